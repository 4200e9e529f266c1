import type { Happening } from '#domain/case/facts.ts';
import { londonDate } from '#domain/dates.ts';
import { Day } from '#web/components/day/day.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { DeskContext } from '#web/officer-context.ts';
import type { CasePart } from './case-page.tsx';

type Props = {
  readonly context: DeskContext;
  readonly names: Readonly<Record<string, string>>;
  readonly happenings: readonly Happening[];
};

/** What was written elsewhere on the page in full, and is not said twice. */
const shownAbove: readonly string[] = ['request', 'adjustments'];

/** Happenings in order: what, when, by whom, and what was written with it. */
export function Happenings({ context, names, happenings }: Props) {
  const { casework, dates } = context.words;
  return (
    <ol class="officer-history">
      {happenings.map(({ n, type, at, actor, said }) => (
        <li key={n}>
          <p class="officer-history__what">
            <strong>{casework.happened[type]}</strong>{' '}
            <span class="officer-history__when">
              <Day date={londonDate(at)} words={dates} short />,{' '}
              {actor.kind === 'officer' ? (names[actor.sub] ?? actor.sub) : casework.by[actor.kind]}
            </span>
          </p>
          {said
            .filter(({ field }) => !shownAbove.includes(field))
            .map(({ field, text }) => (
              <div class="officer-history__said" key={field}>
                <span>{casework.said[field] ?? field}: </span>
                {text === null ? casework.erased : <Verbatim text={text} />}
              </div>
            ))}
        </li>
      ))}
    </ol>
  );
}

/** Everything that happened, newest first: officers read what is new. */
export function History({ context, facts }: CasePart) {
  const { casework } = context.words;
  return (
    <section class="officer-part" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {casework.history}
      </h2>
      <Happenings context={context} names={facts.names} happenings={facts.history.toReversed()} />
    </section>
  );
}
