import type { Disclosure } from '#domain/publication/disclosure.ts';
import { Day } from '#web/components/day/day.tsx';
import type { FullContext } from '#web/context.ts';

/** That the regulator decided on a complaint about this answer, and where its notice is. */
export function DecisionNotice({
  context,
  disclosure,
}: {
  readonly context: FullContext;
  readonly disclosure: Disclosure;
}) {
  const { publish, dates } = context.words;
  const { decisionNotice } = disclosure;
  if (decisionNotice === undefined) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{publish.decisionNotice}</h2>
      <p class="govuk-body">
        {publish.decisionNoticeText(context.authority.regulator.name)} <Day date={decisionNotice.on} words={dates} />.{' '}
        <a class="govuk-link" href={decisionNotice.link}>
          {publish.decisionNoticeLink}
        </a>
      </p>
    </>
  );
}
