import { wordsIn } from '../../publication/leaks.ts';
import { type CarefulKind, carefulIn } from '../../request/care.ts';
import { attachmentWords } from '../attachment.ts';
import type { Response } from '../response.ts';
import { checkSum } from './check-sum.ts';
import type { CheckFacts, Found } from './finding.ts';
import type { Rule } from './rules.ts';

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';
const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})`;
const birthDate = new RegExp(
  String.raw`\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)[ :,-]{0,3}(?:is |was )?${date}`,
  'gi',
);
/** A house number, a street, and a postcode not far behind. */
const house =
  /\b\d{1,4}[a-z]?,? [A-Z][\p{L}’'-]+(?:[ ,\n]+[A-Z][\p{L}’'-]+){0,6}[ ,\n]+[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/gu;
const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:[A-Z]\.? ?){0,3}[A-Z][\p{L}’'-]+(?: [A-Z][\p{L}’'-]+){0,2}/gu;
const column =
  /^(?:date of birth|d\.?o\.?b\.?|surname|forenames?|first names?|last names?|full names?|home address|postcode|(?:national insurance|NI|telephone|mobile|phone) (?:no\.?|number)|e-?mail(?: address)?)$/i;
/** A mailbox of an office, and the numbers of organisations (03, 08), are nobody’s own. */
const office =
  /^(?:foi|eir|info|information|enquir|contact|complaint|casework|icocasework|data.?protection|dpo|press|admin|office|help|support|review)/i;

const ofCare: Partial<Record<CarefulKind, Rule>> = {
  email: 'personal-email',
  phone: 'personal-phone',
  'national-insurance': 'personal-national-insurance',
  card: 'personal-card',
};

/** Whose data are nobody’s business here: the authority’s own, and those of who asked. */
type Known = {
  readonly applicant: CheckFacts['applicant'];
  readonly authority: Pick<CheckFacts['authority'], 'contact'>;
};

/** Of an office; or the applicant’s own, which has rules of its own. */
function isOffice(kind: CarefulKind, words: string, { authority, applicant }: Known): boolean {
  const { email, telephone = '' } = authority.contact;
  if (kind === 'email' && words.toLowerCase() === applicant?.email?.toLowerCase()) return true;
  if (kind === 'email') return words.toLowerCase() === email.toLowerCase() || office.test(words);
  if (kind !== 'phone') return false;
  const bare = words.replace(/^\+44 ?(?:\(0\) ?)?/, '0').replace(/\D/g, '');
  return bare === telephone.replace(/\D/g, '') || /^0[38]/.test(bare);
}

/** What in a text looks like somebody’s personal data: the rule, and the words. */
export function* patternsIn(text: string, facts: Known): Generator<readonly [Rule, string]> {
  // Most cells are figures or a word.
  const hasNumbers = text.includes('@') || text.replace(/\D/g, '').length >= 6;
  for (const { kind, words } of hasNumbers ? carefulIn(text, '') : []) {
    const rule = ofCare[kind];
    if (rule && !isOffice(kind, words, facts)) yield [rule, words];
  }
  for (const [words] of text.matchAll(house)) yield ['personal-address', words];
  for (const [words] of text.matchAll(birthDate)) yield ['personal-birth-date', words];
  for (const [words] of text.matchAll(titled)) yield ['personal-name', words];
}

/**
 * UK GDPR art. 5(1)(a): what looks like somebody’s personal data, anywhere in the response, once for each kind and place (a
 * table is one). It may be rightly there, and somebody says so.
 */
export function* personalData(response: Response, facts: CheckFacts): Generator<Found> {
  const { publication: _, attachments, ...rest } = response;
  const shown = { ...rest, attachments: attachments.map(attachmentWords) };
  const found = new Map<string, { rule: Rule; place: string; group: string; words: Set<string> }>();
  for (const [place, text] of wordsIn(shown, '')) {
    if (text.length < 6) continue;
    const group = place.replace(/^(tables\.\d+)\..+$/, '$1');
    for (const [rule, words] of patternsIn(text, facts)) {
      const one = found.get(`${rule} ${group}`) ?? { rule, place, group, words: new Set() };
      found.set(`${rule} ${group}`, one);
      one.words.add(words);
    }
  }
  for (const { words, ...one } of found.values()) {
    const all = [...words].sort();
    const facts = { words: all.slice(0, 3).join('; '), count: String(all.length) };
    yield { ...one, facts, about: checkSum(all.join('\n')) };
  }
}

/** A column that is named after what it says of people. */
export function* personalColumns({ tables }: Response): Generator<Found> {
  for (const [i, { head }] of tables.entries()) {
    for (const [r, row] of head.entries()) {
      for (const [c, { text }] of row.entries()) {
        const place = `tables.${i}.head.${r}.${c}.text`;
        const about = checkSum(text);
        if (column.test(text.trim()))
          yield { rule: 'personal-column', place, group: `tables.${i}`, facts: { words: text }, about };
      }
    }
  }
}

/** In the request as published, what the applicant says of themselves: “my son”, “when I was arrested”. */
export function* firstPerson({ request, parts, publication }: Response): Generator<Found> {
  if (publication.kind === 'do-not-publish') return;
  const asked = [['request', request], ...parts.map((part, i) => [`parts.${i}.question`, part.question])] as const;
  for (const [place = '', text = ''] of asked) {
    const found = carefulIn(text, '').filter(({ kind }) => kind === 'self');
    const words = found.map((one) => one.words).sort();
    const isSame = place !== 'request' && words.every((one) => request.includes(one));
    if (words.length === 0 || isSame) continue;
    yield { rule: 'first-person', place, facts: { words: words.join('; ') }, about: checkSum(words.join('\n')) };
  }
}
