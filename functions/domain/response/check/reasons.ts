import { count } from '../../clock/count.ts';
import { calendarFor } from '../../clock/due-date.ts';
import { regimes } from '../../clock/regimes.ts';
import { dayNumber, fromDayNumber } from '../../dates.ts';
import { needsPublicInterestTest } from '../grounds.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isUnder, type KnownGround } from './known.ts';
import { groundProse } from './places.ts';

/** A day in words or figures. */
export const aDay =
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/i;
/** Limbs of mixed exemptions that look to the kind of information and not to a harm. */
const classLimbs = ['27(2)', '27(4)(b)', '43(1)', '31(1)', '32(1)(b)', '33(1)(a)', '39(2)'];

function restsOnHarm({ ground, exemption }: KnownGround): boolean {
  if (exemption.basis !== 'mixed') return exemption.basis === 'prejudice' || exemption.basis === 'adverse-effect';
  return !ground.limbs.every((limb) => isUnder(limb, classLimbs)) || ground.limbs.length === 0;
}

const textOf = (response: Response, i: number) => [...groundProse(response, i)].map(({ text }) => text).join('\n');

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

/** FOIA s.36(2): the reasonable opinion of a qualified person, and when it was given. s.36(4): statistics need none. */
export function* qualifiedPerson(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, exemption, citation } of findGrounds(response, facts)) {
    if (!exemption.qualifiedPerson) continue;
    const text = textOf(response, i);
    const common = { place: `grounds.${i}`, field: 'why', facts: { citation }, about: exemption.id };
    if (!/\bqualified person/i.test(text)) yield { rule: 'qualified-person', ...common };
    else if (!aDay.test(text)) yield { rule: 'qualified-person-date', ...common };
  }
}

/** FOIA s.2(3), FOISA s.2(2), EIR reg 12(1)(b): an absolute ground asks for no weighing, and text on it misleads. */
export function* publicInterestNotAsked(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, ground, exemption, citation } of findGrounds(response, facts)) {
    const field = ground.publicInterest ? 'publicInterest' : ground.publicInterestDueOn ? 'publicInterestDueOn' : null;
    const isUndecided = exemption.publicInterest === 'by-limb' && ground.limbs.length === 0;
    if (field === null || isUndecided || needsPublicInterestTest(exemption, ground.limbs)) continue;
    yield {
      rule: 'public-interest-not-asked',
      place: `grounds.${i}.${field}`,
      facts: { citation },
      about: exemption.id,
    };
  }
}

/** s.17(2) and (3): the public interest is decided or it is not. s.10(3): more time, once, and ICO: twenty days more. */
export function* pending(response: Response, facts: CheckFacts): Generator<Found> {
  const { regime, today, dueOn, ran } = facts;
  const start = dueOn !== null && dueOn > today ? dueOn : today;
  const further = regimes.FOIA.extension?.furtherWorkingDays ?? 0;
  const usual = fromDayNumber(count(calendarFor(regime), dayNumber(start), further).last);
  for (const { i, ground, citation } of findGrounds(response, facts)) {
    const by = ground.publicInterestDueOn;
    if (by === undefined) continue;
    const common = { place: `grounds.${i}.publicInterestDueOn`, facts: { citation, by, usual } };
    if (ground.publicInterest) yield { rule: 'public-interest-decided-and-pending', ...common };
    if (by > usual) yield { rule: 'estimate-too-far', ...common };
    if (ran.publicInterestUntil !== null) yield { rule: 'pending-again', ...common };
  }
}

/** EIR reg 14(4): who is completing the material of reg 12(4)(d), and when it will be complete, if that is known. */
export function* completion(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, exemption, citation } of findGrounds(response, facts)) {
    if (!/^r1[02]\(4\)\(d\)$/.test(exemption.id)) continue;
    const text = textOf(response, i);
    if (aDay.test(text) || /\b(?:19|20)\d{2}\b|not (?:yet )?known/.test(text)) continue;
    yield {
      rule: 'completion-estimate',
      place: `grounds.${i}`,
      field: 'why',
      facts: { citation },
      about: exemption.id,
    };
  }
}
