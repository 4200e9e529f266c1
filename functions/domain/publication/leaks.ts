import type { FieldProblem } from '../problem.ts';
import type { Response } from '../response/response.ts';

/** What is known of an applicant and must not be published. */
export type Applicant = { readonly name: string; readonly email?: string; readonly post?: string };
export type IdentityKind = 'name' | 'email' | 'post';

/** One form of words that differ only in case, accents, spaces, quotation marks, Markdown emphasis or invisible characters. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}*_`~\\]+/gu, '')
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase();
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whole words only: neither end may go on as a word. Both texts are folded. */
function occurs(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = [...text.slice(at + sought.length, at + sought.length + 2)][0] ?? '';
    if (!wordCharacter.test(before) && !wordCharacter.test(after)) return true;
  }
  return false;
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length;
const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|cllr)\.? +(?=.* )/;
const postcode = /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z0-9])/gi;
const insideAHouse = /^(?:flat|unit|apartment|apt|room|suite|\d+)\b[^ ]*(?: [0-9a-z]{1,3})?$/;

/** The first line of an address that says where, without the name that often stands above it. */
function firstLine(post: string, name: string): string {
  const lines = post.split('\n').map(fold);
  const where = lines.filter((line) => line !== '' && line !== name);
  if (where.length === 1 && lines.filter(Boolean).length === 1) {
    // All on one line: up to the first comma, or the second where the first says only which flat.
    const pieces = post.split(',').map(fold).filter(Boolean);
    const [first = '', second = ''] = pieces[0] === name ? pieces.slice(1) : pieces;
    return insideAHouse.test(first) ? `${first} ${second}`.trim() : first;
  }
  const [first = '', second = ''] = where;
  return insideAHouse.test(first) ? `${first} ${second}`.trim() : first;
}

const postcodesIn = (text: string) => (text.match(postcode) ?? []).map((code) => code.replace(/\s/g, '').toUpperCase());

/** A search for one applicant, prepared once and used on many texts. */
function finder(applicant: Applicant): (text: string) => IdentityKind | undefined {
  const whole = fold(applicant.name);
  const bare = whole.replace(honorific, '');
  const name = letters(bare) >= 3 ? bare : whole;
  const email = fold(applicant.email ?? '');
  const line = firstLine(applicant.post ?? '', whole);
  const codes = postcodesIn(applicant.post ?? '');
  return (text) => {
    const folded = fold(text);
    if (letters(name) >= 3 && occurs(folded, name)) return 'name';
    if (email !== '' && occurs(folded, email)) return 'email';
    if (codes.length > 0 && postcodesIn(text).some((code) => codes.includes(code))) return 'post';
    return letters(line) >= 3 && occurs(folded, line) ? 'post' : undefined;
  };
}

/**
 * Finds the applicant in words that are about to be published: the full name, the email address, a postcode of the
 * postal address or its first line, as whole words, whatever the case, accents and spaces. A name of fewer than three
 * letters is not looked for: it would be found everywhere.
 */
export function findIdentity(text: string, applicant: Applicant): IdentityKind | undefined {
  return finder(applicant)(text);
}

const sentences: Record<IdentityKind, string> = {
  name: 'The applicant’s name stands here. Take it out: what is published must not say who asked.',
  email: 'The applicant’s email address stands here. Take it out: what is published must not say who asked.',
  post: 'The applicant’s address stands here. Take it out: what is published must not say who asked.',
};

function* wordsIn(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* wordsIn(inner, path === '' ? key : `${path}.${key}`);
  }
}

/** The fields of a response in which the applicant is named; none where it may be published as far as this goes. */
export function identityInResponse(response: Response, applicant: Applicant): FieldProblem[] {
  // The reason beside the publication decision is never published.
  const { publication, ...shown } = response;
  const find = finder(applicant);
  const faults: FieldProblem[] = [];
  for (const [field, words] of wordsIn(shown, '')) {
    const kind = find(words);
    if (kind) faults.push({ field, code: 'not-valid', detail: sentences[kind] });
  }
  return faults;
}
