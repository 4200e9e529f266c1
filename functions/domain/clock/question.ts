import type { LocalDate } from '../dates.ts';
import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import type { Calendar, ClockDay } from './calendar.ts';
import type { ReceiptRule } from './due-date.ts';
import type { Regime } from './regimes.ts';

/** What may be asked of the clock: the answer itself, a target or a window. */
export const clockKinds = [
  'response',
  'pit-decision-target',
  'internal-review-target',
  'internal-review-statutory',
  'review-response',
  'review-request-window',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What happened to a request, as far as the clock minds. */
export const clockEventTypes = [
  'clarification-requested',
  'clarification-received',
  'fees-notice',
  'fee-received',
  'pit-extension',
  'eir-reg7-extension',
  'posted',
  'responded',
] as const;
export type ClockEventType = (typeof clockEventTypes)[number];

/** An event of the clock: `at` is a London calendar day (`2026-09-15`) or an instant with offset. */
export type ClockEvent = {
  readonly type: ClockEventType;
  readonly at: string;
  /** Extensions: the day by which the decision or answer is expected, where one was stated. */
  readonly until?: LocalDate;
};

export type FullQuestion = {
  readonly regime: Regime;
  readonly kind: ClockKind;
  /** Instant of receipt (ISO 8601 with offset); under FOISA with a `posted` event, the day of posting. */
  readonly receivedAt: string;
  readonly events: readonly ClockEvent[];
  /** Days on which a school has no session, first and last of each closure (SI 2004/3364 reg 3, SI 2010/2768). */
  readonly schoolClosed?: readonly (readonly [LocalDate, LocalDate])[];
  readonly receiptRule?: ReceiptRule;
  /** Another limit than the regime's own (archives 30; as the Commissioner specifies, up to 60). */
  readonly limitWorkingDays?: number;
};

/** A remark on the answer: a code that the words files have a sentence for, and the section it rests on. */
export type ClockNote = { readonly code: string; readonly section: string; readonly date?: LocalDate };

export type FullAnswer = {
  readonly regime: Regime;
  readonly kind: ClockKind;
  /** `stopped-*`: no due date is known until the answer or payment arrives, and `dueOn` is null. `lapsed`: nothing is owed. */
  readonly state: 'running' | 'stopped-clarification' | 'stopped-fee' | 'lapsed';
  readonly dueOn: LocalDate | null;
  readonly clockStartedOn: LocalDate;
  readonly limitWorkingDays: number;
  readonly workingDays: readonly LocalDate[];
  readonly skipped: readonly ClockDay[];
  /** Working days that do not count because of a fees notice (FOIA s.10(2)). */
  readonly disregarded: readonly LocalDate[];
  readonly refusalNoticeDue?: LocalDate;
  readonly extensionNoticeDue?: LocalDate;
  readonly feePaymentDeadline?: LocalDate;
  readonly provisional: boolean;
  readonly notes: readonly ClockNote[];
};

/** Answers a question of the clock on a calendar. Unknown words and impossible orders of events are `not-valid`. */
export type AnswerClock = (question: FullQuestion, calendar: Calendar) => Result<FullAnswer, Problem>;
