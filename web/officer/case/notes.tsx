import { londonDate } from '#domain/dates.ts';
import { Day } from '#web/components/day/day.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { CasePart } from './case-page.tsx';

/** What officers noted for the file, the newest first. */
export function Notes({ context, facts }: CasePart) {
  const { casework, dates } = context.words;
  const notes = facts.history.filter(({ type }) => type === 'NoteAdded').toReversed();
  return (
    <section class="officer-part" aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {casework.notes}
      </h2>
      {notes.length === 0 ? <p class="govuk-body">{casework.notesNone}</p> : null}
      {notes.map(({ n, at, actor, said }) => (
        <div class="officer-asked" key={n}>
          {said.map(({ text }) => (
            <Verbatim text={text ?? casework.erased} key={n} />
          ))}
          <p class="officer-small">
            {actor.kind === 'officer' ? (facts.names[actor.sub] ?? actor.sub) : casework.by[actor.kind]},{' '}
            <Day date={londonDate(at)} words={dates} short />
          </p>
        </div>
      ))}
    </section>
  );
}
