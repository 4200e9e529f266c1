import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import type { PreferredForm } from '../request/intake.ts';
import { begin } from './begin.ts';
import { type CaseFile, evolveFiles } from './case-files.ts';
import type {
  CaseEvent,
  Channel,
  ExtensionGround,
  HoldReason,
  LinkReason,
  PublicationKind,
  WordsRef,
} from './events.ts';
import { evolveClock } from './evolve-clock.ts';
import { evolveCorrected, handledBy } from './evolve-correction.ts';
import { evolveToPost, evolveWork } from './evolve-work.ts';
import type { Given } from './given.ts';
import { evolveHold, type Rejection } from './hold.ts';
import { importedCase } from './imported.ts';
import type { CaseState } from './lifecycle.ts';
import { evolveAnswer } from './promises.ts';
import { evolveUndelivered, type Undelivered } from './undelivered.ts';
import { evolveDecided, evolveWithdrawal, type Withdrawal } from './withdrawal.ts';
import type { Review, Work } from './work.ts';

/** A version of the response as the ledger knows it: a pointer to the document, and who saved it. */
export type ResponseVersion = {
  readonly version: number;
  readonly document: string;
  readonly author: string | null;
  /** The document with what was said to the findings on it, where anything was. */
  readonly answers?: string;
  /** Digests of the files that go with it; left out where none do. */
  readonly files?: readonly string[];
};

/** A question back to the applicant. `receivedAt` null: no answer yet; `sufficient` null: an answer nobody has judged. */
export type Clarification = {
  /** Number of the event that asked. */
  readonly n: number;
  /** When it was sent: an instant, or the day on which it was posted. */
  readonly soughtAt: string;
  /** Labels of the unclear parts; none for the whole request. Clear parts are not stopped by unclear ones. */
  readonly parts: readonly string[];
  readonly adviceOnly: boolean;
  readonly question: WordsRef;
  readonly answer: WordsRef | null;
  readonly receivedAt: string | null;
  readonly sufficient: boolean | null;
};
export type Fees = {
  readonly n: number;
  readonly amountPence: number;
  readonly givenOn: LocalDate;
  readonly receivedAt: string | null;
};
export type Extension = {
  readonly n: number;
  readonly ground: ExtensionGround;
  readonly at: string;
  readonly until: LocalDate;
  readonly late: boolean;
};
/** A case as its events tell it. Everything here is computed; nothing is stored but the events. */
export type Case = Work & {
  readonly reference: string;
  /** Number of the last event; the version that the next write is conditional on. 0 before the first. */
  readonly version: number;
  readonly state: CaseState;
  readonly regime: Regime;
  readonly channel: Channel;
  readonly language: string;
  readonly contact: 'email' | 'post';
  readonly receivedAt: string;
  readonly request: WordsRef;
  readonly preferredForm: PreferredForm;
  readonly adjustments: WordsRef | null;
  readonly assignee: string | null;
  /** What looked like misuse when it came in; none for most. Stays when an officer has released it. */
  readonly heldFor: readonly HoldReason[];
  readonly rejection: Rejection | null;
  /** True from a hold to its release: nothing is sent to the address that was given, which may be somebody else's. */
  readonly silent: boolean;
  readonly responses: readonly ResponseVersion[];
  /** Files that were uploaded for the response, and what the inspection said of them. */
  readonly files: readonly CaseFile[];
  readonly approved:
    | (ResponseVersion & {
        readonly publication: PublicationKind;
        readonly identityAccepted: boolean;
        /** Number of the event with which its letter was made ready for the post; null before, and for email. */
        readonly toPost: number | null;
      })
    | null;
  readonly sent: {
    readonly version: number;
    readonly document: string;
    readonly sentAt: string;
    readonly publication: PublicationKind;
    /** The approver let stand what looked like the applicant's identity, so publishing does not look for it. */
    readonly identityAccepted: boolean;
  } | null;
  /** Every version that was given, in order; `sent` is the last, with the day of the first. */
  readonly given: readonly Given[];
  /** Answered and published before there was this portal: what is known of it is the document. */
  readonly isImported: boolean;
  readonly publishedAt: string | null;
  /** Every time that it was taken down, in order; the last may be how it stands now. */
  readonly withdrawals: readonly Withdrawal[];
  readonly linkedTo: { readonly reference: string; readonly reason: LinkReason } | null;
  readonly clarifications: readonly Clarification[];
  readonly fees: Fees | null;
  readonly extensions: readonly Extension[];
  readonly review: Review | null;
  /** Letters by email that did not arrive, since an officer last dealt with them. */
  readonly undelivered: readonly Undelivered[];
  /** When the applicant's item and all words were deleted. */
  readonly erasedAt: string | null;
};

/** The case after one more event. `before` is null only for RequestReceived, which must come first. */
export function evolve(before: Case | null, event: CaseEvent, reference: string): Case {
  if (event.type === 'RequestReceived') return begin(event, reference);
  if (event.type === 'DisclosureImported') return importedCase(event, reference);
  if (before === null) throw new Error('A ledger begins with RequestReceived');
  const after = evolveEvent({ ...before, version: event.n, ...evolveAnswer(before, event) }, before, event);
  return { ...after, toPost: evolveToPost(after, event) };
}

function evolveEvent(after: Case, before: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'CaseAssigned':
      return { ...after, assignee: event.to };
    case 'ResponseSaved': {
      const author = event.actor.kind === 'officer' ? event.actor.sub : null;
      const { version, document, answers, files } = event;
      const said = { ...(answers === undefined ? {} : { answers }), ...(files === undefined ? {} : { files }) };
      const responses = [...before.responses, { version, document, author, ...said }];
      // A version for a review or a correction changes nothing of what was answered until it is given.
      return before.sent ? { ...after, responses } : { ...after, state: 'drafted', responses, approved: null };
    }
    case 'ResponseApproved': {
      const approved = before.responses.find((r) => r.version === event.version);
      if (!approved) throw new Error('What was approved was saved');
      const { publication, identityAccepted, actor } = event;
      return {
        ...after,
        state: 'approved',
        handledBy: handledBy(before, approved.author, actor),
        approved: { ...approved, publication, identityAccepted: identityAccepted !== undefined, toPost: null },
      };
    }
    case 'ResponseReturned':
      return { ...after, state: 'drafted', approved: null };
    case 'ResponseToPost':
      return {
        ...after,
        state: 'to-post',
        approved: before.approved ? { ...before.approved, toPost: event.n } : null,
      };
    case 'ResponseSent': {
      const { version, document, sentAt, publication } = event;
      const identityAccepted = before.approved?.identityAccepted ?? false;
      return { ...after, state: 'sent', sent: { version, document, sentAt, publication, identityAccepted } };
    }
    case 'ResponseCorrected':
      return evolveCorrected(after, event);
    case 'HoldReleased':
      return evolveDecided({ ...after, sent: before.sent ? { ...before.sent, publication: 'publish' } : null }, event);
    case 'DisclosurePublished':
      return { ...after, state: 'published', publishedAt: before.publishedAt ?? event.publishedAt };
    case 'DisclosureWithdrawn':
    case 'WithdrawalConfirmed':
    case 'DisclosureReinstated':
      return evolveWithdrawal(after, event);
    case 'RequestWithdrawn':
      return { ...after, state: 'withdrawn' };
    case 'RequestHeld':
    case 'RequestReleased':
    case 'RequestRejected':
      return evolveHold(after, event);
    case 'MessageBounced':
    case 'UndeliveredCleared':
      return { ...after, undelivered: evolveUndelivered(before.undelivered, event) };
    case 'PersonalDataErased':
      return { ...after, erasedAt: event.recordedAt };
    case 'FileInspected':
    case 'FileAccepted':
    case 'FileDropped':
      return { ...after, files: evolveFiles(before.files, event) };
    default:
      return evolveClock(evolveWork(after, event), event);
  }
}

/** The case that a ledger tells, or null for an empty one. */
export function replay(reference: string, ledger: readonly CaseEvent[]): Case | null {
  return ledger.reduce<Case | null>((before, event) => evolve(before, event, reference), null);
}
