import { londonDate } from '../dates.ts';
import { type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { cancelMoot } from './cancel-moot.ts';
import type { Case, ResponseVersion } from './case.ts';
import { clearedFiles, decideFiles, type FileCommand, isFileCommand } from './case-files.ts';
import { clockStands, invalid, outOfOrder } from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import type { WorkCommand } from './commands-work.ts';
import { type ClockCommand, decideClock, isClockCommand } from './decide-clock.ts';
import { correctResponse } from './decide-correction.ts';
import { decideWithdrawal, isWithdrawalCommand, type WithdrawalCommand } from './decide-withdrawal.ts';
import { decideWork, isWorkCommand, momentOf } from './decide-work.ts';
import type { EventBody } from './events.ts';
import { isPublic } from './given.ts';
import { hinder, hindrances } from './hinder.ts';
import { decideHold, type HoldCommand, isHoldCommand } from './hold.ts';
import { findingsLetStand } from './let-stand.ts';
import type { CommandName } from './lifecycle.ts';
import { isOwn } from './own-version.ts';
import { promisesMade } from './promises.ts';

/** What a command does to a case: the events to record, or why not. */
export function decide(theCase: Case, command: Command, context: DecideContext): Result<readonly EventBody[], Problem> {
  const name: CommandName = command.command;
  const hindrance = hinder(theCase, name);
  if (hindrance === null) return cancelMoot(theCase, decideAllowed(theCase, command, context));
  const byState = `A case that is ${theCase.state} does not allow ${name}.`;
  return fail(problem('not-allowed-now', { detail: hindrance === 'state' ? byState : hindrances[hindrance] }));
}

function decideAllowed(theCase: Case, command: Command, context: DecideContext): Result<readonly EventBody[], Problem> {
  if (isClockCommand(command)) return decideClock(theCase, command, context);
  if (isFileCommand(command)) return decideFiles(theCase, command, context);
  if (isHoldCommand(command)) return ok(decideHold(command, context));
  if (isWithdrawalCommand(command)) return decideWithdrawal(theCase, command, context);
  // A law, or a day of posting, that the clock could make no sense of is refused as well.
  if (isWorkCommand(command)) return clockStands(theCase, decideWork(theCase, command, context), context);
  return decideResponse(theCase, command, context);
}

function sendResponse(
  theCase: Case,
  { sentOn }: Extract<Command, { command: 'send-response' }>,
  now: string,
): Result<readonly EventBody[], Problem> {
  if (!theCase.approved) throw new Error('An approved case has an approved response');
  const { version, document, publication } = theCase.approved;
  const response = { version, document, publication };
  if (sentOn === undefined) {
    // To a postal address it is sent when it is posted, and not when it is written.
    if (theCase.contact === 'post') return ok([{ type: 'ResponseToPost', ...response }]);
    return ok([{ type: 'ResponseSent', ...response, sentAt: now }]);
  }
  if (sentOn > londonDate(now) || sentOn < londonDate(theCase.receivedAt)) {
    const detail = 'This lies before the request or in the future.';
    return fail(problem('not-valid', { fields: [{ field: 'sentOn', code: 'not-valid', detail }] }));
  }
  return ok([{ type: 'ResponseSent', ...response, sentAt: momentOf(sentOn, now), byHand: true }]);
}

function approveResponse(
  latest: ResponseVersion | undefined,
  command: Extract<Command, { command: 'approve-response' }>,
  context: DecideContext,
): Result<readonly EventBody[], Problem> {
  const { publication, keep } = context;
  if (!latest) throw new Error('A drafted case has a response');
  if (command.version !== undefined && command.version !== latest.version) {
    return fail(problem('changed-meanwhile', { detail: `The latest version is ${latest.version}.` }));
  }
  if (isOwn(latest, context)) {
    return fail(
      problem('not-permitted', { detail: 'Whoever wrote a version does not approve it: somebody else must.' }),
    );
  }
  if (!publication) throw new Error('A response carries its publication decision');
  const { acceptIdentity, acceptFindings } = command;
  return ok([
    {
      type: 'ResponseApproved',
      version: latest.version,
      document: latest.document,
      publication,
      ...promisesMade(context),
      ...(acceptIdentity === undefined ? {} : { identityAccepted: keep(acceptIdentity) }),
      ...findingsLetStand(acceptFindings, context),
    },
  ]);
}

function saveResponse(
  theCase: Case,
  latest: ResponseVersion | undefined,
  { document, answers, files = [] }: Extract<Command, { command: 'save-response' }>,
): Result<readonly EventBody[], Problem> {
  const cleared = clearedFiles(theCase);
  const stray = files.find(({ file, size }) => cleared.get(file) !== size);
  // Nobody can attach what is not cleared: no page and no caller of the API.
  if (stray) return invalid('attachments', 'A file of this response was not inspected and cleared for this case.');
  const isKept = theCase.state === 'drafted' || theCase.sent !== null;
  if (latest?.document === document && latest.answers === answers && isKept) return ok([]);
  const more = {
    ...(answers === undefined ? {} : { answers }),
    ...(files.length === 0 ? {} : { files: files.map(({ file }) => file) }),
  };
  return ok([{ type: 'ResponseSaved', version: (latest?.version ?? 0) + 1, document, ...more }]);
}

function decideResponse(
  theCase: Case,
  command: Exclude<Command, ClockCommand | HoldCommand | WorkCommand | FileCommand | WithdrawalCommand>,
  context: DecideContext,
): Result<readonly EventBody[], Problem> {
  const { now } = context;
  const latest = theCase.responses.at(-1);
  switch (command.command) {
    case 'assign':
      return ok(command.to === theCase.assignee ? [] : [{ type: 'CaseAssigned', to: command.to }]);
    case 'save-response':
      return saveResponse(theCase, latest, command);
    case 'pack-evidence':
      return ok([{ type: 'EvidencePacked', document: command.document, digest: command.digest }]);
    case 'approve-response':
      return approveResponse(latest, command, context);
    case 'return-response':
      return ok([{ type: 'ResponseReturned', version: theCase.approved?.version ?? 0 }]);
    case 'send-response':
      return sendResponse(theCase, command, now);
    case 'correct-response':
      return correctResponse(theCase, command, context);
    case 'release-hold':
      if (!theCase.sent) throw new Error('What is held was sent');
      return ok([{ type: 'HoldReleased', version: theCase.sent.version, document: theCase.sent.document }]);
    case 'record-published':
      // Nor what was corrected while it was put, and is not to be published any more.
      if (theCase.state === 'published' || !isPublic(theCase.sent?.publication)) return ok([]);
      return ok([{ type: 'DisclosurePublished', version: command.version, publishedAt: command.publishedAt }]);
    case 'place-disclosure':
      return ok([
        { type: 'DisclosurePlaced', schemeClass: command.schemeClass === 'none' ? null : command.schemeClass },
      ]);
    case 'withdraw-request': {
      const receivedAt = command.receivedAt ?? now;
      const fault = outOfOrder(receivedAt, londonDate(theCase.receivedAt), now);
      return fault ? invalid('receivedAt', fault) : ok([{ type: 'RequestWithdrawn', receivedAt }]);
    }
    case 'clear-undelivered':
      return ok([{ type: 'UndeliveredCleared', reason: context.keep(command.reason) }]);
    case 'open-linked-request':
      return ok([]); // the new request is written in a case of its own; this one keeps its history as it is
  }
}
