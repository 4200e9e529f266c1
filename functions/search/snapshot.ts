import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files, Journal } from '#store/ports.ts';
import { type Engine, openEngine } from './engine.ts';
import { catchUp } from './index-of.ts';

/** An index from the newest snapshot, or an empty one where there is none yet. The journal fills in the rest. */
export async function openNewest(journal: Journal, records: Files): Promise<Engine> {
  const newest = await journal.snapshot();
  const bytes = newest && (await records.get(newest.key));
  if (!bytes) return openEngine();
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const file = join(folder, 'index.sqlite');
  await writeFile(file, bytes);
  return openEngine(file);
}

/** The index of this process: opened at the first question and kept. A failed opening is tried again by the next one. */
export function warmEngine(journal: Journal, records: Files): () => Promise<Engine> {
  let kept: Promise<Engine> | undefined;
  return () => {
    kept ??= openNewest(journal, records).catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** Writes a snapshot where the journal has moved since the last one. Answers its key, or null where nothing moved. */
export async function compact(journal: Journal, records: Files, newId: () => string): Promise<string | null> {
  const engine = await openNewest(journal, records);
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  try {
    const before = JSON.stringify(engine.heads());
    await catchUp(engine, journal, records);
    if (JSON.stringify(engine.heads()) === before) return null;
    const file = join(folder, 'index.sqlite');
    engine.saveTo(file);
    const key = `search/${newId()}.sqlite`;
    await records.put(key, await readFile(file), 'application/vnd.sqlite3');
    await journal.setSnapshot(key, engine.heads());
    return key;
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}
