import type { Authority } from '#domain/authority.ts';
import { correctionLetter } from '#web/pages/respond/correction-letter.ts';
import { responseLetter } from '#web/pages/respond/response-letter.ts';
import { mailWordsFor, type Words } from '#web/words/index.ts';
import { acknowledgement } from './acknowledgement.tsx';
import { dateMoved } from './date-moved.tsx';
import { type DeadLinkFacts, deadLink } from './dead-link.ts';
import { commission, handOver, outside } from './internal.ts';
import { clarification, confirmation, extension, feesNotice, link, rejection } from './notices.ts';
import { letter, passedOn, reviewOutcome } from './officer-letters.ts';
import { promiseKept } from './promise-kept.ts';
import { type ReminderFacts, reminder } from './reminder.tsx';
import { schemeReminder } from './scheme-reminder.ts';

/** Every letter to an applicant, in the authority's name and the applicant's language. */
export function lettersOf(authority: Authority) {
  const written =
    <Facts extends Voice & { language: string }, Letter>(write: (facts: Facts) => Letter) =>
    (facts: Omit<Facts, keyof Voice>): Letter =>
      write({ ...facts, words: mailWordsFor(facts.language), authority } as unknown as Facts);
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
    letter: written(letter),
    passedOn: written(passedOn),
    reviewOutcome: written(reviewOutcome),
    correction: written(correctionLetter),
    promiseKept: written(promiseKept),
  };
}

/** What goes to colleagues and to those whom the authority asks, in its first language. */
export function internalOf(authority: Authority) {
  const language = authority.languages[0] ?? 'en';
  const voice = { words: mailWordsFor(language), authority, language };
  type Without<Facts> = Omit<Facts, keyof typeof voice>;
  return {
    handOver: (facts: Without<Parameters<typeof handOver>[0]>) => handOver({ ...facts, ...voice }),
    commission: (facts: Without<Parameters<typeof commission>[0]>) => commission({ ...facts, ...voice }),
    schemeReminder: (facts: Without<Parameters<typeof schemeReminder>[0]>) => schemeReminder({ ...facts, ...voice }),
    outside: (facts: Without<Parameters<typeof outside>[0]>) => outside({ ...facts, ...voice }),
  };
}

/** What tells the authority's own team of a dead link, in the language that officers work in. */
export function deadLinksOf(authority: Authority) {
  return (facts: Omit<DeadLinkFacts, keyof Voice | 'language'>) =>
    deadLink({ ...facts, language: 'en', words: mailWordsFor('en'), authority });
}

/** Reminders to the authority's own team, in the language that officers work in. */
export function remindersOf(authority: Authority) {
  return (facts: Omit<ReminderFacts, keyof Voice | 'language'>) =>
    reminder({ ...facts, language: 'en', words: mailWordsFor('en'), authority });
}
type Voice = { readonly words: Words; readonly authority: Authority };
