import { numberOf, type SchemeClass } from '#domain/scheme/classes.ts';
import { choices } from './command-choices.ts';
import { fields } from './command-fields.ts';
import { names } from './command-names.ts';
import { schemeClasses } from './scheme-classes.ts';

/** Where a letter of a kind begins; the officer goes on from there. */
const templates = {
  advice: {
    subject: 'Help with your request',
    body: 'We have read your request and want to help you to get the information you need.\n\nYou could …',
  },
  interim: {
    subject: 'How your request is going',
    body: 'We are still working on your request. We have …\n\nWe expect to send you our answer by …',
  },
  'further-disclosure': {
    subject: 'More information about your request',
    body: 'Since we answered your request we have found more information that it covers.\n\n…',
  },
  other: { subject: '', body: '' },
} as const;

/** The classes of the publication scheme with their numbers, as choices. */
const withClasses = (others: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...others,
  ...Object.fromEntries(
    Object.entries(schemeClasses).map(([name, text]) => [
      `schemeClass.${name}`,
      `${numberOf(name as SchemeClass)}. ${text}`,
    ]),
  ),
});

/** The forms of the commands. */
export const commands = {
  names,
  fields,
  // PURE: a bundle without the forms leaves their words out.
  choices: /* @__PURE__ */ withClasses(choices),
  templates,
  chooseTemplate: 'Begin from',
  none: 'Please choose',
  version: 'The case as you saw it',
  missing: (label: string) => `Fill this in: ${label}`,
  choose: (label: string) => `Choose one: ${label}`,
  notDay: 'This is not a date such as 24/11/2026.',
  notNumber: 'This is not a number such as 12.50.',
  notValid: 'This cannot be right.',
  wrong: {
    other: 'This is not a whole reference such as 01.FOI.26.000123.',
    earlier: 'This is not a whole reference such as 01.FOI.26.000123.',
    link: 'This is not an address that begins with https://.',
  } as Readonly<Record<string, string>>,
  nothingToChoose: 'There is nothing to choose from yet.',
  readFirst: 'Read the response',
  tooLong: 'This is too long.',
  refused: 'This is not possible now',
  sinceTitle: 'This case has changed meanwhile',
  since: 'Nothing has been recorded yet, and what you typed is below. Since you opened this form:',
  sinceAgain: 'If it still fits, send it again.',
  cancel: 'Back to the case',
  yes: 'Yes',
};
