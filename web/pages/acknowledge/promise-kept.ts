import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { address, sentence } from '../respond/letter-blocks.ts';
import type { Message } from './message.ts';
import { type About, notice } from './notices.ts';

/** That what an answer withheld for later publication is published. FOIA s.22, FOISA s.27. */
export function promiseKept(
  facts: About & {
    readonly what: string;
    readonly promisedFor: LocalDate | null;
    readonly answeredOn: LocalDate;
    readonly url: string;
  },
): Message {
  const { letters, dates } = facts.words;
  return notice(facts, letters.promiseKeptSubject(facts.reference), [
    sentence(letters.promiseKept(dayInWords(facts.answeredOn, dates))),
    { kind: 'quote', text: facts.what },
    ...(facts.promisedFor === null ? [] : [sentence(letters.promiseKeptFor(dayInWords(facts.promisedFor, dates)))]),
    sentence(letters.promiseKeptWhere),
    address(facts.url),
  ]);
}
