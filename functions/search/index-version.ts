import type { DatabaseSync } from 'node:sqlite';

/** What an index keeps of an entry. Raise it where that becomes more. */
const VERSION = 3;

/** Whether a file has all that this version keeps; a new one has. */
export function markVersion(db: DatabaseSync): boolean {
  const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  const isCurrent = user_version === VERSION || db.prepare('SELECT year FROM head').get() === undefined;
  if (isCurrent) db.exec(`PRAGMA user_version = ${VERSION}`);
  return isCurrent;
}
