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

/** That an answer was corrected: what of it and why, and the whole of it as it is from now on. */
export async function correction(facts: ComposeFacts): Promise<Message> {
  const event = eventOf(facts, 'ResponseCorrected');
  const { about, letters, records, theCase, contact } = facts;
  const before = caseAfter(facts, event.n).given.at(-2);
  if (!before) throw new Error('What is corrected was sent');
  const read = readResponse(await mustRead(records, event.document), about.regime);
  if (!read.ok) throw new Error('A response that was approved can be read');
  const written = letters.correction({
    ...about,
    contact,
    correction: wordsOf(facts, event.correction),
    response: read.value,
    receivedOn: londonDate(theCase.receivedAt),
    answeredOn: londonDate(before.at),
    correctedOn: londonDate(event.recordedAt),
    ...publicUrlAfter(facts, event.n, event.publication),
  });
  return enclosing(written, read.value, contact);
}
