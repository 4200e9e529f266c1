import type { CaseEvent } from '#domain/case/events.ts';
import type { Consumer, OutboxItem } from '#domain/case/outbox.ts';
import type { Summary } from '#domain/case/summary.ts';
import type { Asked } from '#domain/case/work.ts';
import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { Contact } from '#domain/request/intake.ts';
import type { Result } from '#domain/result.ts';
import type { Month, TallyName } from '#domain/tallies.ts';

/** Who asked. The one item that names a person; deleting it with the texts erases the person and leaves the chain whole. */
export type Applicant = {
  readonly name: string;
  readonly contact: Contact;
  /** Random; digests of this case's words are salted with it. */
  readonly salt: string;
  /** Part of the tracking key; one more makes every older link void. */
  readonly linkVersion: number;
  /** Keyed hash of the contact, for recognising the same applicant without reading who it is. */
  readonly sameAs: string;
};

/** Words that a person wrote, kept apart from the events that point at them. At most 100 KB. */
export type Words = { readonly id: string; readonly text: string };

/** A remembered answer to an idempotency key: which case it made, and a keyed digest of what was sent. */
export type Remembered = { readonly reference: string; readonly fingerprint: string };

/** Everything one command writes, in one transaction or not at all. */
export type Commit = {
  readonly reference: string;
  /** The case's version that the command was decided on; 0 for a new case. */
  readonly expectedVersion: number;
  readonly events: readonly CaseEvent[];
  readonly summary: Summary;
  readonly applicant?: Applicant;
  readonly words?: readonly Words[];
  readonly outbox: readonly OutboxItem[];
  /** Lines of the units' lists that this changes. */
  readonly asked?: readonly Asked[];
  /** `now` and `expires` are epoch seconds: an expired key is free again. */
  readonly idempotency?: Remembered & { readonly key: string; readonly now: number; readonly expires: number };
};
export type CommitFailure = 'changed-meanwhile' | 'key-taken' | 'busy';

/** A case as it stands in the store. */
export type StoredCase = {
  readonly reference: string;
  readonly ledger: readonly CaseEvent[];
  readonly summary: Summary;
  readonly applicant: Applicant | null;
  readonly words: readonly Words[];
};

/** One page of a list; `next` asks for the page after it, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A part of a list of open cases: by due date, both ends included, and beyond a place (`openSort`), that one excluded. */
export type OpenRange = {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly beyond?: string | undefined;
};

/** The case ledger. All reads of a single case are consistent. */
export type Cases = {
  /** The next serial of a regime and two-digit London year, never given twice; a crash leaves a gap. */
  readonly nextSerial: (regime: Regime, yy: string) => Promise<number>;
  readonly commit: (commit: Commit) => Promise<Result<null, CommitFailure>>;
  readonly load: (reference: string) => Promise<StoredCase | null>;
  readonly summary: (reference: string) => Promise<Summary | null>;
  /** What an idempotency key answered, unless it has expired by `now` (epoch seconds). */
  readonly remembered: (key: string, now: number) => Promise<Remembered | null>;
  /** Deletes who asked and every word that was written, drafts of the answer among them, for good. The ledger stays as it is. Safe to do twice. */
  readonly erase: (reference: string) => Promise<void>;
  /**
   * Makes every link of the case void and asks for the letter with the new one, both or neither. Answers the new version
   * of the link; null, and nothing is changed, where it is not `expected` any more or nobody is there to be written to.
   */
  readonly rotateLink: (reference: string, expected: number, letter: OutboxItem) => Promise<number | null>;
  /** Cases of an assignee (null: unassigned) that are open or have a letter undelivered, soonest due first. */
  readonly open: (assignee: string | null, limit: number, after?: string, range?: OpenRange) => Promise<Page<Summary>>;
  /** Open questions to a unit, soonest due first. */
  readonly asked: (unit: string, limit: number, after?: string) => Promise<Page<Asked>>;
  /** Cases received in a quarter (`2026Q4`), oldest first. */
  readonly receivedIn: (quarter: string, limit: number, after?: string) => Promise<Page<Summary>>;
};

/** A letter in the queue of those to be posted: the id of its work, and since when it has been there. */
export type ToPost = { readonly id: string; readonly since: string };

/** How requests begin: what a list of cases shows of them. Erased ones are left out. */
export type Openings = (
  cases: readonly Pick<Summary, 'reference' | 'request'>[],
) => Promise<ReadonlyMap<string, string>>;

/** The outbox: claim with a lease, do, mark done. */
export type Outbox = {
  /**
   * Adds work that follows from no event; false, and nothing is changed, where the id was ever used. With an outcome it
   * is done already, and is there so that it will not be asked for again.
   */
  readonly put: (item: OutboxItem, outcome?: string) => Promise<boolean>;
  /** Takes a pending item that is due and not leased; null where it is done, taken, not due or unknown. */
  readonly claim: (id: string, now: string, leaseSeconds: number) => Promise<OutboxItem | null>;
  /** Marks done; `outcome` is a short word for the record (a mail's message id). With `to-post` it joins that queue. */
  readonly done: (id: string, now: string, outcome: string) => Promise<void>;
  /** Gives up the lease after a failure, so that a retry need not wait for it. */
  readonly release: (id: string) => Promise<void>;
  /** Ids of a consumer's items due at `now`, oldest first. */
  readonly due: (consumer: Consumer, now: string, limit: number) => Promise<readonly string[]>;
  /** The letters that wait to be posted, oldest first. */
  readonly toPost: (limit: number, after?: string) => Promise<Page<ToPost>>;
  /** Takes a letter out of that queue, with what became of it; nothing is changed where it is not in it. */
  readonly posted: (id: string, now: string, outcome: string) => Promise<void>;
  /** What became of an item: pending, or the outcome it was marked done with; null where there is none. */
  readonly outcome: (id: string) => Promise<string | null>;
};

/** How often something may be done. A name holds its own span of time (a day), so that a new one begins from nothing. */
export type Limits = {
  /** Counts one more and answers how many that makes; null, and nothing is counted, beyond `max`. Expires in epoch seconds. */
  readonly take: (name: string, max: number, expires: number) => Promise<number | null>;
};

/** A public journey that is not sent yet. What was typed is kept as it was typed, whatever is wrong with it. */
export type Draft = {
  readonly answers: Readonly<Record<string, string>>;
  /** When the first of it was kept. */
  readonly startedAt: string;
  /** What has happened on the way and is to be counted once, sorted. */
  readonly marks: readonly string[];
  /** The request that it became; nothing that was typed is kept from then on. */
  readonly sentAs: string | null;
};

/** Unsent journeys by an id that only one browser knows. `now` is an instant; what expired (epoch seconds) is not there. */
export type Drafts = {
  readonly load: (id: string, now: string) => Promise<Draft | null>;
  /** Keeps these answers beside the earlier ones, in a new draft where there is none; null, and nothing kept, once it is sent. */
  readonly save: (
    id: string,
    answers: Readonly<Record<string, string>>,
    now: string,
    expires: number,
  ) => Promise<Draft | null>;
  /** Notes that something has happened; true the first time, false where it was noted before or there is no draft to send. */
  readonly mark: (id: string, mark: string, now: string) => Promise<boolean>;
  /** Deletes what was typed and keeps which request it became. */
  readonly close: (id: string, reference: string, now: string, expires: number) => Promise<void>;
  /** Deletes the draft, whether there is one or not. */
  readonly remove: (id: string) => Promise<void>;
};

/** How often each thing was counted in a month. */
export type Tally = Readonly<Record<TallyName, number>>;

/** Counts by month in Europe/London, and by nothing else. */
export type Tallies = {
  readonly add: (name: TallyName, month: Month) => Promise<void>;
  /** The counts of these months, in their order; a month in which nothing was counted has noughts. */
  readonly read: (months: readonly Month[]) => Promise<readonly (Tally & { readonly month: Month })[]>;
};

/** The versions of the holidays. Every one is kept. */
export type Calendars = {
  /** The newest, read consistently; null before the first import that differed from the rule table. */
  readonly current: () => Promise<CalendarVersion | null>;
  /** Adds the version after `expected` (0 for the first). False, and nothing written, where that one is there already. */
  readonly add: (version: Omit<CalendarVersion, 'version'>, expected: number) => Promise<boolean>;
};

/** A bucket, as far as both S3 and its local stand-in do it right. */
export type Files = {
  /** `downloadAs`: the name under which a browser saves it. */
  readonly put: (key: string, body: Uint8Array | string, contentType: string, downloadAs?: string) => Promise<void>;
  readonly get: (key: string) => Promise<Uint8Array | null>;
  /** How many bytes it has, without reading it; null where it is not there. */
  readonly size: (key: string) => Promise<number | null>;
  /** The keys that begin so, sorted; all of them, however many. */
  readonly list: (prefix: string) => Promise<readonly string[]>;
  readonly remove: (key: string) => Promise<void>;
};
