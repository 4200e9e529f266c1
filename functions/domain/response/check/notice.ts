import { findExemption, hasLimb, isNeitherLimb, needsPublicInterestTest } from '../grounds.ts';
import { answeredParts, touches } from '../parts.ts';
import type { Response } from '../response.ts';
import { isAvailable, tellsWhere } from './available.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isUnder } from './known.ts';

const REFUSED = ['withheld', 'partly-disclosed', 'neither-confirmed-nor-denied'];
/** Outcomes of a whole request that refuse nothing, so that a refused part needs a ground of its own. */
const NO_REFUSAL = ['fee-unpaid', 'clarification-not-given', 'withdrawn'];

/** FOIA s.17(1)(b), EIR reg 14(3)(a), FOISA s.16(1)(c): the notice specifies the exemption, which the law must have. */
export function* unknownExemptions({ grounds }: Response, { regime }: CheckFacts): Generator<Found> {
  for (const [i, ground] of grounds.entries()) {
    const exemption = findExemption(regime, ground.exemption);
    const facts = { exemption: ground.exemption };
    if (!exemption)
      yield { rule: 'exemption-unknown', place: `grounds.${i}.exemption`, facts, about: ground.exemption };
    for (const [l, limb] of ground.limbs.entries()) {
      if (!exemption || hasLimb(exemption, limb)) continue;
      yield {
        rule: 'limb-unknown',
        place: `grounds.${i}.limbs.${l}`,
        facts: { limb },
        about: limb,
        group: `grounds.${i}`,
      };
    }
  }
}

/** s.17(1)(b): which of a section’s several exemptions it is. One limb, and limbs that only bite together, need no naming. */
export function* missingLimbs(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, ground, exemption, citation } of findGrounds(response, facts)) {
    const limbs = Object.keys(exemption.limbs);
    const isOne = limbs.length <= 1 || limbs.length === exemption.cumulative?.length;
    const isOpen = exemption.outline ? exemption.publicInterest === 'by-limb' : !isOne;
    if (ground.limbs.length === 0 && isOpen) {
      yield { rule: 'limb-missing', place: `grounds.${i}.limbs`, facts: { citation }, about: exemption.id };
    }
  }
}

/**
 * FOIA s.17(1)(c), EIR reg 14(3), FOISA s.16(1)(d): why it applies. The harm says so as well,
 * and of what is available elsewhere (s.21), where it is. s.17(4): not where saying it
 * would disclose what is exempt. s.17(5), FOISA s.16(4)–(5): of costs and vexation the notice need only state the fact.
 */
export function* missingReasons(response: Response, facts: CheckFacts): Generator<Found> {
  for (const known of findGrounds(response, facts)) {
    const { i, ground, exemption, citation } = known;
    const isFactEnough = exemption.basis === 'cost' || exemption.basis === 'request';
    if (ground.why !== undefined || ground.harm !== undefined || ground.reasonsWithheld || isFactEnough) continue;
    if (isAvailable(known, facts) && tellsWhere(response, known)) continue;
    yield { rule: 'why-missing', place: `grounds.${i}`, field: 'why', facts: { citation }, about: exemption.id };
  }
}

/**
 * s.2(3)(fa), EIR reg 13, FOISA s.2(2)(e): the first condition of personal data is absolute. Where it is cited beside another
 * one, that one may not be needed, and whether it is nobody but the officer can tell.
 */
const absoluteCondition: Readonly<Record<string, readonly string[]>> = {
  '40': ['40(3A)'],
  '13': ['13(2A)'],
  '38': ['38(2A)'],
};

/**
 * FOIA s.17(3), EIR reg 14(3)(b), FOISA s.16(2): where the public interest lies. s.17(2), FOIA alone: or, while that is
 * not decided, when it will be. Of EIR reg 12(4)(a) nothing can be weighed: what is not held cannot be disclosed.
 */
export function* missingPublicInterest(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, ground, exemption, citation } of findGrounds(response, facts)) {
    const isWeighed = ground.publicInterest !== undefined;
    const isPending = facts.regime === 'FOIA' && ground.publicInterestDueOn !== undefined;
    const isNotHeld = /^r1[02]\(4\)\(a\)$/.test(exemption.id);
    if (isWeighed || isPending || isNotHeld || ground.reasonsWithheld) continue;
    if (!needsPublicInterestTest(exemption, ground.limbs)) continue;
    const isEnough = ground.limbs.some((limb) => isUnder(limb, absoluteCondition[exemption.section] ?? []));
    yield {
      rule: isEnough ? 'public-interest-of-condition' : 'public-interest-missing',
      place: `grounds.${i}`,
      field: 'publicInterest',
      facts: { citation },
      about: exemption.id,
    };
  }
}

/** s.17(2): the estimate of when the public interest will have been decided; a day that has gone is none. */
export function* pastEstimates({ grounds }: Response, { today }: CheckFacts): Generator<Found> {
  for (const [i, { publicInterestDueOn: by }] of grounds.entries()) {
    if (by !== undefined && by < today) {
      yield { rule: 'estimate-in-the-past', place: `grounds.${i}.publicInterestDueOn`, facts: { by } };
    }
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
