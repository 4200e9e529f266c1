import { problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Case } from './case.ts';
import { type Decided, invalid } from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import { isPublic, isUp } from './given.ts';
import { findingsLetStand } from './let-stand.ts';
import { isOwn } from './own-version.ts';
import { promisesMade } from './promises.ts';

/**
 * A new version takes the place of an answer that was sent: in one step, so that letter and page never say two things for
 * longer than it takes to make them. Whoever wrote the version does not give it, as at an approval.
 */
export function correctResponse(
  theCase: Case,
  command: Extract<Command, { command: 'correct-response' }>,
  context: DecideContext,
): Decided {
  const { sent } = theCase;
  const latest = theCase.responses.at(-1);
  const { publication, keep } = context;
  if (!sent || !latest) throw new Error('What is corrected was sent');
  if (command.version !== latest.version) {
    return fail(problem('changed-meanwhile', { detail: `The latest version is ${latest.version}.` }));
  }
  if (latest.document === sent.document) return invalid('version', 'It says what was sent.');
  if (isOwn(latest, context)) {
    return fail(problem('not-permitted', { detail: 'Whoever wrote a version does not give it: somebody else must.' }));
  }
  if (!command.tell && command.untold === undefined)
    return invalid('untold', 'Say why nobody is written to.', 'missing');
  if (!publication) throw new Error('A response carries its publication decision');
  const { version, document } = latest;
  const { correction, earlier, tell, untold, acceptIdentity, acceptFindings } = command;
  const corrected = {
    type: 'ResponseCorrected',
    ...{ version, document, publication, ...promisesMade(context) },
    correction: keep(correction),
    ...{ earlier, tell },
    ...(tell || untold === undefined ? {} : { untold: keep(untold) }),
    ...(acceptIdentity === undefined ? {} : { identityAccepted: keep(acceptIdentity) }),
    ...findingsLetStand(acceptFindings, context),
  } as const;
  // What is not to be published any more must not stand there in its older version either.
  const isSuperseded = isUp(theCase) && !isPublic(publication);
  return ok(
    isSuperseded ? [corrected, { type: 'DisclosureWithdrawn', reason: 'superseded', decided: true }] : [corrected],
  );
}
