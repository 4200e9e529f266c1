import type { CaseFacts } from '#domain/case/facts.ts';
import { isKept } from '#domain/case/kept-letter.ts';
import { Day } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo } from '#web/context.ts';
import type { DeskContext } from '#web/officer-context.ts';
import { role } from '../table-roles.ts';
import type { CasePart } from './case-page.tsx';

type Line = CaseFacts['letters'][number];

/** What became of a letter, in words: the outbox's own words hold ids of messages. */
function became({ words }: DeskContext, theCase: CaseFacts['theCase'], letter: Line): string {
  const { outcome, media } = words.casework;
  if (letter.medium !== null) return media[letter.medium as keyof typeof media] ?? '';
  if (letter.work === null) return letter.direction === 'in' ? '' : outcome['by-hand'];
  const waits = theCase.toPost.some(({ event, kind }) => event === letter.event && kind === letter.kind);
  if (letter.outcome === 'to-post') return waits ? outcome['to-post'] : outcome.posted;
  if (letter.outcome?.startsWith('sent:')) return outcome.sent;
  const known = Object.hasOwn(outcome, letter.outcome ?? '') ? (letter.outcome as keyof typeof outcome) : null;
  return outcome[known ?? 'other'];
}

function Row({ context, facts, letter }: CasePart & { readonly letter: Line }) {
  const { casework, dates } = context.words;
  const { reference } = facts.theCase;
  const base = linkTo(context, `/officer/cases/${reference}`);
  const name = casework.letters[letter.kind];
  const isMade = letter.work !== null && letter.outcome !== null && letter.outcome !== 'pending' && isKept(letter.kind);
  return (
    <tr class="govuk-table__row" {...role('row')}>
      <td class="govuk-table__cell" {...role('cell')}>
        <Day date={letter.on} words={dates} short />
      </td>
      <th scope="row" class="govuk-table__header" {...role('rowheader')}>
        {casework.directions[letter.direction]}: {name}
      </th>
      <td class="govuk-table__cell" {...role('cell')}>
        {became(context, facts.theCase, letter)}{' '}
        {isMade ? (
          <a class="govuk-link" href={`${base}/letters/${letter.event}/${letter.kind}`}>
            {casework.readLetter(name)}
          </a>
        ) : null}
        {letter.original === null ? null : (
          <a class="govuk-link" href={`${base}/originals/${letter.original}`}>
            {casework.download}
          </a>
        )}
        {letter.text === null ? null : (
          <Details summary={casework.read}>
            <Verbatim text={letter.text} />
          </Details>
        )}
      </td>
    </tr>
  );
}

/** Every letter in and out, oldest first, with what became of it. */
export function Correspondence(part: CasePart) {
  const { casework } = part.context.words;
  const { columns } = casework;
  return (
    <section class="officer-part" aria-labelledby="correspondence">
      <h2 class="govuk-heading-m" id="correspondence">
        {casework.correspondence}
      </h2>
      <table class="govuk-table officer-letters" {...role('table')}>
        <thead class="govuk-table__head" {...role('rowgroup')}>
          <tr class="govuk-table__row" {...role('row')}>
            {[columns.date, columns.letter, columns.what].map((text) => (
              <th scope="col" {...role('columnheader')} class="govuk-table__header" key={text}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...role('rowgroup')}>
          {part.facts.letters.map((letter, i) => (
            <Row {...part} letter={letter} key={i} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
