import { calculatorWordsFor } from './clock.ts';
import { accessibility, acknowledge, cookies, enPages, privacy, start } from './en.ts';
import { acts, trackActs } from './en-acts.ts';
import { messages } from './en-messages.ts';
import { notices } from './en-notices.ts';
import { publish } from './en-publish.ts';
import { respond } from './en-respond.ts';
import { suggest } from './en-suggest.ts';
import { wordsIn } from './pages.ts';

const en = {
  ...enPages,
  start,
  privacy,
  accessibility,
  cookies,
  acknowledge,
  messages,
  notices,
  publish,
  respond,
  trackActs,
  acts,
  suggest,
  ...calculatorWordsFor('en'),
};

/** The words of one language: a translation must have every one of them. */
export type Words = typeof en;

/** Languages that have words, by their `lang` code. */
const languages: Readonly<Record<string, () => Words>> = { en: () => en };

/** The words for a language such as `en` or `en-GB`; English where there are none. */
export function wordsFor(language: string): Words {
  return wordsIn(languages, language);
}
