import type { ApplicantAct, TrackingView } from '#domain/case/tracking.ts';
import type { TrackContext } from '#web/clock-context.ts';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo } from '#web/context.ts';

/** What may have been done on the way back to the page. */
export type Done = ApplicantAct | 'new-link';
type Props = { readonly context: TrackContext; readonly view: TrackingView };

function ActLink({ context, view, act, button }: Props & { readonly act: Done; readonly button?: boolean }) {
  return (
    <a class={button ? 'govuk-button' : 'govuk-link'} href={linkTo(context, `/track/${view.reference}/${act}`)}>
      {context.words.trackActs.link[act]}
    </a>
  );
}

/** The way to the answer, beside the question. */
export function AnswerLink({ context, view }: Props) {
  return view.may.includes('answer') ? <ActLink context={context} view={view} act="answer" button /> : null;
}

/** What else may be done, each on a page of its own: nothing happens by following a link. */
export function Acts({ context, view }: Props) {
  const shown: readonly Done[] = [
    ...view.may.filter((act) => act !== 'answer'),
    ...(view.sendsLinks ? (['new-link'] as const) : []),
  ];
  if (shown.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{context.words.trackActs.title}</h2>
      <ul class="govuk-list">
        {shown.map((act) => (
          <li key={act}>
            <ActLink context={context} view={view} act={act} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says that it was done. */
export function DoneNotice({ context: { words }, done }: { readonly context: TrackContext; readonly done: Done }) {
  return (
    <Notification words={words.components} title={words.trackActs.doneTitle} id="done">
      <p class="govuk-body">{words.trackActs.done[done]}</p>
    </Notification>
  );
}
