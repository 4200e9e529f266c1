/** Characters that no form sends on purpose: C0 and C1 controls except tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** True where the text holds a control character that cannot be shown or stored safely. */
export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * True for words that cannot be taken as they are: control characters in them, or U+FFFD, which stands where bytes were no
 * UTF-8. They arrived damaged, and must not be taken for what was written.
 */
export function isDamaged(text: string): boolean {
  return hasControlCharacters(text) || text.includes('\uFFFD');
}

/** The text with a space for each such character: for words that are only looked for. */
export function withoutControls(text: string): string {
  return text.replace(new RegExp(CONTROL, 'g'), ' ');
}

/** One form of the same words: NFC, line feeds only, no space at either end. Never changes wording. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Number of characters as a person counts them (code points, not UTF-16 units). */
export function characters(text: string): number {
  return [...text].length;
}

/** True where there is something to read: a letter or a digit of any script, not invisible characters alone. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
