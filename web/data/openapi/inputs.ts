import * as v from 'valibot';
import { clockEventTypes } from '#domain/clock/question.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import { said, text } from '#domain/publication/schema/say.ts';
import { handChannels } from '#domain/request/by-hand.ts';
import {
  MAX_ADJUSTMENTS,
  MAX_EMAIL,
  MAX_INFORMATION,
  MAX_NAME,
  MAX_POST,
  preferredForms,
} from '#domain/request/intake.ts';
import { Moment } from './dates.ts';

const typed = (description: string, most: number) =>
  said(description, v.pipe(v.string(), v.minLength(1), v.maxLength(most)));

/** The fields of `readIntake`, of which the form's own check is by hand (functions/domain/request/intake.ts). */
const request = {
  information: typed('What is asked for, in the applicant’s words.', MAX_INFORMATION),
  name: typed('Name of the applicant (FOIA section 8): a person, or an organisation.', MAX_NAME),
  email: v.optional(
    said(
      'Address for the answer. Either this or `postalAddress`.',
      v.pipe(v.string(), v.email(), v.maxLength(MAX_EMAIL)),
    ),
  ),
  postalAddress: v.optional(
    said(
      'Postal address for the answer. Either this or `email`.',
      v.pipe(v.string(), v.minLength(6), v.maxLength(MAX_POST)),
    ),
  ),
  regime: v.optional(
    said(
      'The law; left out, the first that the authority names. One that it does not offer is refused.',
      v.picklist(regimeNames),
    ),
  ),
  preferredForm: v.optional(
    said('How the information is best given (FOIA section 11).', v.picklist(preferredForms)),
    'any',
  ),
  adjustments: v.optional(
    said(
      'What the applicant needs done differently, such as large print.',
      v.pipe(v.string(), v.maxLength(MAX_ADJUSTMENTS)),
    ),
  ),
};
const having = (name: string) => ({ type: 'object', properties: { [name]: true }, required: [name] });
const oneContact = { oneOf: [having('email'), having('postalAddress')] };

export const NewRequest = v.pipe(
  v.object(request),
  v.metadata({
    title: 'New request',
    description: 'A request for information. Other fields are ignored.',
    ...oneContact,
  }),
);
export const LoggedRequest = v.pipe(
  v.object({
    ...request,
    channel: said('How it came.', v.picklist(handChannels)),
    receivedAt: said('The legal moment of receipt, which may be long past.', Moment),
    language: v.optional(text('Language of the applicant’s letters; left out, the authority’s first.')),
  }),
  v.metadata({
    title: 'Logged request',
    description: 'A request that came in another way than through the portal.',
    ...oneContact,
  }),
);

/** What the clock’s schema leaves to its own words. */
export const clockWords = {
  ClockMoment: 'A calendar day in Europe/London such as 2026-09-15, or an instant with its offset.',
  ClockEvent: `What happened to a request: ${clockEventTypes.join(', ')}. \`until\`: the day that an extension promised.`,
  ClockQuestion:
    'When a request was received, and what happened to it since. `schoolClosed`: first and last day of each closure of a school.',
} as const;
