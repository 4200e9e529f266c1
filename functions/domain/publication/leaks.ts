import type { FieldProblem } from '../problem.ts';
import { attachmentWords } from '../response/attachment.ts';
import type { Response } from '../response/response.ts';
import { staysOf } from './edited.ts';
import { namesOf } from './names.ts';
import { fold, readings, squeeze } from './readings.ts';

/** What is known of an applicant and must not be published. */
export type Applicant = { readonly name: string; readonly email?: string; readonly post?: string };
export type IdentityKind = 'name' | 'email' | 'post';
/** Where an applicant was found: a field of the response, and what of them stands there. Never the words. */
export type IdentityFound = { readonly field: string; readonly kind: IdentityKind };

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whole words only: neither end may go on as a word. */
function occurs(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = [...text.slice(at + sought.length, at + sought.length + 2)][0] ?? '';
    if (!wordCharacter.test(before) && !wordCharacter.test(after)) return true;
  }
  return false;
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length;
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
export function identityFinder(applicant: Applicant): (text: string) => IdentityKind | undefined {
  const names = namesOf(applicant.name);
  const email = fold(applicant.email ?? '');
  const line = squeeze(firstLine(applicant.post ?? '', fold(applicant.name)));
  const codes = postcodesIn(applicant.post ?? '');
  return (text) => {
    // Most cells are figures. What is encoded may hide letters.
    if (!/[\p{L}%&]/u.test(text)) return undefined;
    const { folded, squeezed } = readings(text);
    const lower = squeezed.map((read) => read.toLowerCase());
    const isNamed = names.some(({ words, asTyped }) =>
      (asTyped ? squeezed : lower).some((read) => occurs(read, words)),
    );
    if (isNamed) return 'name';
    if (email !== '' && folded.some((read) => occurs(read, email))) return 'email';
    if (codes.length > 0 && squeezed.some((read) => postcodesIn(read).some((code) => codes.includes(code)))) {
      return 'post';
    }
    return letters(line) >= 3 && lower.some((read) => occurs(read, line)) ? 'post' : undefined;
  };
}

/**
 * Finds the applicant in words that are about to be published: the full name, the first with the last in either order,
 * the email address, a postcode of the postal address or its first line, as whole words, whatever the case, the accents
 * and what stands between the words. A name that is a single word is looked for in the case in which it was typed, and
 * one of fewer than three letters not at all: it would be found everywhere.
 */
export function findIdentity(text: string, applicant: Applicant): IdentityKind | undefined {
  return identityFinder(applicant)(text);
}

export function* wordsIn(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* wordsIn(inner, path === '' ? key : `${path}.${key}`);
  }
}

/** Every field that officers wrote and that is published, with its path. */
export function* publishedWords(response: Response): Generator<readonly [string, string]> {
  // The reason beside the publication decision is never published.
  const { publication, parts, grounds, tables, notes, attachments, ...shown } = response;
  const stays = staysOf(response);
  yield* wordsIn(shown, '');
  // Of a part that is left out, the label stays.
  for (const [i, part] of parts.entries()) {
    yield* wordsIn(stays.part(part.label) ? part : { label: part.label }, `parts.${i}`);
  }
  for (const [i, ground] of grounds.entries()) if (stays.naming(ground.parts)) yield* wordsIn(ground, `grounds.${i}`);
  for (const [i, table] of tables.entries()) if (stays.table(table.id)) yield* wordsIn(table, `tables.${i}`);
  for (const [i, note] of notes.entries()) if (stays.naming(note.parts)) yield* wordsIn(note, `notes.${i}`);
  for (const [i, file] of attachments.entries()) {
    if (stays.naming(file.parts)) yield* wordsIn(attachmentWords(file), `attachments.${i}`);
  }
}

/**
 * The fields of a response in which the applicant would be published; none where it may be published as far as this
 * goes. Approval and publication both ask this and nothing else, so that what was sent can be published.
 */
export function identityInResponse(response: Response, applicant: Applicant): readonly IdentityFound[] {
  const find = identityFinder(applicant);
  const found: IdentityFound[] = [];
  for (const [field, words] of publishedWords(response)) {
    const kind = find(words);
    if (kind) found.push({ field, kind });
  }
  return found;
}

const sentences: Record<IdentityKind | 'file', string> = {
  name: 'The applicant’s name stands here. Take it out: what is published must not say who asked.',
  email: 'The applicant’s email address stands here. Take it out: what is published must not say who asked.',
  post: 'The applicant’s address stands here. Take it out: what is published must not say who asked.',
  file: 'The applicant stands in this file. Take it out: what is published must not say who asked.',
};

/** What was found, as an officer is told. */
export function identityFaults(
  found: readonly (Pick<IdentityFound, 'field'> & { readonly kind: IdentityKind | 'file' })[],
): readonly FieldProblem[] {
  return found.map(({ field, kind }) => ({ field, code: 'not-valid', detail: sentences[kind] }));
}
