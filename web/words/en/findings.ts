import type { Rule } from '#domain/response/check/rules.ts';
import type { FindingSentences } from './finding-sentences.ts';
import { onAnswers } from './findings-answers.ts';
import { onGrounds } from './findings-grounds.ts';
import { onPeople } from './findings-people.ts';

type Findings = {
  /** Every rule that a response is checked by (functions/domain/response/check/rules.ts). */
  readonly rules: Readonly<Record<Rule, FindingSentences>>;
  readonly levels: Readonly<Record<'must-fix' | 'check', string>>;
  readonly whole: string;
  readonly places: Readonly<Record<string, string>>;
  readonly part: (label: string) => string;
  readonly ground: (citation: string) => string;
  readonly table: (caption: string) => string;
  readonly file: (title: string) => string;
  readonly within: (whole: string, field: string) => string;
};

/**
 * Words of the checks that officers see while they write a response. Made when they are asked for: the bundles of pages that
 * show no finding leave them out.
 */
export const findings = (): Findings => ({
  rules: { ...onGrounds(), ...onAnswers(), ...onPeople() },
  levels: { 'must-fix': 'Must fix', check: 'Check' },
  whole: 'The response as a whole',
  places: {
    title: 'Title',
    topics: 'Topics',
    request: 'The request as published',
    introduction: 'Introduction',
    requestOutcome: 'Why the request is refused',
    notes: 'Notes',
    advice: 'Advice and help',
    closing: 'Closing words',
    publication: 'Publication',
    question: 'question',
    outcome: 'outcome',
    answer: 'answer',
    exemption: 'exemption',
    limbs: 'limbs',
    parts: 'questions concerned',
    withheld: 'what is withheld',
    why: 'why it applies',
    harm: 'harm',
    opinion: 'opinion of the qualified person',
    likelihood: 'likelihood',
    publicInterest: 'public interest',
    publicInterestDueOn: 'day of the decision on the public interest',
    promise: 'promise to publish',
    inTheAlternative: 'in the alternative',
    estimatedHours: 'estimate',
    kind: 'outcome',
    explanation: 'explanation',
    sheets: 'sheets as CSV',
    name: 'name of the file',
    holder: 'who has the copyright',
  },
  part: (label) => (label === '' ? 'The answer' : `Question ${label}`),
  ground: (citation) => citation,
  table: (caption) => `Table: ${caption}`,
  file: (title) => `File: ${title}`,
  within: (whole, field) => `${whole} – ${field}`,
});
