import { publicationKeys } from '#domain/publication/disclosure.ts';
import { dumpPartPath, dumpPath, keyAt, takeAwayPaths } from '#domain/publication/take-away/addresses.ts';
import { type DumpPart, dumpManifest } from '#domain/publication/take-away/dump.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import { linesOf, packed } from './json-lines.ts';
import { standing } from './lists.ts';

export type DumpDeps = { readonly pages: Files; readonly journal: Journal; readonly now: () => string };

const TRIES = 200;
/** So many lines of the journal are worked in at a time, so that a first dump that is cut off goes on where it was. */
const SLICE = 2000;
/** So many answers are read at once. */
const AT_ONCE = 32;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A part as it lies there: only where its bytes are those that are said of it. */
async function partOf(pages: Files, year: string): Promise<{ about: DumpPart; bytes: Uint8Array } | null> {
  const [said, bytes] = await Promise.all([pages.get(keyAt(dumpPartPath(year))), pages.get(keyAt(dumpPath(year)))]);
  if (!said || !bytes) return null;
  const about = JSON.parse(text(said)) as DumpPart;
  return about.sha256 === sha256(bytes) ? { about, bytes } : null;
}

/** The answers as lines, in their order; one that is not there any more has none. */
async function* linesFor(pages: Files, references: readonly string[]): AsyncGenerator<[string, string]> {
  for (let i = 0; i < references.length; i += AT_ONCE) {
    const some = references.slice(i, i + AT_ONCE);
    const found = await Promise.all(some.map((reference) => pages.get(publicationKeys(reference).data)));
    for (const [n, bytes] of found.entries()) if (bytes) yield [some[n] ?? '', JSON.stringify(JSON.parse(text(bytes)))];
  }
}

/** The lines of a part that stay, and those that come anew, by reference. */
async function* merged(
  kept: AsyncIterable<string>,
  stays: (reference: string) => boolean,
  anew: AsyncGenerator<[string, string]>,
): AsyncGenerator<string> {
  let next = await anew.next();
  for await (const line of kept) {
    const { reference } = JSON.parse(line) as { reference: string };
    for (; !next.done && next.value[0] < reference; next = await anew.next()) yield next.value[1];
    if (stays(reference)) yield line;
  }
  for (; !next.done; next = await anew.next()) yield next.value[1];
}

/**
 * Brings the dump of a year to what the journal says; true where it had to. It holds nothing that has been withdrawn, whatever is
 * published meanwhile or does the same at the same time: read → put → read again, until what lies there is whole and up to date.
 */
async function bringUp(deps: DumpDeps, year: string): Promise<boolean> {
  const { pages, journal, now } = deps;
  for (let i = 0; i < TRIES; i += 1) {
    const part = await partOf(pages, year);
    const head = (await journal.heads())[year] ?? 0;
    const from = part?.about.sequence ?? 0;
    if (part && from >= head) return i > 0;
    const lines = await journal.since(year, 0);
    const stands = new Set(standing(lines).map(({ reference }) => reference));
    const to = Math.min(lines.at(-1)?.sequence ?? 0, from + SLICE);
    const moved = lines.filter(({ sequence }) => sequence > from && sequence <= to);
    const changed = new Set(moved.map(({ reference }) => reference));
    const stays = (reference: string) => stands.has(reference) && !changed.has(reference);
    const anew = linesFor(pages, [...changed].filter((reference) => stands.has(reference)).sort());
    const { bytes, count } = await packed(merged(linesOf(part?.bytes), stays, anew));
    const about: DumpPart = {
      ...{ year, path: dumpPath(year), madeAt: now(), count },
      ...{ bytes: bytes.length, sha256: sha256(bytes), sequence: to },
    };
    await pages.put(keyAt(dumpPath(year)), bytes, 'application/gzip');
    await pages.put(keyAt(dumpPartPath(year)), `${JSON.stringify(about, null, 2)}\n`, 'application/json');
  }
  throw new Error('The journal moved at every try; the next dump will have it');
}

/** What the parts say of themselves, as one list; written again where one of them moved meanwhile. */
async function writeManifest({ pages }: DumpDeps): Promise<void> {
  const whole = async () => {
    const keys = (await pages.list('disclosures/dump/')).filter((key) => /\/\d{4}\.json$/.test(key));
    const parts = await Promise.all(keys.map((key) => pages.get(key)));
    return dumpManifest(parts.flatMap((bytes) => (bytes ? [JSON.parse(text(bytes)) as DumpPart] : [])));
  };
  for (let i = 0; i < TRIES; i += 1) {
    const manifest = await whole();
    await pages.put(keyAt(takeAwayPaths.dump), manifest, 'application/json');
    if ((await whole()) === manifest) return;
  }
  throw new Error('The parts of the dump moved at every try');
}

/** Takes what was withdrawn out of the dump of its year at once, where there is one. */
export async function mendDump(deps: DumpDeps, year: string): Promise<void> {
  if ((await deps.pages.size(keyAt(dumpPath(year)))) !== null) await dumpYear(deps, year);
}

/**
 * The same for an answer that has just been put, where the journal had spoken of it before: what stood there may have said what it should not.
 * The journal knows, and not the ledger: work may have been cut off before it was recorded that the answer is published.
 */
export async function mendDumpOf(deps: DumpDeps, year: string, reference: string): Promise<void> {
  if ((await deps.pages.size(keyAt(dumpPath(year)))) === null) return;
  const lines = await deps.journal.since(year, 0);
  if (lines.filter((line) => line.reference === reference).length > 1) await dumpYear(deps, year);
}

/** Brings the dump of a year up to date, and the list of all with it. */
export async function dumpYear(deps: DumpDeps, year: string): Promise<void> {
  await bringUp(deps, year);
  await writeManifest(deps);
}

/** Brings the whole dump up to date: every year of which anything was published, oldest first. */
export async function makeDump(deps: DumpDeps): Promise<void> {
  for (const year of Object.keys(await deps.journal.heads()).sort())
    if (await bringUp(deps, year)) await writeManifest(deps);
  // What was cut off between a part and the list of them.
  await writeManifest(deps);
}
