import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { LocalDate } from '#domain/dates.ts';

/** What stands in the index about one disclosure besides its words. */
export type Entry = {
  readonly reference: string;
  readonly title: string;
  readonly publishedOn: LocalDate;
  /** Key of its text in the records bucket: passages are cut from there. */
  readonly text: string;
};
export type Found = { readonly total: number; readonly entries: readonly Entry[] };

/** The index of published disclosures: full text, contentless (the words themselves are not kept), in one SQLite file. */
export type Engine = {
  /** Adds or replaces a disclosure. */
  readonly put: (entry: Entry, body: string) => void;
  readonly remove: (reference: string) => void;
  /** Disclosures for an FTS5 expression, best first. */
  readonly match: (expression: string, limit: number, offset: number) => Found;
  /** The numbers of the disclosures for an FTS5 expression, at most `limit` of them, in no order that means anything. */
  readonly having: (expression: string, limit: number) => readonly number[];
  readonly byNumber: (number: number) => Entry | null;
  /** How many disclosures are in the index. */
  readonly size: () => number;
  readonly byReference: (reference: string) => Entry | null;
  /** How far the index has read the journal, by year. */
  readonly heads: () => Readonly<Record<string, number>>;
  readonly setHead: (year: string, sequence: number) => void;
  /** Does several changes as one. */
  readonly batch: (change: () => void) => void;
  /** Writes the index into a new file. */
  readonly saveTo: (path: string) => void;
  readonly close: () => void;
};

const schema = `
  CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    publishedOn TEXT NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS head (year TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(title, body, content='', contentless_delete=1,
    tokenize='porter unicode61 remove_diacritics 2');
`;

function hasFts5(db: DatabaseSync): boolean {
  const options = db.prepare('PRAGMA compile_options').all() as { compile_options: string }[];
  return options.some((o) => o.compile_options === 'ENABLE_FTS5');
}

/** Opens an index: a file (a downloaded snapshot), or `:memory:`. Throws a sentence where Node's SQLite lacks FTS5. */
export function openEngine(path = ':memory:'): Engine {
  const db = new DatabaseSync(path);
  if (!hasFts5(db)) {
    throw new Error(
      'Search needs SQLite with FTS5, and this build of Node has none: use Node 24 from nodejs.org or npm.',
    );
  }
  db.exec(schema);
  const one = (sql: string, ...values: SQLInputValue[]) =>
    db.prepare(sql).get(...values) as Record<string, unknown> | undefined;
  const columns = 'entry.reference, entry.title, entry.publishedOn, entry.text';
  // A title counts four times a word of the text; ties go to the newer.
  const ranked = db.prepare(
    `SELECT ${columns} FROM words JOIN entry ON entry.id = words.rowid WHERE words MATCH ?
     ORDER BY bm25(words, 4.0, 1.0), publishedOn DESC, reference LIMIT ? OFFSET ?`,
  );
  const having = db.prepare('SELECT rowid FROM words WHERE words MATCH ? LIMIT ?');
  having.setReturnArrays(true);
  const counted = db.prepare('SELECT count(*) AS n FROM words WHERE words MATCH ?');
  const remove = (reference: string) => {
    const row = one('DELETE FROM entry WHERE reference = ? RETURNING id', reference);
    if (row) db.prepare('DELETE FROM words WHERE rowid = ?').run(Number(row['id']));
  };
  const entryWhere = (column: 'id' | 'reference', value: SQLInputValue): Entry | null => {
    const row = one(`SELECT ${columns} FROM entry WHERE ${column} = ?`, value);
    return row ? ({ ...row } as unknown as Entry) : null;
  };
  return {
    put: (entry, body) => {
      remove(entry.reference);
      const { reference, title, publishedOn, text } = entry;
      const row = one(
        'INSERT INTO entry (reference, title, publishedOn, text) VALUES (?, ?, ?, ?) RETURNING id',
        reference,
        title,
        publishedOn,
        text,
      );
      db.prepare('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)').run(Number(row?.['id']), title, body);
    },
    remove,
    match: (expression, limit, offset) => {
      const entries = ranked.all(expression, limit, offset) as unknown as Entry[];
      const { n } = counted.get(expression) as { n: number };
      return { total: n, entries: entries.map((e) => ({ ...e })) };
    },
    having: (expression, limit) => (having.all(expression, limit) as unknown as [number][]).map(([number]) => number),
    byNumber: (number) => entryWhere('id', number),
    size: () => Number(one('SELECT count(*) AS n FROM entry')?.['n']),
    byReference: (reference) => entryWhere('reference', reference),
    heads: () => {
      const rows = db.prepare('SELECT year, sequence FROM head').all() as { year: string; sequence: number }[];
      return Object.fromEntries(rows.map(({ year, sequence }) => [year, sequence]));
    },
    setHead: (year, sequence) => {
      db.prepare('INSERT INTO head VALUES (?, ?) ON CONFLICT (year) DO UPDATE SET sequence = excluded.sequence').run(
        year,
        sequence,
      );
    },
    batch: (change) => {
      db.exec('BEGIN');
      try {
        change();
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    saveTo: (to) => {
      db.prepare('VACUUM INTO ?').run(to);
    },
    close: () => db.close(),
  };
}
