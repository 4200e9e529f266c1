import type { LocalDate } from '../dates.ts';
import type { SchemeClass } from '../scheme/classes.ts';
import type { WordsRef } from './events.ts';

/** Why a disclosure was taken down: a category, shown on the page that stays in its place where nothing speaks against it. */
export const withdrawalReasons = ['personal-data', 'error', 'legal', 'superseded', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** What the public log of withdrawals says: the reason, that none is given, or nothing at all until a day. */
export const withdrawalSays = ['reason', 'no-reason', 'later'] as const;
export type WithdrawalSays = (typeof withdrawalSays)[number];

/** A disclosure is taken down, by any officer at once; that it stays down an approver confirms, or takes it back. */
export type WithdrawalEventBody =
  | {
      readonly type: 'DisclosureWithdrawn';
      readonly reason: WithdrawalReason;
      /** For the file: nobody outside reads it. */
      readonly note?: WordsRef;
      /** Left out: the reason. */
      readonly says?: WithdrawalSays;
      /** The day from which the log has it; only where it says so later. */
      readonly from?: LocalDate;
      /** The log has its title too: naming it does not point at copies. */
      readonly named?: true;
      /** It follows from a correction or a review by which it is not to be published any more: nobody has to confirm it. */
      readonly decided?: true;
    }
  | { readonly type: 'WithdrawalConfirmed'; readonly withdrawal: number }
  | { readonly type: 'DisclosureReinstated'; readonly withdrawal: number; readonly reason: WordsRef };

/** An officer placed the answer in a class of the publication scheme (FOIA s.19); null takes it out of its class. */
export type PlacementEventBody = { readonly type: 'DisclosurePlaced'; readonly schemeClass: SchemeClass | null };
