import { canonical } from '#domain/case/chain.ts';
import { consumerOf, type OutboxItem } from '#domain/case/outbox.ts';
import type { Summary } from '#domain/case/summary.ts';
import type { Asked } from '#domain/case/work.ts';
import { fail, ok } from '#domain/result.ts';
import type { Editing } from './editing-ports.ts';
import type { CaseJournal, Journal } from './journal-ports.ts';
import { memoryCalendars } from './memory-calendars.ts';
import { memoryDrafts } from './memory-drafts.ts';
import { memoryEditing } from './memory-editing.ts';
import { memoryFiles } from './memory-files.ts';
import { memoryJournal } from './memory-journal.ts';
import { memoryLimits } from './memory-limits.ts';
import { page } from './memory-page.ts';
import { memoryColleagues, memorySessions, memorySignIns } from './memory-sessions.ts';
import { memoryTallies } from './memory-tallies.ts';
import { memoryTemplates } from './memory-templates.ts';
import type { Colleagues, Sessions, SignIns } from './officer-ports.ts';
import { openingOf } from './openings.ts';
import type { Calendars, Cases, Drafts, Files, Limits, Openings, Outbox, StoredCase, Tallies } from './ports.ts';
import { askedSort, openSort, placesOf } from './summary-item.ts';
import type { Templates } from './template-ports.ts';

type Pending = OutboxItem & { leasedUntil: string | null; outcome: string | null; toPostSince?: string | null };
type Kept = { -readonly [K in keyof StoredCase]: StoredCase[K] };

/** The whole store in memory: the twin that the contract suite proves equal to the real one. Nothing is shared by reference. */
export type MemoryStore = {
  readonly cases: Cases;
  readonly openings: Openings;
  readonly outbox: Outbox;
  readonly journal: Journal;
  readonly caseJournal: CaseJournal;
  readonly calendars: Calendars;
  readonly files: Files;
  readonly limits: Limits;
  readonly drafts: Drafts;
  readonly tallies: Tallies;
  readonly editing: Editing;
  readonly templates: Templates;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly colleagues: Colleagues;
};

const copy = <T>(value: T): T => structuredClone(value);

/** A new, empty store. */
export function memoryStore(): MemoryStore {
  const stored = new Map<string, Kept>();
  const serials = new Map<string, number>();
  const remembered = new Map<string, { reference: string; fingerprint: string; expires: number }>();
  const pending = new Map<string, Pending>();
  const questions = new Map<string, Asked>();
  const { editing, forget } = memoryEditing();

  const summaries = () => [...stored.values()].map((c) => c.summary);

  const cases: Cases = {
    nextSerial: async (regime, yy) => {
      const next = (serials.get(regime + yy) ?? 0) + 1;
      serials.set(regime + yy, next);
      return next;
    },
    commit: async (commit) => {
      const { reference, expectedVersion, events, idempotency } = commit;
      const before = stored.get(reference);
      const key = idempotency && remembered.get(idempotency.key);
      if (key && key.expires >= idempotency.now) return fail('key-taken');
      if ((before?.summary.version ?? 0) !== expectedVersion) return fail('changed-meanwhile');
      if (events.some((e) => before?.ledger.some((b) => b.n === e.n))) return fail('changed-meanwhile');
      if (commit.outbox.some((o) => pending.has(o.id))) return fail('changed-meanwhile');
      stored.set(reference, {
        reference,
        ledger: [...(before?.ledger ?? []), ...events.map((e) => JSON.parse(canonical(e)))],
        summary: copy(commit.summary),
        applicant: commit.applicant ? copy(commit.applicant) : (before?.applicant ?? null),
        words: [...(before?.words ?? []), ...copy(commit.words ?? [])],
      });
      for (const one of commit.asked ?? []) questions.set(`${one.reference}#${one.n}`, copy(one));
      if (idempotency) remembered.set(idempotency.key, { ...idempotency, reference });
      for (const item of commit.outbox) pending.set(item.id, { ...item, leasedUntil: null, outcome: null });
      return ok(null);
    },
    load: async (reference) => copy(stored.get(reference) ?? null),
    summary: async (reference) => copy(stored.get(reference)?.summary ?? null),
    remembered: async (key, now) => {
      const found = remembered.get(key);
      return found && found.expires >= now ? { reference: found.reference, fingerprint: found.fingerprint } : null;
    },
    erase: async (reference) => {
      const kept = stored.get(reference);
      if (kept) Object.assign(kept, { applicant: null, words: [] });
      forget(reference);
    },
    rotateLink: async (reference, expected, letter) => {
      const kept = stored.get(reference);
      if (kept?.applicant?.linkVersion !== expected || pending.has(letter.id)) return null;
      kept.applicant = { ...kept.applicant, linkVersion: expected + 1 };
      pending.set(letter.id, { ...copy(letter), leasedUntil: null, outcome: null });
      return expected + 1;
    },
    open: async (assignee, limit, after, range = {}) => {
      const { first, last } = placesOf(range);
      const isWithin = (s: Summary) => first <= openSort(s) && openSort(s) <= last;
      return page(
        summaries().filter((s) => s.active && s.assignee === assignee && isWithin(s)),
        openSort,
        limit,
        after,
      );
    },
    asked: async (unit, limit, after) =>
      page(
        [...questions.values()].filter((one) => one.open && one.unit === unit),
        askedSort,
        limit,
        after,
      ),
    receivedIn: async (quarter, limit, after) =>
      page(
        summaries().filter((s) => s.quarter === quarter),
        (s) => `${s.receivedOn}#${s.reference}`,
        limit,
        after,
      ),
  };

  const openings: Openings = async (asked) =>
    new Map(
      asked.flatMap(({ reference, request }) => {
        const text = stored.get(reference)?.words.find(({ id }) => id === request)?.text;
        return text === undefined ? [] : [[reference, openingOf(text)] as const];
      }),
    );

  const outbox: Outbox = {
    put: async (item, outcome) => {
      if (pending.has(item.id)) return false;
      pending.set(item.id, { ...copy(item), leasedUntil: null, outcome: outcome ?? null });
      return true;
    },
    claim: async (id, now, leaseSeconds) => {
      const item = pending.get(id);
      if (!item || item.outcome !== null || item.notBefore > now) return null;
      if (item.leasedUntil !== null && item.leasedUntil >= now) return null;
      item.leasedUntil = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
      const { leasedUntil: _l, outcome: _o, toPostSince: _p, ...rest } = item;
      return copy(rest);
    },
    done: async (id, now, outcome) => {
      const item = pending.get(id);
      if (item) Object.assign(item, { outcome, toPostSince: outcome === 'to-post' ? now : null });
    },
    toPost: async (limit, after) =>
      page(
        [...pending.values()].flatMap(({ id, toPostSince: since }) => (since ? [{ id, since }] : [])),
        ({ id, since }) => `${since}#${id}`,
        limit,
        after,
      ),
    posted: async (id, _now, outcome) => {
      const item = pending.get(id);
      if (item?.toPostSince) Object.assign(item, { outcome, toPostSince: null });
    },
    release: async (id) => {
      const item = pending.get(id);
      if (item) item.leasedUntil = null;
    },
    due: async (consumer, now, limit) =>
      [...pending.values()]
        .filter((p) => p.outcome === null && consumerOf(p.kind) === consumer && p.notBefore <= now)
        .sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1))
        .slice(0, limit)
        .map((p) => p.id),
    outcome: async (id) => {
      const item = pending.get(id);
      return item ? (item.outcome ?? 'pending') : null;
    },
  };
  return {
    cases,
    openings,
    outbox,
    journal: memoryJournal(),
    caseJournal: memoryJournal(),
    calendars: memoryCalendars(),
    files: memoryFiles(),
    limits: memoryLimits(),
    drafts: memoryDrafts(),
    tallies: memoryTallies(),
    editing,
    templates: memoryTemplates(),
    sessions: memorySessions(),
    signIns: memorySignIns(),
    colleagues: memoryColleagues(),
  };
}
