import { ancestors, answeredParts } from '../parts.ts';
import type { Response } from '../response.ts';
import { isAvailable, tellsWhere } from './available.ts';
import { checkSum } from './check-sum.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds } from './known.ts';
import { ownProse } from './places.ts';

/** FOIA ss.16 and 21, EIR reg 6(1)(b), FOISA s.25: what is available elsewhere is available where somebody says. */
export function* whereToFindIt(response: Response, facts: CheckFacts): Generator<Found> {
  for (const known of findGrounds(response, facts)) {
    const { i, exemption, citation } = known;
    if (!isAvailable(known, facts) || tellsWhere(response, known)) continue;
    const common = { place: `grounds.${i}`, field: 'why', provision: exemption.section, about: exemption.id };
    yield { rule: 'where-to-find-it', ...common, facts: { citation } };
  }
}

/** FOIA s.16: where something is answered outside the Act, or was no request, that is all the reader would see. */
export function* answerMissing(response: Response): Generator<Found> {
  for (const part of answeredParts(response)) {
    const isBare = part.outcome === 'answered-outside-the-act' || part.outcome === 'not-a-valid-request';
    if (!isBare || part.answer !== undefined || part.answeredWith !== undefined || part.tables.length > 0) continue;
    const place = `parts.${response.parts.indexOf(part)}`;
    yield { rule: 'answer-missing', place, field: 'answer', facts: { part: part.label } };
  }
}

const bare = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:question|q)(?=\d)/, '');
const mention =
  /\b(?:questions?|Q['’]?s?)[ .]{0,2}(\d{1,3}[a-z]?(?:\([a-z]\))?(?:(?:,| and| &|, and) ?\d{1,3}[a-z]?(?:\([a-z]\))?(?![\p{L}\d%.]))*)(?![\p{L}\d%])/giu;

/** s.16: an answer to a question that is not among the parts is an answer that nobody finds. */
export function* partsNotThere(response: Response): Generator<Found> {
  const { parts } = response;
  const labels = parts.flatMap(({ label }) => [
    label,
    ancestors(parts, label).map(bare).reverse().join('') + bare(label),
  ]);
  const known = new Set(labels.map(bare));
  if (parts.length < 2 || ![...known].some((label) => /^\d/.test(label))) return;
  for (const { place, text } of ownProse(response)) {
    const named = [...text.matchAll(mention)].flatMap(
      ([, list = '']) => list.match(/\d{1,3}[a-z]?(?:\([a-z]\))?/gi) ?? [],
    );
    const missing = [...new Set(named.filter((label) => !known.has(bare(label))))].join(', ');
    if (missing !== '') yield { rule: 'part-not-there', place, facts: { missing }, about: checkSum(missing) };
  }
}
