import type { MonthDay } from '#domain/clock/months.ts';
import { reasonInWords } from '#web/components/working/reason.ts';
import type { ClockWords } from '#web/words/index.ts';

/** The kinds of day that look different and are told apart in the legend. */
export const markKinds = ['started', 'counted', 'due', 'weekend', 'skipped', 'disregarded', 'received'] as const;
export type Mark = (typeof markKinds)[number];

/** What each kind looks like, in a month and in the legend; empty where it looks like any day. */
export const markClasses: Readonly<Record<Mark, string>> = {
  started: 'portal-month__day--start',
  received: 'portal-month__day--received',
  counted: 'portal-month__day--counted',
  skipped: 'portal-month__day--skipped',
  weekend: '',
  disregarded: 'portal-month__day--left-out',
  due: 'portal-month__day--due',
};

/** How a day is marked: what is seen below its number, and what is heard after it. Null for a day that says nothing. */
export function markOf(
  { state, number, reasons }: MonthDay,
  words: ClockWords['clock'],
): { readonly kind: Mark; readonly seen: string; readonly heard: string } | null {
  const { marks, states } = words;
  switch (state) {
    case 'outside':
      return null;
    case 'received':
      return number === 0
        ? { kind: 'started', seen: marks.start, heard: states.received }
        : { kind: 'received', seen: marks.received, heard: states.receivedEarlier };
    case 'started':
      return { kind: 'started', seen: marks.start, heard: states.started };
    case 'counted':
      return { kind: 'counted', seen: String(number), heard: states.counted(number ?? 0) };
    case 'due':
      return { kind: 'due', seen: marks.due, heard: states.due(number ?? 0) };
    case 'weekend':
      return { kind: 'weekend', seen: marks.weekend, heard: states.weekend };
    case 'skipped':
      return {
        kind: 'skipped',
        seen: marks.skipped,
        heard: states.skipped(reasons.map((reason) => reasonInWords(reason, words)).join('; ')),
      };
    case 'disregarded':
      return { kind: 'disregarded', seen: marks.disregarded, heard: states.disregarded };
  }
}
