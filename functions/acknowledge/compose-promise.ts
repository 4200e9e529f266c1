import { linkOf } from '#domain/case/promises.ts';
import { londonDate } from '#domain/dates.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { mustRead } from '#store/response-files.ts';
import { type ComposeFacts, caseAfter, eventOf, type Message } from './compose-facts.ts';

/** That what was withheld for later publication (FOIA s.22, FOISA s.27) is published, and where. */
export async function promiseKept(facts: ComposeFacts): Promise<Message> {
  const { n, ground, where } = eventOf(facts, 'PromiseKept');
  const { about, letters, records, origin } = facts;
  const { sent } = caseAfter(facts, n);
  if (!sent) throw new Error('What is promised was sent');
  const read = readResponse(await mustRead(records, sent.document), about.regime);
  const promise = read.ok ? read.value.grounds.find(({ id }) => id === ground)?.promise : undefined;
  if (!promise) throw new Error('The answer makes this promise');
  const url = new URL(linkOf(where), origin).href;
  const answeredOn = londonDate(sent.sentAt);
  return letters.promiseKept({ ...about, what: promise.what, promisedFor: promise.on ?? null, answeredOn, url });
}
