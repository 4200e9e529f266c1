import type { Disclosure } from '#domain/publication/disclosure.ts';
import { Day } from '#web/components/day/day.tsx';
import type { SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import type { FullContext } from '#web/context.ts';
import { decisionSentences } from '../respond/decision-words.ts';
import { anchors } from './anchors.ts';
import { placeRow } from './scheme/place-row.tsx';

type Props = { readonly context: FullContext; readonly disclosure: Disclosure };

/** Reference, outcome and days of a disclosure. */
export function factsOf({ context, disclosure }: Props): readonly SummaryRow[] {
  const { words } = context;
  const { publish, respond, dates } = words;
  const day = (date: string) => <Day date={date} words={dates} short />;
  const { receivedOn, dueOn, decidedOn, publishedOn, dataAsAt } = disclosure.dates;
  const inTime = dueOn !== undefined && decidedOn <= dueOn ? publish.inTime : publish.late;
  const answered = (
    <>
      {day(decidedOn)}
      {dueOn === undefined ? null : ` (${inTime})`}
    </>
  );
  return [
    { key: publish.reference, value: disclosure.reference },
    { key: publish.outcome, value: respond.outcomeTag[disclosure.outcome] },
    { key: publish.received, value: day(receivedOn) },
    ...(dueOn === undefined ? [] : [{ key: publish.due, value: day(dueOn) }]),
    { key: publish.answered, value: answered },
    { key: publish.published, value: day(publishedOn) },
    ...(dataAsAt === undefined ? [] : [{ key: publish.dataAsAt, value: day(dataAsAt) }]),
    { key: publish.law, value: disclosure.regime.title },
    ...(disclosure.topics.length === 0 ? [] : [{ key: publish.topics, value: disclosure.topics.join(', ') }]),
    ...placeRow(context, disclosure.schemeClass),
  ];
}

/** The decision in a sentence, and what it rests on: the first that a reader wants to know. */
export function Decision({ context: { words }, disclosure }: Props) {
  const { respond } = words;
  const { decision } = disclosure;
  const own = new Set(disclosure.grounds.map((g) => g.id));
  return (
    <>
      {decisionSentences(decision, disclosure.regime.code, words).map((sentence, i) => (
        <p class={i === 0 ? 'govuk-body-l' : 'govuk-body'} key={sentence}>
          {sentence}
        </p>
      ))}
      {decision.grounds.length === 0 ? null : (
        <>
          <p class="govuk-body">{respond.rests}</p>
          <ul class="govuk-list govuk-list--bullet">
            {decision.grounds.map((cited) => (
              <li key={cited.id}>
                {own.has(cited.id) ? (
                  <a class="govuk-link" href={`#${anchors.ground(cited.id)}`}>
                    {cited.citation}
                  </a>
                ) : (
                  cited.citation
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
