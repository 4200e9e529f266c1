import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isUnder, ownLimbs } from './known.ts';

/** s.31(2) lists purposes; they exempt only through s.31(1)(g), (h) or (i), which in turn need one of them. */
export function* purposes(response: Response, facts: CheckFacts): Generator<Found> {
  for (const known of findGrounds(response, facts)) {
    const { i, exemption, citation } = known;
    const limbs = ownLimbs(known);
    const common = { place: `grounds.${i}.limbs`, provision: exemption.section, about: exemption.id };
    for (const [purpose, ways] of Object.entries(exemption.through ?? {})) {
      const has = (stems: readonly string[]) => limbs.some((limb) => isUnder(limb, stems));
      const wider = ways.some((way) => limbs.some((limb) => isUnder(way, [limb])));
      if (has([purpose]) && !has(ways) && !wider) {
        yield { rule: 'limb-without-its-way-in', ...common, facts: { citation, ways: ways.join(', ') } };
      }
      if (has(ways) && !has([purpose])) yield { rule: 'purpose-missing', ...common, facts: { citation, purpose } };
    }
  }
}

/** FOIA s.40(2)(b), EIR reg 13(1)(b): other people’s data is exempt where one of three conditions is met: say which. */
export function* conditions(response: Response, facts: CheckFacts): Generator<Found> {
  const [data, met] =
    facts.regime === 'EIR' ? ['13(1)', ['13(2A)', '13(2B)', '13(3A)']] : ['40(2)', ['40(3A)', '40(3B)', '40(4A)']];
  for (const { i, ground, exemption, citation } of findGrounds(response, facts)) {
    const isThirdParty = ground.limbs.some((limb) => isUnder(limb, [data]));
    if (exemption.type !== 'mixed' && exemption.type !== 'prohibition') continue;
    if (!isThirdParty || ground.limbs.some((limb) => isUnder(limb, met))) continue;
    const common = { place: `grounds.${i}.limbs`, about: exemption.id };
    yield { rule: 'condition-missing', ...common, facts: { citation, conditions: met.join(', ') } };
  }
}
