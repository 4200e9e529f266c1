import type { LocalDate } from '../dates.ts';
import type { ClockNote } from './question.ts';

/** Every remark that the clock may make on its answer, in the order in which they are made; the words are in `web/words`. */
export const noteCodes = [
  /** The rule that gave the limit, and what a working day is. Always there, first. */
  'limit',
  'working-day',
  /** FOISA s.74(2): `date` is the third day after posting. */
  'posted-third-day',
  /** Day zero is a day that does not count; day one is the next that does. */
  'received-on-non-working-day',
  /** By the authority's rule the request counts as received on the next working day, `date`. */
  'deemed-received',
  /** The answer to the last question arrived on `date`: the count began anew. */
  'clarification-restart',
  /** The question was asked on `date`; no due date until the answer arrives. */
  'clarification-awaited',
  /** The question was asked after the time for answering had ended. */
  'clarification-late',
  /** Another limit than the regime's own was asked for. */
  'other-limit',
  /** A school: the twentieth school day came first, or the sixtieth working day did. */
  'school-days',
  'school-working-days',
  /** Working days from the notice to the payment do not count. */
  'fee-disregarded',
  /** No due date until payment; `date` is the last day for paying. */
  'fee-awaited',
  /** Paid too late or on no day: `date` was the last day for paying. */
  'fee-lapsed',
  /** The notice was given on `date`, after the time for answering had ended, and stops nothing. */
  'fees-notice-late',
  /** Time was extended on `date`. */
  'extension',
  /** … after the day by which notice of it was due. */
  'extension-late',
  /** … beyond the most that the law or the regulator allows, `date`. */
  'extension-beyond-limit',
  /** The day on which an answer was promised, where that is not the due date. */
  'extension-promised',
  /** An extension made on `date`, before the clock began anew, went with the days that it extended. */
  'extension-spent',
  /** The time for a review is the regulator's target, not statute. */
  'not-statutory',
  /** A window that runs from the answer, or from the end of the time for answering, `date`. */
  'window-from-response',
  'window-from-expiry',
  /** The answer was given on `date`: in time, or late. */
  'responded',
  'responded-late',
  /** The count passes the settled calendar: a proclamation may still move the date. */
  'provisional',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** A note; leaves out the day that is not given. */
export function note(code: NoteCode, section: string, date?: LocalDate): ClockNote {
  return date === undefined ? { code, section } : { code, section, date };
}
