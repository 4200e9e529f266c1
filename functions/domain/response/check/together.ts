import { answeredParts, touches } from '../parts.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isNeitherOnly, type KnownGround } from './known.ts';

/**
 * Exemptions of which the second is only for what the first does not exempt: s.24(1) (s.23), s.31(1) (s.30), s.36(1)
 * (s.35). [2021] UKUT 248 (AAC): ss.23 and 24 may be relied on in the alternative.
 */
const exclusive: readonly (readonly [string, string])[] = [
  ['s23', 's24'],
  ['s30', 's31'],
  ['s35', 's36'],
];

function shared(response: Response, one: KnownGround, other: KnownGround): readonly string[] {
  const { parts } = response;
  return answeredParts(response)
    .map((part) => part.label)
    .filter((label) => touches(one.ground, parts, label) && touches(other.ground, parts, label));
}

/** Two exemptions that cannot both exempt the same information, on a part that both touch, and not in the alternative. */
export function* exclusiveGrounds(response: Response, facts: CheckFacts): Generator<Found> {
  if (facts.regime !== 'FOIA') return;
  const all = findGrounds(response, facts).filter((known) => !isNeitherOnly(known));
  for (const [first, second] of exclusive) {
    for (const one of all.filter(({ exemption }) => exemption.id === first)) {
      for (const other of all.filter(({ exemption }) => exemption.id === second)) {
        const labels = shared(response, one, other);
        if (labels.length === 0 || one.ground.inTheAlternative || other.ground.inTheAlternative) continue;
        yield {
          rule: 'exclusive-grounds',
          place: `grounds.${other.i}`,
          field: 'inTheAlternative',
          provision: `${other.exemption.section}(1)`,
          facts: { one: one.citation, other: other.citation, parts: labels.join(', ') },
          about: `${first}-${one.ground.id}`,
        };
      }
    }
  }
}
