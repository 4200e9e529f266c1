import { type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Case } from './case.ts';
import type { Command, DecideContext } from './commands.ts';
import { type ClockCommand, decideClock, isClockCommand } from './decide-clock.ts';
import type { EventBody } from './events.ts';
import { decideHold, type HoldCommand, isHoldCommand } from './hold.ts';
import { allows, type CommandName } from './lifecycle.ts';

/** What a command does to a case: the events to record, or why not. */
export function decide(theCase: Case, command: Command, context: DecideContext): Result<readonly EventBody[], Problem> {
  const name: CommandName = command.command;
  if (!allows(theCase.state, name)) {
    return fail(problem('not-allowed-now', { detail: `A case that is ${theCase.state} does not allow ${name}.` }));
  }
  if (isClockCommand(command)) return decideClock(theCase, command, context);
  if (isHoldCommand(command)) return ok(decideHold(command, context));
  return decideResponse(theCase, command, context);
}

function decideResponse(
  theCase: Case,
  command: Exclude<Command, ClockCommand | HoldCommand>,
  { now, publication, keep }: DecideContext,
): Result<readonly EventBody[], Problem> {
  const latest = theCase.responses.at(-1);
  switch (command.command) {
    case 'assign':
      return ok(command.to === theCase.assignee ? [] : [{ type: 'CaseAssigned', to: command.to }]);
    case 'save-response':
      if (latest?.document === command.document && theCase.state === 'drafted') return ok([]);
      return ok([{ type: 'ResponseSaved', version: (latest?.version ?? 0) + 1, document: command.document }]);
    case 'pack-evidence':
      return ok([{ type: 'EvidencePacked', document: command.document, digest: command.digest }]);
    case 'approve-response':
      if (!latest) throw new Error('A drafted case has a response');
      if (command.version !== undefined && command.version !== latest.version) {
        return fail(problem('changed-meanwhile', { detail: `The latest version is ${latest.version}.` }));
      }
      if (!publication) throw new Error('A response carries its publication decision');
      return ok([
        {
          type: 'ResponseApproved',
          version: latest.version,
          document: latest.document,
          publication,
          ...(command.acceptIdentity === undefined ? {} : { identityAccepted: keep(command.acceptIdentity) }),
        },
      ]);
    case 'return-response':
      return ok([{ type: 'ResponseReturned', version: theCase.approved?.version ?? 0 }]);
    case 'send-response': {
      if (!theCase.approved) throw new Error('An approved case has an approved response');
      const { version, document, publication: approved } = theCase.approved;
      return ok([{ type: 'ResponseSent', version, document, sentAt: now, publication: approved }]);
    }
    case 'release-hold':
      if (theCase.sent?.publication !== 'hold') {
        return fail(problem('not-allowed-now', { detail: 'Only a response held from publication can be released.' }));
      }
      return ok([{ type: 'HoldReleased', version: theCase.sent.version, document: theCase.sent.document }]);
    case 'record-published':
      if (theCase.state === 'published') return ok([]);
      return ok([{ type: 'DisclosurePublished', version: command.version, publishedAt: command.publishedAt }]);
    case 'withdraw-disclosure':
      return ok([{ type: 'DisclosureWithdrawn', reason: command.reason }]);
    case 'withdraw-request':
      return ok([{ type: 'RequestWithdrawn', receivedAt: command.receivedAt ?? now }]);
    case 'clear-undelivered':
      if (theCase.undelivered.length === 0) {
        return fail(problem('not-allowed-now', { detail: 'No message is known to be undelivered.' }));
      }
      return ok([{ type: 'UndeliveredCleared', reason: keep(command.reason) }]);
    case 'open-linked-request':
      return ok([]); // the new request is written in a case of its own; this one keeps its history as it is
  }
}
