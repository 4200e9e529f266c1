import { squeeze } from './readings.ts';

/** A form of a name as it is looked for among squeezed words; in lower case unless `asTyped`. */
export type SoughtName = { readonly words: string; readonly asTyped: boolean };

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|cllr)\.?$/i;
const afterName = /^(?:jr|jnr|sr|snr|esq|jp|kc|qc|mbe|obe|cbe|phd)\.?$/i;

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** The words of a name, first name first, without titles as long as two words remain. */
function bareWords(name: string): readonly string[] {
  const [before = '', ...after] = name.split(',');
  const first = wordsOf(after.join(' '));
  // "Last, First", unless what follows the comma are titles alone.
  const all = first.every((word) => afterName.test(word)) ? wordsOf(before) : [...first, ...wordsOf(before)];
  let [from, to] = [0, all.length];
  while (to - from > 2 && honorific.test(all[from] ?? '')) from += 1;
  while (to - from > 2 && afterName.test(all[to - 1] ?? '')) to -= 1;
  return all.slice(from, to);
}

/**
 * The forms in which a name is looked for: all of it, the first word with the last, and the last with the first. A
 * surname alone is not: it is the name of too many people, streets and firms.
 */
export function namesOf(name: string): readonly SoughtName[] {
  const words = bareWords(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const forms = words.length > 1 ? [words.join(' '), `${first} ${last}`, `${last} ${first}`] : [...words];
  // An address writes O’Hara as ohara.
  const spelt = forms.flatMap((form) => [squeeze(form), squeeze(form.replace(/['‘’ʼ´`]/g, ''))]);
  return [...new Set(spelt)]
    .filter((form) => form.replace(/[^\p{L}]/gu, '').length >= 3)
    .map((form) =>
      form.includes(' ') ? { words: form.toLowerCase(), asTyped: false } : { words: form, asTyped: true },
    );
}

/** The last word of a name of more than one; of a single word nobody can tell what it is. */
export function surnameOf(name: string): string | undefined {
  const words = bareWords(name);
  return words.length > 1 ? words.at(-1) : undefined;
}
