import { windowsOf } from '#domain/case/windows.ts';
import { londonDate } from '#domain/dates.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { mustRead } from '#store/response-files.ts';
import {
  type ComposeFacts,
  caseAfter,
  enclosing,
  eventOf,
  type Message,
  publicUrlAfter,
  wordsOf,
} from './compose-facts.ts';

/** A letter in an officer's own words. */
export function letter(facts: ComposeFacts): Message {
  const { subject, body } = eventOf(facts, 'LetterWritten');
  return facts.letters.letter({
    ...facts.about,
    letterSubject: wordsOf(facts, subject),
    body: wordsOf(facts, body),
  });
}

/** That what was sent was passed on to somebody else here. */
export function passedOn(facts: ComposeFacts): Message {
  const { to, closes } = eventOf(facts, 'RequestHandedOver');
  const { about, letters, theCase } = facts;
  return letters.passedOn({ ...about, to, closes, receivedOn: londonDate(theCase.receivedAt) });
}

/** What a review found, with the response where the review changed it. */
export async function reviewOutcome(facts: ComposeFacts): Promise<Message> {
  const { n, outcome, letter, document, publication, recordedAt } = eventOf(facts, 'ReviewAnswered');
  const { about, letters, records, rules, contact } = facts;
  const then = caseAfter(facts, n);
  if (!letter || !then.review) throw new Error('This letter tells of a review');
  const read = document === undefined ? null : readResponse(await mustRead(records, document), about.regime);
  if (read?.ok === false) throw new Error('A response that was approved can be read');
  const written = letters.reviewOutcome({
    ...about,
    contact,
    outcome,
    text: wordsOf(facts, letter),
    askedOn: londonDate(then.review.receivedAt),
    answeredOn: londonDate(recordedAt),
    regulatorBy: windowsOf(then, rules).regulatorBy,
    response: read?.value ?? null,
    ...publicUrlAfter(facts, n, publication),
  });
  return enclosing(written, read?.value ?? null, contact);
}
