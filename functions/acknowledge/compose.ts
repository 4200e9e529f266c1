import { type Case, replay } from '#domain/case/case.ts';
import { type ClockRules, clockOf } from '#domain/case/clock.ts';
import { type Confirmed, confirmedBy } from '#domain/case/confirmed.ts';
import type { CaseEvent, EventType, RejectionReason, WordsRef } from '#domain/case/events.ts';
import { type ChangedDay, changedDays } from '#domain/case/moved.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import type { StoredCase } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';

/** `page`: the same words as pieces of a page of the portal (JSON), where the applicant can read them there. */
export type Message = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly page?: string;
};

/** What every letter to an applicant starts from. */
export type About = {
  readonly reference: string;
  readonly language: string;
  readonly regime: Regime;
  readonly trackingUrl: string;
};

/** How the words of each letter are made; the door brings them from `web`. */
export type Letters = {
  readonly acknowledgement: (
    facts: About & { information: string; receivedOn: LocalDate; dueOn: LocalDate; clock: FullAnswer },
  ) => Message;
  readonly response: (
    facts: About & { response: Response; receivedOn: LocalDate; decidedOn: LocalDate; publicUrl?: string },
  ) => Message;
  /** `stopsClock`: the time for answering begins anew when the answer arrives; otherwise it goes on. */
  readonly clarification: (
    facts: About & { question: string; parts: readonly string[]; stopsClock: boolean },
  ) => Message;
  readonly feesNotice: (facts: About & { amountPence: number; givenOn: LocalDate; payBy: LocalDate | null }) => Message;
  readonly extension: (
    facts: About & {
      ground: 'public-interest' | 'complex-and-voluminous';
      until: LocalDate;
      exemptions: readonly string[];
      why: string;
    },
  ) => Message;
  readonly dateMoved: (facts: About & { from: LocalDate; to: LocalDate; changes: readonly ChangedDay[] }) => Message;
  readonly confirmation: (facts: About & Confirmed) => Message;
  readonly link: (facts: About) => Message;
  readonly rejection: (facts: About & { reason: RejectionReason; receivedOn: LocalDate }) => Message;
};

export type ComposeFacts = {
  readonly about: About;
  readonly item: OutboxItem;
  readonly stored: StoredCase;
  readonly theCase: Case;
  readonly rules: ClockRules;
  readonly records: FileReader;
  readonly letters: Letters;
  readonly origin: string;
};

/** The event that asked for the letter. A letter that follows no such event is a bug. */
function eventOf<Type extends EventType>({ stored, item }: ComposeFacts, type: Type): CaseEvent & { type: Type } {
  const event = stored.ledger.find((e) => e.n === item.event);
  if (event?.type !== type) throw new Error(`This letter follows ${type}`);
  return event as CaseEvent & { type: Type };
}

function wordsOf({ stored }: ComposeFacts, { textId }: WordsRef): string {
  return stored.words.find((words) => words.id === textId)?.text ?? '';
}

/** The case as it stood after an event: a letter sent late says what it would have said in time. */
function caseAfter({ stored }: ComposeFacts, n: number): Case {
  const then = replay(stored.reference, stored.ledger.slice(0, n));
  if (!then) throw new Error('A ledger with events tells a case');
  return then;
}

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
  const { about, letters, records, origin, theCase, stored, item } = facts;
  const event = stored.ledger.find(({ n }) => n === item.event);
  if (event?.type !== 'ResponseSent' && event?.type !== 'ResponseToPost') throw new Error('This letter is an answer');
  const { document, publication } = event;
  const read = readResponse(await mustRead(records, document), about.regime);
  if (!read.ok) throw new Error('A response that was approved can be read');
  const isPublic = publication === 'publish' || publication === 'publish-edited';
  return letters.response({
    ...about,
    response: read.value,
    receivedOn: londonDate(theCase.receivedAt),
    decidedOn: londonDate(event.type === 'ResponseSent' ? event.sentAt : event.recordedAt),
    ...(isPublic ? { publicUrl: `${origin}/disclosures/${about.reference}/` } : {}),
  });
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
    const { ground, until, exemptions, why } = eventOf(facts, 'TimeExtended');
    return facts.letters.extension({ ...facts.about, ground, until, exemptions, why: wordsOf(facts, why) });
  },
  confirmation,
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
