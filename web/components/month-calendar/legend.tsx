import type { Month } from '#domain/clock/months.ts';
import type { ClockWords } from '#web/words/index.ts';
import { type Mark, markClasses, markKinds, markOf } from './mark.ts';

type Props = { readonly words: ClockWords['clock']; readonly months: readonly Month[] };

/** What the marks of a calendar mean: those that stand in it, and no others. */
export function Legend({ words, months }: Props) {
  const days = months.flatMap(({ weeks }) => weeks.flat());
  const first = new Map<Mark, string>();
  for (const day of days) {
    const mark = day && markOf(day, words);
    if (mark && !first.has(mark.kind)) first.set(mark.kind, mark.seen);
  }
  return (
    <ul class="portal-legend" aria-label={words.legend}>
      {markKinds
        .filter((kind) => first.has(kind))
        .map((kind) => (
          <li class="portal-legend__item" key={kind}>
            <span class={`portal-legend__sample ${markClasses[kind]}`.trim()} aria-hidden="true">
              <span class="portal-month__mark">{first.get(kind)}</span>
            </span>
            <span>{words.key[kind]}</span>
          </li>
        ))}
    </ul>
  );
}
