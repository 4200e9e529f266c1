import * as v from 'valibot';
import { dataAddresses } from '../../data-addresses.ts';
import type { DumpManifest } from '../take-away/dump.ts';
import type { SchemeIndex } from '../take-away/index-json.ts';
import { LicenceSchema } from './licence.ts';
import type { Assert, Same } from './same.ts';
import { said } from './say.ts';

const path = (description: string) =>
  said(`${description} A path on the same portal.`, v.pipe(v.string(), v.regex(/^\/disclosures\//)));
const count = (description: string) => said(description, v.pipe(v.number(), v.integer(), v.minValue(0)));
const year = said('The year, by day of publication in London.', v.pipe(v.string(), v.regex(/^\d{4}$/)));
const instant = (description: string) => said(description, v.pipe(v.string(), v.isoTimestamp()));

/** The shape of `/disclosures/index.json`. Like that of an answer it is read by the build alone, has to be the type, and only grows. */
export const SchemeIndexSchema = v.pipe(
  v.strictObject({
    $schema: said('Address of this schema on the same portal.', v.literal(dataAddresses.indexSchema)),
    feed: path('New and changed answers, and what was withdrawn, as Atom.'),
    sitemap: path('An index of sitemaps.'),
    dump: path('The list of files that have every answer in full.'),
    years: said(
      'The years in which anything was published, newest first.',
      v.array(
        v.strictObject({
          year,
          count: count('Answers that stand; none where all of them were withdrawn.'),
          page: path('Their list as a page, where there are any.'),
          csv: path('Their list as a table, a line each.'),
          months: said(
            'The months of the year in which anything was published, oldest first.',
            v.array(
              v.strictObject({
                month: said('Year and month.', v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
                count: count('Answers that stand.'),
                feed: path('The month as an archive of the feed (RFC 5005).'),
              }),
            ),
          ),
        }),
      ),
    ),
  }),
  v.title('What an authority has published, by year and month'),
  v.description('How many published answers there are, and where each list of them is to be had.'),
);

/** The shape of `/disclosures/dump/manifest.json`. */
export const DumpManifestSchema = v.pipe(
  v.strictObject({
    $schema: said('Address of this schema on the same portal.', v.literal(dataAddresses.dumpSchema)),
    madeAt: v.optional(instant('When the newest part was made; left out where there is none.')),
    count: count('Answers in all parts.'),
    schema: said(
      'Address of the schema of each line that names no other as its `$schema`, on the same portal.',
      v.literal(dataAddresses.disclosureSchema),
    ),
    // Optional, as every word that came later.
    importedSchema: v.optional(
      said(
        'Address of the schema of the lines that were taken over from an earlier log; they name it as their `$schema`.',
        v.literal(dataAddresses.importedSchema),
      ),
    ),
    licence: LicenceSchema,
    parts: said(
      'The files, newest year first. One after the other they are one file too (gzip).',
      v.array(
        v.strictObject({
          year,
          path: path('The file: JSON Lines, compressed with gzip, with the `disclosure.json` of an answer in a line.'),
          madeAt: instant('When it was made.'),
          count: count('Answers in it.'),
          bytes: count('Its size as it is, compressed.'),
          sha256: said('Its SHA-256, in hexadecimal digits.', v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
          sequence: count('How far it follows the record of publications of its year; it grows with every change.'),
        }),
      ),
    ),
  }),
  v.title('Every published answer of an authority, in full'),
  v.description(
    'The files in which all published answers are to be had, with what it takes to know that one is whole.',
  ),
);

/** The schemas say exactly what the types say. */
export type IndexSchemaIsTheType = Assert<Same<v.InferOutput<typeof SchemeIndexSchema>, SchemeIndex>>;
export type DumpSchemaIsTheType = Assert<Same<v.InferOutput<typeof DumpManifestSchema>, DumpManifest>>;
