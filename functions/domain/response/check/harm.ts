import type { Response } from '../response.ts';
import { aDay } from './days.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isUnder, type KnownGround } from './known.ts';
import { textOf } from './places.ts';

/** Limbs of mixed exemptions that look to the kind of information and not to a harm. */
const classLimbs = ['27(2)', '27(4)(b)', '43(1)', '31(1)', '32(1)(b)', '33(1)(a)', '39(2)'];

function restsOnHarm({ ground, exemption }: KnownGround): boolean {
  if (exemption.basis !== 'mixed') return exemption.basis === 'prejudice' || exemption.basis === 'adverse-effect';
  return !ground.limbs.every((limb) => isUnder(limb, classLimbs)) || ground.limbs.length === 0;
}

/**
 * The harm, and how likely it is: “would, or would be likely to” under FOIA and FOISA (s.24 asks what is required), “would”
 * alone under EIR reg 12(5). What the harm is must be said for s.17(1)(c); that it is said apart is good practice.
 */
export function* harmAndLikelihood(response: Response, facts: CheckFacts): Generator<Found> {
  const isRegulations = facts.regime === 'EIR' || facts.regime === 'EISR';
  for (const known of findGrounds(response, facts)) {
    const { i, ground, exemption, citation } = known;
    if (!restsOnHarm(known) || ground.reasonsWithheld) continue;
    const about = exemption.id;
    const common = { place: `grounds.${i}`, provision: exemption.section, facts: { citation }, about };
    if (ground.harm === undefined) yield { rule: 'harm-missing', field: 'harm', ...common };
    const isRequired = exemption.id === 's24' && facts.regime === 'FOIA';
    if (!isRegulations && !isRequired && ground.likelihood === undefined) {
      yield { rule: 'likelihood-missing', field: 'likelihood', ...common };
    }
    if (isRegulations && ground.likelihood === 'would-be-likely-to') {
      yield { rule: 'likelihood-too-weak', ...common, place: `grounds.${i}.likelihood` };
    }
  }
}

/**
 * FOIA s.36(2): the reasonable opinion of a qualified person, and when it was given: before the answer rests on it. An older
 * response may say it in its reasons instead. s.36(4): statistics need none, which somebody answers to what is found.
 */
export function* qualifiedPerson(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, ground, exemption, citation } of findGrounds(response, facts)) {
    if (!exemption.qualifiedPerson) continue;
    const common = { place: `grounds.${i}`, field: 'opinion', facts: { citation }, about: exemption.id };
    if (ground.opinion) {
      const { on } = ground.opinion;
      const place = `grounds.${i}.opinion.on`;
      if (on > facts.today) yield { rule: 'qualified-person-later', place, facts: { citation, by: on } };
      continue;
    }
    const text = textOf(response, i);
    if (!/\bqualified person/i.test(text)) yield { rule: 'qualified-person', ...common };
    else if (!aDay.test(text)) yield { rule: 'qualified-person-date', ...common };
  }
}
