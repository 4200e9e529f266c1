import { londonDate } from '#domain/dates.ts';
import { Day } from '#web/components/day/day.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { linkTo } from '#web/context.ts';
import { TimeLeft } from '../time-left.tsx';
import type { CasePart } from './case-page.tsx';

function law({ context, facts }: CasePart): string {
  const { casework } = context.words;
  const { regime, partRegimes, triagedAt } = facts.theCase;
  const others = partRegimes.map((part) => casework.keys.partly(part.label, part.regime));
  const decided = triagedAt === null ? ` (${casework.keys.untriaged})` : '';
  return [regime + decided, ...others].join(', ');
}

/** Where a case stands, in a few lines: what an officer looks up most often. */
export function Glance(part: CasePart) {
  const { context, facts } = part;
  const { casework, officer, dates, caseload } = context.words;
  const { theCase, row, names } = facts;
  const { keys } = casework;
  const toCase = (reference: string) => (
    <a class="govuk-link" href={linkTo(context, `/officer/cases/${reference}`)}>
      {reference}
    </a>
  );
  const due = row.dueOn === null ? null : <Day date={row.dueOn} words={dates} />;
  const rows: readonly SummaryRow[] = [
    { key: keys.state, value: officer.states[theCase.state] },
    {
      key: keys.due,
      value: (
        <>
          {due} <TimeLeft words={caseload} time={row.time} />
        </>
      ),
    },
    { key: keys.received, value: <Day date={londonDate(theCase.receivedAt)} words={dates} /> },
    { key: keys.law, value: law(part) },
    {
      key: keys.assignee,
      value: theCase.assignee === null ? casework.nobody : (names[theCase.assignee] ?? theCase.assignee),
    },
    { key: keys.channel, value: casework.channels[theCase.channel] },
    { key: keys.contact, value: casework.contacts[theCase.contact] },
    ...(theCase.preferredForm === 'any'
      ? []
      : [{ key: keys.preferredForm, value: casework.forms[theCase.preferredForm] }]),
    ...(theCase.schemeClass === null
      ? []
      : [{ key: keys.schemeClass, value: context.words.commands.choices[`schemeClass.${theCase.schemeClass}`] ?? '' }]),
    ...(theCase.linkedTo ? [{ key: keys.linked, value: toCase(theCase.linkedTo.reference) }] : []),
    ...(theCase.relations.length === 0
      ? []
      : [
          {
            key: keys.related,
            value: (
              <ul class="govuk-list">
                {theCase.relations.map(({ kind, other }) => (
                  <li key={kind + other}>
                    {toCase(other)}: {context.words.commands.choices[`relate.kind.${kind}`]}
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
  return (
    <section class="officer-part" aria-label={casework.overview}>
      <SummaryList rows={rows} />
    </section>
  );
}
