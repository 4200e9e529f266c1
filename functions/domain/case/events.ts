import type { Regime } from '../clock/regimes.ts';

/** Who did it: the applicant, an officer (the identity provider's `sub`, never a name), or the portal itself. */
export type Actor =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'officer'; readonly sub: string }
  | { readonly kind: 'portal' };

/** How the request reached the authority. */
export type Channel = 'form' | 'api' | 'email' | 'post' | 'other';

/** A pointer to words kept apart (`TEXT#<id>`), with a digest salted per case: the words can be erased, the proof stays. */
export type WordsRef = { readonly textId: string; readonly digest: string };

/** What becomes of the response in public, approved together with it. Reasons are words, kept in the response itself. */
export type PublicationKind = 'publish' | 'publish-edited' | 'hold' | 'do-not-publish';

/**
 * The words of the ledger. Events hold no free text and no personal data. `receivedAt` is the legal moment, which may be
 * earlier than `recordedAt`. Later work adds words here; none is ever changed or removed.
 */
export type EventBody =
  | {
      readonly type: 'RequestReceived';
      readonly regime: Regime;
      readonly channel: Channel;
      readonly receivedAt: string;
      readonly language: string;
      readonly contact: 'email' | 'post';
      readonly request: WordsRef;
    }
  | { readonly type: 'CaseAssigned'; readonly to: string | null }
  | { readonly type: 'ResponseSaved'; readonly version: number; readonly document: string }
  | {
      readonly type: 'ResponseApproved';
      readonly version: number;
      readonly document: string;
      readonly publication: PublicationKind;
    }
  | { readonly type: 'ResponseReturned'; readonly version: number }
  | {
      readonly type: 'ResponseSent';
      readonly version: number;
      readonly document: string;
      readonly sentAt: string;
      readonly publication: PublicationKind;
    }
  | { readonly type: 'HoldReleased'; readonly version: number; readonly document: string }
  | { readonly type: 'DisclosurePublished'; readonly version: number; readonly publishedAt: string }
  | { readonly type: 'DisclosureWithdrawn'; readonly reason: WithdrawalReason }
  | { readonly type: 'RequestWithdrawn'; readonly receivedAt: string };

/** Why a disclosure was taken down: a category, shown on the page that stays in its place. */
export const withdrawalReasons = ['personal-data', 'error', 'legal', 'superseded', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** An event as it stands in the ledger: numbered from 1, dated, attributed, and chained by the digest of the one before. */
export type CaseEvent = EventBody & {
  readonly n: number;
  readonly recordedAt: string;
  readonly actor: Actor;
  /** SHA-256 (hex) of the event before, in its canonical form; of the reference for the first. */
  readonly previous: string;
};
export type EventType = EventBody['type'];
