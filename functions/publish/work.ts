import type { OutboxItem } from '#domain/case/outbox.ts';
import { type NoteDeps, noteWords } from './note-words.ts';
import { writePromises } from './promises.ts';
import { type PublishDeps, publish, withdraw, writeLog } from './publish.ts';
import { rebuildYear } from './rebuild.ts';
import { publishStatistics, type StatisticsDeps } from './statistics.ts';
import { writeScheme } from './write-scheme.ts';

export type WorkDeps = PublishDeps & NoteDeps & StatisticsDeps;

/** Does a piece of work of this room by its kind, and answers a word for the record. */
export function doWork(deps: WorkDeps, item: OutboxItem): Promise<string> {
  if (item.kind === 'case-words') return noteWords(deps, item);
  if (item.kind === 'statistics') return publishStatistics(deps, item);
  if (item.kind === 'withdrawal-log') return writeLog(deps, item);
  if (item.kind === 'lists') return rebuildYear(deps, item);
  if (item.kind === 'promises') return writePromises(deps);
  if (item.kind === 'publish-scheme') return writeScheme(deps, item);
  return item.kind === 'withdrawal' ? withdraw(deps, item) : publish(deps, item);
}
