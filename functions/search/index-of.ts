import type { Journal } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';
import type { Engine } from './engine.ts';

/** The text of a disclosure as publishing wrote it for search. */
export type DisclosureText = { readonly title: string; readonly body: string };

/** Reads a text by its key. */
export async function textOf(records: FileReader, key: string): Promise<DisclosureText> {
  return (await mustRead(records, key)) as DisclosureText;
}

/**
 * Brings an index up to date: everything the journal says since the index last read it. The heads are read consistently
 * first, so that a disclosure withdrawn before the question is not in the answer.
 */
export async function catchUp(engine: Engine, journal: Journal, records: FileReader): Promise<void> {
  const known = engine.heads();
  const heads = await journal.heads();
  for (const year of Object.keys(heads).sort()) {
    if ((heads[year] ?? 0) <= (known[year] ?? 0)) continue;
    const entries = await journal.since(year, known[year] ?? 0);
    const last = new Map(entries.map((entry) => [entry.reference, entry]));
    const puts = [...last.values()].filter((entry) => entry.action === 'put');
    const texts = new Map(
      await Promise.all(puts.map(async (e) => [e.reference, await textOf(records, e.text)] as const)),
    );
    engine.batch(() => {
      for (const entry of last.values()) {
        const text = texts.get(entry.reference);
        if (text) engine.put(entry, text.body);
        else engine.remove(entry.reference);
      }
      const sequence = entries.at(-1)?.sequence;
      if (sequence !== undefined) engine.setHead(year, sequence);
    });
  }
}
