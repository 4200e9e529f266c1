import * as v from 'valibot';
import { regimeNames } from '../../clock/regimes.ts';
import { dataAddresses } from '../../data-addresses.ts';
import { FileSchema } from '../../publication/schema/files.ts';
import { LicenceSchema } from '../../publication/schema/licence.ts';
import type { Assert, Same } from '../../publication/schema/same.ts';
import { day, labels, said, text } from '../../publication/schema/say.ts';
import { SchemeClassSchema } from '../../publication/schema/scheme-class.ts';
import { caseOutcomes } from '../../response/outcome.ts';
import type { ImportedDisclosure } from '../imported-disclosure.ts';
import { PieceSchema } from './pieces.ts';

/**
 * The shape of `disclosure.json` of an answer that was taken over from an earlier log, with an explanation of each word. As with that of the others
 * (publication/schema/disclosure-schema.ts) only the build reads it, and a word that is added to the type has to be added here.
 */
export const ImportedSchema = v.pipe(
  v.strictObject({
    $schema: said(
      'Address of this schema on the portal that published the answer.',
      v.literal(dataAddresses.importedSchema),
    ),
    schemaVersion: said(
      'Number of this shape. Words may be added to it; a change that breaks readers has another number.',
      v.literal(1),
    ),
    imported: said(
      'The answer was published elsewhere before and is shown as it was: nobody checked or approved it here.',
      v.literal(true),
    ),
    schemeClass: SchemeClassSchema,
    reference: text('Reference under which it is kept here. It never changes.'),
    path: text('Where the answer stays on this portal, as a page; this file is `disclosure.json` below it.'),
    title: text('What the answer is about, in a line.'),
    slug: text('The title as part of a file name or an address.'),
    authority: said('Who answered.', v.strictObject({ name: text('Full name of the authority.') })),
    regime: said(
      'The law under which it is kept.',
      v.strictObject({
        code: said(
          'FOIA and FOISA are the Freedom of Information Acts of the United Kingdom and of Scotland, EIR and EISR the Environmental Information Regulations.',
          v.picklist(regimeNames),
        ),
        title: text('The name of the law.'),
      }),
    ),
    source: said(
      'What the earlier log says of it.',
      v.strictObject({
        reference: text('Its reference there, as it was written; empty where it had none.'),
        on: v.optional(day('Its day there; left out where it had none.')),
        address: v.optional(text('Where it stood; left out where that is not known.')),
      }),
    ),
    dates: said(
      'The days that matter.',
      v.strictObject({ publishedOn: day('Its day in the earlier log, or when it was taken over.') }),
    ),
    decision: said(
      'What was decided.',
      v.strictObject({
        sentence: text('The sentence that says so, as it was written; empty where none was found.'),
        outcome: said(
          'What it says, as far as a program can tell; unknown where it cannot.',
          v.picklist([...caseOutcomes, 'unknown']),
        ),
      }),
    ),
    request: text('What was asked, as it was published.'),
    questions: said(
      'The numbered questions of the request, and those that only the answers number.',
      v.array(
        v.strictObject({
          label: text('The number of the question: 1, 2b; 2.1 is the first question of the second request.'),
          under: v.optional(text('The number of the question that it stands below.')),
          question: text('What was asked.'),
        }),
      ),
    ),
    grounds: said(
      'The provisions that the decision lists.',
      v.array(
        v.strictObject({
          written: text('The provision as it was written: Section 40(2)&(3).'),
          title: text('What it was called there.'),
        }),
      ),
    ),
    citations: labels('Every provision that the answer cites, once each and as it was written.'),
    pieces: said('All that stood below the decision, in its order: sections and answers.', v.array(PieceSchema)),
    attachments: said('The files that went with the answer.', v.array(FileSchema)),
    licence: LicenceSchema,
  }),
  v.title('Published answer to a freedom of information request, from an earlier log'),
  v.description(
    'Everything that was published about an answer before there was this portal, as far as a program could tell it apart. Addresses without a host are on the portal from which the file came.',
  ),
);

/** The schema says exactly what `ImportedDisclosure` says: no more, no less, nothing optional that is not. */
export type SchemaIsTheType = Assert<Same<v.InferOutput<typeof ImportedSchema>, ImportedDisclosure>>;
