import type { Case } from './case.ts';
import type { Actor, CaseEvent } from './events.ts';
import { evolveDecided } from './withdrawal.ts';

/** Officers who wrote or approved what was answered, with two more. */
export function handledBy(before: Pick<Case, 'handledBy'>, author: string | null, actor: Actor): readonly string[] {
  const handled = [author, actor.kind === 'officer' ? actor.sub : null].filter((sub) => sub !== null);
  return [...new Set([...before.handledBy, ...handled])];
}

/** A correction is the answer from then on; the day of the answer stays. What a correction took down is published anew where it says so. */
export function evolveCorrected(after: Case, event: CaseEvent & { type: 'ResponseCorrected' }): Case {
  const { version, document, publication, identityAccepted, actor } = event;
  const author = after.responses.find((one) => one.version === version)?.author ?? null;
  const now = { version, document, publication, identityAccepted: identityAccepted !== undefined };
  const sent = after.sent ? { ...after.sent, ...now } : null;
  return evolveDecided({ ...after, handledBy: handledBy(after, author, actor), sent }, event);
}
