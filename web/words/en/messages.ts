import type { CaseState } from '#domain/case/lifecycle.ts';
import type { ReminderName } from '#domain/clock/tick.ts';

const reminderTitles: Readonly<Record<ReminderName, string>> = {
  'reminder-5': 'Due within five working days',
  'reminder-1': 'Due on the next working day',
  'reminder-0': 'Due today',
  overdue: 'Overdue',
  unjudged: 'Clarification to be confirmed',
  unchecked: 'Request waiting to be checked',
  unconfirmed: 'Withdrawal waiting to be confirmed',
  'promise-soon': 'Publication promised within 14 days',
  'promise-overdue': 'Promised publication is overdue',
};

const reminderTexts: Readonly<Record<ReminderName, string>> = {
  'reminder-5': 'The answer to this request is due within five working days.',
  'reminder-1': 'The answer to this request is due on the next working day.',
  'reminder-0': 'Today is the last lawful day for the answer to this request. It ends at midnight.',
  overdue:
    'The time for answering this request is over. The answer is still owed: tell the applicant when it will come, and escalate the case.',
  unchecked:
    'This request was held when it came in, because of the way in which it was sent. The time for answering runs, and the applicant has not been written to. Look at it, and release or reject it.',
  unconfirmed:
    'A published answer was taken down, and no approver has confirmed it or put it back. Nothing comes back by itself.',
  'promise-soon':
    'Our answer to this request withholds information because it is going to be published, and says by when. Once it is published, record on the case where: the applicant is then written to.',
  'promise-overdue':
    'Our answer to this request withheld information because it was going to be published, and the day that it named is over. Publish it, or correct the answer. If it is published already, record on the case where.',
  unjudged:
    'The applicant has answered our question, and nobody has said whether the request is clear now. Until somebody does, the answer counts as enough, and the time for answering runs from the day it arrived.',
};

const stateNames: Readonly<Record<CaseState, string>> = {
  held: 'Held to be checked',
  received: 'Received',
  drafted: 'Response drafted',
  approved: 'Response approved, not sent',
  'to-post': 'Response to be posted',
  'awaiting-clarification': 'Waiting for clarification',
  'awaiting-fee': 'Waiting for a fee',
  sent: 'Answered',
  published: 'Answered and published',
  unpublished: 'Answered, publication withdrawn',
  closed: 'Closed',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
  rejected: 'Not taken as a request',
  'passed-on': 'Passed on',
};

/** Words of the messages that the calendar causes: to applicants whose date moved, and to officers. */
export const messages = {
  movedSubject: (reference: string) => `The date for our answer to ${reference} has changed`,
  moved: 'The last day by which the law says that we must answer your request has changed.',
  movedFrom: 'We told you',
  movedTo: 'We must now answer by',
  movedWhy: 'Why the date has changed',
  movedHoliday: (day: string, reason: string) => `${day} is not a working day: ${reason}.`,
  movedWorkingDay: (day: string, reason: string) => `${day} is a working day after all. Before: ${reason}.`,
  movedGeneral: 'The days that count as working days have changed since we told you the date.',
  movedLaw: 'The law counts our time for answering in working days. Weekends and bank holidays do not count.',
  movedFollow: 'See how the date is counted',

  reminderSubject: (what: string, reference: string) => `${what}: ${reference}`,
  reminderTitles,
  reminders: reminderTexts,
  reference: 'Reference',
  due: 'Due date',
  /** What the day of a reminder is, where it is not that. */
  days: {
    unjudged: 'Clarification received on',
    unchecked: 'Received on',
    unconfirmed: 'Taken down on',
    'promise-soon': 'Promised by',
    'promise-overdue': 'Promised by',
  } as Readonly<Partial<Record<ReminderName, string>>>,
  state: 'State',
  open: 'Open the case',
  states: stateNames,
  reminderSender: (authority: string) =>
    `The request portal of ${authority} sends this to the team that answers requests. It says nothing of who asked or what about.`,
};
