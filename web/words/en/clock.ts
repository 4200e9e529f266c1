import type { NoteCode } from '#domain/clock/notes.ts';

/** Words of the statutory clock: how a date was worked out, its calendar, and the file for a reader's own calendar. */
export const clock = {
  received: 'Received',
  posted: 'Posted',
  started: 'Counted from',
  limit: 'Time allowed',
  workingDays: (n: number) => (n === 1 ? '1 working day' : `${n} working days`),
  dayOne: 'Working day 1',
  lastDay: (n: number) => `Working day ${n}, the last`,
  refusalNoticeDue: 'Notice of refusal or extension due',
  extensionNoticeDue: 'Notice of extension due',
  feePaymentDeadline: 'Fee to be paid by',
  /** The rule, by what was asked of the clock. */
  rule: 'The rule',
  rules: {
    response: (n: number, section: string) =>
      `An answer is due promptly, and at the latest on working day ${n} after the day of receipt: ${section}.`,
    'pit-decision-target': (n: number, section: string) =>
      `Time to weigh the public interest may be taken where that is reasonable: ${section}. The regulator expects a decision by working day ${n} at the latest.`,
    'internal-review-target': (n: number, section: string) =>
      `An internal review should be answered by working day ${n} after the day on which it was asked for. That is a target, not a limit set by law: ${section}.`,
    'internal-review-statutory': (n: number, section: string) =>
      `A request to reconsider is answered at the latest on working day ${n} after the day on which it was received: ${section}.`,
    'review-response': (n: number, section: string) =>
      `A request for review is answered at the latest on working day ${n} after the day on which it was received: ${section}.`,
    'review-request-window': (n: number, section: string) =>
      `A review can be asked for until working day ${n} of this count: ${section}.`,
  },
  section: (section: string, law: string) => `${section} of the ${law}`,
  workingDay: {
    all: (section: string) =>
      `A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday, or a bank holiday in any part of the United Kingdom (${section}).`,
    scotland: (section: string) =>
      `A working day is any day but a Saturday, a Sunday, Christmas Day, or a bank holiday in Scotland; those of other nations do not matter (${section}).`,
  },
  dayZero: 'A day ends at midnight, and the day of receipt is not counted, whatever the hour.',
  skipped: 'Days that do not count',
  weekends: (n: number) => (n === 1 ? '1 day at a weekend' : `${n} days at weekends`),
  noneSkipped: 'Every day of this count is a working day.',
  /** Instead of naming all three nations. */
  everywhere: 'all parts of the UK',
  /** How provisions of the law are cited; what the clock names them by stands before each colon. */
  citation: {
    section: 'section',
    regulation: 'regulation',
    and: 'and',
    'Code of Practice': 'Code of Practice',
    SI: 'SI',
  },
  /** Why a day does not count, piece by piece as above. A holiday that is not named here is shown as it was proclaimed. */
  days: {
    Saturday: 'Saturday',
    Sunday: 'Sunday',
    'substitute day': 'substitute day',
    'England and Wales': 'England and Wales',
    Scotland: 'Scotland',
    'Northern Ireland': 'Northern Ireland',
    'No session at the school': 'No session at the school',
    'New Year’s Day': 'New Year’s Day',
    '2 January': '2 January',
    'St Patrick’s Day': 'St Patrick’s Day',
    'Good Friday': 'Good Friday',
    'Easter Monday': 'Easter Monday',
    'Early May bank holiday': 'Early May bank holiday',
    'Spring bank holiday': 'Spring bank holiday',
    'Battle of the Boyne (Orangemen’s Day)': 'Battle of the Boyne (Orangemen’s Day)',
    'Summer bank holiday': 'Summer bank holiday',
    'St Andrew’s Day': 'St Andrew’s Day',
    'Christmas Day': 'Christmas Day',
    'Boxing Day': 'Boxing Day',
  },
  disregarded: 'Working days left out while a fee was awaited',
  disregardedText: (n: number) =>
    n === 1
      ? '1 working day is left out: the notice was given and the fee paid on it.'
      : `${n} working days are left out, from the day of the fees notice to the day of payment, both included:`,
  monthDays: (month: string, year: number, days: string) => `${month} ${year}: ${days}`,
  and: ' and ',
  notes: 'What else matters',
  note: (text: string, section: string) => `${text.replace(/\.$/, '')} (${section}).`,
  otherNote: 'Another rule was applied.',
  /** Where a remark names no day. */
  someDay: 'another day',
  /** The calendar of months. */
  calendar: 'Day by day',
  month: (month: string, year: number) => `${month} ${year}`,
  legend: 'What the marks mean',
  marks: {
    start: '0',
    received: 'In',
    weekend: '–',
    skipped: 'H',
    disregarded: 'Fee',
    due: 'Due',
  },
  /** What a screen reader hears after the number of the day. */
  states: {
    received: 'received, day 0',
    receivedEarlier: 'received; counted from a later day',
    started: 'counted from here, day 0',
    counted: (n: number) => `working day ${n}`,
    weekend: 'weekend',
    skipped: (why: string) => `does not count: ${why}`,
    disregarded: 'left out while a fee was awaited',
    due: (n: number) => `due, working day ${n}`,
  },
  key: {
    started: 'the day from which we count: day 0',
    received: 'the day of receipt, where the count began later',
    counted: 'a working day, with its number in the count',
    skipped: 'a bank holiday or other day that does not count',
    weekend: 'a weekend',
    disregarded: 'a day left out while a fee was awaited',
    due: 'the last day',
  },
  /** On the tracking page. */
  how: 'How we worked out this date',
  howStopped: 'Why there is no date yet',
  addToCalendar: 'Add this date to your calendar (.ics)',
  entry: (authority: string, reference: string) => `Answer due from ${authority}: ${reference}`,
  entryText: (reference: string, day: string) =>
    `The last day for an answer to request ${reference} is ${day}. Bank holidays, or a question to you, can change it: the page of the request has the date that counts.`,
};

/** A sentence for a remark of the clock; `day` is the day that the remark names. */
export type NoteSentence = string | ((day: string) => string);
type OtherNote =
  | 'limit'
  | 'working-day'
  | 'posted-third-day'
  | 'other-limit'
  | 'school-days'
  | 'school-working-days'
  | 'not-statutory'
  | 'window-from-response'
  | 'window-from-expiry'
  | 'responded'
  | 'responded-late';

/** The remarks on the clock of a case, by their code. */
export const caseNotes: Readonly<Record<Exclude<NoteCode, OtherNote>, NoteSentence>> = {
  'received-on-non-working-day':
    'It arrived on a day that is not a working day. That day is the day of receipt all the same, and the count begins on the next working day.',
  'deemed-received': (day) =>
    `It arrived on a day that is not a working day. This authority takes it as received on the next one, ${day}.`,
  'clarification-restart': (day) =>
    `The answer to the question arrived on ${day}, and the count began anew from there.`,
  'clarification-awaited': (day) =>
    `More was asked for on ${day}, to find out what is meant. There is no due date until the answer arrives.`,
  'clarification-late': 'The question was asked after the time for answering had ended.',
  'fee-disregarded': 'The working days from the fees notice to the payment, both included, are left out.',
  'fee-awaited': (day) => `There is no due date until the fee is paid. The last day for paying it is ${day}.`,
  'fee-lapsed': (day) => `The fee was not paid by ${day}, so that no answer is owed.`,
  'fees-notice-late': (day) =>
    `The fees notice was given on ${day}, after the time for answering had ended, and stops nothing.`,
  extension: (day) => `The time was extended on ${day}.`,
  'extension-late': (day) => `The time was extended on ${day}, after the day by which notice of it was due.`,
  'extension-beyond-limit': (day) => `The extension goes beyond the longest that is usual or allowed, ${day}.`,
  'extension-promised': (day) => `The answer was promised for ${day}.`,
  'extension-spent': (day) => `The extension made on ${day} ended when the count began anew.`,
  provisional:
    'This date could still move: it lies beyond the bank holidays that are settled, and one may yet be added or moved by proclamation.',
};

/** Those that only the calculator makes: of what no case has, and of what the working of a case says in its own place. */
export const otherNotes: Readonly<Record<OtherNote, NoteSentence>> = {
  limit: 'The number of working days is set by law or by the code of practice.',
  'working-day': 'Weekends and the bank holidays that this law names are not working days.',
  'posted-third-day': (day) => `A letter is presumed to arrive on the third day after posting: ${day}.`,
  'other-limit': 'Another number of working days than the usual one was asked for.',
  'school-days': 'For a school, the twentieth day with lessons came before the sixtieth working day.',
  'school-working-days': 'For a school, the sixtieth working day came before the twentieth day with lessons.',
  'not-statutory': 'This is a target and not a limit set by law.',
  'window-from-response': (day) => `This is counted from the answer, on ${day}.`,
  'window-from-expiry': (day) =>
    `This is counted from the end of the time for answering, ${day}: an early answer does not shorten it.`,
  responded: (day) => `The answer was given on ${day}, in time.`,
  'responded-late': (day) => `The answer was given on ${day}, after the last day.`,
};
