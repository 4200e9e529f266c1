import type { FieldProblem } from '../problem.ts';

/** What the clock says against a question whose answers do not fit together: for the API in English, for pages by its name. */
export const clockFaults = {
  'post-foisa-only': 'The rule for letters by post is one of FOISA alone.',
  'not-for-reviews': 'This does not apply to a review.',
  'no-such-extension': 'This regime has no such extension.',
  'until-too-early': 'The day until which time is extended must be a day on or after the extension.',
  'extended-twice': 'Time may be extended only once.',
  'after-the-answer': 'This comes after the answer.',
  'posted-twice': 'The request is posted once.',
  'not-the-day-of-posting': 'receivedAt must be the day of posting.',
  'nothing-asked': 'No clarification has been asked for before this.',
  'earlier-notice-unpaid': 'An earlier fees notice is still unpaid.',
  'no-notice': 'No fees notice has been given before this.',
  'received-not-in-range': 'This must be a day, or an instant with its offset, from 2005 to 2100.',
  'not-a-day': 'This must be a day, or an instant with its offset.',
  'before-receipt': 'This is before the request was received.',
  'no-such-kind': 'This regime has no such time limit.',
  'no-such-limit': 'This regime has no such limit.',
  'no-school-days': 'School days do not count here.',
  'not-a-closure': 'This must be the first and the last day of a closure.',
} as const satisfies Record<string, string>;
export type ClockFault = keyof typeof clockFaults;

/** A field refused for one of these reasons. */
export function clockFault(field: string, reason: ClockFault): FieldProblem {
  return { field, code: 'not-valid', detail: clockFaults[reason], reason };
}
