import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { LocalDate } from '#domain/dates.ts';
import { type Columns, hasFts5, schemaOf } from './engine-schema.ts';
import { type Facts, openFacts, type Scored } from './facts.ts';
import { markVersion } from './index-version.ts';

/** What stands in an index about one thing besides its words: its reference and title, a day, and one column of its own. */
type EntryWith<Day extends string, Own extends string> = {
  readonly reference: string;
  readonly title: string;
} & { readonly [Name in Day | Own]: string };

/** A disclosure: the key of its text in the records bucket, from which passages are cut, is its own column. */
export const disclosureColumns = { day: 'publishedOn', own: 'text', lookup: false } as const;
/** A case: the keyed hash of who asked is its own column. Its title is empty, so that none of its words stands here plainly. */
export const caseColumns = { day: 'receivedOn', own: 'sameAs', lookup: true } as const;

export type Entry = EntryWith<'publishedOn', 'text'>;
export type CaseEntry = EntryWith<'receivedOn', 'sameAs'>;
export type Found<E = Entry> = { readonly total: number; readonly entries: readonly E[] };

/** Newer than an entry, or older. */
export type Side = 'after' | 'before';

/** An index: full text, contentless (the words themselves are not kept), in one SQLite file. */
export type Engine<E = Entry> = {
  /** Adds or replaces an entry, with the facts by which it can be picked out. */
  readonly put: (entry: E, body: string, facts?: readonly string[]) => void;
  /** Says anew what stands beside the words of an entry; false where there is none, or its own column was another: then its words may be others. */
  readonly renew: (entry: E, facts?: readonly string[]) => boolean;
  readonly remove: (reference: string) => void;
  /** Entries for an FTS5 expression, best first. */
  readonly match: (expression: string, limit: number, offset: number) => Found<E>;
  /** All entries for an FTS5 expression, by number, in no order; of all that there are, newest first, where there is none. */
  readonly scored: (expression: string | null) => readonly Scored[];
  readonly facts: Pick<Facts, 'pick' | 'having'>;
  /** Entries for an FTS5 expression whose day is from `first` to `last`, best first. */
  readonly matchBetween: (expression: string, first: LocalDate, last: LocalDate, limit: number) => readonly E[];
  /** The numbers of the entries for an FTS5 expression, at most `limit` of them, in no order that means anything. */
  readonly having: (expression: string, limit: number) => readonly number[];
  readonly byNumber: (number: number) => E | null;
  /** How many entries are in the index. */
  readonly size: () => number;
  readonly byReference: (reference: string) => E | null;
  readonly numberOf: (reference: string) => number | null;
  /** The entry that comes next after or before one by day, and by reference within a day; null at the end, or where there is no such one. */
  readonly neighbour: (reference: string, side: Side) => E | null;
  /** Entries whose reference ends so, newest first. */
  readonly byEnding: (ending: string, limit: number) => readonly E[];
  /** Entries with this in their own column whose day is from `first` to `last`, newest first. */
  readonly byOwn: (value: string, first: LocalDate, last: LocalDate, limit: number) => readonly E[];
  /** False for a file that was written before its entries had all that they have now: it has to be made anew some time. */
  readonly isCurrent: boolean;
  /** How far the index has read the journal, by year. */
  readonly heads: () => Readonly<Record<string, number>>;
  readonly setHead: (year: string, sequence: number) => void;
  /** Does several changes as one. */
  readonly batch: (change: () => void) => void;
  /** Writes the index into a new file, in which nothing is left of what was removed. */
  readonly saveTo: (path: string) => void;
  readonly close: () => void;
};

/** Opens an index: a file (a downloaded snapshot), or `:memory:`. Throws a sentence where Node's SQLite lacks FTS5. */
export function openEngine<Day extends string = 'publishedOn', Own extends string = 'text'>(
  path = ':memory:',
  kind = disclosureColumns as unknown as Columns<Day, Own>,
): Engine<EntryWith<Day, Own>> {
  type E = EntryWith<Day, Own>;
  const { day, own } = kind;
  const db = new DatabaseSync(path);
  if (!hasFts5(db)) {
    throw new Error(
      'Search needs SQLite with FTS5, and this build of Node has none: use Node 24 from nodejs.org or npm.',
    );
  }
  db.exec(schemaOf(kind));
  const isCurrent = markVersion(db);
  const facts = openFacts(db);
  const one = (sql: string, ...values: SQLInputValue[]) =>
    db.prepare(sql).get(...values) as Record<string, unknown> | undefined;
  const columns = `entry.reference, entry.title, entry.${day}, entry.${own}`;
  // A title counts four times a word of the text; ties go to the newer.
  const ranked = db.prepare(
    `SELECT ${columns} FROM words JOIN entry ON entry.id = words.rowid WHERE words MATCH ?
     ORDER BY bm25(words, 4.0, 1.0), ${day} DESC, reference LIMIT ? OFFSET ?`,
  );
  const everyScored = db.prepare('SELECT rowid, bm25(words, 4.0, 1.0) FROM words WHERE words MATCH ?');
  const everyNewest = db.prepare(`SELECT id FROM entry ORDER BY ${day} DESC, reference DESC`);
  const rankedBetween = db.prepare(
    `SELECT ${columns} FROM words JOIN entry ON entry.id = words.rowid WHERE words MATCH ? AND ${day} BETWEEN ? AND ?
     ORDER BY bm25(words, 4.0, 1.0), ${day} DESC, reference LIMIT ?`,
  );
  const all = (where: string, ...values: SQLInputValue[]) =>
    db
      .prepare(`SELECT ${columns} FROM entry WHERE ${where} ORDER BY ${day} DESC, reference DESC LIMIT ?`)
      .all(...values);
  const entries = (rows: readonly unknown[]) => rows.map((row) => ({ ...(row as E) }));
  const having = db.prepare('SELECT rowid FROM words WHERE words MATCH ? LIMIT ?');
  for (const statement of [having, everyScored, everyNewest]) statement.setReturnArrays(true);
  const numbersIn = (rows: unknown) => (rows as [number][]).map(([number]) => number);
  const counted = db.prepare('SELECT count(*) AS n FROM words WHERE words MATCH ?');
  const remove = (reference: string) => {
    const row = one('DELETE FROM entry WHERE reference = ? RETURNING id', reference);
    if (!row) return;
    db.prepare('DELETE FROM words WHERE rowid = ?').run(Number(row['id']));
    facts.remove(Number(row['id']));
  };
  const entryWhere = (column: 'id' | 'reference', value: SQLInputValue): E | null => {
    const row = one(`SELECT ${columns} FROM entry WHERE ${column} = ?`, value);
    return row ? ({ ...row } as E) : null;
  };
  return {
    put: (entry, body, known = []) => {
      remove(entry.reference);
      const { reference, title } = entry;
      const row = one(
        `INSERT INTO entry (reference, title, ${day}, ${own}) VALUES (?, ?, ?, ?) RETURNING id`,
        reference,
        title,
        entry[day] ?? '',
        entry[own] ?? '',
      );
      db.prepare('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)').run(Number(row?.['id']), title, body);
      facts.put(Number(row?.['id']), known);
    },
    renew: (entry, known = []) => {
      const sql = `UPDATE entry SET title = ?, ${day} = ? WHERE reference = ? AND ${own} = ? RETURNING id`;
      const row = one(sql, entry.title, entry[day] ?? '', entry.reference, entry[own] ?? '');
      if (!row) return false;
      facts.remove(Number(row['id']));
      facts.put(Number(row['id']), known);
      return true;
    },
    remove,
    match: (expression, limit, offset) => {
      const { n } = counted.get(expression) as { n: number };
      return { total: n, entries: entries(ranked.all(expression, limit, offset)) };
    },
    matchBetween: (expression, first, last, limit) => entries(rankedBetween.all(expression, first, last, limit)),
    scored: (expression) =>
      expression === null
        ? numbersIn(everyNewest.all()).map((number, i) => [number, i])
        : (everyScored.all(expression) as unknown as Scored[]),
    facts,
    having: (expression, limit) => numbersIn(having.all(expression, limit)),
    byNumber: (number) => entryWhere('id', number),
    size: () => Number(one('SELECT count(*) AS n FROM entry')?.['n']),
    byReference: (reference) => entryWhere('reference', reference),
    numberOf: (reference) => (one('SELECT id FROM entry WHERE reference = ?', reference)?.['id'] as number) ?? null,
    neighbour: (reference, side) => {
      const [sign, way] = side === 'after' ? ['>', 'ASC'] : ['<', 'DESC'];
      const row = one(
        `SELECT ${columns} FROM entry WHERE (${day}, reference) ${sign} (SELECT ${day}, reference FROM entry WHERE reference = ?)
         ORDER BY ${day} ${way}, reference ${way} LIMIT 1`,
        reference,
      );
      return row ? ({ ...row } as E) : null;
    },
    byEnding: (ending, limit) => entries(all('substr(reference, ?) = ?', -ending.length, ending, limit)),
    byOwn: (value, first, last, limit) =>
      entries(all(`${own} = ? AND ${day} BETWEEN ? AND ?`, value, first, last, limit)),
    isCurrent,
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
      // What was deleted is only marked so until its part of the index is written anew.
      db.exec(`INSERT INTO words (words) VALUES ('optimize')`);
      db.prepare('VACUUM INTO ?').run(to);
    },
    close: () => db.close(),
  };
}
