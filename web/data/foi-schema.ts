import * as v from 'valibot';
import { regimeNames } from '#domain/clock/regimes.ts';
import { dataAddresses } from '#domain/data-addresses.ts';
import { said, text } from '#domain/publication/schema/say.ts';

const address = (description: string) =>
  said(`${description} A path on this portal.`, v.pipe(v.string(), v.startsWith('/')));
const template = (description: string) =>
  said(`${description} A template (RFC 6570) of a path on this portal.`, v.pipe(v.string(), v.startsWith('/')));
const url = (description: string) => said(description, v.pipe(v.string(), v.url()));
const workingDays = (description: string) => said(description, v.pipe(v.number(), v.integer(), v.minValue(1)));
const section = (description: string) => text(`The provision: ${description}.`);

const Law = v.pipe(
  v.strictObject({
    code: said('By which this portal names the law.', v.picklist(regimeNames)),
    title: text('Name of the law.'),
    answer: v.strictObject({
      workingDays: workingDays('Working days after the day of receipt within which a request is answered.'),
      section: section('section 10(1)'),
    }),
    costLimitHours: said(
      'Hours of work beyond which a request may be refused as too costly; null where the law knows no such limit.',
      v.nullable(v.pipe(v.number(), v.integer())),
    ),
    review: said(
      'Who is not content with an answer may ask the authority to look again. The page of a request offers it to the applicant; a letter or an email does as well.',
      v.strictObject({
        askWithinWorkingDays: workingDays('Working days after the answer within which it is asked for.'),
        answeredWithinWorkingDays: workingDays('Working days after that within which it is answered.'),
        isTarget: said('True where that time is a target of good practice, and no law.', v.boolean()),
        section: section('regulation 11(4)'),
      }),
    ),
  }),
  v.title('Law'),
  v.description('A law under which requests are answered here.'),
);

/** The shape of `/.well-known/foi.json`, with an explanation of each word. */
export const FoiSchema = v.pipe(
  v.strictObject({
    $schema: said('Address of this schema on the same portal.', v.literal(dataAddresses.authoritySchema)),
    schemaVersion: said(
      'Number of this shape. Words may be added to it; what breaks readers has another.',
      v.literal(1),
    ),
    name: text('Full name of the public authority.'),
    shortName: text('What its own pages call it.'),
    code: said('The first two digits of all its references.', v.pipe(v.string(), v.regex(/^\d{2}$/))),
    reference: said(
      'A regular expression of its references: code, law, year, number. In letters hyphens may stand for the dots.',
      v.string(),
    ),
    languages: said(
      'Languages of its pages (BCP 47), that of addresses without a language first.',
      v.array(v.string()),
    ),
    laws: said('The laws under which it answers; the first is taken where a request names none.', v.array(Law)),
    contact: said(
      'How to reach the people who answer. A request by email or by post is as good as one through the portal.',
      v.strictObject({
        email: said('Address for requests and questions.', v.pipe(v.string(), v.email())),
        post: text('Postal address.'),
        telephone: v.optional(text('Telephone number.')),
      }),
    ),
    regulator: said(
      'To whom an applicant may complain after a review.',
      v.strictObject({ name: text('Its name.'), address: text('Its postal address.'), url: url('Its site.') }),
    ),
    publicationScheme: v.optional(url('What the authority publishes of its own accord, on its own site.')),
    ask: said(
      'How to make a request here.',
      v.strictObject({
        form: address('The form for people.'),
        api: address('For programs: POST JSON. The OpenAPI document says what.'),
      }),
    ),
    follow: address('Where an applicant finds a request again, with its reference and key.'),
    dueDate: said(
      'When an answer to a request is due, worked out for anybody.',
      v.strictObject({ page: address('For people.'), api: address('For programs.') }),
    ),
    published: said(
      'What was asked and answered before.',
      v.strictObject({
        list: address('Every published answer, by year.'),
        year: template('The answers of a year.'),
        month: template('The answers of a month, with two digits.'),
        answer: template('An answer as a page.'),
        data: template('The same as data.'),
        schema: address('The JSON Schema of that.'),
        // Optional, as every word that came later: what names this schema already does not have them.
        feed: v.optional(address('New and changed answers, as Atom (RFC 4287), with what was withdrawn (RFC 6721).')),
        monthFeed: v.optional(
          template('The archive of a month of that feed (RFC 5005); each names the one before as `prev-archive`.'),
        ),
        importedSchema: v.optional(address('The same of an answer that was taken over from an earlier log.')),
        table: v.optional(template('A table of an answer, as CSV.')),
        log: v.optional(template('The answers of a year, a line each, as CSV.')),
        years: v.optional(address('The years and months of which anything was published, with their files.')),
        dump: v.optional(
          address(
            'Every answer in full: a list of files, one for each year, with number of answers, size and SHA-256. Each is JSON Lines, compressed with gzip, with the data of an answer in a line.',
          ),
        ),
        sitemap: v.optional(address('A sitemap of every answer.')),
        search: template(
          'Search in all of them, as a page: `q` are the words, `class` picks a class of the publication scheme by its id, `page` counts from 1.',
        ),
      }),
    ),
    scheme: v.optional(
      said(
        'What is published here by the classes of the model publication scheme.',
        v.strictObject({
          page: address('For people.'),
          data: address('The same as data.'),
          schema: address('The JSON Schema of that.'),
        }),
      ),
    ),
    api: address('The OpenAPI document of every endpoint.'),
    licence: said(
      'Under which licence published answers may be used, unless they say otherwise.',
      v.strictObject({ name: text('Its name.'), id: text('SPDX identifier.'), url: url('Its text.') }),
    ),
  }),
  v.title('A public authority and its freedom of information portal'),
  v.description(
    'Who answers here, under which laws, how to ask, and where published answers are. Paths are on the portal from which this came.',
  ),
);
export const foiDefinitions = { Law } as const;
export type Foi = v.InferOutput<typeof FoiSchema>;
