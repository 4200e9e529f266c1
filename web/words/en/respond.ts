import { outcomeTag } from './outcome-tags.ts';

/** Words of a response, whether it is read in a letter or on a page: decisions, parts, grounds. */
export const respond = {
  /** What was decided, by the outcome of the request. */
  decision: {
    'granted-in-full': 'We have disclosed all the information that was asked for.',
    'granted-all-held':
      'We have disclosed all the information that we hold. Some of what was asked for we do not hold.',
    'granted-but-neither': 'We have disclosed information that was asked for.',
    'partly-granted': 'We have disclosed some of the information that was asked for, but not all of it.',
    'refused-in-full': 'We have decided not to disclose the information that was asked for.',
    'not-held': 'We do not hold the information that was asked for.',
    'neither-confirmed-nor-denied': 'We neither confirm nor deny that we hold the information that was asked for.',
    'answered-outside-the-act':
      'We have answered the questions, although they do not ask for information that we hold.',
    'not-a-valid-request': 'What was asked is not a request for recorded information, so we cannot answer it as one.',
    'cost-limit-12(1)': 'We have refused the request, because answering it would cost more than the limit set by law.',
    'cost-limit-12(2)':
      'We have refused the request, because only finding out whether we hold the information would cost more than the limit set by law.',
    'vexatious-14(1)': 'We have refused the request, because we consider it vexatious.',
    'repeated-14(2)': 'We have refused the request, because it repeats one that we have answered already.',
    'fee-unpaid': 'We have closed the request, because the fee was not paid in time.',
    'clarification-not-given':
      'We have closed the request, because we could not tell what was asked for and did not hear more.',
    withdrawn: 'The request was withdrawn, and we have closed it.',
  },
  someNeither: 'As to some of what was asked for, we neither confirm nor deny that we hold any information.',
  someNotHeld: 'Some of what was asked for we do not hold.',
  /** FOIA s.17(1)(a)-(b), EIR reg 14: the notice says that it is one, and names the law. */
  notice: (provision: string, law: string) => `This is a refusal notice under ${provision} of the ${law}.`,
  rests: 'It rests on:',
  /** What the citation of a ground begins with; the catalogue's own word stands before each colon. */
  provision: { Section: 'Section', Regulation: 'Regulation' },
  publicInterestDue: (day: string) =>
    `We have not yet decided where the public interest lies. We expect to decide by ${day}.`,
  outcomeTag,
  partTag: {
    disclosed: 'Disclosed',
    'partly-disclosed': 'Partly disclosed',
    withheld: 'Withheld',
    'not-held': 'Not held',
    'neither-confirmed-nor-denied': 'Neither confirmed nor denied',
    'not-applicable': 'Not applicable',
    'answered-outside-the-act': 'Answered outside the Act',
    'not-a-valid-request': 'Not a request for information',
  },
  /** Outcomes that follow from a ground. FOIA ss.21, 22. */
  alreadyAvailable: 'Available elsewhere',
  toBePublished: 'To be published',
  /** What stands where a part has no answer of its own. */
  bare: {
    disclosed: null,
    'partly-disclosed': null,
    withheld: 'We hold this information, but do not disclose it.',
    'not-held': 'We do not hold this information.',
    'neither-confirmed-nor-denied': 'We neither confirm nor deny that we hold this information.',
    'not-applicable': 'This question does not apply.',
    'answered-outside-the-act': null,
    'not-a-valid-request': 'This is not a request for recorded information.',
  },
  heldPartly: 'We hold only some of this information.',
  /** Labels are kept as they were given; only a bare number or letter is called a question. */
  part: (label: string) => (/^(\d|\p{L}$)/u.test(label) ? `Question ${label}` : label),
  parts: (labels: readonly string[]) => {
    const bare = labels.every((label) => /^(\d|\p{L}$)/u.test(label));
    const list = labels.length > 1 ? `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}` : (labels[0] ?? '');
    return bare ? `${labels.length > 1 ? 'questions' : 'question'} ${list}` : list;
  },
  wholeRequest: 'the whole request',
  answer: 'Answer',
  answeredWith: 'The answer is given under: ',
  withheldUnder: 'This rests on:',
  note: 'Note',
  noteOn: (parts: string) => `This note is about ${parts}.`,
  suppressedMark: '[c]',
  notHeldMark: '[x]',
  suppressed: 'withheld',
  suppressedUnder: (citation: string) => `withheld under ${citation}`,
  notHeld: 'not held',
  suppressedKey: (mark: string) => `${mark} means that a figure is withheld.`,
  suppressedKeyUnder: (mark: string, citation: string) => `${mark} means that a figure is withheld under ${citation}.`,
  notHeldKey: (mark: string) => `${mark} means that we do not hold the figure.`,
  tableNotes: 'Notes to the table',
  ground: {
    appliesTo: (parts: string) => `Applies to ${parts}.`,
    alternative: 'We rely on this ground in the alternative to another one named here.',
    limbs: 'What the law protects, in short:',
    withheld: 'What is not disclosed',
    why: 'Why this applies',
    /** FOIA s.36(2): `by` is an office, such as “the Chief Constable”. */
    opinionGiven: (by: string, day: string) =>
      `This rests on the reasonable opinion of the qualified person, ${by}, given on ${day}.`,
    opinion: 'The opinion of the qualified person',
    harm: 'The harm that disclosure could do',
    neitherHarm: 'The harm that confirming or denying could do',
    likelihood: {
      would: 'We consider that disclosure would cause this harm.',
      'would-be-likely-to': 'We consider that disclosure would be likely to cause this harm.',
    },
    neitherLikelihood: {
      would: 'We consider that confirming or denying would cause this harm.',
      'would-be-likely-to': 'We consider that confirming or denying would be likely to cause this harm.',
    },
    favouring: 'Public interest in disclosing',
    against: 'Public interest in withholding',
    neitherFavouring: 'Public interest in confirming or denying',
    neitherAgainst: 'Public interest in neither confirming nor denying',
    balance: 'Where the public interest lies',
    noTest: 'The law asks for no public interest test for this ground.',
    promise: 'What we will publish',
    promiseOn: (day: string) => `We intend to publish it by ${day}, and will write to you when it is published.`,
    promiseOpen: 'No date is set yet. We will write to you when it is published.',
    pending: (day: string) => `We have not yet decided where the public interest lies, and expect to by ${day}.`,
    /** FOIA s.17(4). */
    reasonsWithheld: 'We cannot give all our reasons, because stating them would itself disclose what is exempt.',
  },
  hours: (hours: string) => `We estimate that it would take ${hours} hours.`,
  headings: {
    decision: 'Our decision',
    request: 'What was asked',
    answers: 'Our answers',
    answer: 'Our answer',
    tables: 'Tables',
    refusal: 'Why we cannot answer the request',
    grounds: 'Why some information is not disclosed',
    groundsAll: 'Why the information is not disclosed',
    groundsNeither: 'Why we neither confirm nor deny',
    advice: 'Advice and help',
  },
  /** The message to the applicant. */
  letter: {
    subject: (reference: string) => `Our answer to your request ${reference}`,
    thanks: (received: string) => `Thank you for your request for information, which we received on ${received}.`,
    reference: 'Reference',
    received: 'Received on',
    answered: 'Answered on',
    publication: 'Publication',
    willPublish: 'We publish this answer, without your name or contact details, at:',
    willPublishSoon: 'We will publish this answer, without your name or contact details.',
    willPublishEdited: 'We will publish part of this answer, without your name or contact details.',
    willPublishEditedAt: 'We publish part of this answer, without your name or contact details, at:',
    hold: 'We intend to publish this answer, without your name or contact details, but not yet.',
    holdUntil: (day: string) => `We intend to publish this answer, without your name or contact details, after ${day}.`,
    doNotPublish: 'We do not intend to publish this answer.',
    corrected: 'Corrected on',
    correctionSubject: (reference: string) => `We have corrected our answer to your request ${reference}`,
    correction: (answered: string) => `We have corrected our answer of ${answered} to your request for information.`,
    correctionWhat: 'What we corrected, and why',
    correctionWhole: 'The corrected answer',
    correctionText: 'It takes the place of our earlier answer. Here it is in full.',
    track: 'Follow your request',
    trackText: 'This private link shows how your request went. Anyone who has it can see the same, so do not share it.',
    unhappy: 'If you are unhappy with this answer',
    /** s.17(7)(a): the authority's own procedure for complaints. */
    review: (day: string, reference: string) =>
      `You can ask us for an internal review. Somebody who did not take part in this answer will look at it again. Ask by ${day}, say what you are unhappy with, and give your reference, ${reference}.`,
    reviewTo: 'Ask on the page of your request, whose address is below, or write to:',
    /** s.17(7)(b): the right to apply to the regulator under s.50. */
    regulator: {
      FOIA: (name: string) =>
        `If you are still unhappy after the review, you have the right under section 50 of the Act to ask for a decision from: ${name}. Do so within 6 weeks of our last answer.`,
      EIR: (name: string) =>
        `If you are still unhappy after the review, you have the right under regulation 18 and section 50 of the Freedom of Information Act 2000 to ask for a decision from: ${name}. Do so within 6 weeks of our last answer.`,
      FOISA: (name: string) =>
        `If you are still unhappy after the review, you have the right under section 47 of the Act to ask for a decision from: ${name}. Do so within 6 months of our last answer.`,
      EISR: (name: string) =>
        `If you are still unhappy after the review, you have the right under regulation 17 to ask for a decision from: ${name}. Do so within 6 months of our last answer.`,
    },
    regulatorContact: 'How to reach the regulator:',
    contact: 'If you have a question about this answer, reply to this message.',
  },
};

/** The page on which an applicant reads the response to their request. */
export const ownResponse = {
  title: (reference: string) => `Our answer to ${reference}`,
  heading: 'Our answer',
  private: 'Only you can see this page, in this browser or through your private link.',
  notYet: 'This page is being made. Please open it again in a few minutes; our letter to you says the same.',
  print: 'You can print it, or save it with your browser.',
  back: 'Back to your request',
  versionsTitle: 'This answer has changed',
  corrected: (on: string) => `We corrected our answer on ${on}. What we corrected, and why:`,
  replacedTitle: 'This is an earlier answer',
  replaced: (on: string) => `It does not hold any more: a new answer took its place on ${on}.`,
  readEarlier: (on: string) => `Read our earlier answer, of ${on}`,
  readCurrent: 'Read our answer as it is now',
  promisesTitle: 'What we said we would publish',
  promisedBy: (day: string) => `We said that we would publish some of this information by ${day}.`,
  promised: 'We said that we would publish some of this information later.',
  promiseWaits: 'It is not published yet. We will write to you when it is.',
  promiseOver: (email: string) =>
    `It is not published yet, and that day is over. We are sorry. Write to ${email} if you want to know when it will come.`,
  promiseKept: (day: string) => `We published it on ${day}.`,
  promiseRead: 'Read it',
};
