import { catalogue, type Exemption } from '../grounds.ts';
import type { Response } from '../response.ts';
import { checkSum } from './check-sum.ts';
import { type Citation, citationsIn } from './citations.ts';
import type { CheckFacts, Found } from './finding.ts';
import { askedIn, ownProse } from './places.ts';

const repealed = /\b(?:Data Protection Act|DPA),? (?:of )?\(?1998\b\)?/g;
/** FOIA s.40 and EIR reg 13 before 25 May 2018 (DPA 2018 Sch. 19 paras 58, 307): subsections that have gone. */
const gone: Partial<Record<CheckFacts['regime'], { readonly number: string; readonly subsections: RegExp }>> = {
  FOIA: { number: '40', subsections: /^\((?:3|4|5|6)\)/ },
  EIR: { number: '13', subsections: /^\((?:2|3|4|5)\)/ },
};
/** `40(3)(a)(i)` without the word: what is named so twice over is no number. */
const bareLimb = /(?<![\w.,(£-])40\([3-6]\)(?:\([a-z]{1,4}\))+(?!\(| of (?!the (?:Act\b|Freedom of Information|FOI)))/g;
/** `subsections 3(A), 3(B) and 4(A) of the Data Protection Act 2018`: they are conditions of FOIA s.40 itself. */
const condition = String.raw`\(?[34]\)?\s?\(?[A-Ca-c]\)?(?:\s?\([a-z]\))?`;
const misplaced = new RegExp(
  String.raw`\b(?:[Ss]ub-?sections?|[Ss]ections?|[Cc]onditions?|[Pp]aragraphs?)\s(?:40)?${condition}(?:(?:,|,? and| or| &)\s${condition}){0,5}\s(?:of|in|under)\s(?:the\s)?(?:Data Protection Act|DPA)\b(?: \d{4})?`,
  'gu',
);

/** The Data Protection Act 1998 was repealed on 25 May 2018 (DPA 2018 Sch. 19 para. 44). */
export function* repealedAct(response: Response): Generator<Found> {
  for (const { place, text } of ownProse(response)) {
    const [written] = text.match(repealed) ?? [];
    if (written !== undefined) yield { rule: 'act-repealed', place, facts: { written } };
  }
}

/** FOIA s.40(3), (4), (5), (6) as they stood before 25 May 2018, cited in prose; today (3A), (3B), (4A), (5A), (5B). */
export function* repealedLimbs(response: Response, { regime }: CheckFacts): Generator<Found> {
  const old = gone[regime];
  if (!old) return;
  for (const { place, text } of ownProse(response)) {
    const found = citationsIn(text, regime).filter(
      (one) =>
        one.number === old.number &&
        (one.own || !one.named) &&
        one.subsections.some((sub) => old.subsections.test(sub)),
    );
    const bare = regime === 'FOIA' && found.length === 0 ? (text.match(bareLimb) ?? []) : [];
    const written = [...new Set([...found.map((one) => one.written), ...bare])].join('; ');
    if (written !== '') yield { rule: 'limb-repealed', place, facts: { written }, about: checkSum(written) };
  }
}

/** FOIA s.40(3A), (3B) and (4A) are conditions of s.40, not provisions of the Data Protection Act. */
export function* conditionsElsewhere(response: Response, { regime }: CheckFacts): Generator<Found> {
  for (const { place, text } of ownProse(response)) {
    const [written] = text.match(misplaced) ?? [];
    if (written !== undefined && (regime === 'FOIA' || regime === 'EIR')) {
      yield { rule: 'conditions-of-another-act', place, facts: { written } };
    }
  }
}

/** The catalogue’s exemptions that a citation may mean: `section 12` means both of s.12, `section 31(1)` the one. */
function meant({ number, subsections }: Citation, all: readonly Exemption[]): readonly Exemption[] {
  const full = number + (subsections[0] ?? '');
  return all.filter(
    ({ section }) =>
      full === section || full.startsWith(`${section}(`) || (full === number && section.startsWith(`${full}(1`)),
  );
}

/**
 * s.17(1)(b): an exemption that the words rely on must be one of the notice’s. Costs and vexation may be spoken of in advice;
 * a section that the applicant asks about (“section 35 dispersals”) is a subject and no exemption.
 */
export function* citedWithoutGround(response: Response, { regime }: CheckFacts): Generator<Found> {
  const named = response.grounds.map((ground) => ground.exemption);
  const { kind = '' } = response.requestOutcome ?? {};
  const isNamed = ({ id, section }: Exemption) => named.includes(id) || kind.endsWith(`-${section}`);
  const asked = citationsIn(askedIn(response), regime);
  const subjects = asked.filter((one) => !(one.own && one.named)).map((one) => one.number);
  for (const { place, text } of ownProse(response)) {
    const isAside = place === 'advice' || place.startsWith('closing');
    const seen = new Set<string>();
    for (const one of citationsIn(text, regime)) {
      const could = one.own ? meant(one, catalogue[regime]) : [];
      const isSubject = !one.named && subjects.includes(one.number);
      const isProcedure = could.every(({ basis }) => basis === 'cost' || basis === 'request');
      if (could.length === 0 || could.some(isNamed) || isSubject || (isAside && isProcedure) || seen.has(one.number))
        continue;
      seen.add(one.number);
      yield { rule: 'cited-without-ground', place, facts: { written: one.written }, about: `s${one.number}` };
    }
  }
}
