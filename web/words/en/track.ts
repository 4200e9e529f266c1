/** What applicants see of their request, and how to complain about it. */

export const track = {
  title: (reference: string) => `Your request ${reference}`,
  heading: 'Your request',
  reference: 'Reference',
  statusLabel: 'Status',
  status: {
    checking: 'Being checked',
    received: 'Received',
    'being-prepared': 'Being prepared',
    'awaiting-clarification': 'Waiting for your answer',
    'awaiting-fee': 'Waiting for your payment',
    answered: 'Answered',
    published: 'Answered and published',
    'disclosure-withdrawn': 'Answered',
    closed: 'Closed',
    lapsed: 'Closed',
    withdrawn: 'Withdrawn',
    rejected: 'Not taken as a request',
    'passed-on': 'Passed on',
    'refused-before': 'Closed',
  },
  lead: {
    checking:
      'We have your request. Because of the way in which it reached us, somebody checks it before we begin work. You do not need to do anything: the time for our answer has begun, and the check takes nothing from it.',
    received: 'We have your request and will begin work on it.',
    'being-prepared': 'We are preparing our answer.',
    'awaiting-clarification': 'We have asked you a question and will go on when we have your answer.',
    'awaiting-fee': 'We have asked for a fee and will go on when we have received it.',
    answered: 'We have sent you our answer.',
    published: 'We have sent you our answer, and published it.',
    'disclosure-withdrawn':
      'We have sent you our answer. The published copy has since been taken down. The answer we sent to you still stands.',
    closed:
      'We asked you a question and had no answer, so we closed this request. If you answer it now, we will open a new one.',
    lapsed:
      'The time for paying the fee is over, so we will not answer this request. You can make a new request at any time.',
    withdrawn: 'This request was withdrawn, so we will not answer it. You can make a new request at any time.',
    rejected: 'We looked at what you sent us, and have not taken it as a request for information.',
    'passed-on':
      'We have passed what you sent us on to the people here who deal with it, with the date on which we received it.',
    'refused-before':
      'We have closed this request. What we told you in our refusal of your earlier request holds for this one as well.',
  },
  /** Why it was not taken as a request; also in the letter that says so. */
  rejection: {
    'not-a-request':
      'It does not ask for information that we may hold. To complain, to report something, or to ask for advice, contact us in another way.',
    'misuse-of-the-form':
      'It looks like advertising, or like something sent by a program, and not like a question to us.',
    'sent-twice': 'It is the same as another request that you sent us. We deal with that one.',
  },
  rejectionWrong:
    'If you are asking for information, write to us. We then count the time from the day on which we first received it.',
  received: 'Received',
  due: 'Answer due by',
  answered: 'Answered',
  corrected: 'Corrected',
  workingDay: (number: number, of: number) => `Today is working day ${number} of ${of}.`,
  dueExtended: 'We took more time and told you why. Weekends and bank holidays do not count.',
  dueShort: (of: number) =>
    `The law gives us ${of} working days, counted from the working day after we received your request. Weekends and bank holidays do not count.`,
  dueRestarted: (of: number) =>
    `The law gives us ${of} working days, counted from the working day after we received what we needed from you. Weekends and bank holidays do not count.`,
  overdueTitle: 'Our answer is late',
  overdue: (due: string) =>
    `We should have answered you by ${due}, and we are sorry that we have not. You do not need to do anything, but you may complain about the delay now.`,
  question: 'Our question to you',
  questionReply: 'You can also reply to our message, or write to ',
  fee: 'The fee',
  feeText: (amount: string) => `We can answer your request if you pay a fee of ${amount}.`,
  /** Also in the letter that asks for it. */
  feeBy: (date: string) => `If we have not received it by ${date}, we no longer have to answer this request.`,
  feeHow: 'To pay, or to ask how, reply to our message or write to ',
  reviewUnderWay:
    'You asked for an internal review. Someone who did not deal with your request is looking at it again.',
  reviewOutcome: {
    upheld: 'We looked at it again, and the review agrees with our answer.',
    varied: 'We looked at it again, and the review changes part of our answer.',
    overturned: 'We looked at it again, and the review does not agree with our answer.',
  },
  reviewBy: (date: string) => `You may ask for an internal review until ${date}.`,
  reviewDue: (date: string) => `We aim to answer your request for a review by ${date}.`,
  reviewDueByLaw: (date: string) => `We must answer your request for a review by ${date}.`,
  regulatorBy: (date: string) => `You may complain to the regulator until ${date}.`,
  readResponse: 'Read our answer',
  readPublished: 'Read the published answer',
  asked: 'What you asked for',
  history: 'What has happened so far',
  what: {
    RequestReceived: 'We received your request',
    RequestHeld: 'We put it aside to be checked first',
    RequestReleased: 'We checked it and began work',
    RequestRejected: 'We did not take it as a request',
    ReceivedDateCorrected: 'We corrected the date on which we received it',
    ClarificationSought: 'We asked you a question',
    ClarificationReceived: 'We received your answer',
    ClosedUnclarified: 'We closed it, as we had no answer to our question',
    ClosedWithoutNotice: 'We closed it',
    FeesNoticeIssued: 'We asked for a fee',
    FeeReceived: 'We received your payment',
    RequestLapsed: 'The time for paying the fee was over',
    TimeExtended: 'We took more time, and told you why',
    DueDateMoved: 'The due date moved, as a bank holiday changed',
    ResponseSent: 'We sent you our answer',
    DisclosurePublished: 'We published our answer',
    DisclosureWithdrawn: 'The published copy was taken down',
    DisclosureReinstated: 'The published copy was put back',
    RequestWithdrawn: 'The request was withdrawn',
    RequestHandedOver: 'We passed it on to the people who deal with it',
    RequestTakenBack: 'We took it back and went on with it',
    ReviewRequested: 'You asked for an internal review',
    ReviewAnswered: 'We answered your request for a review',
    ResponseCorrected: 'We corrected our answer',
    PromiseKept: 'We published what we had promised',
  },
  complain: 'If you are unhappy with how we handled your request',
  contact: 'If you need to contact us',
  contactText: (reference: string) => `Give your reference, ${reference}, and write to `,
  private: 'This page is private to you. Do not share the link that opens it.',
};

/** What is seen without the right key. */
export const trackClosed = {
  closedTitle: 'Open your request',
  closed:
    'To protect your privacy we show a request only to the person who made it. Open this page with the link in the email we sent you.',
  closedTried:
    'We could not open a request with that link or key. It may not be complete, or we have sent you a newer one since',
  closedPost: 'If we wrote to you by post, contact us with your reference and we will tell you how it is going: ',
  closedAgain: 'Email me my link again',
  closedForm: 'If the link does not work',
  keyLabel: 'Key',
  keyHint: 'Everything after ‘key=’ at the end of the link in your email.',
  keySend: 'Open my request',
};

export const complaint = {
  review: (authority: string) =>
    `Ask ${authority} for an internal review. Someone who did not deal with your request will look at it again. Please ask within 40 working days of our answer, or of the date it was due.`,
  reviewTo: 'Write to ',
  regulator: (name: string) =>
    `If you are still unhappy after the review, you have the right to complain to the ${name}.`,
  /** Names such as “Information Commissioner’s Office” take “the”; both sentences read well without it too. */
  regulatorContact: 'How to complain to the regulator',
};
