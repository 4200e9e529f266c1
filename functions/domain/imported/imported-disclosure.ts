import type { Authority } from '../authority.ts';
import { type Regime, regimes } from '../clock/regimes.ts';
import { dataAddresses } from '../data-addresses.ts';
import type { LocalDate } from '../dates.ts';
import { disclosurePath } from '../publication/disclosure.ts';
import type { DisclosedFile } from '../publication/files.ts';
import { openGovernmentLicence } from '../publication/licences.ts';
import type { ListEntry } from '../publication/lists.ts';
import { firstWords } from '../publication/plain.ts';
import { slugOf } from '../publication/slug.ts';
import { importedTablesAt } from '../publication/take-away/tables.ts';
import type { SchemeClass } from '../scheme/classes.ts';
import { groundCited } from './ground-cited.ts';
import { disclosedImports, type ImportedFile } from './imported-files.ts';
import type { ImportedBlock, ImportedRecord } from './record.ts';

/** What is kept of an answer that was published elsewhere: the record, and what the log says of it. */
export type ImportedDocument = {
  readonly record: Omit<ImportedRecord, 'left' | 'labels' | 'doubts'>;
  /** The day in the log; left out where it has none. */
  readonly on?: LocalDate;
  /** Where it stood before. */
  readonly address?: string;
  /** The files that went with it; left out where none did. */
  readonly files?: readonly ImportedFile[];
};

/** The public form of it, as `disclosure.json` has it: what was published, as it was, and nothing that was not.
 * schema/imported-schema.ts explains each word to its readers. */
export type ImportedDisclosure = {
  readonly $schema: typeof dataAddresses.importedSchema;
  readonly schemaVersion: 1;
  /** No officer of this portal wrote, checked or approved it. */
  readonly imported: true;
  readonly reference: string;
  readonly path: string;
  readonly title: string;
  readonly slug: string;
  /** The class of the publication scheme in which an officer placed it; left out where it is in none. */
  readonly schemeClass?: SchemeClass;
  readonly authority: { readonly name: string };
  readonly regime: { readonly code: Regime; readonly title: string };
  /** What the log says of it: its reference, its day and its address then, where there are any. */
  readonly source: { readonly reference: string; readonly on?: LocalDate; readonly address?: string };
  readonly dates: { readonly publishedOn: LocalDate };
} & Pick<ImportedRecord, 'decision' | 'request' | 'questions' | 'grounds' | 'citations' | 'pieces'> & {
    readonly attachments: readonly DisclosedFile[];
    readonly licence: { readonly name: string; readonly id: string; readonly url: string };
  };

export type ImportedInput = {
  readonly reference: string;
  readonly regime: Regime;
  readonly document: ImportedDocument;
  readonly publishedOn: LocalDate;
  readonly authority: Pick<Authority, 'name'>;
  readonly schemeClass?: SchemeClass | null;
};

/** Makes the public form; the same document always gives the same bytes. */
export function toImported(input: ImportedInput): ImportedDisclosure {
  const { reference, regime, document, publishedOn, authority, schemeClass } = input;
  const { record, on, address, files = [] } = document;
  const { title, decision, request, questions, grounds, citations, pieces } = record;
  return {
    $schema: dataAddresses.importedSchema,
    schemaVersion: 1,
    imported: true,
    reference,
    path: disclosurePath(reference),
    // An earlier log may have had none: a page has a heading all the same, and a list something to follow.
    title: title.trim() === '' ? reference : title,
    slug: slugOf(title),
    ...(schemeClass ? { schemeClass } : {}),
    authority: { name: authority.name },
    regime: { code: regime, title: regimes[regime].title },
    source: {
      reference: record.reference,
      ...(on === undefined ? {} : { on }),
      ...(address === undefined ? {} : { address }),
    },
    dates: { publishedOn },
    decision,
    request,
    questions,
    grounds,
    citations,
    pieces: importedTablesAt(disclosurePath(reference), pieces),
    attachments: disclosedImports(reference, files),
    licence: openGovernmentLicence,
  };
}

/** The grounds of its own list that the catalogue knows, once each. */
export function knownGrounds({ regime, grounds }: Pick<ImportedDisclosure, 'regime' | 'grounds'>): readonly string[] {
  return [...new Set(grounds.flatMap(({ written }) => groundCited(regime.code, written) ?? []))];
}

/** Its line in a list. */
export function importedEntry(disclosure: ImportedDisclosure): ListEntry {
  const { reference, title, source, dates, decision, request, pieces, attachments, schemeClass } = disclosure;
  return {
    reference,
    title,
    publishedOn: dates.publishedOn,
    outcome: decision.outcome,
    summaryLine: firstWords(request || title, 160),
    grounds: knownGrounds(disclosure),
    topics: [],
    hasData: attachments.length > 0 || pieces.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')),
    ...(schemeClass === undefined ? {} : { schemeClass }),
    ...(source.reference === '' || source.reference === reference ? {} : { formerReference: source.reference }),
  };
}

function wordsOf(block: ImportedBlock): readonly string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'list') return block.items;
  const rows = [...block.head, ...block.rows].map((row) => row.filter((cell) => cell !== '').join(' '));
  return [block.caption ?? '', ...rows];
}

/** What search looks in: the title apart, and everything else in reading order. `fileTexts`: what can be read in its files. */
export function importedText(
  disclosure: ImportedDisclosure,
  fileTexts: readonly string[] = [],
): { readonly title: string; readonly body: string } {
  const { source, title, request, decision, grounds, pieces, attachments } = disclosure;
  const words = [
    source.reference,
    request,
    decision.sentence,
    ...grounds.map((ground) => `${ground.written} – ${ground.title}`),
    ...pieces.flatMap((piece) => [
      piece.kind === 'answer' ? piece.question : piece.heading,
      ...piece.blocks.flatMap(wordsOf),
    ]),
    ...attachments.map((file) => file.title),
    ...fileTexts.map((one) => one.trim()),
  ];
  return { title, body: words.filter((one) => one.trim() !== '').join('\n\n') };
}
