import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalLine } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import type { Engine } from './engine.ts';
import { catchUp, type Source } from './index-of.ts';

/** An index from the newest snapshot, or an empty one where there is none yet. The journal fills in the rest. Closed, its file goes too. */
export async function openNewest<Line extends JournalLine, E>(
  source: Source<Line, E>,
  records: FileReader,
): Promise<Engine<E>> {
  const newest = await source.journal.snapshot();
  const bytes = newest && (await records.get(newest.key));
  if (!bytes) return source.open(':memory:');
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const file = join(folder, 'index.sqlite');
  await writeFile(file, bytes);
  const engine = source.open(file);
  const close = () => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...engine, close };
}

/** The index of this process: opened at the first question and kept. A failed opening is tried again by the next one. */
export function warmEngine<Line extends JournalLine, E>(
  source: Source<Line, E>,
  records: FileReader,
): () => Promise<Engine<E>> {
  let kept: Promise<Engine<E>> | undefined;
  return () => {
    kept ??= openNewest(source, records).catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/**
 * Writes a snapshot where the journal has moved since the last one; true where there was something to write. A newer one is
 * put over it under the same key: what it replaces is an older version, which the bucket drops in a day.
 */
export async function compact<Line extends JournalLine, E>(source: Source<Line, E>, records: Files): Promise<boolean> {
  const newest = await openNewest(source, records);
  // One of an earlier version answers until the journal is folded anew, which only this has the time for.
  const engine = newest.isCurrent ? newest : source.open(':memory:');
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  try {
    const before = JSON.stringify(engine.heads());
    await catchUp(engine, source, Number.POSITIVE_INFINITY);
    if (JSON.stringify(engine.heads()) === before) return false;
    const file = join(folder, 'index.sqlite');
    engine.saveTo(file);
    await records.put(source.snapshot, await readFile(file), 'application/vnd.sqlite3');
    await source.journal.setSnapshot(source.snapshot, engine.heads());
    return true;
  } finally {
    // Whoever writes hourly in one process would fill its disk with what it has read.
    for (const one of new Set([newest, engine])) one.close();
    await rm(folder, { recursive: true, force: true });
  }
}
