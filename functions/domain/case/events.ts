import type { Regime } from '../clock/regimes.ts';
import type { PreferredForm } from '../request/intake.ts';
import type { Promised } from '../response/promise.ts';
import type { CorrectionEventBody } from './events-correction.ts';
import type { FileEventBody } from './events-files.ts';
import type { PlacementEventBody, WithdrawalEventBody } from './events-withdrawal.ts';
import type { WorkEventBody } from './events-work.ts';
import type { ImportEventBody } from './imported.ts';

/** Who did it: the applicant, an officer (the identity provider's `sub`, never a name), or the portal itself. */
export type Actor =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'officer'; readonly sub: string }
  | { readonly kind: 'portal' };

/** How the request reached the authority. */
export type Channel = 'form' | 'api' | 'email' | 'post' | 'other' | 'log';

/** A pointer to words kept apart (`TEXT#<id>`), with a digest salted per case: the words can be erased, the proof stays. */
export type WordsRef = { readonly textId: string; readonly digest: string };

/** What becomes of the response in public, approved together with it. Reasons are words, kept in the response itself. */
export type PublicationKind = 'publish' | 'publish-edited' | 'hold' | 'do-not-publish';

/**
 * The words of the ledger. Events hold no free text and no personal data. `receivedAt` is the legal moment, which may be
 * earlier than `recordedAt`. `sentOn`: the officer sent the letter, on that day, and the portal does not. Later work adds words
 * here; none is ever changed or removed.
 */
export type EventBody =
  | WorkEventBody
  | CorrectionEventBody
  | FileEventBody
  | ImportEventBody
  | WithdrawalEventBody
  | PlacementEventBody
  | {
      readonly type: 'RequestReceived';
      readonly regime: Regime;
      readonly channel: Channel;
      readonly receivedAt: string;
      readonly language: string;
      readonly contact: 'email' | 'post';
      readonly request: WordsRef;
      /** FOIA s.11: left out where the applicant has no preference. */
      readonly preferredForm?: PreferredForm;
      /** What the applicant needs done differently. */
      readonly adjustments?: WordsRef;
      /** The request that this one follows, where an officer opened it from another. */
      readonly linkedTo?: { readonly reference: string; readonly reason: LinkReason };
    }
  | {
      /** Something about how the request was sent looks like misuse. It is received all the same; an officer looks first. */
      readonly type: 'RequestHeld';
      readonly reasons: readonly HoldReason[];
    }
  | { readonly type: 'RequestReleased'; readonly note?: WordsRef }
  | {
      /** An officer found that it is no request. `tell`: the applicant is written to. */
      readonly type: 'RequestRejected';
      readonly reason: RejectionReason;
      readonly tell: boolean;
      readonly note?: WordsRef;
    }
  | { readonly type: 'CaseAssigned'; readonly to: string | null }
  | {
      readonly type: 'ResponseSaved';
      readonly version: number;
      readonly document: string;
      /** The document with what was said to the findings on it. */
      readonly answers?: string;
      /** Digests of the files that go with it. */
      readonly files?: readonly string[];
    }
  | {
      readonly type: 'ResponseApproved';
      readonly version: number;
      readonly document: string;
      readonly publication: PublicationKind;
      /** What it promises for later publication. */
      readonly promises?: readonly Promised[];
      /** Why the approver let stand what looked like the applicant’s identity. */
      readonly identityAccepted?: WordsRef;
      /** Why the approver let stand what the checks had found, and what that was: ids of findings, which hold no words. */
      readonly findingsAccepted?: WordsRef;
      readonly overridden?: readonly string[];
    }
  | { readonly type: 'ResponseReturned'; readonly version: number }
  | {
      readonly type: 'ResponseSent';
      readonly version: number;
      readonly document: string;
      readonly sentAt: string;
      readonly publication: PublicationKind;
      /** Number of the event with which its letter was made ready for the post; it is posted, and not to be sent again. */
      readonly letter?: number;
      /** An officer sent it in another way than through the portal. */
      readonly byHand?: true;
    }
  | {
      /** To be printed and posted: it counts as sent from the day on which it is. */
      readonly type: 'ResponseToPost';
      readonly version: number;
      readonly document: string;
      readonly publication: PublicationKind;
    }
  | { readonly type: 'HoldReleased'; readonly version: number; readonly document: string }
  | { readonly type: 'DisclosurePublished'; readonly version: number; readonly publishedAt: string }
  | { readonly type: 'RequestWithdrawn'; readonly receivedAt: string }
  | {
      /** FOIA s.1(3), EIR reg 9: more is needed to identify what is asked for. Labels of the unclear parts; none for the whole. */
      readonly type: 'ClarificationSought';
      readonly question: WordsRef;
      readonly parts: readonly string[];
      /** Asked as advice only (s.16): no clock restarts. */
      readonly adviceOnly: boolean;
      readonly sentOn?: string;
    }
  | { readonly type: 'ClarificationReceived'; readonly answer: WordsRef; readonly receivedAt: string }
  | { readonly type: 'ClarificationJudged'; readonly sufficient: boolean }
  | { readonly type: 'ClosedUnclarified' }
  | {
      /** FOIA s.9, EIR reg 8: `givenOn` is the day the notice was given, which is disregarded itself. */
      readonly type: 'FeesNoticeIssued';
      readonly amountPence: number;
      readonly givenOn: string;
      /** The officer sent it; the portal does not. */
      readonly byHand?: true;
    }
  | { readonly type: 'FeeReceived'; readonly receivedAt: string }
  | {
      /** FOIA s.10(3) with s.17(2), or EIR reg 7. `late`: decided after the day by which notice of it was due. */
      readonly type: 'TimeExtended';
      readonly ground: ExtensionGround;
      readonly until: string;
      readonly exemptions: readonly string[];
      readonly why: WordsRef;
      readonly late: boolean;
      /** Answers to the other parts, where they are ready. */
      readonly answers?: WordsRef;
      readonly sentOn?: string;
    }
  | { readonly type: 'ReceivedDateCorrected'; readonly receivedAt: string; readonly reason: WordsRef }
  | { readonly type: 'RequestLapsed'; readonly reason: 'fee-unpaid' }
  /** The applicant's item and all words are gone; the chain stays. */
  | { readonly type: 'PersonalDataErased' }
  /** An officer took away everything on the case, as it stood before this event. `digest`: SHA-256 (hex) of the file. */
  | { readonly type: 'EvidencePacked'; readonly document: string; readonly digest: string }
  | {
      /** The calendar changed under an open case: a holiday proclaimed or moved. */
      readonly type: 'DueDateMoved';
      readonly from: string | null;
      readonly to: string | null;
      readonly calendarVersion: number;
    }
  | { readonly type: 'ReviewRequested'; readonly receivedAt: string; readonly grounds: WordsRef }
  /** A letter by email came back, was complained of, or was never let out. `messageId` is SES's, never an address. */
  | { readonly type: 'MessageBounced'; readonly kind: BounceKind; readonly messageId: string }
  /** An officer has reached the applicant in another way, or could not. */
  | { readonly type: 'UndeliveredCleared'; readonly reason: WordsRef };

/**
 * What may look like misuse: a field that people do not see was filled in, the form came back faster than anybody types,
 * or much came in a day from one network address or with one contact.
 */
export const holdReasons = ['trap', 'too-fast', 'many-from-address', 'many-for-contact'] as const;
export type HoldReason = (typeof holdReasons)[number];
/** Why what was sent is not taken as a request: a category, shown to whoever sent it. */
export const rejectionReasons = ['not-a-request', 'misuse-of-the-form', 'sent-twice'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const extensionGrounds = ['public-interest', 'complex-and-voluminous'] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];
export const reviewOutcomes = ['upheld', 'varied', 'overturned'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What became of a letter that did not arrive. `reject`: SES found a virus in it and sent nothing. */
export const bounceKinds = ['bounce-permanent', 'bounce-transient', 'complaint', 'reject'] as const;
export type BounceKind = (typeof bounceKinds)[number];

/** Why a request was opened from another: the old one keeps its own history and dates. */
export const linkReasons = ['refined-after-cost-refusal', 'clarified-after-closing'] as const;
export type LinkReason = (typeof linkReasons)[number];

/** An event as it stands in the ledger: numbered from 1, dated, attributed, and chained by the digest of the one before. */
export type CaseEvent = EventBody & {
  readonly n: number;
  readonly recordedAt: string;
  readonly actor: Actor;
  /** SHA-256 (hex) of the event before, in its canonical form; of the reference for the first. */
  readonly previous: string;
};
export type EventType = EventBody['type'];
