import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { isPublic } from './given.ts';

/** A correction is the answer from then on; the day of the answer stays. What was taken down is published anew where it says so. */
export function evolveCorrected(after: Case, event: CaseEvent & { type: 'ResponseCorrected' }): Case {
  const { version, document, publication, identityAccepted, actor } = event;
  const author = after.responses.find((one) => one.version === version)?.author ?? null;
  const handled = [author, actor.kind === 'officer' ? actor.sub : null].filter((sub) => sub !== null);
  const now = { version, document, publication, identityAccepted: identityAccepted !== undefined };
  return {
    ...after,
    state: after.state === 'unpublished' && isPublic(publication) ? 'sent' : after.state,
    handledBy: [...new Set([...after.handledBy, ...handled])],
    sent: after.sent ? { ...after.sent, ...now } : null,
  };
}
