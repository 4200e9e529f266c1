import * as v from 'valibot';
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
/** The same in one line, that says something. */
export function line(max: number) {
  return v.pipe(
    prose(max),
    v.check((text) => !text.includes('\n'), 'must be one line'),
    v.check((text) => !isSeen(text) || /[\p{L}\p{N}]/u.test(seen(text)), 'must have a letter or a digit'),
  );
}
