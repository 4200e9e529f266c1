import * as v from 'valibot';
import { reviewOutcomes } from '../../case/events.ts';
import { regimeNames } from '../../clock/regimes.ts';
import { dataAddresses } from '../../data-addresses.ts';
import { caseOutcomes } from '../../response/outcome.ts';
import { refusalKinds } from '../../response/response.ts';
import type { Disclosure } from '../disclosure.ts';
import { FileSchema } from './files.ts';
import { DecisionSchema, GroundSchema } from './grounds.ts';
import { HistorySchema } from './history.ts';
import { LicenceSchema } from './licence.ts';
import { PartSchema } from './parts.ts';
import type { Assert, Same } from './same.ts';
import { day, markdown, said, text } from './say.ts';
import { SchemeClassSchema } from './scheme-class.ts';
import { CellSchema, NoteSchema, TableSchema } from './tables.ts';

const count = (description: string) => said(description, v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * The shape of `disclosure.json` with an explanation of each word. Only the build reads it (web/data), so that it weighs
 * nothing in a function. A word that is added to `Disclosure` is added here, or the last lines do not compile; answers that are published
 * already do not have it, so that it has to be optional. What breaks a reader is another schema beside this one.
 */
export const DisclosureSchema = v.pipe(
  v.strictObject({
    $schema: said(
      'Address of this schema on the portal that published the answer.',
      v.literal(dataAddresses.disclosureSchema),
    ),
    schemaVersion: said(
      'Number of this shape. Words may be added to it; a change that breaks readers has another number.',
      v.literal(1),
    ),
    reference: text('Reference of the request: authority, law, year, number. It never changes.'),
    version: said(
      'Version of the answer from which this was made: 1, or more where it was changed before it was sent.',
      v.pipe(v.number(), v.integer(), v.minValue(1)),
    ),
    path: text('Where the answer stays on this portal, as a page; this file is `disclosure.json` below it.'),
    title: text('What the answer is about, in a line.'),
    slug: text('The title as part of a file name or an address.'),
    topics: said('Topics that the authority filed it under.', v.array(v.string())),
    schemeClass: SchemeClassSchema,
    authority: said('Who answered.', v.strictObject({ name: text('Full name of the authority.') })),
    regime: said(
      'The law under which it was answered.',
      v.strictObject({
        code: said(
          'FOIA and FOISA are the Freedom of Information Acts of the United Kingdom and of Scotland, EIR and EISR the Environmental Information Regulations.',
          v.picklist(regimeNames),
        ),
        title: text('The name of the law.'),
      }),
    ),
    dates: said(
      'The days that matter.',
      v.strictObject({
        receivedOn: day('When the request was received.'),
        dueOn: v.optional(
          day(
            'The last day on which the law allowed the answer to be sent, extensions of which notice was given in time included.',
          ),
        ),
        decidedOn: day('When the answer was sent to the applicant.'),
        publishedOn: day('When the answer was published.'),
        dataAsAt: v.optional(day('The day of which the information tells.')),
      }),
    ),
    outcome: said('What became of the request as a whole.', v.picklist(caseOutcomes)),
    decision: DecisionSchema,
    request: markdown('What was asked, edited so that nobody can be told from it.'),
    requestOutcome: v.optional(
      said(
        'Where the whole request was refused or ended without an answer: how, and why.',
        v.strictObject({
          kind: said('What it was; the same as `outcome`.', v.picklist(refusalKinds)),
          explanation: markdown('The reasons.'),
          estimatedHours: v.optional(said('Hours that answering would have taken.', v.pipe(v.number(), v.minValue(0)))),
        }),
      ),
    ),
    introduction: v.optional(markdown('Words before the answers.')),
    parts: said('The questions and their answers, as a tree.', v.array(PartSchema)),
    grounds: said('Why something is withheld, once for all the parts that it touches.', v.array(GroundSchema)),
    tables: said('The tables of the answers.', v.array(TableSchema)),
    attachments: said('The files that go with the answer.', v.array(FileSchema)),
    notes: said('Notes and caveats.', v.array(NoteSchema)),
    advice: v.optional(markdown('Advice and help to the applicant (FOIA section 16).')),
    closing: said(
      'What the letter ends with.',
      v.array(v.strictObject({ heading: v.optional(text('Its heading.')), text: markdown('Its words.') })),
    ),
    decisionNotice: v.optional(
      said(
        'What the regulator decided on a complaint about this answer.',
        v.strictObject({
          on: day('The day of the decision notice.'),
          link: said('Where it can be read.', v.pipe(v.string(), v.url())),
        }),
      ),
    ),
    history: v.optional(HistorySchema),
    licence: LicenceSchema,
    corrections: v.optional(
      said(
        'What was corrected since it was first published, or changed by a review, newest first.',
        v.array(
          v.strictObject({
            on: day('When it was corrected.'),
            version: count('The version that took the place.'),
            review: v.optional(
              said(
                'What the review decided that changed the answer; left out of a correction.',
                v.picklist(reviewOutcomes),
              ),
            ),
            note: v.optional(text('What was corrected, and why.')),
            from: count('The version that it replaced.'),
            earlier: v.optional(text('Where the version before can still be read; left out where it is not shown.')),
          }),
        ),
      ),
    ),
    replaced: v.optional(
      said(
        'Only of a version that is not the answer any more.',
        v.strictObject({ on: day('When it was replaced.'), current: text('Where the answer is now.') }),
      ),
    ),
  }),
  v.title('Published answer to a freedom of information request'),
  v.description(
    'Everything about an answer that is public. Who asked is not in it, and nothing from which that could be told. Addresses without a host are on the portal from which the file came.',
  ),
);

/** What the schema calls by name. */
export const disclosureDefinitions = {
  Part: PartSchema,
  Ground: GroundSchema,
  Decision: DecisionSchema,
  Table: TableSchema,
  Cell: CellSchema,
  Note: NoteSchema,
  File: FileSchema,
} as const;

/** The schema says exactly what `Disclosure` says: no more, no less, nothing optional that is not. */
export type SchemaIsTheType = Assert<Same<v.InferOutput<typeof DisclosureSchema>, Disclosure>>;
