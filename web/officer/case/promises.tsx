import { linkOf, promiseLines } from '#domain/case/promises.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { CasePart } from './case-page.tsx';

/** What the answer promises to publish later, and what became of it. FOIA s.22, FOISA s.27. */
export function Promises({ context, facts }: CasePart) {
  const { casework, dates } = context.words;
  const { promises: words } = casework;
  const lines = promiseLines(facts.theCase, facts.today);
  if (lines.length === 0) return null;
  return (
    <section class="officer-part" aria-labelledby="promises">
      <h2 class="govuk-heading-m" id="promises">
        {words.title}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ ground, on, kept, overdue }) => (
          <li key={ground}>
            {words.ground(ground)} {on === null ? words.noDate : words.by(dayInWords(on, dates))}
            {overdue ? <strong> {words.overdue}</strong> : null}
            {kept === null ? null : (
              <>
                {' '}
                {words.kept(dayInWords(kept.on, dates))}{' '}
                <a class="govuk-link" href={linkOf(kept.where)} rel="noreferrer">
                  {kept.where}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
