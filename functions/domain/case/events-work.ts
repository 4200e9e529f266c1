import type { Regime } from '../clock/regimes.ts';
import type { Promised } from '../response/promise.ts';
import type { PublicationKind, ReviewOutcome, WordsRef } from './events.ts';
import type { EarlierVersions } from './events-correction.ts';

/**
 * The words of the ledger for an officer's day, as far as they do not move the clock. As everywhere in the ledger they hold
 * no free text and no personal data: what somebody wrote is a pointer to words kept apart.
 */
export type WorkEventBody =
  | {
      /** Under which law the request falls, whole or by its parts: FOIA s.39 and EIR reg 5 (FOISA s.39 and EISR). */
      readonly type: 'CaseTriaged';
      readonly regime: Regime;
      /** The parts that fall under another regime than the rest, by their labels. */
      readonly parts: readonly PartRegime[];
    }
  | {
      /** Passed on to those who deal with it, with its day of receipt. `closes`: nothing is left to answer under this law. */
      readonly type: 'RequestHandedOver';
      readonly to: HandOverTarget;
      readonly closes: boolean;
      readonly tell: boolean;
      readonly note?: WordsRef;
    }
  /** It was no such thing: the request is worked on from its true day of receipt. */
  | { readonly type: 'RequestTakenBack' }
  | { readonly type: 'NoteAdded'; readonly note: WordsRef }
  | {
      /** Fees Regulations 2004 reg 4(3): only determining, locating, retrieving and extracting count. */
      readonly type: 'HoursLogged';
      readonly activity: Activity;
      readonly minutes: number;
      readonly on: string;
      readonly estimated: boolean;
      readonly note?: WordsRef;
    }
  | {
      /** A letter, call or visit that moves no clock, with its own day. `document`: the original, among the records. */
      readonly type: 'LetterRecorded';
      readonly direction: 'in' | 'out';
      readonly medium: Medium;
      readonly on: string;
      readonly words: WordsRef;
      readonly document?: string;
    }
  /** A letter in the authority's own words; the portal sends it. */
  | {
      readonly type: 'LetterWritten';
      readonly template: LetterTemplate;
      readonly subject: WordsRef;
      readonly body: WordsRef;
    }
  /** A letter that the portal made was posted on this day: *sent* means posted. `letter`: the number of its event. */
  | { readonly type: 'LetterPosted'; readonly letter: number; readonly kind: string; readonly postedOn: string }
  /** An officer looked at who asked, and why. */
  | { readonly type: 'IdentitySeen'; readonly reason: IdentityReason; readonly note?: WordsRef }
  /** An officer confirmed what was suggested: FOIA s.12(4) with reg 5, s.14(2); or the same letter to many. */
  | { readonly type: 'CasesRelated'; readonly kind: RelationKind; readonly other: string }
  | { readonly type: 'CasesUnrelated'; readonly kind: RelationKind; readonly other: string }
  | {
      /** FOIA s.17(6): no notice where one was given about an earlier request and another would be unreasonable. */
      readonly type: 'ClosedWithoutNotice';
      readonly ground: 'vexatious' | 'repeated';
      /** Reference of the request with which the earlier notice was given. */
      readonly earlier: string;
      readonly why: WordsRef;
    }
  | {
      /** A part or question goes to a unit of the authority, a third party (s.45 Code part 3) or a national body. */
      readonly type: 'Commissioned';
      readonly kind: CommissionKind;
      /** Id of the unit; null for those outside, whose name and address are words. */
      readonly unit: string | null;
      readonly who?: WordsRef;
      readonly parts: readonly string[];
      readonly question: WordsRef;
      readonly dueOn: string;
    }
  | {
      readonly type: 'CommissionAnswered';
      /** Number of the event that asked. */
      readonly commission: number;
      readonly outcome: CommissionOutcome;
      readonly answer: WordsRef;
      /** Where it was looked for, and with what. */
      readonly searches?: WordsRef;
      readonly receivedOn: string;
    }
  | { readonly type: 'CommissionCancelled'; readonly commission: number }
  /** The person who reviews: neither author nor approver of what is reviewed (s.45 Code part 5). */
  | { readonly type: 'ReviewAssigned'; readonly to: string }
  | {
      readonly type: 'ReviewAnswered';
      readonly outcome: ReviewOutcome;
      readonly letter?: WordsRef;
      /** The new version of the response, where the review changed it. */
      readonly version?: number;
      readonly document?: string;
      readonly publication?: PublicationKind;
      /** What becomes of the version before in public, where it stood there: left out, it is not shown any more. */
      readonly earlier?: EarlierVersions;
      readonly promises?: readonly Promised[];
      /** Why an approver let stand what the checks had found in it, and what that was. */
      readonly findingsAccepted?: WordsRef;
      readonly overridden?: readonly string[];
    }
  | {
      /** What the regulator or a tribunal did, with its day and the day by which something is to be done. */
      readonly type: 'RegulatorStep';
      readonly step: RegulatorStepName;
      readonly on: string;
      readonly dueOn: string | null;
      readonly note?: WordsRef;
      /** Where the regulator has published its notice. */
      readonly link?: string;
    }
  /** What was promised for later publication is published: a reference of this portal, or an address elsewhere. */
  | { readonly type: 'PromiseKept'; readonly ground: string; readonly where: string }
  | { readonly type: 'RegulatorStepDone'; readonly step: number; readonly on: string };

/** Which regime a part falls under. */
export type PartRegime = { readonly label: string; readonly regime: Regime };

/** To whom what is no request for information, or not only that, is passed on. */
export const handOverTargets = ['own-data', 'urgent', 'complaint', 'ordinary-business'] as const;
export type HandOverTarget = (typeof handOverTargets)[number];

/** The first four count towards the limit (Fees Regulations 2004 reg 4(3)); reading, redacting and writing do not. */
export const activities = ['determine', 'locate', 'retrieve', 'extract', 'other'] as const;
export type Activity = (typeof activities)[number];

export const media = ['email', 'post', 'telephone', 'in-person', 'other'] as const;
export type Medium = (typeof media)[number];

/** What a free letter is for; its words begin from the template of that name. */
export const letterTemplates = ['advice', 'interim', 'further-disclosure', 'other'] as const;
export type LetterTemplate = (typeof letterTemplates)[number];

export const identityReasons = ['write', 'check-who-asks', 'hand-over', 'other'] as const;
export type IdentityReason = (typeof identityReasons)[number];

export const relationKinds = ['aggregated', 'repeats', 'round-robin'] as const;
export type RelationKind = (typeof relationKinds)[number];

export const commissionKinds = ['unit', 'third-party', 'referral'] as const;
export type CommissionKind = (typeof commissionKinds)[number];
export const commissionOutcomes = ['information', 'not-held', 'views', 'no-objection', 'objection'] as const;
export type CommissionOutcome = (typeof commissionOutcomes)[number];

/** FOIA ss.50–52, 57 and the tribunal's rules, in the order in which they come. */
export const regulatorSteps = [
  'complaint',
  'information-notice',
  'decision-notice',
  'enforcement-notice',
  'appeal',
  'tribunal-decision',
  'resolved',
] as const;
export type RegulatorStepName = (typeof regulatorSteps)[number];
