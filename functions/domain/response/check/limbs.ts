import type { Exemption } from '../grounds.ts';
import { touches } from '../parts.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isNeitherOnly, isUnder, ownLimbs } from './known.ts';

/** The limbs listed that one as cited stands for: itself, what is under it, and what a range takes in. */
function covered({ limbs }: Exemption, cited: readonly string[]): ReadonlySet<string> {
  const listed = Object.keys(limbs);
  const found = new Set(listed.filter((limb) => isUnder(limb, cited)));
  for (const one of cited) {
    const [, stem = '', from = '', to = ''] = /^(.*)(\(\w+\))[-–](\(\w+\))$/.exec(one) ?? [];
    const [first, last] = [listed.indexOf(stem + from), listed.indexOf(stem + to)];
    if (first >= 0) for (const limb of listed.slice(first, last + 1)) found.add(limb);
  }
  return found;
}

/** Conditions that must all be met, such as s.22(1)(a)–(c), s.41(1)(a)–(b): citing one of them says half. */
export function* limbsTogether(response: Response, facts: CheckFacts): Generator<Found> {
  for (const known of findGrounds(response, facts)) {
    const { i, exemption, citation } = known;
    const there = covered(exemption, ownLimbs(known));
    const missing = (exemption.cumulative ?? []).filter((limb) => !there.has(limb));
    if (there.size === 0 || missing.length === 0) continue;
    yield {
      rule: 'limbs-go-together',
      place: `grounds.${i}.limbs`,
      provision: exemption.section,
      facts: { citation, missing: missing.join(', ') },
      about: exemption.id,
    };
  }
}

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

/** s.17(1)(b): `31(1)` alone names nine exemptions. What the law treats as one (`40(3A)`, `22(1)`) is none too many. */
export function* wideLimbs(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, ground, exemption } of findGrounds(response, facts)) {
    const listed = Object.keys(exemption.limbs);
    for (const [l, limb] of ground.limbs.entries()) {
      const under = listed.filter((one) => one.startsWith(`${limb}(`));
      const isUnit =
        limb in exemption.limbs || limb in (exemption.limbTypes ?? {}) || exemption.cumulative !== undefined;
      if (under.length < 2 || isUnit || !/^\w+\(\w+\)$/.test(limb)) continue;
      const place = `grounds.${i}.limbs.${l}`;
      yield { rule: 'limb-too-wide', place, facts: { limb, of: under.join(', ') }, about: limb, group: `grounds.${i}` };
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

/** FOIA ss.33 and 35 are for some authorities alone; Sch. 1 Part I, whose limit is 24 hours, has the departments. */
export function* notOpen(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, exemption, citation } of findGrounds(response, facts)) {
    const isDepartment = exemption.id === 's35' && facts.authority.costLimitHours === 24;
    if (exemption.availableTo === undefined || isDepartment) continue;
    const common = { provision: exemption.section, about: exemption.id };
    yield {
      rule: 'not-open-to-authority',
      place: `grounds.${i}.exemption`,
      ...common,
      facts: { citation, to: exemption.availableTo },
    };
  }
}
