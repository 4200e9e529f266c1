import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { chain, firstBrokenLink } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { changedQuestions } from '#domain/case/work.ts';
import { type LinkState, newLink } from '#domain/links/link.ts';
import type { KeptTemplate } from '#domain/response/template.ts';
import {
  type EntryEvent,
  type EntryEventBody,
  type EntryWords,
  evolveEntry,
  replayEntry,
} from '#domain/scheme/entry.ts';
import { entryWork } from '#domain/scheme/work.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Editing } from '#store/editing-ports.ts';
import type { CaseJournal, Journal } from '#store/journal-ports.ts';
import { linkId } from '#store/link-item.ts';
import type { Links } from '#store/link-ports.ts';
import type { Moved } from '#store/moved.ts';
import type { Colleagues, Sessions, SignIns } from '#store/officer-ports.ts';
import type { Calendars, Cases, Commit, Drafts, Files, Limits, OpenRange, Outbox, Tallies } from '#store/ports.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';
import type { Editions } from '#store/statistics-ports.ts';
import type { Templates } from '#store/template-ports.ts';

export type Store = {
  cases: Cases;
  outbox: Outbox;
  journal: Journal;
  caseJournal: CaseJournal;
  calendars: Calendars;
  files: Files;
  limits: Limits;
  links: Links;
  drafts: Drafts;
  editing: Editing;
  templates: Templates;
  scheme: SchemeEntries;
  tallies: Tallies;
  moved: Moved;
  sessions: Sessions;
  signIns: SignIns;
  colleagues: Colleagues;
  editions: Editions;
};
export type Opened = { store: Store; close: () => Promise<void> };

const AT = '2026-11-23T09:30:00.000Z';
const LATER = '2026-11-24T09:30:00.000Z';
const SECONDS = Math.floor(Date.parse(AT) / 1000);
const received = (receivedAt = AT): EventBody => ({
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'form',
  receivedAt,
  language: 'en',
  contact: 'email',
  request: { textId: 't1', digest: sha256('words') },
});

/** Addresses that somebody cites. */
const all = (...addresses: readonly string[]) => addresses.map((address) => ({ address }));

/** A commit that adds `bodies` to `ledger`. */
function aCommit(
  reference: string,
  ledger: readonly CaseEvent[],
  bodies: readonly EventBody[],
  more: Partial<Commit> = {},
): Commit {
  const events = chain(reference, ledger, bodies, { now: AT, actor: { kind: 'applicant' }, digest: sha256 });
  const theCase = replay(reference, [...ledger, ...events])!;
  return {
    reference,
    expectedVersion: ledger.length,
    events,
    summary: summarise(theCase, builtInRules('calendar')),
    outbox: outboxFor(reference, events, 0),
    ...more,
  };
}
const applicant = {
  name: 'Ada Example',
  contact: { email: 'ada@example.org' },
  salt: 's',
  linkVersion: 1,
  sameAs: 'h',
};
const aNewCase = (reference: string, more: Partial<Commit> = {}, receivedAt = AT) =>
  aCommit(reference, [], [received(receivedAt)], {
    applicant,
    words: [{ id: 't1', text: 'What was spent?' }],
    ...more,
  });
const aKey = (key: string, reference: string, now = SECONDS) => ({
  key,
  reference,
  fingerprint: 'f',
  now,
  expires: now + 60,
});

/** What every store must do: run against the real ones and the twin in memory, which is thereby proved equal. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    let n = 0;
    const aReference = () => {
      n += 1;
      return `01.FOI.26.${String(n).padStart(6, '0')}`;
    };
    beforeAll(async () => {
      ({ store, close } = await open());
    }, 60_000);
    afterAll(() => close?.());

    it('gives serials from 1 without a repeat, each regime and year on its own, also to many at once', async () => {
      const serials = await Promise.all(Array.from({ length: 12 }, () => store.cases.nextSerial('FOIA', '24')));
      expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      expect(await store.cases.nextSerial('EIR', '24')).toBe(1);
      expect(await store.cases.nextSerial('FOIA', '25')).toBe(1);
    });

    it('keeps a new case whole: ledger, summary, applicant and words', async () => {
      const commit = aNewCase(aReference());
      expect(await store.cases.commit(commit)).toEqual({ ok: true, value: null });
      expect(await store.cases.load(commit.reference)).toEqual({
        reference: commit.reference,
        ledger: commit.events,
        summary: commit.summary,
        applicant,
        words: commit.words,
      });
      expect(await store.cases.summary(commit.reference)).toEqual(commit.summary);
    });

    it('answers null for a case that is not there', async () => {
      expect(await store.cases.load('01.FOI.20.999999')).toBeNull();
      expect(await store.cases.summary('01.FOI.20.999999')).toBeNull();
      expect(await store.outbox.outcome('none')).toBeNull();
      expect(await store.outbox.claim('none', AT, 60)).toBeNull();
    });

    it('keeps a long text and one beyond the basic characters byte for byte', async () => {
      const text = `${'Räksmörgås 🐟 ≤ 20 %\n'.repeat(1500)}end`;
      const commit = aNewCase(aReference(), { words: [{ id: 't1', text }] });
      expect((await store.cases.commit(commit)).ok).toBe(true);
      expect((await store.cases.load(commit.reference))?.words).toEqual([{ id: 't1', text }]);
    });

    it('never makes the same case twice', async () => {
      const commit = aNewCase(aReference());
      expect((await store.cases.commit(commit)).ok).toBe(true);
      expect(await store.cases.commit(commit)).toEqual({ ok: false, error: 'changed-meanwhile' });
    });

    it('appends on the version it was decided on, and refuses a second write on the same version, writing nothing', async () => {
      const first = aNewCase(aReference());
      await store.cases.commit(first);
      const assign = (to: string) => aCommit(first.reference, first.events, [{ type: 'CaseAssigned', to }]);
      const both = await Promise.all([store.cases.commit(assign('a')), store.cases.commit(assign('b'))]);
      expect(both.filter((r) => r.ok)).toHaveLength(1);
      expect(both.find((r) => !r.ok)).toEqual({ ok: false, error: 'changed-meanwhile' });
      const stored = await store.cases.load(first.reference);
      expect(stored?.ledger).toHaveLength(2);
      expect(stored?.summary.version).toBe(2);
      expect(stored?.applicant).toEqual(applicant);
    });

    it('remembers an idempotency key with its case, refuses it to another case, and frees it when it has expired', async () => {
      const reference = aReference();
      expect((await store.cases.commit(aNewCase(reference, { idempotency: aKey('k1', reference) }))).ok).toBe(true);
      expect(await store.cases.remembered('k1', SECONDS)).toEqual({ reference, fingerprint: 'f' });
      const other = aReference();
      const refused = await store.cases.commit(aNewCase(other, { idempotency: aKey('k1', other) }));
      expect(refused).toEqual({ ok: false, error: 'key-taken' });
      expect(await store.cases.load(other)).toBeNull();
      const later = SECONDS + 3600;
      expect(await store.cases.remembered('k1', later)).toBeNull();
      expect((await store.cases.commit(aNewCase(other, { idempotency: aKey('k1', other, later) }))).ok).toBe(true);
      expect(await store.cases.remembered('k1', later)).toEqual({ reference: other, fingerprint: 'f' });
    });

    it('lists open cases by due date, page by page, and drops them when they are answered', async () => {
      const made = ['2026-10-05', '2026-10-02', '2026-10-07'].map((day) =>
        aNewCase(aReference(), {}, `${day}T09:00:00.000Z`),
      );
      for (const commit of made) {
        const to = { type: 'CaseAssigned', to: 'officer-1' } as const;
        await store.cases.commit(
          aCommit(commit.reference, [], [received(`${commit.summary.receivedOn}T09:00:00.000Z`), to]),
        );
      }
      const first = await store.cases.open('officer-1', 2);
      expect(first.items.map((s) => s.receivedOn)).toEqual(['2026-10-02', '2026-10-05']);
      const second = await store.cases.open('officer-1', 2, first.next ?? undefined);
      expect(second.items.map((s) => s.receivedOn)).toEqual(['2026-10-07']);
      const [soonest] = first.items;
      const stored = (await store.cases.load(soonest!.reference))!;
      const withdrawn = { type: 'RequestWithdrawn', receivedAt: AT } as const;
      await store.cases.commit(aCommit(soonest!.reference, stored.ledger, [withdrawn]));
      const after = await store.cases.open('officer-1', 10);
      expect(after.items.map((s) => s.receivedOn)).toEqual(['2026-10-05', '2026-10-07']);
      expect((await store.cases.open('nobody', 10)).items).toEqual([]);
    });

    describe('questions to a unit', () => {
      const question = (dueOn: string, unit: string | null = 'traffic'): EventBody => ({
        type: 'Commissioned',
        kind: unit === null ? 'third-party' : 'unit',
        unit,
        parts: ['1'],
        question: { textId: 'q', digest: sha256('q') },
        dueOn,
      });
      const answer = (commission: number): EventBody => ({
        type: 'CommissionAnswered',
        commission,
        outcome: 'not-held',
        answer: { textId: 'a', digest: sha256('a') },
        receivedOn: '2026-11-23',
      });
      /** Adds to a case what changed in the units' lists, as every command does. */
      async function add(reference: string, bodies: readonly EventBody[]) {
        const { ledger = [] } = (await store.cases.load(reference)) ?? {};
        const commit = aCommit(reference, ledger, bodies);
        const [before, after] = [replay(reference, ledger), replay(reference, [...ledger, ...commit.events])];
        return store.cases.commit({ ...commit, asked: changedQuestions(before, after!) });
      }
      const listed = async (unit: string) =>
        (await store.cases.asked(unit, 10)).items.map(({ reference, n, dueOn }) => [reference, n, dueOn]);

      it('are listed for it by due date, page by page, each unit’s on its own', async () => {
        const [one, two] = [aReference(), aReference()];
        await add(one, [received(), question('2026-12-10'), question('2026-12-01', 'people'), question('2026-12-04')]);
        await add(two, [received(), question('2026-12-04'), question('2026-12-02', null)]);
        expect(await listed('traffic')).toEqual([
          [one, 4, '2026-12-04'],
          [two, 2, '2026-12-04'],
          [one, 2, '2026-12-10'],
        ]);
        const first = await store.cases.asked('traffic', 2);
        const soonest = { reference: one, n: 4, unit: 'traffic', parts: ['1'], dueOn: '2026-12-04', open: true };
        expect(first.items[0]).toEqual(soonest);
        const second = await store.cases.asked('traffic', 2, first.next ?? undefined);
        expect(second.items.map(({ n }) => n)).toEqual([2]);
        expect(await listed('people')).toEqual([[one, 3, '2026-12-01']]);
        expect(await listed('it')).toEqual([]);
        expect(await listed('traff')).toEqual([]);
        // No line of a list is taken for a part of the case.
        expect((await store.cases.load(one))?.words).toEqual([]);
      });

      it('are gone when they are answered or let go, and stay where nothing was written', async () => {
        const reference = aReference();
        await add(reference, [received(), question('2026-12-01', 'gone'), question('2026-12-02', 'gone')]);
        const stored = (await store.cases.load(reference))!;
        const late = aCommit(reference, stored.ledger.slice(0, 2), [answer(2)], {
          asked: [{ reference, n: 2, unit: 'gone', parts: ['1'], dueOn: '2026-12-01', open: false }],
        });
        expect(await store.cases.commit(late)).toEqual({ ok: false, error: 'changed-meanwhile' });
        expect(await listed('gone')).toHaveLength(2);
        await add(reference, [answer(2)]);
        expect(await listed('gone')).toEqual([[reference, 3, '2026-12-02']]);
        await add(reference, [{ type: 'CommissionCancelled', commission: 3 }]);
        expect(await listed('gone')).toEqual([]);
      });
    });

    it('lists open cases within due dates, and from a place on, page by page', async () => {
      const days = ['2026-10-05', '2026-10-02', '2026-10-07', '2026-10-06'];
      const made: Commit[] = [];
      for (const day of days) {
        const to = { type: 'CaseAssigned', to: 'officer-2' } as const;
        const stop = { type: 'ClarificationSought', question: { textId: 'q', digest: 'd' }, parts: [] } as const;
        const isStopped = day === '2026-10-06';
        const events = [received(`${day}T09:00:00.000Z`), to, ...(isStopped ? [{ ...stop, adviceOnly: false }] : [])];
        made.push(aCommit(aReference(), [], events));
      }
      for (const commit of made) await store.cases.commit(commit);
      const due = (day: string) => made.find(({ summary }) => summary.receivedOn === day)!.summary;
      const [first, second, third] = [due('2026-10-02'), due('2026-10-05'), due('2026-10-07')];
      const list = async (range: OpenRange, limit = 10) => {
        const { items, next } = await store.cases.open('officer-2', limit, undefined, range);
        return { days: items.map((s) => s.receivedOn), next: next !== null };
      };
      const from = second.dueOn!;
      expect(await list({})).toEqual({ days: ['2026-10-02', '2026-10-05', '2026-10-07', '2026-10-06'], next: false });
      expect((await list({ from })).days).toEqual(['2026-10-05', '2026-10-07', '2026-10-06']);
      expect((await list({ to: from })).days).toEqual(['2026-10-02', '2026-10-05']);
      expect((await list({ from, to: from })).days).toEqual(['2026-10-05']);
      expect((await list({ from: '9999-12-31' })).days).toEqual(['2026-10-06']);
      const beyond = `${first.dueOn}#${first.reference}`;
      expect(await list({ beyond, to: third.dueOn! }, 1)).toEqual({ days: ['2026-10-05'], next: true });
      expect((await list({ beyond: `${third.dueOn}#${third.reference}`, to: from })).days).toEqual([]);
    });

    it('lists the cases of a quarter, oldest first, answered or not', async () => {
      const late = aNewCase(aReference(), {}, '2025-03-30T23:30:00.000Z'); // 31 March in London
      const early = aNewCase(aReference(), {}, '2025-01-02T09:00:00.000Z');
      await store.cases.commit(late);
      await store.cases.commit(early);
      const { items } = await store.cases.receivedIn('2025Q1', 10);
      expect(items.map((s) => s.receivedOn)).toEqual(['2025-01-02', '2025-03-31']);
    });

    it('hands outbox work to one claimer until it is done, and again when a lease has run out', async () => {
      const commit = aNewCase(aReference());
      const [item] = commit.outbox;
      await store.cases.commit(commit);
      expect(await store.outbox.outcome(item!.id)).toBe('pending');
      const both = await Promise.all([store.outbox.claim(item!.id, AT, 60), store.outbox.claim(item!.id, AT, 60)]);
      expect(both.filter(Boolean)).toEqual([item]);
      const later = '2026-11-23T09:31:01.000Z';
      expect(await store.outbox.claim(item!.id, later, 60)).toEqual(item);
      await store.outbox.release(item!.id);
      expect(await store.outbox.claim(item!.id, later, 60)).toEqual(item);
      await store.outbox.done(item!.id, later, 'sent:1');
      expect(await store.outbox.outcome(item!.id)).toBe('sent:1');
      expect(await store.outbox.claim(item!.id, '2027-01-01T00:00:00.000Z', 60)).toBeNull();
    });

    it('takes work that follows from no event once for each id, also when it is asked for twice at once', async () => {
      const reference = aReference();
      const item = {
        id: `${reference}~2026-12-01~overdue`,
        kind: 'reminder',
        reference,
        event: 0,
        notBefore: AT,
      } as const;
      const both = await Promise.all([store.outbox.put(item), store.outbox.put(item)]);
      expect([...both].sort()).toEqual([false, true]);
      expect(await store.outbox.due('acknowledge', AT, 100)).toContain(item.id);
      expect(await store.outbox.claim(item.id, AT, 60)).toEqual(item);
      await store.outbox.done(item.id, AT, 'sent:1');
      expect(await store.outbox.put(item)).toBe(false);
      expect(await store.outbox.outcome(item.id)).toBe('sent:1');
    });

    it('takes work that is done already: never handed out, and never asked for again', async () => {
      const reference = aReference();
      const item = {
        id: `${reference}~2026-12-01~reminder-5`,
        kind: 'reminder',
        reference,
        event: 0,
        notBefore: AT,
      } as const;
      expect(await store.outbox.put(item, 'superseded')).toBe(true);
      expect(await store.outbox.outcome(item.id)).toBe('superseded');
      expect(await store.outbox.due('acknowledge', AT, 100)).not.toContain(item.id);
      expect(await store.outbox.claim(item.id, AT, 60)).toBeNull();
      expect(await store.outbox.put(item)).toBe(false);
    });

    it('erases who asked and every word, for good, and leaves a ledger that still verifies', async () => {
      const commit = aNewCase(aReference());
      const { reference } = commit;
      await store.cases.commit(commit);
      const words = Array.from({ length: 30 }, (_, i) => ({ id: `more-${i}`, text: `More ${i}` }));
      await store.cases.commit(aCommit(reference, commit.events, [{ type: 'CaseAssigned', to: 'a' }], { words }));
      await store.cases.erase(reference);
      const stored = (await store.cases.load(reference))!;
      expect([stored.applicant, stored.words]).toEqual([null, []]);
      expect(stored.ledger).toHaveLength(2);
      expect(firstBrokenLink(reference, stored.ledger, sha256)).toBe(0);
      expect(stored.summary.version).toBe(2);
      await store.cases.erase(reference);
      await store.cases.erase('01.FOI.20.999999');
      expect(await store.cases.load('01.FOI.20.999999')).toBeNull();
    });

    it('makes the links of a case void once for each version, and asks for the letter in the same stroke', async () => {
      const commit = aNewCase(aReference());
      const { reference } = commit;
      await store.cases.commit(commit);
      const letter = (n: number) =>
        ({ id: `${reference}~2026-11-23~link-${n}`, kind: 'link', reference, event: 0, notBefore: AT }) as const;
      const rotate = (expected: number, n: number) => store.cases.rotateLink(reference, expected, letter(n));
      const both = await Promise.all([rotate(1, 1), rotate(1, 2)]);
      expect([...both].sort()).toEqual([2, null]);
      const asked = await Promise.all([1, 2].map((n) => store.outbox.outcome(letter(n).id)));
      expect(asked).toEqual(both.map((version) => (version === 2 ? 'pending' : null)));
      expect((await store.cases.load(reference))?.applicant).toEqual({ ...applicant, linkVersion: 2 });
      await store.cases.erase(reference);
      expect(await rotate(2, 3)).toBeNull();
      expect((await store.cases.load(reference))?.applicant).toBeNull();
      expect(await store.outbox.outcome(letter(3).id)).toBeNull();
    });

    it('counts up to a limit and no further, each name on its own, also for many at once', async () => {
      const takes = await Promise.all(Array.from({ length: 5 }, () => store.limits.take('a', 3, SECONDS)));
      expect(takes.filter((n) => n !== null).sort()).toEqual([1, 2, 3]);
      expect(await store.limits.take('b', 3, SECONDS)).toBe(1);
    });

    describe('a response while it is written', () => {
      const aCopy = (revision: number, title: string) => ({
        revision,
        from: 0,
        typed: { title, parts: 'p1', 'parts.p1.question': 'Wie viele? 🚲' },
        wrote: { about: { by: 'officer-1', at: AT } },
      });

      it('is kept as it is, and each save follows the one before', async () => {
        const { editing } = store;
        const reference = aReference();
        expect(await editing.load(reference)).toBeNull();
        expect(await editing.save(reference, aCopy(2, 'too soon'))).toBe('changed-meanwhile');
        expect(await editing.save(reference, aCopy(1, 'one'))).toBe('saved');
        expect(await editing.save(reference, aCopy(1, 'again'))).toBe('changed-meanwhile');
        expect(await editing.load(reference)).toEqual(aCopy(1, 'one'));
        const both = await Promise.all(['two', 'three'].map((title) => editing.save(reference, aCopy(2, title))));
        expect([...both].sort()).toEqual(['changed-meanwhile', 'saved']);
        const kept = both[0] === 'saved' ? 'two' : 'three';
        expect(await editing.load(reference)).toEqual(aCopy(2, kept));
      });

      it('is refused where it is larger than an item may be', async () => {
        const reference = aReference();
        // Words of which none is like another cannot be packed.
        const long = Array.from({ length: 12_000 }, (_, i) => sha256(String(i))).join(' ');
        expect(await store.editing.save(reference, aCopy(1, long))).toBe('too-large');
        expect(await store.editing.load(reference)).toBeNull();
      });

      it('is erased with the words of its case', async () => {
        const commit = aNewCase(aReference());
        await store.cases.commit(commit);
        await store.editing.save(commit.reference, aCopy(1, 'one'));
        await store.cases.erase(commit.reference);
        expect(await store.editing.load(commit.reference)).toBeNull();
      });
    });

    describe('a template', () => {
      const aTemplate = (id: string, revision: number, more: Partial<KeptTemplate> = {}): KeptTemplate => ({
        id,
        revision,
        name: 'Über “alles”',
        place: 'why',
        exemption: 'FOIA s40',
        regimes: ['FOIA'],
        text: `Revision ${revision}:\n\n- one [blank]`,
        by: 'officer-1',
        at: AT,
        isOut: false,
        ...more,
      });

      it('is kept as it is, by its id, and each save follows the one before', async () => {
        const { templates } = store;
        expect(await templates.all()).toEqual([]);
        expect(await templates.find('b')).toBeNull();
        expect(await templates.history('b')).toEqual([]);
        expect(await templates.save(aTemplate('b', 2))).toBe('changed-meanwhile');
        expect(await templates.save(aTemplate('b', 1))).toBe('saved');
        expect(await templates.save(aTemplate('b', 1, { name: 'Again' }))).toBe('changed-meanwhile');
        const general = { exemption: null, regimes: [], place: 'closing', isOut: true } as const;
        expect(await templates.save(aTemplate('a', 1, general))).toBe('saved');
        expect(await templates.all()).toEqual([aTemplate('a', 1, general), aTemplate('b', 1)]);
        expect(await templates.find('b')).toEqual(aTemplate('b', 1));
      });

      it('keeps how it stood, and of two who change it at once one is told', async () => {
        const { templates } = store;
        await templates.save(aTemplate('c', 1));
        const both = await Promise.all(['x', 'y'].map((name) => templates.save(aTemplate('c', 2, { name }))));
        expect([...both].sort()).toEqual(['changed-meanwhile', 'saved']);
        const name = both[0] === 'saved' ? 'x' : 'y';
        expect(await templates.history('c')).toEqual([aTemplate('c', 2, { name }), aTemplate('c', 1)]);
        for (let n = 3; n <= 13; n += 1) await templates.save(aTemplate('c', n));
        const told = await templates.history('c');
        expect(told.map(({ revision }) => revision)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
        expect(await templates.find('c')).toEqual(aTemplate('c', 13));
      });
    });

    describe('an entry of the publication scheme', () => {
      const words: EntryWords = {
        ...{ schemeClass: 'spending', title: 'Über “alles”', description: 'What we spend.', link: '/disclosures/' },
        ...{ format: null, licence: 'ogl', versionOn: '2026-10-01', renewal: 'yearly', nextVersionDue: null },
      };
      // What is asked for here is nobody else's.
      afterAll(async () => {
        for (const id of await store.outbox.due('publish', AT, 500))
          if (id.startsWith('scheme~')) await store.outbox.done(id, AT, 'published');
      });
      /** The ledger of an entry with one more event, and what is written of that. */
      const next = (id: string, ledger: readonly EntryEvent[], body: EntryEventBody) => {
        const event: EntryEvent = { ...body, n: ledger.length + 1, recordedAt: AT, by: 'officer-1' };
        const entry = evolveEntry(replayEntry(id, ledger), event, id);
        return { ledger: [...ledger, event], entry, append: () => store.scheme.append(entry, event, entryWork(entry)) };
      };

      it('is kept as it is, by its id, with what happened to it and the work that follows', async () => {
        const { scheme, outbox } = store;
        expect([await scheme.all(), await scheme.find('b'), await scheme.history('b')]).toEqual([[], null, []]);
        const added = next('b', [], { type: 'EntryAdded', words });
        expect(await added.append()).toBe('saved');
        expect(await added.append()).toBe('changed-meanwhile');
        expect(await outbox.outcome('scheme~b~1')).toBe('pending');
        expect(await outbox.due('publish', AT, 500)).toContain('scheme~b~1');
        const other = next('a', [], { type: 'EntryAdded', words: { ...words, nextVersionDue: '2027-10-01' } });
        expect(await other.append()).toBe('saved');
        expect(await scheme.all()).toEqual([other.entry, added.entry]);
        expect(await scheme.find('b')).toEqual(added.entry);
        expect(await scheme.history('b')).toEqual(added.ledger);
      });

      it('of two who change it at once one is told, and nothing of theirs is written', async () => {
        const { scheme } = store;
        const added = next('c', [], { type: 'EntryAdded', words });
        await added.append();
        const changes = ['x', 'y'].map((title) =>
          next('c', added.ledger, { type: 'EntryChanged', words: { ...words, title } }),
        );
        const both = await Promise.all(changes.map(({ append }) => append()));
        expect([...both].sort()).toEqual(['changed-meanwhile', 'saved']);
        const kept = changes[both.indexOf('saved')]!;
        expect(await scheme.history('c')).toEqual(kept.ledger);
        const removed = next('c', kept.ledger, { type: 'EntryRemoved' });
        expect(await removed.append()).toBe('saved');
        expect(await scheme.find('c')).toEqual({ ...kept.entry, version: 3, isRemoved: true });
        expect(await next('c', kept.ledger.slice(0, 1), { type: 'EntryRemoved' }).append()).toBe('changed-meanwhile');
      });
    });

    describe('a draft', () => {
      const LATER = '2026-11-23T10:00:00.000Z';
      const TOMORROW = SECONDS + 86_400;

      it('keeps what was typed beside what was typed before, from when it was begun', async () => {
        const { drafts } = store;
        expect(await drafts.load('d1', AT)).toBeNull();
        await drafts.save('d1', { information: 'How many?', name: '' }, AT, TOMORROW);
        const saved = await drafts.save('d1', { name: 'Ada' }, LATER, TOMORROW);
        const expected = { answers: { information: 'How many?', name: 'Ada' }, startedAt: AT, marks: [], sentAs: null };
        expect(saved).toEqual(expected);
        expect(await drafts.load('d1', LATER)).toEqual(expected);
        expect(await drafts.load('D1', LATER)).toBeNull();
      });

      it('is not there when it has expired, and nothing of it comes back', async () => {
        const { drafts } = store;
        await drafts.save('d2', { name: 'Ada' }, AT, SECONDS + 60);
        expect(await drafts.load('d2', LATER)).toBeNull();
        expect(await drafts.mark('d2', 'shown', LATER)).toBe(false);
        const again = await drafts.save('d2', { information: 'Anew' }, LATER, TOMORROW);
        expect(again).toEqual({ answers: { information: 'Anew' }, startedAt: LATER, marks: [], sentAs: null });
      });

      it('notes once what has happened', async () => {
        const { drafts } = store;
        expect(await drafts.mark('d3', 'shown', AT)).toBe(false);
        await drafts.save('d3', { name: 'Ada' }, AT, TOMORROW);
        expect(await drafts.mark('d3', 'shown', AT)).toBe(true);
        expect(await drafts.mark('d3', 'shown', AT)).toBe(false);
        expect(await drafts.mark('d3', 'opened', AT)).toBe(true);
        expect((await drafts.load('d3', AT))?.marks).toEqual(['opened', 'shown']);
        const atOnce = await Promise.all([1, 2, 3, 4].map(() => drafts.mark('d3', 'answered', AT)));
        expect(atOnce.filter(Boolean)).toHaveLength(1);
      });

      it('keeps nothing typed once it is sent, and takes nothing more', async () => {
        const { drafts } = store;
        await drafts.save('d4', { name: 'Ada' }, AT, TOMORROW);
        await drafts.close('d4', '01.FOI.26.000001', LATER, TOMORROW);
        const closed = { answers: {}, startedAt: LATER, marks: [], sentAs: '01.FOI.26.000001' };
        expect(await drafts.load('d4', LATER)).toEqual(closed);
        expect(await drafts.save('d4', { name: 'Bob' }, LATER, TOMORROW)).toBeNull();
        expect(await drafts.mark('d4', 'shown', LATER)).toBe(false);
        expect(await drafts.load('d4', LATER)).toEqual(closed);
      });

      it('is gone when it is removed, whether it was there or not', async () => {
        const { drafts } = store;
        await drafts.save('d5', { name: 'Ada' }, AT, TOMORROW);
        await drafts.remove('d5');
        await drafts.remove('d5');
        expect(await drafts.load('d5', AT)).toBeNull();
      });
    });

    describe('those who are signed in', () => {
      const session = { sub: 'o1', name: 'Olu Adeyemi', groups: ['officer'], startedAt: AT, seenAt: AT };

      it('are found until their session expires, and each by their own id', async () => {
        const { sessions } = store;
        await sessions.open('s1', session, SECONDS + 60);
        expect(await sessions.find('s1', AT)).toEqual(session);
        expect(await sessions.find('s2', AT)).toBeNull();
        expect(await sessions.find('s1', '2026-11-23T09:30:59.000Z')).toEqual(session);
        expect(await sessions.find('s1', '2026-11-23T09:31:00.000Z')).toBeNull();
      });

      it('stay as long as they are seen, and not longer than they are signed in', async () => {
        const { sessions } = store;
        const seenAt = '2026-11-23T09:40:00.000Z';
        await sessions.open('s3', session, SECONDS + 60);
        await sessions.touch('s3', seenAt, SECONDS + 3600);
        expect(await sessions.find('s3', seenAt)).toEqual({ ...session, seenAt });
        await sessions.close('s3');
        await sessions.touch('s3', seenAt, SECONDS + 3600);
        await sessions.close('s3');
        expect(await sessions.find('s3', AT)).toBeNull();
      });

      it('began once, in the browser that ends it, and not long ago', async () => {
        const { signIns } = store;
        const begun = { browser: 'b1', verifier: 'v', nonce: 'n', to: '/officer/' };
        await signIns.begin('state', begun, SECONDS + 60);
        expect(await signIns.take('other', 'b1', AT)).toBeNull();
        expect(await signIns.take('state', 'b2', AT)).toBeNull();
        expect(await signIns.take('state', 'b1', '2026-11-23T09:31:00.000Z')).toBeNull();
        expect(await signIns.take('state', 'b1', AT)).toEqual(begun);
        expect(await signIns.take('state', 'b1', AT)).toBeNull();
      });

      it('are remembered as colleagues by name, and whoever is only spoken of without one', async () => {
        const { colleagues } = store;
        expect(await colleagues.all()).toEqual([]);
        const olu = { sub: 'o1', name: 'Olu Adeyemi', groups: ['officer'], seenAt: AT };
        await colleagues.put(olu);
        await colleagues.noteSub('o1');
        await colleagues.noteSub('a0');
        expect(await colleagues.all()).toEqual([{ sub: 'a0', name: null, groups: [], seenAt: null }, olu]);
        await colleagues.put({ ...olu, groups: ['officer', 'approver'] });
        expect((await colleagues.all())[1]?.groups).toEqual(['officer', 'approver']);
      });
    });

    it('keeps where an answer stood before: of two with one address, the first', async () => {
      expect(await store.moved.find('d1')).toBeNull();
      await store.moved.put('d1', '01.FOI.19.000017');
      await store.moved.put('d1', '01.FOI.19.000018');
      expect(await store.moved.find('d1')).toBe('01.FOI.19.000017');
      expect(await store.moved.find('d2')).toBeNull();
    });

    it('counts each name in each month by itself, also for many at once, and reads months in the order asked for', async () => {
      const { tallies } = store;
      const none = { shown: 0, opened: 0, answered: 0, sentAnyway: 0 };
      expect(await tallies.read([])).toEqual([]);
      expect(await tallies.read(['2026-10'])).toEqual([{ month: '2026-10', ...none }]);
      await Promise.all(Array.from({ length: 7 }, () => tallies.add('shown', '2026-11')));
      await tallies.add('sentAnyway', '2026-11');
      await tallies.add('shown', '2026-12');
      expect(await tallies.read(['2026-12', '2026-10', '2026-11'])).toEqual([
        { month: '2026-12', ...none, shown: 1 },
        { month: '2026-10', ...none },
        { month: '2026-11', ...none, shown: 7, sentAnyway: 1 },
      ]);
    });

    it('finds the pending work of one consumer that is due, and not what is done, later, or the other’s', async () => {
      const before = await store.outbox.due('acknowledge', '2026-11-23T10:00:00.000Z', 100);
      const now = aNewCase(aReference());
      const done = aNewCase(aReference());
      const later = aNewCase(aReference());
      await store.cases.commit(now);
      await store.cases.commit(done);
      await store.cases.commit({
        ...later,
        outbox: later.outbox.map((o) => ({ ...o, notBefore: '2026-12-01T00:00:00.000Z' })),
      });
      await store.outbox.done(done.outbox[0]!.id, AT, 'x');
      const due = await store.outbox.due('acknowledge', '2026-11-23T10:00:00.000Z', 100);
      expect(due.filter((id) => !before.includes(id))).toEqual([now.outbox[0]!.id]);
      expect(await store.outbox.claim(later.outbox[0]!.id, AT, 60)).toBeNull();
      expect(await store.outbox.due('publish', '2026-12-24T10:00:00.000Z', 100)).toEqual([]);
    });

    it('keeps what is to be posted in a queue of its own until it is, and hands it to nobody again', async () => {
      const letters = [aNewCase(aReference()), aNewCase(aReference())].map((commit) => ({
        commit,
        id: commit.outbox[0]!.id,
      }));
      for (const { commit } of letters) await store.cases.commit(commit);
      const [first, second] = letters.map(({ id }) => id) as [string, string];
      await store.outbox.done(second, '2026-11-23T09:32:00.000Z', 'to-post');
      await store.outbox.done(first, '2026-11-23T09:31:00.000Z', 'to-post');
      const queue = [
        { id: first, since: '2026-11-23T09:31:00.000Z' },
        { id: second, since: '2026-11-23T09:32:00.000Z' },
      ];
      expect((await store.outbox.toPost(100)).items).toEqual(queue);
      const page = await store.outbox.toPost(1);
      expect(page.items).toEqual(queue.slice(0, 1));
      expect((await store.outbox.toPost(1, page.next!)).items).toEqual(queue.slice(1));
      expect(await store.outbox.claim(first, '2027-01-01T00:00:00.000Z', 60)).toBeNull();
      expect(await store.outbox.due('acknowledge', '2027-01-01T00:00:00.000Z', 100)).not.toContain(first);
      expect(await store.outbox.outcome(first)).toBe('to-post');
      await store.outbox.posted(first, AT, 'posted');
      expect(await store.outbox.outcome(first)).toBe('posted');
      expect((await store.outbox.toPost(100)).items).toEqual(queue.slice(1));
      await store.outbox.posted(second, AT, 'taken-back');
      expect((await store.outbox.toPost(100)).items).toEqual([]);
    });
    it('takes out of that queue only what is in it', async () => {
      const commit = aNewCase(aReference());
      await store.cases.commit(commit);
      const { id } = commit.outbox[0]!;
      await store.outbox.posted(id, AT, 'posted');
      expect(await store.outbox.outcome(id)).toBe('pending');
      await store.outbox.posted('none', AT, 'posted');
      expect(await store.outbox.outcome('none')).toBeNull();
    });

    it('numbers the journal without gaps, also for many writers at once, and reads it from anywhere', async () => {
      const entry = (i: number) => ({
        action: 'put' as const,
        reference: `01.FOI.26.${800_000 + i}`,
        title: `Title ${i}`,
        publishedOn: '2026-11-23',
        outcome: 'not-held' as const,
        summaryLine: 's',
        text: `k${i}`,
      });
      const sequences = await Promise.all([0, 1, 2, 3].map((i) => store.journal.append('2026', entry(i))));
      expect([...sequences].sort()).toEqual([1, 2, 3, 4]);
      expect(await store.journal.append('2027', { ...entry(9), action: 'remove' })).toBe(1);
      expect(await store.journal.heads()).toEqual({ 2026: 4, 2027: 1 });
      expect((await store.journal.since('2026', 2)).map((e) => e.sequence)).toEqual([3, 4]);
      expect(await store.journal.since('2027', 0)).toEqual([{ ...entry(9), action: 'remove', sequence: 1 }]);
      expect(await store.journal.since('2028', 0)).toEqual([]);
    });

    it('keeps the journal of cases in a book of its own', async () => {
      const line = (i: number) => ({ action: 'put', reference: `01.FOI.26.${800_000 + i}` }) as const;
      const { journal, caseJournal } = store;
      const before = await journal.heads();
      const years = Object.keys(before);
      const kept = await Promise.all(years.map((year) => journal.since(year, 0)));
      const sequences = await Promise.all([0, 1, 2, 3, 4].map((i) => caseJournal.append('2026', line(i))));
      expect([...sequences].sort()).toEqual([1, 2, 3, 4, 5]);
      expect(await caseJournal.append('2031', { ...line(9), action: 'remove' })).toBe(1);
      expect(await caseJournal.heads()).toEqual({ 2026: 5, 2031: 1 });
      expect((await caseJournal.since('2026', 3)).map((e) => e.sequence)).toEqual([4, 5]);
      expect(await caseJournal.since('2031', 0)).toEqual([{ ...line(9), action: 'remove', sequence: 1 }]);
      expect(await caseJournal.snapshot()).toBeNull();
      await caseJournal.setSnapshot('case-search/a.sqlite', { 2026: 5 });
      expect(await caseJournal.snapshot()).toEqual({ key: 'case-search/a.sqlite', heads: { 2026: 5 } });

      expect(await journal.heads()).toEqual(before);
      expect(await Promise.all(years.map((year) => journal.since(year, 0)))).toEqual(kept);
      expect(await journal.snapshot()).toBeNull();
    });

    it('keeps where the newest search snapshot is', async () => {
      expect(await store.journal.snapshot()).toBeNull();
      await store.journal.setSnapshot('search/a.sqlite', { 2026: 4 });
      expect(await store.journal.snapshot()).toEqual({ key: 'search/a.sqlite', heads: { 2026: 4 } });
    });

    it('keeps every version of the holidays, gives the newest, and never two of one number', async () => {
      expect(await store.calendars.current()).toBeNull();
      const holiday = { date: '2029-06-04', name: 'A Coronation – “new”', division: 'scotland' } as const;
      const first = { importedAt: AT, knownTo: '2029-12-31', added: [holiday], removed: [] };
      const both = await Promise.all([store.calendars.add(first, 0), store.calendars.add(first, 0)]);
      expect([...both].sort()).toEqual([false, true]);
      expect(await store.calendars.current()).toEqual({ ...first, version: 1 });
      const removed = [{ date: '2029-05-07', division: 'england-and-wales' } as const];
      for (let version = 2; version <= 11; version += 1) {
        expect(await store.calendars.add({ ...first, added: [], removed }, version - 1)).toBe(true);
      }
      expect(await store.calendars.add(first, 3)).toBe(false);
      expect(await store.calendars.current()).toEqual({ ...first, added: [], removed, version: 11 });
    });

    it('keeps files byte for byte, replaces and removes them', async () => {
      const bytes = new Uint8Array([0, 255, 10, 13, 128]);
      await store.files.put('a/b c/ü.bin', bytes, 'application/octet-stream');
      expect(new Uint8Array((await store.files.get('a/b c/ü.bin'))!)).toEqual(bytes);
      expect(await store.files.size('a/b c/ü.bin')).toBe(bytes.length);
      await store.files.put('a/b c/ü.bin', 'text', 'text/plain');
      expect(new TextDecoder().decode((await store.files.get('a/b c/ü.bin'))!)).toBe('text');
      await store.files.remove('a/b c/ü.bin');
      expect(await store.files.get('a/b c/ü.bin')).toBeNull();
      expect(await store.files.size('a/b c/ü.bin')).toBeNull();
      await store.files.remove('never/was');
    });
    it('lists the files whose keys begin alike, sorted, and more of them than fit one page', async () => {
      expect(await store.files.list('none/')).toEqual([]);
      for (const key of ['list/b/2', 'list/b/10', 'list/bc', 'lis']) await store.files.put(key, 'x', 'text/plain');
      expect(await store.files.list('list/b/')).toEqual(['list/b/10', 'list/b/2']);
      await store.files.remove('list/b/2');
      expect(await store.files.list('list/b')).toEqual(['list/b/10', 'list/bc']);
      const many = Array.from({ length: 1001 }, (_, i) => `many/${String(i).padStart(4, '0')}`);
      for (let i = 0; i < many.length; i += 100) {
        await Promise.all(many.slice(i, i + 100).map((key) => store.files.put(key, 'x', 'text/plain')));
      }
      expect(await store.files.list('many/')).toEqual(many);
    });

    it('says once which document an edition of the figures is, and asks for a correction once', async () => {
      const { editions } = store;
      expect(await editions.all()).toEqual([]);
      const first = {
        quarter: '2026Q3',
        version: 1,
        reason: null,
        document: 'statistics/a',
        publishedOn: '2026-11-12',
      };
      expect(await editions.freeze('2026Q3', 1, 'statistics/a', '2026-11-12')).toBe(true);
      expect(await editions.freeze('2026Q3', 1, 'statistics/b', '2026-11-13')).toBe(false);
      expect(await editions.ask('2026Q3', 1, 'Wrong.')).toBe(false);
      expect(await editions.all()).toEqual([first]);

      const asked = { quarter: '2026Q3', version: 2, reason: 'Wrong.', document: null, publishedOn: null, by: 'ann' };
      expect(await editions.ask('2026Q3', 2, 'Wrong.', 'ann')).toBe(true);
      expect(await editions.ask('2026Q3', 2, 'Other.')).toBe(false);
      await editions.freeze('2026Q2', 1, 'statistics/c', '2026-08-12');
      expect((await editions.all()).slice(1)).toEqual([first, asked]);
      expect(await editions.freeze('2026Q3', 2, 'statistics/d', '2026-12-01')).toBe(true);
      expect(await editions.freeze('2026Q3', 2, 'statistics/e', '2026-12-02')).toBe(false);
      expect((await editions.all())[2]).toEqual({ ...asked, document: 'statistics/d', publishedOn: '2026-12-01' });
    });

    it('keeps each link once, whoever cites it, and forgets it when nobody does', async () => {
      const { links } = store;
      const [a, b, c] = ['https://a.example/', 'https://b.example/x?y=1', '/disclosures/01.FOI.26.000001/'];
      await links.cite('01.FOI.26.000001', all(a, b, a), AT);
      await links.cite('scheme:lists', all(b, c), AT);
      const shown = async (owner: string) =>
        (await links.citedBy(owner)).map(({ address, owners }) => [address, owners]);
      const both = ['01.FOI.26.000001', 'scheme:lists'];
      expect(await shown('01.FOI.26.000001')).toEqual([
        [a, [both[0]]],
        [b, both],
      ]);
      expect(await links.citedBy('nobody')).toEqual([]);
      const [first] = await links.citedBy('01.FOI.26.000001');
      expect(first).toEqual({ id: linkId(a), address: a, owners: [both[0]], refusals: [], ...newLink(AT) });
      expect(await links.load(linkId(a))).toEqual(first);
      expect(await links.load('none')).toBeNull();

      await links.cite('01.FOI.26.000001', all(c), LATER);
      expect(await shown('01.FOI.26.000001')).toEqual([[c, both]]);
      expect((await links.load(linkId(a)))?.owners).toEqual([]);
      expect([await links.forget(linkId(a)), await links.forget(linkId(b))]).toEqual([true, false]);
      expect(await links.load(linkId(a))).toBeNull();
      for (const owner of both) await links.cite(owner, [], LATER);
      for (const one of [b, c]) expect(await links.forget(linkId(one))).toBe(true);
      expect(await links.due('9999', 10)).toEqual([]);
    });

    it('takes more links of one owner than one transaction holds, and several who say so at once', async () => {
      const { links } = store;
      const many = (from: number) => Array.from({ length: 150 }, (_, i) => `https://many.example/${from + i}`);
      await links.cite('many', all(...many(0)), AT);
      expect(await links.citedBy('many')).toHaveLength(150);
      await links.cite('many', all(...many(100)), AT);
      expect((await links.citedBy('many')).map(({ address }) => address).sort()).toEqual(many(100).sort());
      expect((await links.load(linkId('https://many.example/0')))?.owners).toEqual([]);
      await Promise.all([0, 1, 2].map((n) => links.cite(`at-once-${n}`, all('https://many.example/100'), AT)));
      expect((await links.load(linkId('https://many.example/100')))?.owners).toHaveLength(4);
      await Promise.all([many(0), many(100).slice(0, 3)].map((some) => links.cite('many', all(...some), AT)));
      const now = (await links.citedBy('many')).map(({ address }) => address);
      for (const address of [...many(0), ...many(100)]) {
        const isCited = (await links.load(linkId(address)))?.owners.includes('many') ?? false;
        expect(isCited, address).toBe(now.includes(address));
      }
      for (const owner of ['many', 'at-once-0', 'at-once-1', 'at-once-2']) await links.cite(owner, [], AT);
      for (const address of many(0).concat(many(100))) await links.forget(linkId(address));
      expect(await links.due('9999', 10)).toEqual([]);
    });

    it('gives the links that are due, and keeps what a look found together with what tells of it', async () => {
      const { links, outbox } = store;
      const [a, b] = ['https://due.example/a', 'https://due.example/b'];
      await links.cite('due', all(a), LATER);
      await links.cite('due', all(a, b), AT);
      const [idA, idB] = [linkId(a), linkId(b)];
      expect([await links.due(AT, 10), await links.due(LATER, 10)]).toEqual([[idB], [idB, idA]]);
      expect(await links.due(LATER, 1)).toEqual([idB]);
      await links.hasten(idA, AT);
      await links.hasten('none', AT);
      expect((await links.due(AT, 10)).toSorted()).toEqual([idA, idB].toSorted());

      const dead: LinkState = {
        ...newLink(AT),
        ...({ state: 'dead', because: 'not-found', failures: 2, alerts: 1, told: true, checkedAt: LATER } as const),
        nextCheckAt: '2026-11-25T09:30:00.000Z',
      };
      const alert = (n: number) => {
        return { id: `${idA}~${n}~dead-link`, kind: 'dead-link', reference: idA, event: 1, notBefore: LATER } as const;
      };
      expect(await links.record(idA, AT, dead, alert(1))).toBe(true);
      expect(await links.load(idA)).toEqual({ id: idA, address: a, owners: ['due'], refusals: [], ...dead });
      expect(await outbox.outcome(alert(1).id)).toBe('pending');
      // Another look that found the same at the same time.
      expect(await links.record(idA, AT, { ...dead, failures: 9 }, alert(2))).toBe(false);
      expect([(await links.load(idA))?.failures, await outbox.outcome(alert(2).id)]).toEqual([2, null]);

      expect(await links.record('none', AT, dead)).toBe(false);
      expect(await links.record(idB, LATER, dead)).toBe(false);
      await links.record(idB, AT, { ...dead, state: 'moved', because: null, movedTo: 'https://c.example/' });
      expect((await links.shown(10)).items.map(({ id, state }) => [id, state])).toEqual([
        [idA, 'dead'],
        [idB, 'moved'],
      ]);
      const page = await links.shown(1);
      expect(page.items.map(({ id }) => id)).toEqual([idA]);
      expect((await links.shown(10, page.next ?? '')).items.map(({ id }) => id)).toEqual([idB]);

      // Somebody else cites what is dead: it is told of again.
      await links.cite('other', all(a), LATER);
      expect(await links.load(idA)).toMatchObject({ state: 'dead', told: false, alerts: 1, nextCheckAt: LATER });
      await links.record(idB, dead.nextCheckAt, {
        ...newLink(AT),
        state: 'alive',
        checkedAt: LATER,
        nextCheckAt: '2026-12-01',
      });
      expect((await links.shown(10)).items.map(({ id }) => id)).toEqual([idA]);
    });

    it('knows whose refusal rests on a link, and looks at it again when that changes', async () => {
      const { links } = store;
      const address = 'https://refusal.example/';
      const id = linkId(address);
      const who = async () => {
        const link = await links.load(id);
        return [link?.owners, link?.refusals, link?.nextCheckAt];
      };
      await links.cite('a', [{ address, isRefusal: true }], AT);
      await links.cite('b', [{ address }], AT);
      expect(await who()).toEqual([['a', 'b'], ['a'], AT]);
      await links.cite('b', [{ address, isRefusal: false }], LATER);
      expect(await who()).toEqual([['a', 'b'], ['a'], AT]);
      await links.cite('a', [{ address }], LATER);
      expect(await who()).toEqual([['a', 'b'], [], LATER]);
      await links.cite('b', [{ address, isRefusal: true }], LATER);
      await links.cite('b', [], LATER);
      expect(await who()).toEqual([['a'], [], LATER]);
    });
  });
}
