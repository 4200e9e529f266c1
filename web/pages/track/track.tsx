import type { TrackingView } from '#domain/case/tracking.ts';
import type { TrackContext } from '#web/clock-context.ts';
import { StartButton } from '#web/components/button/button.tsx';
import { Complaint } from '#web/components/complaint/complaint.tsx';
import { Day, dayInWords } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { Tag, type TagTone } from '#web/components/tag/tag.tsx';
import { Timeline } from '#web/components/timeline/timeline.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { noteText } from '#web/components/working/note.ts';
import { linkTo } from '#web/context.ts';
import { Acts, type Done, DoneNotice } from './acts.tsx';
import { Explained } from './explained.tsx';
import { ReviewDates, ReviewSoFar } from './review-so-far.tsx';
import { Fee, Question, Rejection } from './steps.tsx';

type Props = { readonly context: TrackContext; readonly view: TrackingView };

const tones = {
  checking: 'yellow',
  received: undefined,
  'being-prepared': 'yellow',
  'awaiting-clarification': 'yellow',
  'awaiting-fee': 'yellow',
  answered: 'green',
  published: 'green',
  'disclosure-withdrawn': 'green',
  closed: 'grey',
  lapsed: 'grey',
  withdrawn: 'grey',
  rejected: 'grey',
  'passed-on': 'grey',
  'refused-before': 'grey',
} as const satisfies Record<TrackingView['status'], TagTone | undefined>;

function facts({ context: { words }, view }: Props): SummaryRow[] {
  const { track, dates } = words;
  const day = (date: string) => <Day date={date} words={dates} />;
  const waiting = view.workingDay !== null;
  return [
    { key: track.reference, value: view.reference },
    { key: track.statusLabel, value: <Tag tone={tones[view.status]}>{track.status[view.status]}</Tag> },
    { key: track.received, value: day(view.receivedOn) },
    ...(view.answeredOn ? [{ key: track.answered, value: day(view.answeredOn) }] : []),
    ...(view.correctedOn ? [{ key: track.corrected, value: day(view.correctedOn) }] : []),
    ...(waiting && view.dueOn !== null ? [{ key: track.due, value: day(view.dueOn) }] : []),
  ];
}

/** True where more time was taken than the law gives of itself: the count then runs to the day that was stated. */
function isExtended({ clock }: TrackingView): boolean {
  return clock?.refusalNoticeDue !== undefined || clock?.extensionNoticeDue !== undefined;
}

/** True where the count began anew with the applicant's answer to our question (FOIA s.1(3)). */
function isRestarted({ clock, receivedOn }: TrackingView): boolean {
  return clock !== null && clock.clockStartedOn !== receivedOn;
}

/** Where the count stands, and why the date is what it is; nothing once the clock has stopped. */
function Clock({ context: { words }, view }: Props) {
  const { track, dates } = words;
  if (view.workingDay === null || view.dueOn === null) return null;
  const { number, of } = view.workingDay;
  if (view.overdue) {
    return (
      <Notification words={words.components} title={track.overdueTitle}>
        <p class="govuk-body">{track.overdue(dayInWords(view.dueOn, dates))}</p>
      </Notification>
    );
  }
  return (
    <>
      {number === 0 ? null : <progress class="portal-progress" max={of} value={number} aria-hidden="true" />}
      <p class="govuk-body">
        {number === 0 ? null : <strong>{track.workingDay(number, of)} </strong>}
        {isExtended(view) ? track.dueExtended : isRestarted(view) ? track.dueRestarted(of) : track.dueShort(of)}{' '}
        {view.provisional ? noteText({ code: 'provisional', section: '' }, words) : null}
      </p>
    </>
  );
}

/** What the applicant sees of the request: how it stands, what has happened, and what can be done about it. */
export function Track({ context, view, done }: Props & { readonly done?: Done | undefined }) {
  const { authority, words } = context;
  const { track, dates } = words;
  return (
    <Page context={context} title={track.title(view.reference)} noindex exit>
      <Column>
        {done ? <DoneNotice context={context} done={done} /> : null}
        <h1 class="govuk-heading-l">{track.heading}</h1>
        <p class="govuk-body-l">{track.lead[view.status]}</p>
        <ReviewSoFar context={context} view={view} />
        <Rejection context={context} view={view} />
        <SummaryList rows={facts({ context, view })} />
        <Clock context={context} view={view} />
        <Explained context={context} view={view} />
        <Question context={context} view={view} />
        <Fee context={context} view={view} />
        {view.answeredOn === null ? null : (
          <div class="govuk-button-group">
            <StartButton href={linkTo(context, `/track/${view.reference}/response`)}>{track.readResponse}</StartButton>
            {view.publishedPath === null ? null : (
              <StartButton href={view.publishedPath}>{track.readPublished}</StartButton>
            )}
          </div>
        )}
        {view.request === null ? null : (
          <Details summary={track.asked}>
            <Verbatim text={view.request} />
          </Details>
        )}
        <h2 class="govuk-heading-m">{track.history}</h2>
        <Timeline
          done
          items={view.history.map((event) => ({
            title: track.what[event.what],
            when: <Day date={event.on} words={dates} />,
          }))}
        />
        <Acts context={context} view={view} />
        <h2 class="govuk-heading-m">{track.contact}</h2>
        <p class="govuk-body">
          {track.contactText(view.reference)}
          <MailLink address={authority.contact.email} />. {track.private}
        </p>
        <h2 class="govuk-heading-m">{track.complain}</h2>
        <ReviewDates context={context} view={view} />
        <Complaint context={context} reviewed={view.history.some(({ what }) => what === 'ReviewRequested')} />
      </Column>
    </Page>
  );
}
