import { type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { cancelMoot } from './cancel-moot.ts';
import type { Case } from './case.ts';
import { clockStands, recordClarification, requestReview } from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import type { EventBody } from './events.ts';
import { hinder, hindrances } from './hinder.ts';

/** What an applicant may ask for. */
export type ApplicantCommand = Extract<
  Command,
  { command: 'record-clarification' | 'request-review' | 'withdraw-request' }
>;

/** What a command of the applicant does, or why not: a part of `decide`, without all that officers may do. */
export function decideApplicant(
  theCase: Case,
  command: ApplicantCommand,
  context: DecideContext,
): Result<readonly EventBody[], Problem> {
  const hindrance = hinder(theCase, command.command);
  if (hindrance !== null) return fail(problem('not-allowed-now', { detail: hindrances[hindrance] }));
  if (command.command === 'record-clarification') {
    return clockStands(theCase, recordClarification(theCase, command, context), context);
  }
  if (command.command === 'request-review') {
    return clockStands(theCase, requestReview(theCase, command, context), context);
  }
  return cancelMoot(theCase, ok([{ type: 'RequestWithdrawn', receivedAt: command.receivedAt ?? context.now }]));
}
