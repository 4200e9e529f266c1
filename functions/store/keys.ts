import type { Consumer } from '#domain/case/outbox.ts';
import { OUTBOX_PREFIX } from './table.ts';

/** Every key of the table, written in one place. No other room knows how an item is addressed. */
const pad = (n: number, width: number) => String(n).padStart(width, '0');

export const keys = {
  event: (reference: string, n: number) => ({ pk: `CASE#${reference}`, sk: `EVENT#${pad(n, 6)}` }),
  summary: (reference: string) => ({ pk: `CASE#${reference}`, sk: 'SUMMARY' }),
  applicant: (reference: string) => ({ pk: `CASE#${reference}`, sk: 'APPLICANT' }),
  words: (reference: string, id: string) => ({ pk: `CASE#${reference}`, sk: `TEXT#${id}` }),
  editing: (reference: string) => ({ pk: `EDITING#${reference}`, sk: 'EDITING' }),
  asked: (reference: string, n: number) => ({ pk: `CASE#${reference}`, sk: `ASKED#${pad(n, 6)}` }),
  outbox: (id: string) => ({ pk: `${OUTBOX_PREFIX}${id}`, sk: 'OUTBOX' }),
  idempotency: (key: string) => ({ pk: `IDEMPOTENCY#${key}`, sk: 'IDEMPOTENCY' }),
  limit: (name: string) => ({ pk: `LIMIT#${name}`, sk: 'LIMIT' }),
  tally: (month: string) => ({ pk: `TALLY#${month}`, sk: 'TALLY' }),
  draft: (digest: string) => ({ pk: `DRAFT#${digest}`, sk: 'DRAFT' }),
  session: (digest: string) => ({ pk: `SESSION#${digest}`, sk: 'SESSION' }),
  signIn: (digest: string) => ({ pk: `SIGNIN#${digest}`, sk: 'SIGNIN' }),
  colleague: (sub: string) => ({ pk: 'COLLEAGUES', sk: sub }),
  template: (id: string) => ({ pk: 'TEMPLATES', sk: id }),
  templateText: (id: string, revision: number) => ({ pk: `TEMPLATE#${id}`, sk: pad(revision, 6) }),
  counter: (regime: string, yy: string) => ({ pk: `COUNTER#${regime}#${yy}`, sk: 'COUNTER' }),
  calendar: (version: number) => ({ pk: 'CALENDAR', sk: pad(version, 6) }),
  open: (assignee: string | null) => `OPEN#${assignee ?? 'unassigned'}`,
  /** Beside the officers' lists: no subject of an officer has such a form. */
  openUnit: (unit: string) => `OPEN#unit/${unit}`,
  quarter: (quarter: string) => `QUARTER#${quarter}`,
  /** `post`: letters that somebody has to print and post. */
  pending: (consumer: Consumer | 'post') => `PENDING#${consumer}`,
};

/** The key of an edition of the quarterly figures. Apart from the others as well. */
export const editionKey = (quarter: string, version: number) => ({
  pk: 'STATISTICS',
  sk: `${quarter}#${pad(version, 4)}`,
});

/** The keys of the publication scheme: its entries, and what happened to each. Apart from the others as well. */
export const schemeKeys = {
  entry: (id: string) => ({ pk: 'SCHEME', sk: id }),
  event: (id: string, n: number) => ({ pk: `SCHEME#${id}`, sk: pad(n, 6) }),
};

/** The key of what stood at an old address, by the digest of its path. Apart from the others as well. */
export const movedKey = (digest: string) => ({ pk: `MOVED#${digest}`, sk: 'MOVED' });

/** The books of the search journals: what stands before their years, and where their newest snapshot is named. */
const books = {
  disclosures: { years: 'INDEX', newest: 'SEARCH' },
  cases: { years: 'CASES', newest: 'CASE-SEARCH' },
} as const;
export type Book = keyof typeof books;

/** The keys of a book of the search journals. Apart from the others, as most functions have no use for them. */
export function bookKeys(book: Book) {
  const { years, newest } = books[book];
  return {
    head: (year: string) => ({ pk: years, sk: year }),
    line: (year: string, sequence: number) => ({ pk: `${years}#${year}`, sk: pad(sequence, 9) }),
    snapshot: () => ({ pk: newest, sk: 'SNAPSHOT' }),
  };
}
