import { needsPublicInterestTest } from '../grounds.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isUnder } from './known.ts';

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

/** Words of a weighing. Legitimate interests in personal data, and the defence in breach of confidence, are others. */
const weighing =
  /\b(?:balance of (?:the )?public interest|public interest (?:test )?(?:favou?rs|lies in|in (?:withholding|maintaining|non-disclosure)))/i;

/** FOIA s.2(3), FOISA s.2(2), EIR reg 12(1)(b): an absolute ground asks for no weighing, and text on it misleads. */
export function* publicInterestNotAsked(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, ground, exemption, citation } of findGrounds(response, facts)) {
    const isUndecided = exemption.publicInterest === 'by-limb' && ground.limbs.length === 0;
    if (isUndecided || needsPublicInterestTest(exemption, ground.limbs)) continue;
    const given = (['publicInterest', 'publicInterestDueOn'] as const).find((one) => ground[one] !== undefined);
    const field = given ?? (['withheld', 'why', 'harm'] as const).find((one) => weighing.test(ground[one] ?? ''));
    if (field === undefined) continue;
    yield {
      rule: 'public-interest-not-asked',
      place: `grounds.${i}.${field}`,
      facts: { citation },
      about: exemption.id,
    };
  }
}
