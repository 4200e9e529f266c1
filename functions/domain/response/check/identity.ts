import { identityFinder, publishedWords } from '../../publication/leaks.ts';
import { surnameOf } from '../../publication/names.ts';
import { squeeze } from '../../publication/readings.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found, KnownApplicant } from './finding.ts';
import type { Rule } from './rules.ts';

type Look = { readonly rule: Rule; readonly isIn: (text: string) => boolean };

/** The last ten digits of a telephone number, whichever way it is written. */
const digits = (text: string) => text.replace(/\D/g, '').slice(-10);

function hasPhone(phone: string): (text: string) => boolean {
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

function looks({ name, email, post, phone, organisation }: KnownApplicant): readonly Look[] {
  const found = (rule: Rule, applicant: Parameters<typeof identityFinder>[0]): Look => {
    const find = identityFinder(applicant);
    return { rule, isIn: (text) => find(text) !== undefined };
  };
  const surname = surnameOf(name);
  return [
    found('applicant-name', { name }),
    ...(email === undefined ? [] : [found('applicant-email', { name: '', email })]),
    ...(post === undefined ? [] : [found('applicant-address', { name: '', post })]),
    ...(phone === undefined ? [] : [{ rule: 'applicant-phone', isIn: hasPhone(phone) } as const]),
    ...(surname === undefined ? [] : [{ rule: 'applicant-surname', isIn: hasName(surname) } as const]),
    ...(organisation === undefined ? [] : [{ rule: 'applicant-organisation', isIn: hasName(organisation) } as const]),
  ];
}

/** A table is one place: who asked may stand in thousands of its cells. */
const groupOf = (field: string) => field.replace(/^(tables\.\d+)\..+$/, '$1');

/**
 * UK GDPR art. 5(1)(a): who asked is nobody’s business but the authority’s. Full name, email, telephone and address in
 * anything to be published must go, unless an approver accepts it; surname or organisation alone somebody looks at.
 */
export function* applicantPublished(response: Response, { applicant }: CheckFacts): Generator<Found> {
  if (!applicant || response.publication.kind === 'do-not-publish') return;
  const all = looks(applicant);
  const seen = new Set<string>();
  for (const [place, words] of publishedWords(response)) {
    const group = groupOf(place);
    const has = all.filter(({ isIn }) => isIn(words)).map(({ rule }) => rule);
    for (const rule of has) {
      const isPart = rule === 'applicant-surname' && has.includes('applicant-name');
      if (isPart || seen.has(`${rule} ${group}`)) continue;
      seen.add(`${rule} ${group}`);
      yield { rule, place, group };
    }
  }
}
