import * as v from 'valibot';
import { dataAddresses } from '../data-addresses.ts';
import type { Assert, Same } from '../publication/schema/same.ts';
import { day, said, text } from '../publication/schema/say.ts';
import { schemeClasses } from './classes.ts';
import type { SchemeData } from './data.ts';
import { renewals } from './entry.ts';

const count = (description: string, least: number) =>
  said(description, v.pipe(v.number(), v.integer(), v.minValue(least)));
const LicenceSchema = said(
  'A licence under which something may be used.',
  v.strictObject({
    name: text('Its name.'),
    id: text('Its identifier in the SPDX list of licences.'),
    url: said('Where it can be read.', v.pipe(v.string(), v.url())),
  }),
);
const answers = {
  path: text('The page of it.'),
  count: count('How many published answers are in it.', 0),
  answers: said(
    'The newest of them, newest first, as many as its page has.',
    v.array(
      v.strictObject({
        reference: text('Reference of the request.'),
        title: text('What the answer is about.'),
        path: text('Where the answer stays; `disclosure.json` below it has all of it as data.'),
      }),
    ),
  ),
};
const EntrySchema = v.pipe(
  v.strictObject({
    id: text('A name of it that never changes.'),
    title: text('What it is called.'),
    description: text('What it is, in a paragraph.'),
    link: text('Where the newest version is: an address, or a path on this portal.'),
    format: v.optional(text('Its format; left out where it is a page.')),
    licence: v.optional(LicenceSchema),
    versionOn: day('Of when that version is.'),
    renewal: said('How often there is a new version.', v.picklist(renewals)),
    nextVersionDue: v.optional(day('By when the next version is published; it is overdue from the day after.')),
    addedOn: day('Since when it stands in the scheme.'),
    changedOn: day('When anything of this last changed.'),
  }),
  v.title('Entry'),
  v.description('Something that the authority publishes without being asked.'),
);

/**
 * The shape of `/scheme/index.json` with an explanation of each word. Only the build reads it (web/data). As with that of an answer, words may be
 * added, and what breaks a reader is another schema beside this one.
 */
export const SchemeSchema = v.pipe(
  v.strictObject({
    $schema: said('Address of this schema on the same portal.', v.literal(dataAddresses.schemeSchema)),
    schemaVersion: said(
      'Number of this shape. Words may be added to it; what breaks readers has another.',
      v.literal(1),
    ),
    authority: said('Whose scheme it is.', v.strictObject({ name: text('Full name of the authority.') })),
    scheme: said(
      'The model scheme: `ico` of the Information Commissioner (FOIA section 19), `sic` of the Scottish Information Commissioner (FOISA section 23).',
      v.picklist(['ico', 'sic']),
    ),
    classes: said(
      'The classes of the scheme, in their order.',
      v.array(
        v.strictObject({
          id: said('By which data and addresses name the class.', v.picklist(schemeClasses)),
          number: count('Where it stands in the scheme.', 1),
          title: text('What it is called.'),
          ...answers,
          entries: said('What is published without being asked for, newest first.', v.array(EntrySchema)),
        }),
      ),
    ),
    unplaced: said('Published answers that are in no class.', v.strictObject(answers)),
    licence: LicenceSchema,
  }),
  v.title('Publication scheme'),
  v.description(
    'What a public authority publishes, by the classes of its model publication scheme. Addresses without a host are on the portal from which the file came.',
  ),
);

/** What the schema calls by name. */
export const schemeDefinitions = { Entry: EntrySchema, Licence: LicenceSchema } as const;

/** The schema says exactly what `SchemeData` says. */
export type SchemaIsTheType = Assert<Same<v.InferOutput<typeof SchemeSchema>, SchemeData>>;
