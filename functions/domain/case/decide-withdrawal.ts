import { addDays, londonDate } from '../dates.ts';
import { problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Case } from './case.ts';
import { type Decided, invalid } from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import type { EventBody } from './events.ts';
import { standingWithdrawal } from './withdrawal.ts';

const withdrawalCommands = ['withdraw-disclosure', 'confirm-withdrawal', 'reinstate-disclosure'] as const;
export type WithdrawalCommand = Extract<Command, { command: (typeof withdrawalCommands)[number] }>;

/** True for the commands about a disclosure that is taken down. */
export function isWithdrawalCommand(command: Command): command is WithdrawalCommand {
  return (withdrawalCommands as readonly string[]).includes(command.command);
}

/** An entry of the public log may wait so long, and not for ever: that would be no log. */
const MOST_DAYS = 366;

function withdraw(command: Extract<Command, { command: 'withdraw-disclosure' }>, context: DecideContext): Decided {
  const { reason, note, public: says = 'reason', from, named } = command;
  const today = londonDate(context.now);
  if (says === 'later' && from === undefined) return invalid('from', 'Say from which day.', 'missing');
  if (says === 'later' && from !== undefined && (from <= today || from > addDays(today, MOST_DAYS)))
    return invalid('from', 'The day lies after today, and within a year.');
  const event: EventBody = {
    ...{ type: 'DisclosureWithdrawn', reason, says },
    ...(note === undefined ? {} : { note: context.keep(note) }),
    ...(says === 'later' && from !== undefined ? { from } : {}),
    ...(named ? { named: true } : {}),
  };
  return ok([event]);
}

/** True where whoever took it down may not confirm that: the setting of the authority for approvals says so of this too. */
export function isOwnWithdrawal(
  theCase: Pick<Case, 'withdrawals'>,
  { by, approval }: Pick<DecideContext, 'by' | 'approval'>,
): boolean {
  if (approval === 'same-person-allowed' || by === undefined || by === null) return false;
  return standingWithdrawal(theCase)?.by === by;
}

/** Takes a disclosure down, confirms that, or puts it back. */
export function decideWithdrawal(theCase: Case, command: WithdrawalCommand, context: DecideContext): Decided {
  if (command.command === 'withdraw-disclosure') return withdraw(command, context);
  const standing = standingWithdrawal(theCase);
  if (!standing) throw new Error('What is unpublished was taken down');
  if (command.command === 'reinstate-disclosure') {
    return ok([{ type: 'DisclosureReinstated', withdrawal: standing.n, reason: context.keep(command.reason) }]);
  }
  if (isOwnWithdrawal(theCase, context)) {
    return fail(problem('not-permitted', { detail: 'Whoever took it down does not confirm it: somebody else must.' }));
  }
  return ok([{ type: 'WithdrawalConfirmed', withdrawal: standing.n }]);
}
