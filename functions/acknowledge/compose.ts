import { clockOf } from '#domain/case/clock.ts';
import { confirmedBy } from '#domain/case/confirmed.ts';
import { changedDays } from '#domain/case/moved.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { londonDate } from '#domain/dates.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { mustRead } from '#store/response-files.ts';
import { correction } from './compose-correction.ts';
import {
  type ComposeFacts,
  caseAfter,
  enclosing,
  eventOf,
  type Message,
  publicUrlAfter,
  wordsOf,
} from './compose-facts.ts';
import { promiseKept } from './compose-promise.ts';
import { letter, passedOn, reviewOutcome } from './compose-work.ts';

/** Follows the receipt, or the release of a request that was held: it then has the true day of receipt all the same. */
function acknowledgement(facts: ComposeFacts): Message {
  const { about, letters, item, rules } = facts;
  const then = caseAfter(facts, item.event);
  if (then.state !== 'received') throw new Error('This letter follows a receipt');
  const clock = clockOf(then, rules).answer;
  if (clock.dueOn === null) throw new Error('The clock of a new request runs');
  return letters.acknowledgement({
    ...about,
    information: wordsOf(facts, then.request),
    receivedOn: londonDate(then.receivedAt),
    dueOn: clock.dueOn,
    clock,
  });
}

async function response(facts: ComposeFacts): Promise<Message> {
  const { about, letters, records, theCase, stored, item } = facts;
  const event = stored.ledger.find(({ n }) => n === item.event);
  if (event?.type !== 'ResponseSent' && event?.type !== 'ResponseToPost') throw new Error('This letter is an answer');
  const { document, publication } = event;
  const read = readResponse(await mustRead(records, document), about.regime);
  if (!read.ok) throw new Error('A response that was approved can be read');
  // What an officer sent in another way did not come by email, whoever it is for.
  const contact = event.type === 'ResponseSent' && event.byHand ? 'post' : facts.contact;
  const written = letters.response({
    ...about,
    contact,
    response: read.value,
    receivedOn: londonDate(theCase.receivedAt),
    decidedOn: londonDate(event.type === 'ResponseSent' ? event.sentAt : event.recordedAt),
    ...publicUrlAfter(facts, event.n, publication),
  });
  return enclosing(written, read.value, contact);
}

/** That what an applicant sent about a request has arrived, and by when it is acted on. */
function confirmation(facts: ComposeFacts): Message {
  const { about, letters, item, rules, stored } = facts;
  const event = stored.ledger.find(({ n }) => n === item.event);
  const confirmed = event && confirmedBy(caseAfter(facts, event.n), event, rules);
  if (!confirmed) throw new Error('This letter follows what an applicant sent');
  return letters.confirmation({ ...about, ...confirmed });
}

/** The letters to applicants, by the kind of work that asks for them. */
export const composers = {
  acknowledgement,
  response,
  clarification: (facts: ComposeFacts) => {
    const { question, parts, adviceOnly } = eventOf(facts, 'ClarificationSought');
    const stopsClock = !adviceOnly && parts.length === 0;
    return facts.letters.clarification({ ...facts.about, question: wordsOf(facts, question), parts, stopsClock });
  },
  'fees-notice': (facts: ComposeFacts) => {
    const { n, amountPence, givenOn } = eventOf(facts, 'FeesNoticeIssued');
    const payBy = clockOf(caseAfter(facts, n), facts.rules).answer.feePaymentDeadline ?? null;
    return facts.letters.feesNotice({ ...facts.about, amountPence, givenOn, payBy });
  },
  extension: (facts: ComposeFacts) => {
    const { ground, until, exemptions, why, answers } = eventOf(facts, 'TimeExtended');
    const said = { why: wordsOf(facts, why), ...(answers === undefined ? {} : { answers: wordsOf(facts, answers) }) };
    return facts.letters.extension({ ...facts.about, ground, until, exemptions, ...said });
  },
  confirmation,
  letter,
  'passed-on': passedOn,
  'review-outcome': reviewOutcome,
  correction,
  'promise-kept': promiseKept,
  link: ({ letters, about }: ComposeFacts) => letters.link(about),
  rejection: (facts: ComposeFacts) => {
    const { reason } = eventOf(facts, 'RequestRejected');
    const { about, letters, theCase } = facts;
    return letters.rejection({ ...about, reason, receivedOn: londonDate(theCase.receivedAt) });
  },
  'date-moved': (facts: ComposeFacts) => {
    const { from, to } = eventOf(facts, 'DueDateMoved');
    if (from === null || to === null) throw new Error('A date moves from one day to another');
    const { about, rules, theCase, letters } = facts;
    const last = from > to ? from : to;
    const [before, after] = [calendarFor(about.regime), rules.calendar(about.regime)];
    const changes = changedDays(londonDate(theCase.receivedAt), last, before, after);
    return letters.dateMoved({ ...about, from, to, changes });
  },
} as const satisfies Record<string, (facts: ComposeFacts) => Message | Promise<Message>>;
