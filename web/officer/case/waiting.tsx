import type { Commission } from '#domain/case/work.ts';
import { londonDate } from '#domain/dates.ts';
import { Day } from '#web/components/day/day.tsx';
import { Tag } from '#web/components/tag/tag.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { CasePart } from './case-page.tsx';

function Asked({ context, facts, one }: CasePart & { readonly one: Commission }) {
  const { casework, dates, commands } = context.words;
  const { textOf, units, today } = facts;
  const whom = one.unit === null ? textOf(one.who?.textId)?.split('\n')[0] : (units[one.unit] ?? one.unit);
  const isLate = one.answer === null && !one.cancelled && one.dueOn < today;
  const text = (id: string | undefined) => textOf(id) ?? casework.erased;
  return (
    <li class="officer-asked">
      <h3 class="govuk-heading-s">
        {whom ?? commands.choices[`commission.kind.${one.kind}`]}{' '}
        {one.cancelled ? <Tag tone="grey">{casework.cancelled}</Tag> : null}
        {one.answer ? <Tag tone="green">{casework.outcomes[one.answer.outcome]}</Tag> : null}
        {isLate ? <Tag tone="red">{casework.late}</Tag> : null}
      </h3>
      <Verbatim text={text(one.question.textId)} />
      <p class="officer-small">
        {casework.askedOn} <Day date={londonDate(one.askedAt)} words={dates} short />. {casework.dueBy}{' '}
        <Day date={one.dueOn} words={dates} short />.
        {one.answer ? (
          <>
            {' '}
            {casework.answeredOn} <Day date={one.answer.receivedOn} words={dates} short />.
          </>
        ) : null}
      </p>
      {one.answer ? <Verbatim text={text(one.answer.words.textId)} /> : null}
      {one.answer?.searches ? (
        <>
          <p class="officer-small">{casework.searches}</p>
          <Verbatim text={text(one.answer.searches.textId)} />
        </>
      ) : null}
    </li>
  );
}

/** What units and others were asked, until when, and what they answered. */
export function Waiting(part: CasePart) {
  const { casework } = part.context.words;
  const { commissions } = part.facts.theCase;
  return (
    <section class="officer-part" aria-labelledby="waiting">
      <h2 class="govuk-heading-m" id="waiting">
        {casework.waiting}
      </h2>
      {commissions.length === 0 ? (
        <p class="govuk-body">{casework.waitingNone}</p>
      ) : (
        <ul class="govuk-list">
          {commissions.map((one) => (
            <Asked {...part} one={one} key={one.n} />
          ))}
        </ul>
      )}
    </section>
  );
}
