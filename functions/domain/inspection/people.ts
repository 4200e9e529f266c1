import type { IdentityInFile } from '../case/events-files.ts';
import { identityFinder } from '../publication/leaks.ts';
import { fold } from '../publication/readings.ts';
import type { CheckFacts, KnownApplicant } from '../response/check/finding.ts';
import { hasPhone } from '../response/check/identity.ts';
import { patternsIn } from '../response/check/personal.ts';
import type { Hear } from './inspection.ts';

/** What was found of people in a file: of the applicant, which; of others, the rules of the checks with a few samples each. */
export type PeopleFound = {
  readonly identity: readonly IdentityInFile[];
  readonly personal: Readonly<Record<string, readonly string[]>>;
  /** True where the file was too long to look for others in all of it. The applicant is looked for in all. */
  readonly isCut: boolean;
};

/** As long a text is looked at in one go; and what is looked at again with the next, since names may stand across. */
const PIECE = 4_000;
const OVERLAP = 300;
/** Samples of a rule, and characters in which others than the applicant are looked for. */
const SAMPLES = 3;
const CHARACTERS = 20_000_000;

type Finder = (text: string) => boolean;

/** An address as its lines say it; whoever lives there often stands above it. */
const withoutName = (post: string, name: string) =>
  post
    .split('\n')
    .filter((line) => fold(line) !== fold(name))
    .join('\n');

/** Looks for these of the applicant at once; for each that there is nothing of, never finds it. */
function finderOf(kinds: readonly IdentityInFile[], { name, email, post, phone }: KnownApplicant): Finder {
  const find = identityFinder({
    name: kinds.includes('applicant-name') ? name : '',
    ...(email !== undefined && kinds.includes('applicant-email') ? { email } : {}),
    ...(post !== undefined && kinds.includes('applicant-address') ? { post: withoutName(post, name) } : {}),
  });
  const calls = phone !== undefined && kinds.includes('applicant-phone') ? hasPhone(phone) : () => false;
  return (text) => find(text) !== undefined || calls(text);
}

/**
 * Looks for people in a file as it is read: for who asked (UK GDPR art. 5(1)(a): nobody’s business but the authority’s), and for what
 * looks like somebody else’s personal data. Cells of a row, and rows, follow each other in one text, since first and last
 * names stand in columns of their own. `known`: the applicant, null where they were erased.
 */
export function lookForPeople(
  known: KnownApplicant | null,
  contact: CheckFacts['authority']['contact'],
): { readonly hear: Hear; readonly found: () => PeopleFound } {
  const facts = { applicant: known, authority: { contact } };
  const all: readonly IdentityInFile[] = ['applicant-name', 'applicant-email', 'applicant-phone', 'applicant-address'];
  const ones = new Map(all.map((kind) => [kind, known ? finderOf([kind], known) : () => false]));
  const personal = new Map<string, string[]>();
  let sought = known ? all : [];
  let isThere = known ? finderOf(all, known) : () => false;
  let [waiting, characters] = ['', 0];

  function look(text: string): void {
    if (sought.length > 0 && isThere(text)) {
      sought = sought.filter((kind) => !ones.get(kind)?.(text));
      if (known) isThere = finderOf(sought, known);
    }
    characters += text.length;
    if (characters > CHARACTERS) return;
    for (const [rule, words] of patternsIn(text, facts)) {
      const samples = personal.get(rule) ?? [];
      if (samples.length < SAMPLES && !samples.includes(words)) personal.set(rule, [...samples, words.slice(0, 100)]);
    }
  }

  return {
    hear: (text) => {
      let rest = waiting === '' ? text : `${waiting}\n${text}`;
      while (rest.length > PIECE) {
        look(rest.slice(0, PIECE));
        rest = rest.slice(PIECE - OVERLAP);
      }
      waiting = rest;
    },
    found: () => {
      look(waiting);
      waiting = '';
      const identity = known ? all.filter((kind) => !sought.includes(kind)) : [];
      return {
        identity,
        personal: Object.fromEntries([...personal].sort(([a], [b]) => (a < b ? -1 : 1))),
        isCut: characters > CHARACTERS,
      };
    },
  };
}
