import { en, type Words } from './en.ts';

export type { Words } from './en.ts';

/** Languages that have words, by their `lang` code. */
const languages: ReadonlyMap<string, Words> = new Map([['en', en]]);

/** The words for a language such as `en` or `en-GB`; English where there are none. */
export function wordsFor(language: string): Words {
  return languages.get(language) ?? languages.get(language.split('-')[0] ?? '') ?? en;
}
