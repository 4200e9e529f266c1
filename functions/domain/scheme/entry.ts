import { addDays, type LocalDate } from '../dates.ts';
import type { SchemeClass } from './classes.ts';

/** How often something is published anew. */
export const renewals = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'two-yearly', 'as-needed'] as const;
export type Renewal = (typeof renewals)[number];

/** Under what it may be used: as the answers here, under another open licence, or as whoever publishes it says. */
export const entryLicences = ['ogl', 'non-commercial', 'elsewhere'] as const;
export type EntryLicence = (typeof entryLicences)[number];

/** What the authority publishes without being asked, as a line of its scheme: public words, all of them. */
export type EntryWords = {
  readonly schemeClass: SchemeClass;
  readonly title: string;
  readonly description: string;
  /** An address elsewhere (https), or a path of this portal. */
  readonly link: string;
  /** Such as “PDF” or “CSV”; null where it is a page. */
  readonly format: string | null;
  readonly licence: EntryLicence;
  /** The day of the version that the link leads to. */
  readonly versionOn: LocalDate;
  readonly renewal: Renewal;
  /** The day by which the next version is published; null where none is promised. */
  readonly nextVersionDue: LocalDate | null;
};
/** What another version changes. */
export type VersionWords = Pick<EntryWords, 'link' | 'versionOn' | 'nextVersionDue'>;

/** The words of an entry's ledger. */
export type EntryEventBody =
  | { readonly type: 'EntryAdded'; readonly words: EntryWords }
  | { readonly type: 'EntryChanged'; readonly words: EntryWords }
  | { readonly type: 'VersionGiven'; readonly version: VersionWords }
  | { readonly type: 'EntryRemoved' };
/** An event: numbered from 1, dated (instant), and by whom (the identity provider's `sub`, never a name). */
export type EntryEvent = EntryEventBody & { readonly n: number; readonly recordedAt: string; readonly by: string };

/** An entry as its events tell it. */
export type SchemeEntry = EntryWords & {
  readonly id: string;
  /** Number of the last event: the next write is conditional on it. */
  readonly version: number;
  /** Instants. */
  readonly addedAt: string;
  readonly changedAt: string;
  readonly by: string;
  readonly isRemoved: boolean;
};

/** The entry after one more event; `before` is null for the first alone. */
export function evolveEntry(before: SchemeEntry | null, event: EntryEvent, id: string): SchemeEntry {
  const { n, recordedAt, by } = event;
  const stamp = { version: n, changedAt: recordedAt, by };
  if (event.type === 'EntryAdded') return { id, ...event.words, ...stamp, addedAt: recordedAt, isRemoved: false };
  if (before === null) throw new Error('An entry begins with being added');
  if (event.type === 'EntryChanged') return { ...before, ...event.words, ...stamp };
  if (event.type === 'VersionGiven') return { ...before, ...event.version, ...stamp };
  return { ...before, ...stamp, isRemoved: true };
}

/** The entry that a ledger tells; null for an empty one. */
export function replayEntry(id: string, ledger: readonly EntryEvent[]): SchemeEntry | null {
  return ledger.reduce<SchemeEntry | null>((before, event) => evolveEntry(before, event, id), null);
}

/** What may be done with an entry. */
export type EntryCommand =
  | { readonly command: 'add'; readonly words: EntryWords }
  | { readonly command: 'change'; readonly words: EntryWords }
  | { readonly command: 'give-version'; readonly version: VersionWords }
  | { readonly command: 'remove' };

/** What a command records; null where it is not allowed: on what is not there any more, or there already. Nothing where nothing changes. */
export function decideEntry(entry: SchemeEntry | null, command: EntryCommand): readonly EntryEventBody[] | null {
  if (command.command === 'add') return entry === null ? [{ type: 'EntryAdded', words: command.words }] : null;
  if (entry === null || entry.isRemoved) return null;
  switch (command.command) {
    case 'change':
      return isSame(entry, command.words) ? [] : [{ type: 'EntryChanged', words: command.words }];
    case 'give-version':
      return isSame(entry, command.version) ? [] : [{ type: 'VersionGiven', version: command.version }];
    case 'remove':
      return [{ type: 'EntryRemoved' }];
  }
}

function isSame(entry: SchemeEntry, words: Partial<EntryWords>): boolean {
  const was: Partial<Record<string, unknown>> = entry;
  return Object.entries(words).every(([name, value]) => was[name] === value);
}

/** Officers are reminded so many days before a next version is due. */
const SOON_DAYS = 14;
export type DueState = 'overdue' | 'soon' | 'later';

/** How the next version stands on a day: overdue from the day after its own. Null where none is promised. */
export function dueState({ nextVersionDue }: Pick<EntryWords, 'nextVersionDue'>, today: LocalDate): DueState | null {
  if (nextVersionDue === null) return null;
  if (nextVersionDue < today) return 'overdue';
  return nextVersionDue <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

const months: Readonly<Partial<Record<Renewal, number>>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  'two-yearly': 24,
};

/** The day on which a version that is renewed so often is due again, in the month that it falls in at the latest; null where nobody can tell. */
export function dueAfter(day: LocalDate, renewal: Renewal): LocalDate | null {
  if (renewal === 'weekly') return addDays(day, 7);
  const more = months[renewal];
  if (more === undefined) return null;
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + more;
  const first = (m: number) => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(first(month + 1), -1);
  const same = `${first(month).slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}
