import { factsOf } from '#domain/publication/filters.ts';
import type { Journal, JournalEntry, JournalLine } from '#store/journal-ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';
import { type Engine, type Entry, openEngine } from './engine.ts';

/** A thing as it is put into an index. */
export type Indexed<E> = { readonly entry: E; readonly body: string; readonly facts?: readonly string[] };

/** What an index is made from: its journal, and how to read what a line of it points at. */
export type Source<Line extends JournalLine, E> = {
  readonly journal: Journal<Line>;
  /** Key of its one snapshot in the records bucket. */
  readonly snapshot: string;
  readonly open: (path: string) => Engine<E>;
  /** What is to be found of a line; null where there is nothing any more. */
  readonly read: (line: Line) => Promise<Indexed<E> | null>;
  /** What a line says by itself, where its words are known by a key that is the entry's own column; they need no reading where it is the same. */
  readonly told?: (line: Line) => Omit<Indexed<E>, 'body'>;
};

/** The text of a disclosure as publishing wrote it for search. */
export type DisclosureText = { readonly title: string; readonly body: string };

/** Reads a text by its key. */
export async function textOf(records: FileReader, key: string): Promise<DisclosureText> {
  return (await mustRead(records, key)) as DisclosureText;
}

/** The index of published disclosures. */
export function disclosures(journal: Journal, records: FileReader): Source<JournalEntry, Entry> {
  return {
    journal,
    snapshot: 'search/snapshot.sqlite',
    open: (path) => openEngine(path),
    read: async (entry) => ({ entry, body: (await textOf(records, entry.text)).body, facts: factsOf(entry) }),
    told: (entry) => ({ entry, facts: factsOf(entry) }),
  };
}

/** So many texts are read at once. */
const AT_ONCE = 50;
/** So many are read before a question is answered: more, as after an import of thousands, would let it wait until it is cut off. */
const BEFORE_AN_ANSWER = 1_000;

/** Reads these lines and puts what they speak of. */
async function readLines<Line extends JournalLine, E>(
  engine: Engine<E>,
  source: Source<Line, E>,
  lines: readonly Line[],
): Promise<void> {
  for (let i = 0; i < lines.length; i += AT_ONCE) {
    const some = lines.slice(i, i + AT_ONCE);
    const texts = await Promise.all(some.map(source.read));
    engine.batch(() => {
      for (const [n, line] of some.entries()) {
        const text = texts[n];
        if (text) engine.put(text.entry, text.body, text.facts);
        else engine.remove(line.reference);
      }
    });
  }
}

/**
 * Brings an index up to date: everything the journal says since the index last read it. The heads are read consistently
 * first, so that what was removed before the question is not in the answer. At most so many texts are read (`most`): what is left for the next
 * question is not found before, and not as it was either, since what took its place may hide something.
 */
export async function catchUp<Line extends JournalLine, E>(
  engine: Engine<E>,
  source: Source<Line, E>,
  most = BEFORE_AN_ANSWER,
): Promise<void> {
  const known = engine.heads();
  const heads = await source.journal.heads();
  let left = most;
  for (const year of Object.keys(heads).sort()) {
    if ((heads[year] ?? 0) <= (known[year] ?? 0)) continue;
    const lines = await source.journal.since(year, known[year] ?? 0);
    const last = [...new Map(lines.map((line) => [line.reference, line])).values()];
    const unread: Line[] = [];
    engine.batch(() => {
      for (const line of last.sort((a, b) => a.sequence - b.sequence)) {
        const told = line.action === 'put' ? source.told?.(line) : undefined;
        if (line.action !== 'put') engine.remove(line.reference);
        else if (!told || !engine.renew(told.entry, told.facts)) unread.push(line);
      }
      for (const { reference } of unread.slice(left)) engine.remove(reference);
    });
    await readLines(engine, source, unread.slice(0, left));
    // Last, so that an interrupted reading is done again.
    const next = unread[left];
    const sequence = next ? next.sequence - 1 : lines.at(-1)?.sequence;
    left = Math.max(0, left - unread.length);
    if (sequence !== undefined) engine.setHead(year, sequence);
  }
}
