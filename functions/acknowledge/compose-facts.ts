import { type Case, replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { Confirmed } from '#domain/case/confirmed.ts';
import type {
  CaseEvent,
  EventType,
  PublicationKind,
  RejectionReason,
  ReviewOutcome,
  WordsRef,
} from '#domain/case/events.ts';
import type { HandOverTarget } from '#domain/case/events-work.ts';
import { isPublic } from '#domain/case/given.ts';
import type { ChangedDay } from '#domain/case/moved.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { publishAt } from '#domain/case/publish-at.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import type { LocalDate } from '#domain/dates.ts';
import { deliveryOf } from '#domain/response/delivery.ts';
import { type TakenFile, takenFiles } from '#domain/response/file-types.ts';
import type { Response } from '#domain/response/response.ts';
import type { StoredCase } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';

/**
 * `page`: the same words as pieces of a page of the portal (JSON), where the applicant can read them there. `blocks`: everything
 * that it says, for whoever prints it.
 */
export type Message = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly page?: string;
  readonly blocks?: string;
  /** Files that go with it by email, of the case; none where the letter says that they are on the applicant's page. */
  readonly enclosed?: readonly TakenFile[];
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
    facts: About & {
      response: Response;
      receivedOn: LocalDate;
      decidedOn: LocalDate;
      publicUrl?: string;
      contact: 'email' | 'post';
    },
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
      /** Answers to the other parts, where they are ready. */
      answers?: string;
    },
  ) => Message;
  readonly dateMoved: (facts: About & { from: LocalDate; to: LocalDate; changes: readonly ChangedDay[] }) => Message;
  readonly confirmation: (facts: About & Confirmed) => Message;
  readonly link: (facts: About) => Message;
  readonly letter: (facts: About & { letterSubject: string; body: string }) => Message;
  readonly passedOn: (facts: About & { to: HandOverTarget; closes: boolean; receivedOn: LocalDate }) => Message;
  readonly reviewOutcome: (
    facts: About & {
      outcome: ReviewOutcome;
      text: string;
      askedOn: LocalDate;
      answeredOn: LocalDate;
      regulatorBy: LocalDate | null;
      response: Response | null;
      publicUrl?: string;
      contact: 'email' | 'post';
    },
  ) => Message;
  readonly correction: (
    facts: About & {
      contact: 'email' | 'post';
      /** What was corrected and why. */
      correction: string;
      response: Response;
      receivedOn: LocalDate;
      /** Day of the answer that is corrected. */
      answeredOn: LocalDate;
      correctedOn: LocalDate;
      publicUrl?: string;
    },
  ) => Message;
  readonly promiseKept: (
    facts: About & {
      /** What was promised, and for which day; null where none was set. */
      what: string;
      promisedFor: LocalDate | null;
      answeredOn: LocalDate;
      /** Where it can be read now. */
      url: string;
    },
  ) => Message;
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
  /** How long an answer waits before everybody can read it. */
  readonly publicationDelayDays: number;
  /** How the letter goes. */
  readonly contact: 'email' | 'post';
};

/** The event that asked for the letter. A letter that follows no such event is a bug. */
export function eventOf<Type extends EventType>(
  { stored, item }: ComposeFacts,
  type: Type,
): CaseEvent & { type: Type } {
  const event = stored.ledger.find((e) => e.n === item.event);
  if (event?.type !== type) throw new Error(`This letter follows ${type}`);
  return event as CaseEvent & { type: Type };
}

/** What somebody wrote; nothing where it is erased. */
export function wordsOf({ stored }: ComposeFacts, { textId }: WordsRef): string {
  return stored.words.find((words) => words.id === textId)?.text ?? '';
}

/** The case as it stood after an event: a letter sent late says what it would have said in time. */
export function caseAfter({ stored }: ComposeFacts, n: number): Case {
  const then = replay(stored.reference, stored.ledger.slice(0, n));
  if (!then) throw new Error('A ledger with events tells a case');
  return then;
}

/**
 * The public page that a letter may name which goes with event `n`: nobody is sent to one that waits for its day, or that an officer took down,
 * which stays down until it is put back.
 */
export function publicUrlAfter(facts: ComposeFacts, n: number, publication: PublicationKind | undefined) {
  const { stored, origin, publicationDelayDays } = facts;
  const ledger = stored.ledger.slice(0, n);
  const at = publishAt(ledger, publicationDelayDays);
  // An answer that is still to be posted has no day yet.
  const isWaiting = at === null ? publicationDelayDays > 0 : at > (ledger.at(-1)?.recordedAt ?? '');
  if (!isPublic(publication) || isWaiting || caseAfter(facts, n).state === 'unpublished') return {};
  return { publicUrl: `${origin}/disclosures/${stored.reference}/` };
}

/** A letter that carries a response, with the files that go with it where it goes by email and they are not too large. */
export function enclosing(message: Message, response: Response | null, contact: ComposeFacts['contact']): Message {
  const { attachments = [] } = response ?? {};
  const goWith = attachments.length > 0 && deliveryOf(attachments, contact) === 'with-email';
  return goWith ? { ...message, enclosed: takenFiles(attachments) } : message;
}
