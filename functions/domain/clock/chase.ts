import type { Commission } from '../case/work.ts';
import { addDays, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { workingDayBefore, workingDaysAfter } from './working-days.ts';

/** When who was asked about a request is reminded: before the day, or so many working days after it. */
export type ChaseStage = 'soon' | `late-${number}`;

/** After the first working day that is too late, once in a week of working days. */
const EVERY = 5;

/**
 * The reminders of a question whose day has come, in their order: one working day before it is due, on the first working
 * day after, and then after every five. Only the last one is still worth sending; after a gap, those before it are superseded.
 */
export function reachedChases(dueOn: LocalDate, today: LocalDate, calendar: Calendar): readonly ChaseStage[] {
  // No row of holidays is as long as this; most questions end here without a look at the calendar.
  if (today < addDays(dueOn, -15) || today < workingDayBefore(dueOn, 1, calendar)) return [];
  const late = workingDaysAfter(dueOn, today, calendar);
  const times = Math.ceil(late / EVERY);
  return ['soon', ...Array.from({ length: times }, (_, i): ChaseStage => `late-${i * EVERY + 1}`)];
}

/** The reminder that is due of a question on a day; null before the first, and once it is answered or let go. */
export function currentChase(
  { dueOn, answer, cancelled }: Commission,
  today: LocalDate,
  calendar: Calendar,
): ChaseStage | null {
  const isOpen = answer === null && !cancelled;
  return isOpen ? (reachedChases(dueOn, today, calendar).at(-1) ?? null) : null;
}

/** Names a reminder of a question for good: `n` is the number of the event that asked. The same one never goes out twice. */
export function chaseId(reference: string, { n, dueOn }: Pick<Commission, 'n' | 'dueOn'>, stage: ChaseStage): string {
  return `${reference}~${dueOn}~chase-${n}-${stage}`;
}

/** What the id of such a reminder says; null for the id of other work. */
export function readChaseId(
  id: string,
): { readonly dueOn: LocalDate; readonly n: number; readonly stage: ChaseStage } | null {
  const [, dueOn, n, stage] = /^[^~]+~(\d{4}-\d{2}-\d{2})~chase-(\d+)-(soon|late-\d+)$/.exec(id) ?? [];
  return dueOn === undefined ? null : { dueOn, n: Number(n), stage: stage as ChaseStage };
}
