import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import { canonical, chain, type Digest } from '#domain/case/chain.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { readReference, regimeOf, writeReference } from '#domain/case/reference.ts';
import { summarise } from '#domain/case/summary.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import type { ImportedDocument } from '#domain/imported/imported-disclosure.ts';
import type { ImportedFile } from '#domain/imported/imported-files.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';
import { sha256 } from '#plumbing/ids.ts';
import { importedFileKey, importedFileTextKey, importedKey } from '#store/imported-files.ts';
import type { Cases, Files } from '#store/ports.ts';
import { mustRead } from '#store/response-files.ts';

export type ImportDeps = {
  readonly cases: Pick<Cases, 'load' | 'commit'>;
  readonly records: Pick<Files, 'get' | 'put'>;
  readonly authority: Pick<Authority, 'code' | 'regimes'>;
  readonly rules: ClockRules;
  readonly digest: Digest;
  readonly now: () => string;
};
/** A file that goes with it, what can be read in it, and its bytes when they are asked for. */
export type OldFile = ImportedFile & { readonly text: string; readonly bytes: () => Promise<Uint8Array> };
/** An answer of an earlier log, as it was read. */
export type OldAnswer = {
  readonly record: ImportedRecord;
  readonly on?: LocalDate | undefined;
  readonly address?: string | undefined;
  readonly files?: readonly OldFile[];
  /** How many answers of the same log have its name (`nameOf`): one where nothing is said. */
  readonly alike?: number;
};
/** What became of it. `differs`: it was taken over before and reads otherwise now; what is published stays as it is. */
export type Imported = { readonly reference: string; readonly became: 'imported' | 'same' | 'differs' | 'taken' };

/** References that are not of our form get one from here on: no portal gives so many in a year. */
const FIRST = 900_000;
const TRIES = 50;

/** The first year of this portal: nothing was taken over before. */
const FIRST_YEAR = 2026;

type Named = { readonly record: Pick<ImportedRecord, 'reference' | 'title'>; readonly on?: LocalDate | undefined };

const yearOf = ({ on }: Named) => on?.slice(0, 4) ?? '';
/** By what an answer of before is told from others of its log: its reference, which logs give anew in another year, or else its title and day. */
export const nameOf = (one: Named): string =>
  one.record.reference === ''
    ? canonical(['', one.record.title, one.on ?? ''])
    : canonical([one.record.reference, yearOf(one)]);

/** True where what was taken over before is called as an answer is; one that had no day then may have got it since. */
function isNamesake(before: Named, entry: Named): boolean {
  const { reference } = entry.record;
  const hasDays = yearOf(before) !== '' && yearOf(entry) !== '';
  return nameOf(before) === nameOf(entry) || (reference !== '' && before.record.reference === reference && !hasDays);
}

/**
 * The references under which it may be kept, in the order in which they are looked at: its own where it has our form, else those that follow from
 * its name, year by year, those of its own year last. One without a day has the year in which it was taken over.
 */
function referencesFor({ authority, digest, now }: ImportDeps, entry: OldAnswer): readonly (readonly string[])[] {
  const { record, on } = entry;
  const own = readReference(record.reference.replaceAll('/', '.'));
  if (own !== undefined) return [[own]];
  const regime = /\bEIR\b/i.test(record.reference) && authority.regimes.includes('EIR') ? 'EIR' : authority.regimes[0];
  const start = Number.parseInt(digest(record.reference || nameOf(entry)).slice(0, 8), 16);
  const today = Number(londonDate(now()).slice(0, 4));
  const since = Array.from({ length: Math.max(0, today - FIRST_YEAR + 1) }, (_, y) => FIRST_YEAR + y);
  const year = on === undefined ? today : Number(on.slice(0, 4));
  return [...since.filter((one) => one !== year), year].map((one) =>
    Array.from({ length: TRIES }, (_, i) => {
      const yy = String(one).slice(2);
      return writeReference(authority.code, regime ?? 'FOIA', yy, FIRST + ((start + i) % 100_000));
    }),
  );
}

type Place = Imported | { readonly reference: string; readonly became: 'free' };

/**
 * Where an answer is, or may go: `free` is the first reference that nobody has. What has its name and says otherwise is itself as it was taken over before, unless
 * there are fewer such than the log has answers of that name.
 */
async function placeFor(deps: ImportDeps, entry: OldAnswer, document: ImportedDocument): Promise<Place> {
  const words = canonical(document);
  const namesakes: string[] = [];
  let [free, last]: [string | undefined, string] = [undefined, ''];
  for (const references of referencesFor(deps, entry)) {
    free = undefined;
    for (const reference of references) {
      last = reference;
      const stored = await deps.cases.load(reference);
      const there = stored && replay(reference, stored.ledger);
      if (!there) {
        free = reference;
        break;
      }
      if (!there.isImported || !there.sent) return { reference, became: 'taken' };
      if (there.sent.document === importedKey(reference, deps.digest(words))) return { reference, became: 'same' };
      const before = (await mustRead(deps.records, there.sent.document)) as ImportedDocument;
      if (references.length === 1 || isNamesake(before, entry)) namesakes.push(reference);
    }
  }
  const [before] = namesakes;
  if (before !== undefined && namesakes.length >= (entry.alike ?? 1)) return { reference: before, became: 'differs' };
  return free === undefined ? { reference: last, became: 'taken' } : { reference: free, became: 'free' };
}

/** Before the document that names them. The bytes have to be those that were inspected. */
async function putOldFiles({ records }: ImportDeps, reference: string, files: readonly OldFile[]) {
  for (const { file, text, bytes } of files) {
    const content = await bytes();
    if (sha256(content) !== file) throw new Error('A file was changed while it was taken over');
    await records.put(importedFileKey(reference, file), content, 'application/octet-stream');
    if (text !== '') await records.put(importedFileTextKey(reference, file), text, 'text/plain; charset=utf-8');
  }
}

/**
 * Takes over one answer of an earlier log: its document first, then the one event that tells of it, with the work of publishing
 * it. Done again it changes nothing. `taken`: its reference is that of a request of this portal.
 */
export async function importEntry(deps: ImportDeps, entry: OldAnswer): Promise<Imported> {
  const { left: _left, labels: _labels, doubts: _doubts, ...record } = entry.record;
  const { on, address, files = [] } = entry;
  const document: ImportedDocument = {
    record,
    ...(on === undefined ? {} : { on }),
    ...(address === undefined ? {} : { address }),
    ...(files.length === 0 ? {} : { files: files.map(({ text: _text, bytes: _bytes, ...file }) => file) }),
  };
  const { reference, became } = await placeFor(deps, entry, document);
  if (became !== 'free') return { reference, became };
  const words = canonical(document);
  const key = importedKey(reference, deps.digest(words));
  await putOldFiles(deps, reference, files);
  await deps.records.put(key, words, 'application/json');
  const now = deps.now();
  const regime = regimeOf(reference) ?? 'FOIA';
  const body = { type: 'DisclosureImported', regime, document: key, on: on ?? londonDate(now) } as const;
  const events = chain(reference, [], [body], { now, actor: { kind: 'portal' }, digest: deps.digest });
  const theCase = replay(reference, events);
  if (!theCase) throw new Error('A ledger with events tells a case');
  const outbox = outboxFor(reference, events, 0);
  const summary = summarise(theCase, deps.rules);
  const written = await deps.cases.commit({ reference, expectedVersion: 0, events, summary, outbox });
  if (written.ok) return { reference, became: 'imported' };
  return importEntry(deps, entry); // somebody else was first: look at what is there now
}
