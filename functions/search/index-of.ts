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
  };
}

/** So many texts are read at once. */
const AT_ONCE = 50;

/**
 * Brings an index up to date: everything the journal says since the index last read it. The heads are read consistently
 * first, so that what was removed before the question is not in the answer.
 */
export async function catchUp<Line extends JournalLine, E>(engine: Engine<E>, source: Source<Line, E>): Promise<void> {
  const known = engine.heads();
  const heads = await source.journal.heads();
  for (const year of Object.keys(heads).sort()) {
    if ((heads[year] ?? 0) <= (known[year] ?? 0)) continue;
    const lines = await source.journal.since(year, known[year] ?? 0);
    const last = [...new Map(lines.map((line) => [line.reference, line])).values()];
    for (let i = 0; i < last.length; i += AT_ONCE) {
      const some = last.slice(i, i + AT_ONCE);
      const texts = await Promise.all(some.map((line) => (line.action === 'put' ? source.read(line) : null)));
      engine.batch(() => {
        for (const [n, line] of some.entries()) {
          const text = texts[n];
          if (text) engine.put(text.entry, text.body, text.facts);
          else engine.remove(line.reference);
        }
      });
    }
    // Last, so that an interrupted reading is done again.
    const sequence = lines.at(-1)?.sequence;
    if (sequence !== undefined) engine.setHead(year, sequence);
  }
}
