import type { DatabaseSync } from 'node:sqlite';

/** The columns of an index. `lookup`: things are also looked up by their own column. */
export type Columns<Day extends string, Own extends string> = {
  readonly day: Day;
  readonly own: Own;
  readonly lookup: boolean;
};

/** The tables of an index; they are made where they are not there yet. */
export const schemaOf = ({ day, own, lookup }: Columns<string, string>) => `
  CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    ${day} TEXT NOT NULL, ${own} TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS by_day ON entry (${day}, reference);
  ${lookup ? `CREATE INDEX IF NOT EXISTS by_own ON entry (${own}, ${day});` : ''}
  CREATE TABLE IF NOT EXISTS head (year TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(title, body, content='', contentless_delete=1,
    tokenize='porter unicode61 remove_diacritics 2');
`;

/** Whether this build of SQLite can search for words. */
export function hasFts5(db: DatabaseSync): boolean {
  const options = db.prepare('PRAGMA compile_options').all() as { compile_options: string }[];
  return options.some((o) => o.compile_options === 'ENABLE_FTS5');
}
