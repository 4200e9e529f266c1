import { isNeitherLimb } from '../grounds.ts';
import { answeredParts, touches } from '../parts.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isNeitherOnly } from './known.ts';

const REFUSED = ['withheld', 'partly-disclosed', 'neither-confirmed-nor-denied'];
/** Outcomes of a whole request that refuse nothing, so that a refused part needs a ground of its own. */
const NO_REFUSAL = ['fee-unpaid', 'clarification-not-given', 'withdrawn'];

/** s.17(1): a request that ended otherwise refuses nothing by itself; a part that was refused before needs its ground. */
export function* refusedWithoutGround(response: Response): Generator<Found> {
  const { parts, grounds, requestOutcome } = response;
  if (requestOutcome && !NO_REFUSAL.includes(requestOutcome.kind)) return;
  for (const part of answeredParts(response)) {
    if (!REFUSED.includes(part.outcome ?? '') || grounds.some((ground) => touches(ground, parts, part.label))) continue;
    const place = `parts.${parts.indexOf(part)}.outcome`;
    yield { rule: 'part-without-ground', place, facts: { part: part.label } };
  }
}

/**
 * FOIA s.2(1), EIR reg 12(6), FOISA s.18(1): only some provisions lift the duty to confirm or deny, and one of them must be
 * specified. A part that is neither confirmed nor denied needs one ground that names one.
 */
export function* missingNeitherLimbs(response: Response, facts: CheckFacts): Generator<Found> {
  const { parts, requestOutcome } = response;
  if (requestOutcome) return;
  const all = findGrounds(response, facts);
  for (const [p, part] of parts.entries()) {
    if (part.outcome !== 'neither-confirmed-nor-denied') continue;
    const here = all.filter(({ ground }) => touches(ground, parts, part.label));
    const isLifted = here.some(
      ({ ground, exemption }) =>
        ground.limbs.some((limb) => isNeitherLimb(exemption, limb)) ||
        exemption.section in (exemption.neither?.limbs ?? {}),
    );
    if (here.length > 0 && !isLifted) {
      yield { rule: 'neither-limb-missing', place: `parts.${p}.outcome`, facts: { part: part.label } };
    }
  }
}

/** s.17(1)(b): what is confirmed to be held is not exempt under a provision that only lifts the duty to confirm. */
export function* neitherAlone(response: Response, facts: CheckFacts): Generator<Found> {
  const { parts, requestOutcome } = response;
  if (requestOutcome) return;
  for (const known of findGrounds(response, facts)) {
    const { i, ground, citation } = known;
    const confirmed = parts.filter(({ label, outcome }) => {
      return touches(ground, parts, label) && (outcome === 'withheld' || outcome === 'partly-disclosed');
    });
    if (!isNeitherOnly(known) || confirmed.length === 0) continue;
    const labels = confirmed.map((part) => part.label).join(', ');
    yield { rule: 'neither-limb-alone', place: `grounds.${i}.limbs`, facts: { citation, parts: labels } };
  }
}
