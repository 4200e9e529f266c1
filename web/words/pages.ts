import { enPages, type PageWords } from './en.ts';

const languages: Readonly<Record<string, PageWords>> = { en: enPages };

/** The words of the pages that functions render, for a language such as `en` or `en-GB`; English where there are none. */
export function pageWordsFor(language: string): PageWords {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? enPages;
}
