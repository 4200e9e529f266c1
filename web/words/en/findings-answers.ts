import type { Rule } from '#domain/response/check/rules.ts';
import { both, type FindingSentences, part } from './finding-sentences.ts';

/** What is found in the request as a whole, in its parts, and in what the words cite. */
export const onAnswers = () =>
  ({
    'estimate-missing': both(
      'The cost is too high, and no estimate is given.',
      'Give the hours that you estimate and what they are made of.',
    ),
    'estimate-within-limit': both(
      (f) => `The estimate is ${f.hours} hours, which is not above the limit of ${f.limit} hours.`,
      'Check the estimate. A request within the limit cannot be refused for its cost.',
    ),
    'cost-limit-on-parts': both(
      (f) => `The cost limit refuses a request as a whole, not some of its questions: ${f.citation}.`,
      'Refuse the request as a whole, or answer outside the limit and take this ground out.',
    ),
    'advice-missing': both(
      'The request is refused as too much, and nothing says what could be asked for instead.',
      'Advise how the request could be narrowed.',
    ),
    'fee-not-asked': both(
      'The request is closed because a fee was not paid, and no fees notice was given.',
      'Check the case: without a notice the request must be answered.',
    ),
    'clarification-not-asked': both(
      'The request is closed because it was not clarified, and no question was asked.',
      'Check the case: without a question the request must be answered.',
    ),
    environmental: both(
      (f) => `The request may be for environmental information: “${f.words}”.`,
      'If it is, answer it under the Environmental Information Regulations; if not, say why.',
    ),
    'not-held-with-exemption': both(
      (f) => `${part(f.part)} is not held, and yet an exemption is named for it: ${f.citation}.`,
      'Take the question out of the exemption, or change the outcome.',
    ),
    'not-held-exception': both(
      (f) => `${part(f.part)} is not held, which under the Regulations is itself an exception.`,
      'Name regulation 12(4)(a) (in Scotland 10(4)(a)) for it.',
    ),
    'ground-on-disclosed-part': both(
      (f) => `An exemption is named for what is disclosed in full (${f.parts || 'the request'}): ${f.citation}.`,
      'Choose “partly disclosed”, or take the question out of the exemption.',
    ),
    'what-is-withheld': both(
      (f) => `It is not said what is withheld from the partly disclosed answer: ${f.citation}.`,
      'Say what is left out.',
    ),
    'where-to-find-it': both(
      (f) => `The information is said to be available, but not where: ${f.citation}.`,
      'Add the address of the page, or say how to get it.',
    ),
    'answer-missing': both(
      (f) => `${part(f.part)} has no words of an answer.`,
      'Write what the applicant should know.',
    ),
    'part-not-there': both(
      (f) => `The text speaks of questions that are not there: ${f.missing}.`,
      'Correct the number, or add the question.',
    ),
    'left-out-in-request': both(
      (f) => `${part(f.part)} is left out of what is published, and yet it stands in the request as published.`,
      'Take it out of the request as published, too. If everybody may read it there, say why.',
    ),
    'blank-left': both(
      (f) => `A blank is left to fill in: [${f.words}]${f.count === '1' ? '' : `, the first of ${f.count} here`}.`,
      'Fill it in or take it out. Brackets that are meant may have a backslash before them.',
    ),
    'act-repealed': both(
      (f) => `This Act was repealed in 2018: ${f.written}.`,
      'Cite the Data Protection Act 2018 or the UK GDPR, unless the older law is what is meant.',
    ),
    'limb-repealed': both(
      (f) => `This is how the law stood before 25 May 2018: ${f.written}.`,
      'Cite it as it stands: section 40(3A), (3B), (4A), (5A) or (5B).',
    ),
    'conditions-of-another-act': both(
      (f) => `These are conditions of the exemption itself, not of the Data Protection Act: “${f.written}”.`,
      'Cite them as section 40(3A), (3B) or (4A) of the Freedom of Information Act 2000.',
    ),
    'cited-without-ground': both(
      (f) => `The text cites an exemption that the response does not rely on: ${f.written}.`,
      'Add it as a ground, or take it out.',
    ),
  }) as const satisfies Partial<Record<Rule, FindingSentences>>;
