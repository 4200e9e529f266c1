import { answeredParts, touches } from './parts.ts';
import { type Part, type PartOutcome, type Response, refusalKinds } from './response.ts';

/** What became of a request as a whole, derived from its parts and grounds; never typed by anyone. */
export const caseOutcomes = [
  'granted-in-full',
  'partly-granted',
  'refused-in-full',
  'not-held',
  'neither-confirmed-nor-denied',
  'answered-outside-the-act',
  'not-a-valid-request',
  ...refusalKinds,
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

type Answered = Pick<Response, 'parts' | 'grounds' | 'requestOutcome'>;

/** The outcome of a part with the grounds taken into account: an answer beside which something is refused is partial. */
export function effectiveOutcome(response: Pick<Response, 'parts' | 'grounds'>, part: Part): PartOutcome | undefined {
  // Information that is already available (s.21) counts as withheld even where the answer points to it.
  if (part.outcome !== 'disclosed') return part.outcome;
  const isTouched = response.grounds.some((ground) => touches(ground, response.parts, part.label));
  return isTouched ? 'partly-disclosed' : 'disclosed';
}

/**
 * The outcome of the case. A refusal of the whole request decides alone (FOIA ss.9, 12, 14). Otherwise the parts do:
 * parts that do not apply, are no valid request or were answered outside the Act count only where there is no other.
 * All that is held disclosed is a full grant, whatever is not held; anything disclosed beside a refusal is a partial one.
 */
export function caseOutcome(response: Answered): CaseOutcome {
  if (response.requestOutcome) return response.requestOutcome.kind;
  const outcomes = new Set(answeredParts(response).map((part) => effectiveOutcome(response, part)));
  const disclosed = outcomes.has('disclosed');
  const withheld = outcomes.has('withheld');
  const neither = outcomes.has('neither-confirmed-nor-denied');
  if (outcomes.has('partly-disclosed') || (disclosed && (withheld || neither))) return 'partly-granted';
  if (disclosed) return 'granted-in-full';
  if (withheld) return 'refused-in-full';
  if (neither) return 'neither-confirmed-nor-denied';
  if (outcomes.has('not-held')) return 'not-held';
  if (outcomes.has('answered-outside-the-act')) return 'answered-outside-the-act';
  if (outcomes.has('not-a-valid-request')) return 'not-a-valid-request';
  // Only parts whose condition is not met ("if so, how many?"): there is nothing that could be held.
  return 'not-held';
}
