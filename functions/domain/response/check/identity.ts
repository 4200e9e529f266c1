import { type Applicant, identityFinder, publishedWords } from '../../publication/leaks.ts';
import { surnameOf } from '../../publication/names.ts';
import { squeeze } from '../../publication/readings.ts';
import type { Response } from '../response.ts';
import { checkSum } from './check-sum.ts';
import type { CheckFacts, Found, KnownApplicant } from './finding.ts';
import type { Rule } from './rules.ts';

type Look = { readonly rule: Rule; readonly isIn: (text: string) => boolean };

/** The last ten digits of a telephone number, whichever way it is written. */
const digits = (text: string) => text.replace(/\D/g, '').slice(-10);

/** Whether a telephone number stands in a text. */
export function hasPhone(phone: string): (text: string) => boolean {
  const sought = digits(phone);
  const isKnown = (found: string) => digits(found) === sought;
  return (text) => sought.length === 10 && (text.match(/\+?\d[\d ()./-]{8,24}\d/g) ?? []).some(isKnown);
}

/** Whole words, as they are written in a sentence or in capitals: Best is a name, and best is not. */
function hasName(name: string): (text: string) => boolean {
  const words = squeeze(name);
  const forms = [words, words.toUpperCase(), words.replace(/^./u, (first) => first.toUpperCase())];
  const isLong = words.replace(/[^\p{L}]/gu, '').length >= 3;
  return (text) => isLong && forms.some((form) => ` ${squeeze(text)} `.includes(` ${form} `));
}

type Looker = (text: string) => readonly Rule[];

/** What of the applicant stands in a text. Most texts have nothing of it, and are read once. */
function looker({ phone, organisation, ...known }: KnownApplicant): Looker {
  const { name, email, post } = known;
  const found = (rule: Rule, applicant: Applicant): Look => {
    const find = identityFinder(applicant);
    return { rule, isIn: (text) => find(text) !== undefined };
  };
  const isAnywhere = found('applicant-name', known).isIn;
  const whole = [
    found('applicant-name', { name }),
    ...(email === undefined ? [] : [found('applicant-email', { name: '', email })]),
    ...(post === undefined ? [] : [found('applicant-address', { name: '', post })]),
  ];
  const surname = surnameOf(name);
  const others: readonly Look[] = [
    ...(phone === undefined ? [] : [{ rule: 'applicant-phone', isIn: hasPhone(phone) } as const]),
    ...(surname === undefined ? [] : [{ rule: 'applicant-surname', isIn: hasName(surname) } as const]),
    ...(organisation === undefined ? [] : [{ rule: 'applicant-organisation', isIn: hasName(organisation) } as const]),
  ];
  return (text) => {
    const there = [...(isAnywhere(text) ? whole : []), ...others].filter(({ isIn }) => isIn(text));
    return there.map(({ rule }) => rule);
  };
}

/** A table is one place: who asked may stand in thousands of its cells. */
const groupOf = (field: string) => field.replace(/^(tables\.\d+)\..+$/, '$1');

/** What is published, by its place; the cells of a row as one text, since first and last names stand in columns of their own. */
function readTogether(response: Response): ReadonlyMap<string, string> {
  const together = new Map<string, string>();
  for (const [field, words] of publishedWords(response)) {
    const place = field.replace(/^(tables\.\d+\.rows\.\d+)\..+$/, '$1');
    const before = together.get(place);
    together.set(place, before === undefined ? words : `${before}, ${words}`);
  }
  return together;
}

/**
 * UK GDPR art. 5(1)(a): who asked is nobody’s business but the authority’s. Full name, email, telephone and address in
 * anything to be published must go, unless an approver accepts it; surname or organisation alone somebody looks at.
 */
export function* applicantPublished(response: Response, { applicant }: CheckFacts): Generator<Found> {
  if (!applicant || response.publication.kind === 'do-not-publish') return;
  const look = looker(applicant);
  const found = new Map<string, { rule: Rule; place: string; group: string; words: string[] }>();
  for (const [place, words] of readTogether(response)) {
    const group = groupOf(place);
    const has = look(words);
    for (const rule of has) {
      if (rule === 'applicant-surname' && has.includes('applicant-name')) continue;
      const one = found.get(`${rule} ${group}`) ?? { rule, place, group, words: [] };
      found.set(`${rule} ${group}`, one);
      one.words.push(words);
    }
  }
  // What is accepted is what stands there now: who adds to it asks again.
  for (const { words, ...one } of found.values()) yield { ...one, about: checkSum(words.sort().join('\n')) };
}
