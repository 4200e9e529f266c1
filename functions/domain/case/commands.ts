import * as v from 'valibot';
import type { Regime } from '../clock/regimes.ts';
import type { Exemption } from '../response/grounds.ts';
import type { Promised } from '../response/promise.ts';
import { placements } from '../scheme/classes.ts';
import type { FileCommand } from './case-files.ts';
import type { ClockRules } from './clock.ts';
import { command, Day, Instant, Labels, Sub, Text } from './command-fields.ts';
import { workCommands } from './commands-work.ts';
import {
  extensionGrounds,
  linkReasons,
  type PublicationKind,
  rejectionReasons,
  reviewOutcomes,
  type WordsRef,
} from './events.ts';
import { earlierVersions } from './events-correction.ts';
import { withdrawalReasons, withdrawalSays } from './events-withdrawal.ts';

/** What an officer may send to `POST /api/cases/{reference}/commands`. `receivedAt` is the legal moment, which may be earlier than now. */
export const OfficerCommand = v.variant('command', [
  ...workCommands,
  command('assign', { to: v.nullable(Sub) }),
  /** What looked like misuse is a request, or was rejected by mistake: work begins, and the acknowledgement goes out. */
  command('release-request', { note: v.optional(Text) }),
  /** It is no request. Whether the applicant is written to is for the officer to say: the address may be a stranger's. */
  command('reject-request', { reason: v.picklist(rejectionReasons), tell: v.boolean(), note: v.optional(Text) }),
  command('approve-response', {
    version: v.optional(v.pipe(v.number(), v.integer())),
    /** Why what looks like the applicant's name or address may be published: it means something else. */
    acceptIdentity: v.optional(Text),
    /** Why what the checks found may stand: late is unlawful too. */
    acceptFindings: v.optional(Text),
  }),
  command('return-response', {}),
  /** `sentOn`: an officer sent it in another way, on that day. To a postal address it is made ready for the post. */
  command('send-response', { sentOn: v.optional(Day) }),
  /**
   * A new version takes the place of what was sent. `correction`: what was corrected and why, for the applicant and the public.
   * `untold`: why the applicant is not written to again. `earlier`: `hidden` where it disclosed what it should not have.
   */
  command('correct-response', {
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    correction: v.pipe(Text, v.maxLength(2_000)),
    earlier: v.optional(v.picklist(earlierVersions), 'shown'),
    tell: v.optional(v.boolean(), true),
    untold: v.optional(Text),
    acceptIdentity: v.optional(Text),
    acceptFindings: v.optional(Text),
  }),
  command('release-hold', {}),
  /**
   * Takes it down at once. `public`: what the log of withdrawals says, the reason where it is left out; `from`: the day from which it says so,
   * for `later`. `named`: with the title, which must not help to find copies.
   */
  command('withdraw-disclosure', {
    reason: v.picklist(withdrawalReasons),
    note: v.optional(Text),
    public: v.optional(v.picklist(withdrawalSays)),
    from: v.optional(Day),
    named: v.optional(v.boolean()),
  }),
  /** An approver says that it stays down. */
  command('confirm-withdrawal', {}),
  /** An approver puts it back, as the ledger says last. The reason is for the file. */
  command('reinstate-disclosure', { reason: Text }),
  /** Where the answer stands in the publication scheme; `none` takes it out of its class. */
  command('place-disclosure', { schemeClass: v.picklist(placements) }),
  command('withdraw-request', { receivedAt: v.optional(Instant) }),
  command('seek-clarification', {
    question: Text,
    parts: Labels,
    adviceOnly: v.optional(v.boolean(), false),
    sentOn: v.optional(Day),
  }),
  command('record-clarification', { answer: Text, receivedAt: Instant }),
  command('judge-clarification', { sufficient: v.boolean() }),
  command('close-unclarified', {}),
  command('issue-fees-notice', {
    amountPence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    givenOn: v.optional(Day),
    /** An officer sends it in another way. */
    byHand: v.optional(v.boolean()),
  }),
  command('record-fee', { receivedAt: Instant }),
  command('extend-time', {
    ground: v.picklist(extensionGrounds),
    until: Day,
    exemptions: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))), v.maxLength(30)), []),
    why: Text,
    /** Answers to the other parts, where they are ready. */
    answers: v.optional(Text),
    sentOn: v.optional(Day),
  }),
  command('correct-received-date', { receivedAt: Instant, reason: Text }),
  command('request-review', { receivedAt: Instant, grounds: Text }),
  command('assign-review', { to: Sub }),
  /** `version`: that of the response that the review changed it to, saved while it was open. */
  command('answer-review', {
    outcome: v.picklist(reviewOutcomes),
    letter: v.optional(Text),
    version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** As for a correction; left out, the version before is not shown to the public any more. */
    earlier: v.optional(v.picklist(earlierVersions)),
    /** As for an approval; only an approver may say so. */
    acceptFindings: v.optional(Text),
  }),
  /** The applicant was written to by post, or phoned, after a letter by email had not arrived. */
  command('clear-undelivered', { reason: Text }),
  command('open-linked-request', { information: Text, receivedAt: Instant, reason: v.picklist(linkReasons) }),
]);
export type OfficerCommand = v.InferOutput<typeof OfficerCommand>;

/** What may be asked of a case: an officer's command, or one that the portal's own work gives. */
export type Command =
  | OfficerCommand
  | FileCommand
  | {
      readonly command: 'save-response';
      readonly document: string;
      readonly answers?: string;
      /** Every file that goes with it, the sheets of workbooks among them. */
      readonly files?: readonly { readonly file: string; readonly size: number }[];
    }
  | { readonly command: 'pack-evidence'; readonly document: string; readonly digest: string }
  | { readonly command: 'record-published'; readonly version: number; readonly publishedAt: string }
  | { readonly command: 'lapse' };

/** Who may approve a version: somebody else than its author, or the author as well, where an authority is that small. */
export const approvalRules = ['other-person', 'same-person-allowed'] as const;
export type ApprovalRule = (typeof approvalRules)[number];

/** What a decision may need besides the case: all of it arrives from outside, so that deciding stays pure. */
export type DecideContext = {
  /** Instant of the decision (ISO 8601, UTC). */
  readonly now: string;
  /** The officer's subject; null where the applicant or the portal itself decides. */
  readonly by?: string | null;
  readonly rules: ClockRules;
  /** Puts words aside and answers the pointer that an event carries in their place. */
  readonly keep: (text: string) => WordsRef;
  /** The publication decision written in the response document; needed for approval and the outcome of a review only. */
  readonly publication?: PublicationKind;
  /** The promises in the same document; needed where the publication decision is. */
  readonly promises?: readonly Promised[];
  /** Whether an officer may approve what the same officer wrote; by default nobody may. */
  readonly approval?: ApprovalRule;
  /** Ids of the findings that an approval lets stand. */
  readonly overridden?: readonly string[];
  /** The catalogue of grounds; needed for an extension only, and too large for functions that never extend. */
  readonly findExemption?: (regime: Regime, id: string) => Exemption | undefined;
};
