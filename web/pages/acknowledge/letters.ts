import type { Authority } from '#domain/authority.ts';
import { responseLetter } from '#web/pages/respond/response-letter.ts';
import { wordsFor } from '#web/words/index.ts';
import { acknowledgement } from './acknowledgement.tsx';
import { dateMoved } from './date-moved.tsx';
import { clarification, confirmation, extension, feesNotice, link, rejection } from './notices.ts';
import { type ReminderFacts, reminder } from './reminder.tsx';

/** Every letter to an applicant, in the authority's name and the applicant's language. */
export function lettersOf(authority: Authority) {
  const written =
    <Facts extends Voice & { language: string }, Letter>(write: (facts: Facts) => Letter) =>
    (facts: Omit<Facts, keyof Voice>): Letter =>
      write({ ...facts, words: wordsFor(facts.language), authority } as Facts);
  return {
    acknowledgement: written(acknowledgement),
    response: written(responseLetter),
    clarification: written(clarification),
    feesNotice: written(feesNotice),
    extension: written(extension),
    dateMoved: written(dateMoved),
    confirmation: written(confirmation),
    link: written(link),
    rejection: written(rejection),
  };
}

/** Reminders to the authority's own team, in the language that officers work in. */
export function remindersOf(authority: Authority) {
  return (facts: Omit<ReminderFacts, keyof Voice | 'language'>) =>
    reminder({ ...facts, language: 'en', words: wordsFor('en'), authority });
}
type Voice = { readonly words: ReturnType<typeof wordsFor>; readonly authority: Authority };
