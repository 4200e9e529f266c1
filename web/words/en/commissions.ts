import type { CommissionOutcome } from '#domain/case/events-work.ts';
import type { CountedActivity } from '#domain/case/hours.ts';

const outcomes: Readonly<Record<CommissionOutcome, string>> = {
  information: 'We hold information about this',
  'not-held': 'We hold nothing about this',
  views: 'Views',
  'no-objection': 'No objection',
  objection: 'Objection',
};
const hours: Readonly<Record<CountedActivity, string>> = {
  determine: 'Finding out whether you hold it',
  locate: 'Finding where it is',
  retrieve: 'Fetching it',
  extract: 'Taking it out of what it is in',
};
// PURE below: a bundle leaves out the words that it does not use.
const notHours = (activity: CountedActivity) => ({
  'not-valid': `${hours[activity]}: enter hours as a number, such as 0.5 or 2, or leave it empty`,
});

/** What units of the authority are asked: the pages of their contacts, who see nothing else. */
export const commissions = {
  title: 'Questions to you',
  listFor: (units: string) => `Questions to ${units} that wait for an answer, soonest due first.`,
  and: ' and ',
  empty: 'Nothing is waiting for your answer.',
  noUnit:
    'Your account belongs to no unit. Ask whoever manages your accounts to add you to the group of your unit, such as unit-traffic.',
  more: 'There are more questions than fit on this page. They follow when these are answered.',
  caption: 'Questions that wait for an answer',
  columns: { reference: 'Request', unit: 'Asked of', about: 'About', due: 'Answer by', time: 'Time left' },
  whole: 'The whole request',
  parts: (labels: readonly string[]) => (labels.length === 1 ? `Part ${labels[0]}` : `Parts ${labels.join(', ')}`),

  pageTitle: (reference: string) => `Question about request ${reference}`,
  asked: 'Asked on',
  question: 'The question',
  erased: 'The words have been deleted, as long after an answer as the authority keeps them.',
  blind: 'You are not told who asked, and need not know: the answer is the same for everybody.',

  good: 'What a good answer has',
  goodPoints: [
    'Everything that you hold about it on the day it was asked for, in whatever form: documents, mails, databases, recordings. You need not make anything new.',
    'Where you looked, with what words, for which dates, and who looked: systems, folders, mailboxes and paper.',
    'How long it took, or would take, if it is more than a few minutes.',
    'What would be harmed if it were public, and how. Leave nothing out for that: the case officer decides what the law lets be withheld.',
    'Whom else to ask, if somebody else may hold it.',
  ],
  offence: (isScottish: boolean) =>
    `It is an offence to alter, hide or destroy information that was asked for in order to prevent its disclosure (${
      isScottish
        ? 'Freedom of Information (Scotland) Act 2002 section 65, Environmental Information (Scotland) Regulations 2004 regulation 19'
        : 'Freedom of Information Act 2000 section 77, Environmental Information Regulations 2004 regulation 19'
    }).`,

  form: 'Your answer',
  outcome: 'Do you hold the information?',
  outcomes,
  outcomeHints: {
    information: 'Also if you hold only some of it. Say in the answer what you hold and what you do not.',
    'not-held': 'Say below where you looked: without that, “not held” does not stand when somebody complains.',
  },
  answer: 'Answer',
  answerHint: 'Give the information, or say where it is and how the case officer can have it.',
  searches: 'Searches made',
  searchesHint: 'Where you looked, with what words, and for which dates.',
  hours: 'How long did it take? (optional)',
  hoursHint: (limit: number) =>
    `In hours, such as 0.5 or 2. These four count towards the ${limit} hours beyond which a request may be refused; reading, redacting and deciding do not.`,
  hoursOf: hours,
  send: 'Send answer',

  sentTitle: 'Your answer is recorded',
  sent: 'The case officer sees it now. You need do nothing more about this question.',
  meanwhileTitle: 'What you sent was not recorded',
  meanwhileAnswered: 'Somebody answered this question before you. Their answer is below, and so is what you typed.',
  meanwhileClosed: 'The question was let go before you sent your answer. What you typed is below.',
  meanwhileAdd: 'If yours adds anything, copy it into a mail to',
  typed: 'What you typed',
  given: 'What was answered',
  givenOn: 'Answered on',
  noSearches: 'None were recorded.',
  closed: 'This question is not open any more: no answer is needed.',

  errors: {
    outcome: { missing: 'Choose whether you hold the information' },
    answer: {
      missing: 'Enter your answer',
      'too-long': (max: string) => `Your answer must be ${max} characters or fewer`,
      'control-characters': 'Your answer has characters that cannot be read. Remove them, or type the words again',
    },
    searches: {
      missing: 'Say where you looked and with what words',
      'too-long': (max: string) => `The searches made must be ${max} characters or fewer`,
      'control-characters': 'The searches have characters that cannot be read. Remove them, or type the words again',
    },
    'hours-determine': /* @__PURE__ */ notHours('determine'),
    'hours-locate': /* @__PURE__ */ notHours('locate'),
    'hours-retrieve': /* @__PURE__ */ notHours('retrieve'),
    'hours-extract': /* @__PURE__ */ notHours('extract'),
  },
};
