import type { Regime } from '../../clock/regimes.ts';

/** A provision as a text cites it, under the law of the request or another one. */
export type Citation = {
  /** As it stands there: `s.40(3)(a)(i)`. */
  readonly written: string;
  /** `40`, `22A`. */
  readonly number: string;
  /** What follows the number, a subsection each: `(2)(a)`, `(3)(a)(i)`. */
  readonly subsections: readonly string[];
  /** True where it is (also by what its sentence speaks of) a provision of the regime’s own law. */
  readonly own: boolean;
  /** True where the citation itself says of which Act it is. */
  readonly named: boolean;
};

const group = String.raw`\s?\([0-9A-Za-z]{1,4}\)`;
const tail = String.raw`(?:${group}|\s?(?:,|&|and|or|-|–)(?=${group})){0,30}`;
const number = String.raw`\d{1,3}[A-Z]{0,2}(?![\p{L}\d])`;
/** `section 40(2)(a)(b) and (3)(a)(i)`, `s.31(1)`, `S40`, `ss. 30, 31 and 40(2)`; what looks so and is a postcode is not. */
const cited = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])([Ss]ections|[Ss]s\.?|SECTIONS?|[Ss]ection|[Ss]\.?|[Rr]egulations|[Rr]egs\.?|[Rr]egulation|[Rr]eg\.?)\s?(?=\d)(${number}${tail}(?:\s?(?:,|&|and|or|,\s?and)\s?${number}${tail}){0,12})`,
  'gu',
);
const postcode = /^\s?\d[A-Z]{2}\b/;

const proper = String.raw`(?:[A-Z][\p{L}’'-]*|\([A-Z][^)]{0,40}\))`;
const kind = '(?:Acts?|Regulations?|Order|Rules|Code|Convention|Directive|Measure)';
const title = String.raw`(?:${proper}(?:,?\s(?:of|and|&|the|for|in|to|etc\.?|${proper})){0,10}?,?\s)?${kind}\b(?:\s\d{4})?`;
const short = String.raw`(?:FOIA|FOISA|FOI|EISR|EIRs?|PACE|DPA|GDPR|PRA|RIPA|IPA|ECHR|CPIA)\b(?:\s\d{4})?|[A-Z]{2,8}\s(?:19|20)\d{2}\b`;
const byYear = String.raw`(?:19|20)\d{2}\s[Aa]ct\b`;
const law = new RegExp(`${byYear}|${short}|${title}`, 'gu');
const after = new RegExp(
  String.raw`^,?\s?(?:\([^)]{0,60}\)\s?)?(?:(?:of|under|in|from|to)\s)?((?:the|that|this|said)\s)?(${byYear}|${short}|${title})`,
  'u',
);
const acronym = /^\s?of\s(?:the\s)?([A-Z]{2,8})\b/;
/** “A section 21 notice”, “section 35 dispersals”: what is named after a section is named after one of another law. */
const namesake =
  /^\s(?:eviction |possession |enforcement |stop and )?(?:notices?|agreements?|orders?|enquir(?:y|ies)|inquiries|assessments?|dispersals?|search(?:es)?|powers?|warrants?|offences?|meetings?|payments?|funding|contributions?|accommodation|aftercare|works|permits?|statements?|interviews?|grants?|referrals?|reports?|authorisations?|evictions?|visits?|cautions?|plans?)\b/i;
/** Between a law and the section named after it stands no more than this: `Police Act 1996, s.30`. */
const NEAR = 4;

const families: Record<Regime, RegExp> = {
  FOIA: /Freedom of Information(?! \(Scotland)|^FOIA?\b|^2000 Act$/i,
  FOISA: /Freedom of Information|^FOI(?:SA|A)?\b|^2002 Act$/i,
  EIR: /Environmental Information(?! \(Scotland)|^EIRs?\b/,
  EISR: /Environmental Information|^EI[SR]/,
};

/** Whether a law named in a text is the one that the request is answered under: `the Act` is. */
function isOwn(name: string, pointer: string, regime: Regime): boolean {
  if (/^(?:Act|Regulations)$/.test(name.trim())) return !/^(?:that|said)/.test(pointer);
  return families[regime].test(name.trim());
}

/** The law that a citation belongs to, told by what follows it, or by what its sentence named last; none for the own law. */
function belongs(text: string, start: number, end: number, regime: Regime): Pick<Citation, 'own' | 'named'> {
  const rest = text.slice(end, end + 160);
  const [, pointer = '', name] = after.exec(rest) ?? [];
  if (name !== undefined) return { own: isOwn(name, pointer, regime), named: true };
  const [, letters] = acronym.exec(rest) ?? [];
  if (letters !== undefined) return { own: families[regime].test(letters), named: true };
  if (namesake.test(rest)) return { own: false, named: false };
  // With the first letter of the citation: a sentence begins with a capital.
  const before = text.slice(Math.max(0, start - 400), start + 1);
  const sentence = (before.split(/[.!?;]\s+(?=[\p{Lu}“"(])|\n/u).at(-1) ?? '').slice(0, -1);
  const last = [...sentence.matchAll(law)].at(-1);
  if (!last) return { own: true, named: false };
  const pointed = sentence.slice(0, last.index).match(/\b(?:that|said)\s$/)?.[0] ?? '';
  return {
    own: isOwn(last[0], pointed, regime),
    named: sentence.length - last.index - last[0].length <= NEAR,
  };
}

function subsectionsOf(written: string): readonly string[] {
  const all: string[] = [];
  for (const [one, inner = ''] of written.matchAll(/\(([0-9A-Za-z]{1,4})\)/g)) {
    const last = all.at(-1);
    if (last === undefined || /^\d/.test(inner)) all.push(one);
    else all[all.length - 1] = last + one;
  }
  return all;
}

/**
 * Every provision of the regime’s kind (sections under an Act, regulations under Regulations) that a text cites. One that
 * belongs to another law – “section 30 of the Police Act”, “the 2018 Act … at section 34” – is marked so: where the
 * sentence leaves it open, silence is better than a false alarm.
 */
export function citationsIn(text: string, regime: Regime): readonly Citation[] {
  const isSection = regime === 'FOIA' || regime === 'FOISA';
  const found: Citation[] = [];
  for (const match of text.matchAll(cited)) {
    const [whole, keyword = '', list = ''] = match;
    if (/^s/i.test(keyword) !== isSection || postcode.test(text.slice(match.index + whole.length))) continue;
    const law = belongs(text, match.index, match.index + whole.length, regime);
    const isList = /s$|^ss/i.test(keyword.replace('.', '')) && keyword.length > 1;
    const one = new RegExp(`(${number})(${tail})`, 'gu');
    for (const [i, [piece, digits = '', rest = '']] of [...list.matchAll(one)].entries()) {
      // "section 40 and 12 others": what follows a single section is one only with brackets.
      if (i > 0 && !isList && rest === '') continue;
      const written =
        i === 0 ? `${keyword}${/^s$/i.test(keyword) ? '' : keyword.endsWith('.') ? '' : ' '}${piece}` : piece;
      found.push({ written: written.trim(), number: digits, subsections: subsectionsOf(rest), ...law });
    }
  }
  return found;
}
