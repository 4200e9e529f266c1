import type { Month } from '#domain/clock/months.ts';
import type { ClockWords } from '#web/words/clock.ts';
import { type Mark, markKinds, markOf } from './mark.ts';

const samples = {
  started: 'portal-legend__sample portal-month__day--start',
  received: 'portal-legend__sample portal-month__day--received',
  counted: 'portal-legend__sample portal-month__day--counted',
  skipped: 'portal-legend__sample portal-month__day--skipped',
  weekend: 'portal-legend__sample',
  disregarded: 'portal-legend__sample portal-month__day--left-out',
  due: 'portal-legend__sample portal-month__day--due',
} as const satisfies Record<Mark, string>;

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
            <span class={samples[kind]} aria-hidden="true">
              <span class="portal-month__mark">{first.get(kind)}</span>
            </span>
            <span>{words.key[kind]}</span>
          </li>
        ))}
    </ul>
  );
}
