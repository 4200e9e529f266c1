import type { Consumer } from '#domain/case/outbox.ts';
import { OUTBOX_PREFIX } from './table.ts';

/** Every key of the table, written in one place. No other room knows how an item is addressed. */
/** The books of the search journals: what stands before their years, and where their newest snapshot is named. */
const books = {
  disclosures: { heads: 'INDEX', snapshot: 'SEARCH' },
  cases: { heads: 'CASES', snapshot: 'CASE-SEARCH' },
} as const;
export type Book = keyof typeof books;

const pad = (n: number, width: number) => String(n).padStart(width, '0');

export const keys = {
  event: (reference: string, n: number) => ({ pk: `CASE#${reference}`, sk: `EVENT#${pad(n, 6)}` }),
  summary: (reference: string) => ({ pk: `CASE#${reference}`, sk: 'SUMMARY' }),
  applicant: (reference: string) => ({ pk: `CASE#${reference}`, sk: 'APPLICANT' }),
  words: (reference: string, id: string) => ({ pk: `CASE#${reference}`, sk: `TEXT#${id}` }),
  outbox: (id: string) => ({ pk: `${OUTBOX_PREFIX}${id}`, sk: 'OUTBOX' }),
  idempotency: (key: string) => ({ pk: `IDEMPOTENCY#${key}`, sk: 'IDEMPOTENCY' }),
  limit: (name: string) => ({ pk: `LIMIT#${name}`, sk: 'LIMIT' }),
  tally: (month: string) => ({ pk: `TALLY#${month}`, sk: 'TALLY' }),
  draft: (digest: string) => ({ pk: `DRAFT#${digest}`, sk: 'DRAFT' }),
  session: (digest: string) => ({ pk: `SESSION#${digest}`, sk: 'SESSION' }),
  signIn: (digest: string) => ({ pk: `SIGNIN#${digest}`, sk: 'SIGNIN' }),
  colleague: (sub: string) => ({ pk: 'COLLEAGUES', sk: sub }),
  counter: (regime: string, yy: string) => ({ pk: `COUNTER#${regime}#${yy}`, sk: 'COUNTER' }),
  journalHead: (book: Book, year: string) => ({ pk: books[book].heads, sk: year }),
  journal: (book: Book, year: string, sequence: number) => ({
    pk: `${books[book].heads}#${year}`,
    sk: pad(sequence, 9),
  }),
  snapshot: (book: Book) => ({ pk: books[book].snapshot, sk: 'SNAPSHOT' }),
  calendar: (version: number) => ({ pk: 'CALENDAR', sk: pad(version, 6) }),
  open: (assignee: string | null) => `OPEN#${assignee ?? 'unassigned'}`,
  quarter: (quarter: string) => `QUARTER#${quarter}`,
  pending: (consumer: Consumer) => `PENDING#${consumer}`,
};
