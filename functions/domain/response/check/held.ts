import { answeredParts, touches } from '../parts.ts';
import type { Part, Response } from '../response.ts';
import { isAvailable } from './available.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds } from './known.ts';
import { groundProse } from './places.ts';

const NOT_HELD = /^r1[02]\(4\)\(a\)$/;
const placeOf = ({ parts }: Response, part: Part, field: string) => `parts.${parts.indexOf(part)}.${field}`;

/** s.1(1)(a): what is not held cannot be exempt. EIR reg 12(4)(a): there, that it is not held is itself an exception. */
export function* notHeld(response: Response, facts: CheckFacts): Generator<Found> {
  if (response.requestOutcome) return;
  const all = findGrounds(response, facts);
  for (const part of answeredParts(response)) {
    if (part.outcome !== 'not-held') continue;
    const place = placeOf(response, part, 'outcome');
    const here = all.filter(({ ground }) => touches(ground, response.parts, part.label));
    const exempt = here.filter(({ exemption }) => !NOT_HELD.test(exemption.id));
    const said = { part: part.label, citation: exempt.map((known) => known.citation).join('; ') };
    if (exempt.length > 0) yield { rule: 'not-held-with-exemption', place, facts: said };
    if (exempt.length === here.length) yield { rule: 'not-held-exception', place, facts: { part: part.label } };
  }
}

/** s.17(1)(a): a part is disclosed in full, or something of it is exempt. s.21 is for what is answered and available. */
export function* onDisclosed(response: Response, facts: CheckFacts): Generator<Found> {
  if (response.requestOutcome) return;
  for (const known of findGrounds(response, facts)) {
    const { i, ground, citation } = known;
    const full = answeredParts(response).filter(
      (part) => part.outcome === 'disclosed' && touches(ground, response.parts, part.label),
    );
    if (full.length === 0 || isAvailable(known, facts)) continue;
    const labels = full.map((part) => part.label).join(', ');
    yield { rule: 'ground-on-disclosed-part', place: `grounds.${i}.parts`, facts: { citation, parts: labels } };
  }
}

const leftOut =
  /withh[eo]ld|redact|\bremoved\b|\bleft out\b|unable to (?:disclose|provide|release)|\b(?:not|cannot|won[’']t) (?:be |been )?(?:disclos|provid|releas)/i;

/** s.17(1)(a): of a part that is partly disclosed, what is not: said by the ground, or seen in a table. */
export function* whatIsWithheld(response: Response, facts: CheckFacts): Generator<Found> {
  const { parts, tables } = response;
  const seen = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (typeof cell === 'object' && 'ground' in cell ? [cell.ground] : [])),
      ),
    ),
  );
  for (const known of findGrounds(response, facts)) {
    const { i, ground, citation } = known;
    const isPart = parts.some((part) => part.outcome === 'partly-disclosed' && touches(ground, parts, part.label));
    const touched = parts.filter((part) => touches(ground, parts, part.label));
    const said = [...groundProse(response, i)].map(({ text }) => text);
    const text = [...said, ...touched.map((part) => part.answer ?? ''), response.introduction ?? ''].join('\n');
    const isSaid = ground.withheld !== undefined || seen.has(ground.id) || leftOut.test(text);
    if (!isPart || isSaid || isAvailable(known, facts)) continue;
    yield { rule: 'what-is-withheld', place: `grounds.${i}`, field: 'withheld', facts: { citation } };
  }
}
