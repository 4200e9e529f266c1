import { findExemption, hasLimb } from '../grounds.ts';
import type { Response } from '../response.ts';
import { isAvailable, tellsWhere } from './available.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds } from './known.ts';

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
