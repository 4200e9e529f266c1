import type { ReviewOutcome } from '#domain/case/events.ts';
import type { CommissionKind, HandOverTarget } from '#domain/case/events-work.ts';
import type { SchemeReminder } from '#domain/scheme/work.ts';

const passedOn: Readonly<Record<HandOverTarget, string>> = {
  'own-data':
    'What you ask for is information about yourself. The law gives you a right to it, but not through a request for information, whose answers may be published. We have passed it on to the people here who deal with requests for personal data.',
  urgent: 'It needs attention at once. We have passed it on to the people here who can act on it.',
  complaint: 'It is a complaint. We have passed it on to the people here who deal with complaints.',
  'ordinary-business':
    'It can be answered in the ordinary course of our work. We have passed it on to the people here who know about it.',
};

const passedOnNext: Readonly<Record<HandOverTarget, string>> = {
  // UK GDPR art. 12(3), (6).
  'own-data':
    'They must answer you within one month of the day on which we received it (UK GDPR, Article 12(3)), unless they tell you within that month that they need longer. They may ask you to show that you are who you say you are.',
  urgent: 'If somebody is in danger, do not wait for them: call 999.',
  complaint: 'They will write to you about what happens next. You do not need to send it again.',
  'ordinary-business': 'They will write to you. You do not need to send it again.',
};

const outcomes: Readonly<Record<ReviewOutcome, string>> = {
  upheld: 'We have come to the same decision as before.',
  varied: 'We have changed part of our decision.',
  overturned: 'We have come to another decision than before.',
};

/** Words of the letters that officers write, of what follows a hand-over or a review, and of what goes to colleagues. */
export const letters = {
  /** The reference lets a reply find its way. */
  subject: (subject: string, reference: string) => `${subject} (${reference})`,
  extensionAnswers: 'What we can answer now',

  passedOnSubject: (reference: string) => `We have passed on what you sent us: ${reference}`,
  passedOn,
  passedOnNext,
  passedOnReceived: (on: string) => `They know that we received it on ${on}.`,
  passedOnCloses:
    'Nothing is left for us to answer as a request for information, so we have closed it. If you do not agree, reply to this message and say why: we will then count from the day on which we first received it.',
  passedOnRest: 'We go on working on the rest of your request, and will answer it by the date that we gave you.',

  reviewSubject: (reference: string) => `The outcome of the review of ${reference}`,
  review: (on: string) =>
    `You asked us on ${on} to look at our answer again. Somebody who did not take part in it has done so.`,
  reviewOutcomes: outcomes,
  reviewReasons: 'What the review found',
  reviewVersion: 'Our new answer',
  reviewVersionText: 'It takes the place of our earlier answer.',
  reviewPublished: 'We publish the new answer, without your name or contact details, at:',
  reviewUnhappy: 'If you are still unhappy',
  reviewBy: (by: string) => `The last day for that is ${by}.`,

  promiseKeptSubject: (reference: string) => `What we said we would publish is published: ${reference}`,
  promiseKept: (on: string) =>
    `In our answer of ${on} we did not send you something because it was going to be published. It is published now:`,
  promiseKeptFor: (on: string) => `We had said that we would publish it by ${on}.`,
  promiseKeptWhere: 'You can read it here:',

  handOverSubject: (what: string, reference: string) => `${what}: ${reference}`,
  handOverUrgent: (subject: string) => `URGENT – ${subject}`,
  handOverTitles: {
    'own-data': 'Request for personal data',
    urgent: 'Needs attention at once',
    complaint: 'Complaint',
    'ordinary-business': 'Enquiry for you',
  } as Readonly<Record<HandOverTarget, string>>,
  handOver:
    'Something that came in as a request for information is for you. It is passed on with its day of receipt: the time for it has run since then.',
  handOverOwnData: 'The answer is due within one month of that day (UK GDPR, Article 12(3)).',
  handOverOpen: 'What was sent, and by whom, stands in the case. Whoever opens it needs an account for casework:',
  received: 'Received on',

  commissionSubject: (reference: string) => `A question for you: ${reference}`,
  commission: 'The team that answers requests for information needs something from you.',
  commissionDue: 'Answer by',
  commissionOpen: 'Read the question and answer it',
  /** Somebody outside the authority. */
  outsideSubject: (authority: string, reference: string) => `A question from ${authority} (${reference})`,
  outside: {
    'third-party': (authority: string) =>
      `${authority} has received a request for information that may concern you. Before we answer it, we ask for your views. They help us to decide; the decision is ours.`,
    referral: (authority: string) =>
      `${authority} has received a request for information on which we have to ask you before we answer it.`,
  } as Readonly<Record<Exclude<CommissionKind, 'unit'>, (authority: string) => string>>,
  outsideQuestion: 'Our question',
  outsideReply: (by: string) => `Please reply to this message by ${by}, and leave the reference in its subject.`,
  outsideLate: 'The law sets the day on which we have to answer, so that we may have to decide without you after that.',
  outsideSender: (authority: string) =>
    `${authority} sent you this message because it is dealing with a request for information. It does not say who made the request.`,
  schemeSubject: {
    soon: (title: string) => `Soon due in the publication scheme: ${title}`,
    overdue: (title: string) => `Overdue in the publication scheme: ${title}`,
  } as Readonly<Record<SchemeReminder, (title: string) => string>>,
  schemeText: {
    soon: 'The publication scheme says when the next version of this is due. It is soon.',
    overdue: 'The next version of this is overdue, and the public page of the publication scheme says so.',
  } as Readonly<Record<SchemeReminder, string>>,
  schemeTitle: 'Publication',
  schemeDue: 'Next version due',
  schemeDo: 'Publish it and give its address here, or say another day.',
  schemeOpen: 'Open it in the publication scheme',
  chaseSoon: (subject: string) => `Soon due – ${subject}`,
  chaseOverdue: (subject: string) => `Overdue – ${subject}`,
  chaseSoonText: 'We asked you this before. Your answer is soon due.',
  chaseOverdueText: 'We asked you this before, and the day by which we needed your answer is over. Please answer now.',
};
