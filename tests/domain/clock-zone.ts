import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor } from '#domain/clock/due-date.ts';

/** Prints the answers to receipts at every seventh hour of three years: the output must not depend on where it is made. */
const HOURS = 3 * 365 * 24;
const start = Date.UTC(2026, 0, 1);
for (let hour = 0; hour < HOURS; hour += 7) {
  const receivedAt = new Date(start + hour * 3_600_000).toISOString();
  const events = [{ type: 'fees-notice', at: receivedAt }] as const;
  const answer = answerClock({ regime: 'FOIA', kind: 'response', receivedAt, events }, calendarFor('FOIA'));
  if (answer.ok) console.log(receivedAt, answer.value.clockStartedOn, answer.value.feePaymentDeadline);
}
