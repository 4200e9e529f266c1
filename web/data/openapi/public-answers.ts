import * as v from 'valibot';
import { rejectionReasons, reviewOutcomes } from '#domain/case/events.ts';
import { publicEvents } from '#domain/case/tracking.ts';
import { noteCodes } from '#domain/clock/notes.ts';
import { clockKinds } from '#domain/clock/question.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import { said, text } from '#domain/publication/schema/say.ts';
import { count, either, LocalDay, list, reference } from './dates.ts';

/** The answer to a request that was received. */
export const Receipt = v.pipe(
  v.strictObject({
    reference,
    receivedOn: LocalDay,
    dueOn: LocalDay,
    held: said(
      'Somebody looks at it before work begins, and nothing is sent before that. The dates are the same.',
      v.boolean(),
    ),
    trackingUrl: said(
      'The private link of the applicant. What follows `?key=` in it is the tracking key, which is told here and in the acknowledgement only.',
      v.pipe(v.string(), v.url()),
    ),
  }),
  v.title('Receipt'),
  v.description('The request is written down: when it was received, and by when it must be answered.'),
);

const noteFields = {
  code: said('What is remarked.', v.picklist(noteCodes)),
  section: text('The provision that it rests on; empty where it rests on none.'),
  date: v.exactOptional(LocalDay),
};

const clockFields = {
  regime: said('The law that it was counted under.', v.picklist(regimeNames)),
  kind: said('What was asked for.', v.picklist(clockKinds)),
  state: said(
    'Whether the clock runs. Stopped: no due date is known until the answer or the payment arrives. Lapsed: nothing is owed.',
    v.picklist(['running', 'stopped-clarification', 'stopped-fee', 'lapsed']),
  ),
  dueOn: either('The last lawful day; null while the clock does not run.', LocalDay),
  clockStartedOn: LocalDay,
  limitWorkingDays: count('Working days that the law gives.', 1),
  workingDays: list('Every day that counts, in order; the last is `dueOn`.', LocalDay),
  skipped: list(
    'Days that do not count, with the reasons.',
    v.strictObject({ date: LocalDay, reasons: v.array(v.string()) }),
  ),
  disregarded: list('Working days that do not count because of a fees notice.', LocalDay),
  refusalNoticeDue: v.exactOptional(LocalDay),
  extensionNoticeDue: v.exactOptional(LocalDay),
  feePaymentDeadline: v.exactOptional(LocalDay),
  provisional: said('The count passes the settled calendar: a proclamation may still move the date.', v.boolean()),
};

/** The clock of a case. */
export const Clock = v.pipe(
  v.strictObject({ ...clockFields, notes: list('Remarks on the count.', v.strictObject(noteFields)) }),
  v.title('Clock'),
  v.description('A date with its working: every day between receipt and due date is in exactly one of the lists.'),
);
/** The same as the public calculator answers it. */
export const WorkedClock = v.pipe(
  v.strictObject({
    ...clockFields,
    notes: list('Remarks on the count.', v.strictObject({ ...noteFields, text: text('The remark as a sentence.') })),
  }),
  v.title('Worked clock'),
  v.description('A date with its working, in words.'),
);

export const windows = {
  reviewBy: either('Last day on which an internal review may be asked for.', LocalDay),
  reviewDueOn: either('By when a review that was asked for is to be answered.', LocalDay),
  reviewDueIsStatutory: said('Whether that day is law, or a target of good practice.', v.boolean()),
  regulatorBy: either('Last day on which the regulator may be asked, after the review.', LocalDay),
};

/** What an applicant sees of a request. */
export const Tracked = v.pipe(
  v.strictObject({
    ...windows,
    reference,
    status: said(
      'Where the request stands.',
      v.picklist([
        'checking',
        'received',
        'being-prepared',
        'awaiting-clarification',
        'awaiting-fee',
        'answered',
        'published',
        'disclosure-withdrawn',
        'closed',
        'lapsed',
        'withdrawn',
        'rejected',
        'passed-on',
        'refused-before',
      ]),
    ),
    receivedOn: LocalDay,
    dueOn: either('The last lawful day for the answer; null while the clock is stopped.', LocalDay),
    workingDay: either(
      'Today’s place in the count; null once answered and while the clock is stopped.',
      v.strictObject({ number: count('0 on the day of receipt.'), of: count('Working days in all.', 1) }),
    ),
    overdue: v.boolean(),
    provisional: said('A holiday may still move the date.', v.boolean()),
    answeredOn: v.nullable(LocalDay),
    correctedOn: either('When the answer was last corrected.', LocalDay),
    publishedPath: either('Where the answer is published, on this portal.', v.string()),
    rejection: either('Why it was not taken as a request.', v.picklist(rejectionReasons)),
    request: either('What was asked, in the applicant’s words; null once they are erased.', v.string()),
    question: either('What we asked back and wait for an answer to.', v.string()),
    fee: either(
      'The fee that we wait for.',
      v.strictObject({ amountPence: count('In pence.', 1), payBy: v.nullable(LocalDay) }),
    ),
    reviewOutcome: either('What the review decided.', v.picklist(reviewOutcomes)),
    may: list(
      'What the applicant may do now, on the page of the request.',
      v.picklist(['answer', 'withdraw', 'review']),
    ),
    sendsLinks: said('Whether a new link would be sent to the address that was given.', v.boolean()),
    reviewIsLate: said('A review may still be asked for, and may be refused as too late.', v.boolean()),
    clock: either('The date with its working; null once nothing is counted any more.', Clock),
    history: list('What happened, oldest first.', v.strictObject({ on: LocalDay, what: v.picklist(publicEvents) })),
  }),
  v.title('Tracked request'),
  v.description(
    'What the applicant may see of a request: the same as its page shows. Officers’ names and notes are not in it.',
  ),
);
