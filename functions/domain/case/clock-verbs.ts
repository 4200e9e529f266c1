import { type LocalDate, londonDate } from '../dates.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Case, evolve } from './case.ts';
import { askClock } from './clock.ts';
import type { Command, DecideContext } from './commands.ts';
import type { EventBody } from './events.ts';

export type Decided = Result<readonly EventBody[], Problem>;
/** The case does not allow it as it stands. */
export const refuse = (detail: string): Decided => fail(problem('not-allowed-now', { detail }));
/** A field of the command is not right. */
export const invalid = (field: string, detail: string, code: FieldProblem['code'] = 'not-valid'): Decided =>
  fail(problem('not-valid', { fields: [{ field, code, detail }] }));

/** A legal moment may be earlier than now, never later, and not before what it answers. Null where it is fine. */
export function outOfOrder(at: string, notBefore: LocalDate, now: string): string | null {
  if (Date.parse(at) > Date.parse(now)) return 'This lies in the future.';
  return londonDate(at) < notBefore ? `This lies before ${notBefore}, which it follows.` : null;
}

/** What was decided, or why the clock could make no sense of the case after it. */
export function clockStands(theCase: Case, decided: Decided, context: DecideContext): Decided {
  if (!decided.ok) return decided;
  const stamp = { recordedAt: context.now, actor: { kind: 'portal' }, previous: '' } as const;
  const after = decided.value.reduce(
    (before, body) => evolve(before, { ...body, ...stamp, n: before.version + 1 }, before.reference),
    theCase,
  );
  const clock = askClock(after, context.rules);
  if (clock.ok) return decided;
  return refuse(clock.error.fields?.[0]?.detail ?? 'This does not fit what was recorded before.');
}

/** A letter that an officer sent by hand went out between the receipt of the request and today. */
export function sentOnFault(theCase: Case, sentOn: LocalDate | undefined, now: string): string | null {
  return sentOn === undefined ? null : outOfOrder(`${sentOn}T00:00:00Z`, londonDate(theCase.receivedAt), now);
}

/** The answer to our question, with its own day: the clock restarts with it (FOIA s.1(3), EIR reg 9). */
export function recordClarification(
  theCase: Case,
  { answer, receivedAt }: Extract<Command, { command: 'record-clarification' }>,
  context: DecideContext,
): Decided {
  const last = theCase.clarifications.at(-1);
  if (!last) throw new Error('A question is open');
  const fault = outOfOrder(receivedAt, londonDate(last.soughtAt), context.now);
  if (fault) return invalid('receivedAt', fault);
  return ok([{ type: 'ClarificationReceived', answer: context.keep(answer), receivedAt }]);
}

/** An applicant asks for a review of what was answered. */
export function requestReview(
  theCase: Case,
  command: Extract<Command, { command: 'request-review' }>,
  { now, keep }: DecideContext,
): Decided {
  const fault = outOfOrder(command.receivedAt, theCase.sent ? londonDate(theCase.sent.sentAt) : '', now);
  if (fault) return invalid('receivedAt', fault);
  return ok([{ type: 'ReviewRequested', receivedAt: command.receivedAt, grounds: keep(command.grounds) }]);
}
