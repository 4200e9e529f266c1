import * as v from 'valibot';
import { isLocalDate } from '../dates.ts';
import { characters, hasControlCharacters, tidy } from '../text.ts';

/** Words of any kind: tidied, of a limited length, and safe to store and show. */
export function words(max: number) {
  return v.pipe(
    v.string(),
    v.transform(tidy),
    v.check((text) => characters(text) <= max, `must be ${max} characters or fewer`),
    v.check((text) => !hasControlCharacters(text) && text.isWellFormed(), 'must not have control characters'),
  );
}
const seen = (text: string) => text.replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, '');
/** False where there are only characters that cannot be seen. */
const isSeen = (text: string) => seen(text) !== '';
/** Prose: Markdown without HTML. Shown through a renderer that knows no HTML, so a tag is shown as it was typed. */
export function prose(max: number) {
  return v.pipe(words(max), v.check(isSeen, 'must not be blank'));
}
/** One line that says something. */
export function line(max: number) {
  return v.pipe(
    prose(max),
    v.check((text) => !text.includes('\n'), 'must be one line'),
    v.check((text) => !isSeen(text) || /[\p{L}\p{N}]/u.test(seen(text)), 'must have a letter or a digit'),
  );
}
/** A day of the calendar. */
export const Day = v.pipe(v.string(), v.check(isLocalDate, 'must be a date such as 2026-11-30'));
/** A part's label as the applicant gave it: `1`, `2b`, `Q4`. Empty only for the one part of a request without numbers. */
export const Label = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(12),
  v.regex(/^[\p{L}\p{N}.()-]*$/u, 'must be letters and digits, without spaces'),
);
/** What grounds and tables are named by within a response. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'must be lower-case letters, digits and hyphens'));
