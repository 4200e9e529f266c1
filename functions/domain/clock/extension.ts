import { dayNumber } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { type Counted, count, joined, type Stretch } from './count.ts';
import type { History } from './history.ts';
import { note } from './notes.ts';
import type { ClockNote, FullAnswer, FullQuestion } from './question.ts';
import { regimes } from './regimes.ts';

export type Extended = {
  readonly counted: Counted;
  readonly notes: readonly ClockNote[];
  readonly due: Pick<FullAnswer, 'refusalNoticeDue' | 'extensionNoticeDue'>;
};

/**
 * Counts on from the end of the time for answering, where it was extended. FOIA s.10(3): to the stated day (the next
 * working day, where it is none), or without one to the regulator's 40; the notice of s.17(1)–(2) is due as before. EIR
 * reg 7(1): to 40 and no other day; reg 7(3): notice as before. A late or too long one is noted and shown as it was made.
 */
export function extend(
  own: Counted,
  question: FullQuestion,
  history: History,
  calendar: Calendar,
  stretches: readonly Stretch[],
): Extended {
  const { extension } = regimes[question.regime];
  if (!extension) return { counted: own, notes: [], due: {} };
  const { section } = extension;
  const notes: ClockNote[] = history.spentExtensions.map(({ on }) => note('extension-spent', section, on));
  const first = history.extensions[0];
  const latest = history.extensions.at(-1);
  if (!latest && question.kind !== 'pit-decision-target') return { counted: own, notes, due: {} };
  const noticeDue = calendar.day(own.last).date;
  const longest = joined(own, count(calendar, own.last, extension.furtherWorkingDays, stretches));
  const most = calendar.day(longest.last).date;
  const until = latest?.until;
  notes.push(note('extension', section, latest?.on));
  if (first && first.on > noticeDue) notes.push(note('extension-late', extension.noticeSection, first.on));
  if (until && until > most) notes.push(note('extension-beyond-limit', section, most));
  if (until && extension.once) notes.push(note('extension-promised', section, until));
  const due = { [extension.noticeDue]: noticeDue };
  if (!until || extension.once) return { counted: longest, notes, due };
  return { counted: joined(own, count(calendar, own.last, 0, stretches, dayNumber(until))), notes, due };
}
