import type { Exemption } from '../grounds.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isUnder, ownLimbs } from './known.ts';

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
