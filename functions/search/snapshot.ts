import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files, Journal } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { type Engine, openEngine } from './engine.ts';
import { catchUp } from './index-of.ts';

/** An index from the newest snapshot, or an empty one where there is none yet. The journal fills in the rest. */
export async function openNewest(journal: Journal, records: FileReader): Promise<Engine> {
  const newest = await journal.snapshot();
  const bytes = newest && (await records.get(newest.key));
  if (!bytes) return openEngine();
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const file = join(folder, 'index.sqlite');
  await writeFile(file, bytes);
  return openEngine(file);
}

/** The index of this process: opened at the first question and kept. A failed opening is tried again by the next one. */
export function warmEngine(journal: Journal, records: FileReader): () => Promise<Engine> {
  let kept: Promise<Engine> | undefined;
  return () => {
    kept ??= openNewest(journal, records).catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** The one snapshot. A newer one is put over it: what it replaces is an older version, which the bucket drops in a day. */
const SNAPSHOT = 'search/snapshot.sqlite';

/** Writes a snapshot where the journal has moved since the last one. True where there was something to write. */
export async function compact(journal: Journal, records: Files): Promise<boolean> {
  const engine = await openNewest(journal, records);
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  try {
    const before = JSON.stringify(engine.heads());
    await catchUp(engine, journal, records);
    if (JSON.stringify(engine.heads()) === before) return false;
    const file = join(folder, 'index.sqlite');
    engine.saveTo(file);
    await records.put(SNAPSHOT, await readFile(file), 'application/vnd.sqlite3');
    await journal.setSnapshot(SNAPSHOT, engine.heads());
    return true;
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}
