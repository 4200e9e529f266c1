import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { firstBrokenLink } from '#domain/case/chain.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { allows, lifecycle } from '#domain/case/lifecycle.ts';
import { summarise } from '#domain/case/summary.ts';
import { openCommissions } from '#domain/case/work.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { submit } from '#functions/submit/submit.ts';
import { sha256 } from '#plumbing/ids.ts';
import { apply } from '#store/apply.ts';
import { clockRules } from '#store/clock-rules.ts';
import { queryAll, toWire } from '#store/dynamo.ts';
import { keys } from '#store/keys.ts';
import type { Page } from '#store/ports.ts';
import { everyReference, rebuildSummary } from '#store/rebuild.ts';
import { anyOfficerCommand } from '#tests/domain/case-arbitrary.ts';
import { anIntake, authority, aWorld } from '#tests/support/rooms.ts';
import { openRealStore } from '#tests/support/store.ts';

type Real = Awaited<ReturnType<typeof openRealStore>>;
const DAY = 86_400_000;
const BEGIN = '2026-11-23T09:30:00.000Z';
/** What the portal does by itself; all else is an officer's. */
const portal: readonly Command['command'][] = ['lapse', 'record-published'];
const subs = ['olu', 'ann', 'sian'] as const;

const correction = { command: 'correct-response', correction: 'A sum.', earlier: 'shown', tell: true } as const;

/** What leads on, so that sequences come to answers, reviews, publications and corrections too. */
const onTheWay = fc.constantFrom<Command>(
  { command: 'release-request' },
  { command: 'save-response', document: 'responses/c' },
  { command: 'save-response', document: 'responses/d' },
  { ...correction, version: 2 },
  { ...correction, version: 3 },
  { command: 'approve-response' },
  { command: 'send-response' },
  { command: 'record-published', version: 1, publishedAt: BEGIN },
  { command: 'commission', kind: 'unit', unit: 'traffic', parts: [], question: 'Any?', dueOn: '2027-06-01' },
);

/** A case that is answered, published, and written anew before anything else happens. */
const answered: readonly (readonly [Command, string])[] = [
  [{ command: 'save-response', document: 'responses/a' }, 'olu'],
  [{ command: 'approve-response' }, 'ann'],
  [{ command: 'send-response' }, 'ann'],
  [{ command: 'record-published', version: 1, publishedAt: BEGIN }, 'ann'],
  [{ command: 'save-response', document: 'responses/b' }, 'olu'],
];

async function all<T>(list: (after?: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await list(after);
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

describe('whatever officers do, on the local database', () => {
  let real: Real;
  let world: ReturnType<typeof aWorld>;
  let runs = 0;
  beforeAll(async () => {
    real = await openRealStore();
    const base = aWorld(BEGIN);
    const rules = clockRules(real.store.calendars, authority, base.now);
    world = { ...base, ...real.store, records: real.store.files, rules };
  }, 60_000);
  afterAll(() => real?.close());

  /** A case that is an applicant's alone. */
  async function aCase(contact: 'email' | 'post', isOdd: boolean): Promise<string> {
    runs += 1;
    world.moveTo(BEGIN);
    const whom = contact === 'post' ? { post: `${runs} Mill Lane` } : { email: `a${runs}@example.org` };
    const sender = { network: `198.51.100.${runs}`, suspicions: isOdd ? (['trap'] as const) : [] };
    const receipt = await submit(world, { ...anIntake, contact: whom }, 'form', null, sender);
    if (!receipt.ok) throw new Error(JSON.stringify(receipt.error));
    return receipt.value.reference;
  }

  async function give(reference: string, command: Command, by: string) {
    const actor = portal.includes(command.command)
      ? ({ kind: 'portal' } as const)
      : ({ kind: 'officer', sub: by } as const);
    return apply(world, reference, actor, (theCase, context) => {
      const decided = decide(theCase, command, { ...context, findExemption, publication: 'publish' });
      if (decided.ok) expect(allows(theCase.state, command.command)).toBe(true);
      return decided;
    });
  }

  /** Everything that is computed is what the events tell, wherever it is kept. */
  async function expectWhole(reference: string): Promise<void> {
    const { cases } = real.store;
    const stored = await cases.load(reference);
    const theCase = replay(reference, stored?.ledger ?? []);
    if (!stored || !theCase) throw new Error('The case is there');
    expect(firstBrokenLink(reference, stored.ledger, sha256)).toBe(0);
    expect(Object.keys(lifecycle)).toContain(theCase.state);
    const summary = summarise(theCase, await world.rules());
    expect(stored.summary).toEqual(summary);
    for (const assignee of [null, ...subs]) {
      const listed = (await all((after) => cases.open(assignee, 100, after))).filter(
        (one) => one.reference === reference,
      );
      expect(listed, `${assignee}`).toEqual(summary.active && summary.assignee === assignee ? [summary] : []);
    }
    const asked = (await all((after) => cases.asked('traffic', 100, after))).filter(
      (one) => one.reference === reference,
    );
    const open = openCommissions(theCase).flatMap(({ n, unit, dueOn, parts }) =>
      unit === null ? [] : [{ reference, n, unit, parts, dueOn, open: true }],
    );
    expect(asked.toSorted((a, b) => a.n - b.n)).toEqual(open.toSorted((a, b) => a.n - b.n));
  }

  it('a case is in a state of the table, its ledger holds, and all that is computed from it is what it tells', async () => {
    const step = fc.record({
      command: fc.oneof({ weight: 3, arbitrary: anyOfficerCommand }, { weight: 2, arbitrary: onTheWay }),
      by: fc.constantFrom(...subs),
      daysLater: fc.constantFrom(0, 0, 0, 1, 40),
    });
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('email' as const, 'email' as const, 'post' as const),
        fc.constantFrom(false, false, true),
        fc.constantFrom([], [], [], answered),
        fc.array(step, { minLength: 10, maxLength: 25 }),
        async (contact, isOdd, first, steps) => {
          const reference = await aCase(contact, isOdd);
          for (const [command, by] of first) await give(reference, command, by);
          let at = Date.parse(BEGIN);
          for (const { command, by, daysLater } of steps) {
            at += daysLater * DAY;
            world.moveTo(new Date(at).toISOString());
            const done = await give(reference, command, by);
            if (!done.ok)
              expect(['not-allowed-now', 'not-valid', 'not-permitted', 'changed-meanwhile']).toContain(done.error.code);
            else {
              reached.add(done.value.state);
              if (done.value.given.length > 1) reached.add('corrected');
            }
          }
          await expectWhole(reference);
          expect(await rebuildSummary(real.table, authority.nonWorkingDayReceipt, reference)).toBe('same');
        },
      ),
      { numRuns: 25, seed: 20_261_123, endOnFailure: true },
    );
    // The sequences lead somewhere: without this the test could hold of cases on which nothing happens.
    expect(reached.size).toBeGreaterThan(8);
    expect(reached).toContain('corrected');
  }, 60_000);

  describe('what is computed', () => {
    /** A case with a question that is open, one that was let go, and a letter to post. */
    async function aBusyCase(): Promise<string> {
      const reference = await aCase('post', false);
      const ask = {
        command: 'commission',
        kind: 'unit',
        unit: 'traffic',
        parts: [],
        question: 'Any?',
        dueOn: '2026-12-01',
      } as const;
      const commands: readonly Command[] = [
        { ...ask, parts: [] },
        { ...ask, parts: [] },
        { command: 'cancel-commission', commission: 3 },
        { command: 'assign', to: 'olu' },
      ];
      for (const command of commands) expect((await give(reference, command, 'olu')).ok).toBe(true);
      return reference;
    }
    const rebuild = (reference: string) => rebuildSummary(real.table, authority.nonWorkingDayReceipt, reference);
    const partition = (reference: string) => queryAll(real.table, keys.summary(reference).pk);
    const keyOf = (reference: string, sk: string) => ({
      TableName: real.table.name,
      Key: toWire({ pk: keys.summary(reference).pk, sk }),
    });

    it('is made anew from the events where it was spoilt, lost or added, and nothing else is touched', async () => {
      const { client, name: TableName } = real.table;
      const reference = await aBusyCase();
      const before = await partition(reference);
      expect(before.map(({ sk }) => sk)).toEqual(expect.arrayContaining(['ASKED#000002', 'ASKED#000003', 'SUMMARY']));

      const spoil = { UpdateExpression: 'SET dueOn = :x, #s = :x, version = :n REMOVE openPk, openSk' };
      const names = { ExpressionAttributeNames: { '#s': 'state' } };
      const values = { ExpressionAttributeValues: toWire({ ':x': 'spoilt', ':n': 99 }) };
      await client.send(new UpdateItemCommand({ ...keyOf(reference, 'SUMMARY'), ...spoil, ...names, ...values }));
      await client.send(new DeleteItemCommand(keyOf(reference, 'ASKED#000002')));
      const stray = { ...(before.find(({ sk }) => sk === 'ASKED#000003') ?? {}), sk: 'ASKED#000009', n: 9 };
      await client.send(new PutItemCommand({ TableName, Item: toWire(stray) }));
      expect(await partition(reference)).not.toEqual(before);
      expect(await rebuild(reference)).toBe('rebuilt');
      expect(await partition(reference)).toEqual(before);
      await expectWhole(reference);

      await client.send(new DeleteItemCommand(keyOf(reference, 'SUMMARY')));
      expect(await real.store.cases.load(reference)).toBeNull();
      expect(await rebuild(reference)).toBe('rebuilt');
      expect(await partition(reference)).toEqual(before);
      expect(await rebuild(reference)).toBe('same');
      // Officers work on.
      expect((await give(reference, { command: 'add-note', note: 'Whole again.' }, 'olu')).ok).toBe(true);
    });

    it('is found for every case, whatever became of the lists', async () => {
      const reference = await aBusyCase();
      await real.table.client.send(new DeleteItemCommand(keyOf(reference, 'SUMMARY')));
      const found: string[] = [];
      for await (const one of everyReference(real.table)) found.push(one);
      expect(found).toContain(reference);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBe(runs);
      await rebuild(reference);
      expect(await rebuild('07.FOI.26.999999')).toBe('no-case');
    });

    it('keeps the date that the applicant was told, until the recount moves it and tells', async () => {
      const reference = await aCase('email', false);
      const told = await real.store.cases.summary(reference);
      const added = [{ date: '2026-12-01', division: 'england-and-wales', name: 'A proclaimed day' }] as const;
      const imported = { importedAt: '2026-11-24T06:00:00.000Z', knownTo: '2027-12-31', added, removed: [] };
      expect(await real.store.calendars.add(imported, 0)).toBe(true);
      await real.table.client.send(new DeleteItemCommand(keyOf(reference, 'SUMMARY')));
      expect(await rebuild(reference)).toBe('rebuilt');
      expect(await real.store.cases.summary(reference)).toEqual(told);

      world.moveTo('2026-11-25T09:30:00.000Z');
      expect((await give(reference, { command: 'add-note', note: 'x' }, 'olu')).ok).toBe(true);
      const moved = await real.store.cases.load(reference);
      expect(moved?.ledger.map(({ type }) => type)).toContain('DueDateMoved');
      expect(moved?.summary).toMatchObject({ dueOn: '2026-12-23', calendarVersion: 1 });
      expect(await rebuild(reference)).toBe('same');
    });
  });
});
