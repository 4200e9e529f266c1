import { type Regime, regimes } from '#domain/clock/regimes.ts';

/**
 * What pages say, in English. One section for each room or piece of the page; sections are exported one by one, so that
 * the script in the browser carries only those it shows.
 */

export const dates = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  full: (weekday: string, day: number, month: string, year: number) => `${weekday} ${day} ${month} ${year}`,
  plain: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
};

/** What stands between thousands: 20,000. */
const thousands = ',';

/** Which way the language is written, and what it calls itself. */
type Tongue = { readonly direction: 'ltr' | 'rtl'; readonly name: string };
export const language: Tongue = { direction: 'ltr', name: 'English' };

export const site = {
  languages: 'Languages',
  serviceName: 'Freedom of information',
  title: (page: string, authority: string) => `${page} – ${authority}`,
  skip: 'Skip to main content',
  home: (authority: string) => `${authority}: freedom of information home page`,
  navigation: 'Freedom of information',
  back: 'Back',
  breadcrumbs: 'Where you are',
  start: 'Home',
  ask: 'Make a request',
  published: 'Published answers',
  search: 'Search',
  footer: 'Help and information',
  follow: 'Follow a request you have made',
  clock: 'When an answer is due',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  cookies: 'Cookies',
  contactTitle: 'Contact us about a request',
  contactByPost: (address: string) => `Write to ${address}`,
  contactByTelephone: (number: string) => `Call ${number}`,
  lawName: (regime: Regime) => regimes[regime].title,
  law: (laws: string) => `Your right to information comes from the ${laws}.`,
  and: ' and the ',
  feedback: 'Give feedback',
  list: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', the ')} and the ${items.at(-1)}`,
};

/** Leaving at once, from any page that may be dangerous to be seen with. */
export const exit = {
  region: 'Leaving quickly',
  button: 'Exit this page',
  skip: 'Skip to ‘Exit this page’',
  emergency: 'Emergency: ',
  leaving: 'Leaving this page.',
  twice: 'Shift: press 2 more times to leave this page.',
  once: 'Shift: press 1 more time to leave this page.',
  expired: 'Leaving this page: no longer waiting.',
  goneTitle: 'Leaving',
  goneLink: 'Go on',
};

/** Words around any field of a form; also carried to the browser. */
export const fields = {
  thousands,
  errorSummary: 'There is a problem',
  errorPrefix: 'Error: ',
  upTo: (max: string) => `You can enter up to ${max} characters`,
  remaining: (left: number, shown: string) =>
    left === 1 ? 'You have 1 character remaining' : `You have ${shown} characters remaining`,
  tooMany: (over: number, shown: string) =>
    over === 1 ? 'You have 1 character too many' : `You have ${shown} characters too many`,
};

export const components = {
  warning: 'Warning',
  important: 'Important',
  success: 'Success',
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  page: ' page',
  pageNumber: (n: number) => `Page ${n}`,
  pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
  image: (alt: string) => `Image: ${alt}`,
  suppressed: 'Withheld',
  notHeld: 'Not held',
};

/** Why a field was refused, by field and code; `otherwise` for a field that has no words of its own. */
export const errors = {
  thousands,
  information: {
    missing: 'Describe the information you are asking for',
    'too-long': (max: string) => `The description must be ${max} characters or fewer`,
    'control-characters': 'The description has characters that cannot be read. Remove them, or type the words again',
  },
  name: {
    missing: 'Enter your full name',
    'too-long': (max: string) => `Your name must be ${max} characters or fewer`,
    'control-characters': 'Your name has characters that cannot be read. Type it again',
  },
  contactBy: {
    missing: 'Choose how we should send our answer',
    'one-contact-only': 'Choose one way for us to answer: by email or by post',
  },
  email: {
    'needs-contact': 'Enter your email address',
    'not-an-email': 'Enter an email address in the correct format, like name@example.com',
    'too-long': (max: string) => `Your email address must be ${max} characters or fewer`,
    'control-characters': 'Your email address has characters that cannot be read. Type it again',
  },
  postalAddress: {
    'needs-contact': 'Enter your postal address',
    'too-short': 'Enter your full postal address, with the postcode, or the country if it is outside the UK',
    'too-long': (max: string) => `Your postal address must be ${max} characters or fewer`,
    'control-characters': 'Your postal address has characters that cannot be read. Type it again',
  },
  preferredForm: {
    missing: 'Choose a form of answer, or ‘No preference’',
    'not-offered': 'Choose one of these forms of answer',
  },
  needs: { missing: 'Choose whether you need us to do anything differently' },
  adjustments: {
    missing: 'Say what you need, or choose ‘No’',
    'too-long': (max: string) => `What you need must be ${max} characters or fewer`,
    'control-characters': 'What you need has characters that cannot be read. Type it again',
  },
  regime: { 'not-offered': 'This authority does not answer requests under that law' },
  otherwise: 'Check this answer',
};

export const sent = {
  title: 'Request received',
  panelTitle: 'We have received your request',
  reference: 'Your reference is',
  dueBefore: 'We must answer you by ',
  dueAfter: ' at the latest.',
  why: (from: string) =>
    `The law gives us 20 working days, counted from the working day after we received your request on ${from}. Weekends and bank holidays do not count.`,
  next: 'What happens next',
  nextEmail: 'We are sending you an email with your reference, this date, and a private link to follow your request.',
  nextEmailSpam: 'If it has not arrived within an hour, look in your spam or junk folder.',
  nextPost: 'We will write to you by post. You can also follow your request online with the link below.',
  nextWork: 'We look for the information and write our answer. If we need to ask you something, we will write to you.',
  nextAnswer: 'We send you our answer. We may also publish it, without your name or contact details.',
  follow: 'Follow your request',
  heldNext:
    'Because of the way in which your request reached us, somebody looks at it first. This takes nothing from the time for our answer.',
  heldEmail:
    'When that is done, we send you an email with your reference, this date, and a private link to follow your request.',
  heldPost: 'When that is done, we write to you by post. You can follow your request online with the link below.',
  link: 'Your private link',
  linkText:
    'It opens your request on any computer, also after you have closed this browser. Write it down or print this page. Anyone who has it can see your request, so do not share it.',
  heldContact: 'If you have heard nothing within two working days, you can ask us how it stands:',
  keep: 'Keep a copy of this page',
  keepText: 'Print this page, or write down the reference. You will need it if you contact us.',
  keepCopy: 'Save a copy of your request as a text file',
  keepPrivate: 'Do not share the link in our email: anyone who has it can see how your request is going.',
  unknownTitle: 'Check your email or letter',
  unknown:
    'We can show the details of a request only in the browser that sent it. If you sent a request, we have written to you with your reference, the date by which we must answer, and how to follow it.',
  unknownNotSent: 'If you did not send a request, or are not sure that you did, you can make one now.',
  unknownHelp: 'If you have heard nothing within one working day, contact us: ',
};

/** The copy of a request that its applicant keeps: a text file, from the confirmation page. */
export const copy = {
  title: (authority: string) => `Request for information to ${authority}`,
  reference: 'Reference: ',
  received: 'Received on: ',
  due: 'We must answer by: ',
  asked: 'What you asked for:',
  preferredForm: 'Form of the answer: ',
  adjustments: 'What you need us to do differently:',
  contact: 'Contact us about it: ',
};

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
    FeesNoticeIssued: 'We asked for a fee',
    FeeReceived: 'We received your payment',
    RequestLapsed: 'The time for paying the fee was over',
    TimeExtended: 'We took more time, and told you why',
    DueDateMoved: 'The due date moved, as a bank holiday changed',
    ResponseSent: 'We sent you our answer',
    DisclosurePublished: 'We published our answer',
    DisclosureWithdrawn: 'The published copy was taken down',
    RequestWithdrawn: 'The request was withdrawn',
    ReviewRequested: 'You asked for an internal review',
    ReviewAnswered: 'We answered your request for a review',
  },
  complain: 'If you are unhappy with how we handled your request',
  contact: 'If you need to contact us',
  contactText: (reference: string) => `Give your reference, ${reference}, and write to `,
  private: 'This page is private to you. Do not share the link that opens it.',
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

export const search = {
  title: 'Search published answers',
  titleFor: (query: string) => `${query} – search published answers`,
  titlePage: (query: string, page: number) => `${query} – page ${page} – search published answers`,
  heading: 'Search published answers',
  label: 'Search published answers',
  hint: 'Use a few words, such as ‘parking fines 2025’, or a reference.',
  button: 'Search',
  emptyTitle: 'Find out what others have asked',
  empty: 'Everything here was asked for by somebody, and answered. Names of the people who asked are never shown.',
  browse: 'Browse all published answers',
  count: (total: number, shown: string) => (total === 1 ? '1 published answer' : `${shown} published answers`),
  countFor: (count: string, query: string) => `${count} for ‘${query}’`,
  published: 'Published ',
  noneTitle: (query: string) => `No published answers for ‘${query}’`,
  noneAdvice: 'You could:',
  none: ['check the spelling', 'use fewer words, or more general ones', 'leave out names and dates'],
  noneAsk: 'If you cannot find it, ',
  noneAskLink: 'ask us for the information',
  tooLong: 'That search is too long. Use a few words that matter most.',
  ellipsis: '…',
};

export const problem = {
  notFoundTitle: 'Page not found',
  notFound: [
    'If you typed the web address, check that it is correct.',
    'If you pasted the web address, check that you copied all of it.',
  ],
  notFoundTry: 'You may find what you need here:',
  goneTitle: 'This answer has been withdrawn',
  gone: (on: string) => `We took this published answer down on ${on}.`,
  goneUndated: 'We took this published answer down.',
  goneReason: {
    'personal-data': 'It contained information about a person that should not have been published.',
    error: 'It contained a mistake.',
    legal: 'We had a legal reason to take it down.',
    superseded: 'A newer answer has taken its place.',
    other: 'It is no longer suitable for publication.',
  },
  goneHelp: 'If you need this information, you can ask us for it, or contact us: ',
  unexpectedTitle: 'Sorry, there is a problem with the service',
  unexpected: 'Something went wrong on our side. Please try again in a few minutes.',
  unexpectedSent: 'If you were sending a request, go back to the form and send it again. It will not be counted twice.',
  typed: 'Your request, for you to copy',
  busyTitle: 'Sorry, the service is busy',
  busy: 'Many people are using the service. Please wait a few minutes and try again.',
  tooManyTitle: 'We cannot take your request here today',
  tooMany:
    'Very many requests have come from your network today, so this form takes no more from it until tomorrow. This may have nothing to do with you.',
  tooManyInstead:
    'Nothing was sent. Go back to copy what you typed, then send it to us by email or by post. That is just as good.',
  tooLargeTitle: 'Your request is too long to send',
  tooLarge: (max: string) =>
    `A request can be up to ${max} characters. Go back, shorten it, and send it again. If you need to send more, email it to us: `,
  formTitle: 'We could not accept that form',
  form: 'The form did not arrive as we expected, so nothing was saved. Open the form from our own page and send it again.',
  notAllowedTitle: 'You cannot do that here',
  notAllowed: 'This page does not take what was sent to it.',
  contact: 'If the problem goes on, contact us: ',
  links: {
    start: 'Home page',
    ask: 'Make a request',
    search: 'Search published answers',
    browse: 'Browse published answers',
  },
};

export const start = {
  title: 'Freedom of information requests',
  heading: (authority: string) => `Ask ${authority} for information`,
  lead: 'Anyone can ask a public authority for information it holds. You do not have to say why, and it is free to ask.',
  button: 'Start your request',
  takes: 'It takes about 5 minutes. You do not need an account.',
  findTitle: 'See if it has been answered already',
  find: 'We publish answers so that everybody can read them.',
  browse: 'Browse all published answers',
  stepsTitle: 'What happens when you ask',
  steps: [
    { title: 'You ask', text: 'Describe what you would like to know. Give your name, and an email or postal address.' },
    { title: 'We confirm', text: 'Straight away you get a reference and the date by which we must answer.' },
    {
      title: 'We answer within 20 working days',
      text: 'We send you the information. If we cannot give you some of it, we explain why and how to challenge that.',
    },
    {
      title: 'We publish',
      text: 'We may publish the answer for everybody. Your name and contact details stay private.',
    },
  ],
  forTitle: 'What you can ask for',
  forItems: [
    'figures, such as what we spend, how many, and how often',
    'our policies, decisions, plans and reports',
    'emails, minutes and other records that we hold',
    'information about the environment',
  ],
  notForTitle: 'When to use another way',
  notForItems: [
    'Emergencies, or anything urgent: call 999',
    'Information about yourself: ask for your own records',
    'Complaints, advice and everyday enquiries: contact us',
  ],
  worryTitle: 'If you are worried about asking',
  worry:
    'Only the staff who deal with your request see who you are. We never publish your name, and nobody can look up your request without the private link that we give you.',
};

const duration = (days: number) => {
  const years = days / 365;
  if (!Number.isInteger(years)) return `${days} days`;
  return years === 1 ? '1 year' : `${years} years`;
};

export const privacy = {
  title: 'Privacy',
  lead: (authority: string) =>
    `How ${authority} uses the personal information you give us when you ask for information.`,
  sections: (
    authority: string,
    regulator: string,
    personalDays: number,
  ): readonly { readonly title: string; readonly text: readonly string[] }[] => [
    {
      title: 'What we collect',
      text: [
        'Your name, the email or postal address you give us, the words of your request, and anything you tell us about how you need the answer. We need them to deal with your request, as the law requires of us.',
        'We do not ask for anything else, and we do not follow you from page to page.',
        'To keep programs from flooding the service, we count how many requests come in a day from one network address and with one email or postal address. The counters are in code that does not show the addresses. They end with the day, and are deleted within a few days.',
        'We count by month how often we offer published answers to people who are making a request, and what came of it. These counts say nothing about anybody.',
      ],
    },
    {
      title: 'What you have not sent yet',
      text: [
        'A request that you have begun is kept for 24 hours after you last saved it, so that you can go on where you were. If you do not send it, nobody can open it after that, and it is deleted within two days. Copies that we keep to recover from a failure are deleted within 35 days.',
        'Your browser keeps a history of the pages you visit on your own device. We cannot remove it. Delete it yourself if somebody else may look at it.',
      ],
    },
    {
      title: 'Who sees it',
      text: [
        `Staff of ${authority} who deal with requests for information. We do not sell it or use it for anything else.`,
        'Our website and email run on computers of a cloud company that works under contract to us.',
      ],
    },
    {
      title: 'What we publish',
      text: [
        'We publish many requests together with our answers. Before we do, we take out your name, your contact details and anything else that says who you are.',
      ],
    },
    {
      title: 'How long we keep it',
      text: [
        `We delete your name, your contact details and what you wrote to us ${duration(personalDays)} after we answer you. The record that stays says what was asked of us and when only in codes and dates, and not who asked.`,
        'Published answers stay published. They do not say who asked.',
      ],
    },
    {
      title: 'Your rights',
      text: [
        'You can ask for a copy of the information we hold about you, ask us to correct it, or in some cases to delete it. Contact us and give your reference.',
        `You can also complain to the ${regulator}.`,
      ],
    },
  ],
};

export const accessibility = {
  title: 'Accessibility statement',
  lead: (authority: string) =>
    `This statement is about the freedom of information service of ${authority}. We want as many people as possible to be able to use it.`,
  canTitle: 'How to use this service your way',
  canLead: 'We built it so that you can:',
  can: [
    'change colours, contrast and fonts with your browser or device',
    'zoom in up to 400% without text running off the screen',
    'use every part of it with only a keyboard',
    'use it with a screen reader, or with speech recognition',
    'use it with JavaScript turned off',
  ],
  helpTitle: 'If you cannot use part of it, or need another format',
  help: 'Tell us which page it is about and what you need, such as large print, easy read, audio, or a call back. You can also make your whole request in any of these ways:',
  standardTitle: 'The standard we work to',
  standard:
    'We work to level AA of the Web Content Accessibility Guidelines, version 2.2, as the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask of us. We know of nothing on these pages that fails it, but it has not been audited, so we cannot say that it meets all of it.',
  testedTitle: 'What has been tested, and what has not',
  tested: 'Before each version of this service is released, programs open its pages in the browser Chromium and check:',
  testedItems: [
    'the rules of WCAG 2.2 at levels A and AA that a program (axe) can judge',
    'that the keyboard reaches everything in the order in which it is seen, and that you can see where it is',
    'that nothing is cut off or needs sideways scrolling at 400% zoom, except wide tables of figures, which scroll by themselves',
    'the size of links and buttons, titles and headings, and that nothing moves where you have asked for less motion',
    'that you can ask for information and follow your request without JavaScript',
  ],
  untested: 'Programs find only some problems. These tests have not been done yet:',
  untestedItems: [
    'by disabled people, or by people who use assistive technology every day',
    'with screen readers, screen magnifiers or speech recognition software',
    'in browsers other than Chromium',
  ],
  limits:
    'What we quote in a published answer is written by many people, and may be less clear than the pages around it.',
  enforceTitle: 'If you are not happy with our reply',
  enforce:
    'The Equality and Human Rights Commission enforces the accessibility regulations in Great Britain, and the Equality Commission for Northern Ireland does so in Northern Ireland.',
  advice: 'In England, Scotland and Wales you can get advice from the ',
  adviceLink: 'Equality Advisory and Support Service',
  adviceUrl: 'https://www.equalityadvisoryservice.com/',
  prepared: 'This statement was written on 22 November 2026.',
};

export const cookies = {
  title: 'Cookies',
  lead: 'We use two cookies, and only to keep what you have typed and to show you your own request. We do not measure you, and nobody else sets cookies here.',
  caption: 'The cookies we set',
  columns: { name: 'Name', purpose: 'What it is for', expires: 'When it goes' },
  rows: [
    {
      name: '__Host-track- and your reference',
      purpose: 'Shows you your request in this browser, after you send it or follow the link in our email',
      expires: 'When you close your browser',
    },
    {
      name: '__Host-draft',
      purpose: 'Finds again a request that you have begun and not sent yet, so that nothing you typed is lost',
      expires:
        '24 hours after you last saved, or when you leave with ‘Exit this page’. Once you have sent the request it only leads back to the confirmation, and goes when you close your browser',
    },
  ],
  because:
    'Because they are essential, the law does not require us to ask you first. You can delete them in your browser. If your browser takes no cookies, you can still ask for information.',
};

/** Words of every message the portal sends, and of the acknowledgement. */
export const acknowledge = {
  subject: (reference: string) => `We have received your request ${reference}`,
  greeting: 'Thank you for your request for information. We have received it and will answer it.',
  reference: 'Reference',
  received: 'Received on',
  due: 'We must answer by',
  dueWhy: (of: number, section: string, law: string) =>
    `The law gives us ${of} working days: ${section} of the ${law}. The day we received your request is not counted.`,
  dueFrom: (first: string, of: number, last: string) => `Working day 1 is ${first}. Working day ${of} is ${last}.`,
  dueSkipped: (section: string) => `Weekends do not count, nor do these days in between (${section}):`,
  dueWeekends: (section: string) =>
    `Weekends do not count, and there is no bank holiday in between that would (${section}).`,
  dueProvisional: 'The date could still move: bank holidays so far ahead are not settled yet.',
  follow: 'Follow your request',
  followText:
    'See how your request is going with this private link. Anyone who has it can see the same, so do not share it.',
  asked: 'What you asked for',
  publish:
    'We may publish our answer with your request, so that everybody can read it. We take out your name and contact details first.',
  complain: 'If you are unhappy with how we handle your request',
  sender: (authority: string) =>
    `${authority} sent you this message because this address was given with a request for information. If you did not make a request, please tell us by replying.`,
  contact: 'Contact us',
  contactText: 'Reply to this message, or write to ',
};
