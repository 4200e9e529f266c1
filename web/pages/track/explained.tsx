import type { TrackingView } from '#domain/case/tracking.ts';
import type { TrackContext } from '#web/clock-context.ts';
import { Details } from '#web/components/details/details.tsx';
import { MonthCalendar } from '#web/components/month-calendar/month-calendar.tsx';
import { Working } from '#web/components/working/working.tsx';
import { linkTo } from '#web/context.ts';

type Props = { readonly context: TrackContext; readonly view: TrackingView };

/** How the due date was worked out, for whoever opens it, and the date for the applicant's own calendar. */
export function Explained({ context, view }: Props) {
  const { words } = context;
  const { clock } = words;
  const { clock: answer, receivedOn, reference, dueOn } = view;
  if (answer === null) return null;
  return (
    <>
      {dueOn === null ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, `/track/${reference}/due.ics`)}>
            {clock.addToCalendar}
          </a>
        </p>
      )}
      <Details summary={dueOn === null ? clock.howStopped : clock.how}>
        <Working words={words} answer={answer} receivedOn={receivedOn} level={2} />
        <h2 class="govuk-heading-s">{clock.calendar}</h2>
        <MonthCalendar words={words} answer={answer} receivedOn={receivedOn} />
      </Details>
    </>
  );
}
