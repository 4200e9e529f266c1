import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Summary } from '#domain/case/summary.ts';
import { addDays } from '#domain/dates.ts';
import { soonest } from '#functions/decide/caseload.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { memoryStore } from '#store/memory.ts';
import type { Page } from '#store/ports.ts';
import { openSort } from '#store/summary-item.ts';
import { officer, received } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { anIntake, aWorld, type World } from '#tests/support/rooms.ts';

/** Cases received on these days, assigned in turn; their references. */
async function cases(world: World, days: readonly string[], ...to: readonly (string | null)[]): Promise<string[]> {
  const references: string[] = [];
  const now = world.now();
  for (const [i, day] of days.entries()) {
    world.moveTo(`${day}T09:00:00.000Z`);
    const { reference } = await received(world, {
      ...anIntake,
      information: `${i}`,
      contact: { email: `a${i}@x.org` },
    });
    const assignee = to[i % to.length] ?? null;
    if (assignee) await giveCommand(world, officer, reference, { command: 'assign', to: assignee });
    references.push(reference);
  }
  world.moveTo(now);
  return references;
}
const OCTOBER = ['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23', '2026-10-26', '2026-10-27'];
// biome-ignore lint/suspicious/noExplicitAny: what a page shows
const shown = (answer: any) => factsOf(answer).rows.map((row: { reference: string }) => row.reference);

describe('the caseload', () => {
  it('shows everybody’s cases, soonest due first, with the names of those who have one', async () => {
    const world = aWorld();
    const [a, b, c] = await cases(world, OCTOBER.slice(0, 3).reverse(), 'olu', null, 'unknown');
    const ann = await atConsole(world, 'ann');
    await atConsole(world, 'olu', ['officer'], 'Olu Adeyemi');
    const answer = await ann.get('/officer/?view=due');
    expect(shown(answer)).toEqual([c, b, a]);
    const { names, others, rows, next } = factsOf(answer);
    expect(names).toEqual({ ann: 'Name of ann', olu: 'Olu Adeyemi' });
    expect(others).toEqual([{ sub: 'olu', name: 'Olu Adeyemi' }]);
    expect([rows[0].assignee, rows[1].assignee, next]).toEqual(['unknown', null, null]);
    expect(JSON.stringify(rows)).not.toMatch(/Ada|x\.org/);
  });

  it('begins with one’s own cases, and with everybody’s where there are none', async () => {
    const world = aWorld();
    const [mine, other] = await cases(world, OCTOBER.slice(0, 2), 'olu', null);
    const [olu, ann] = [await atConsole(world, 'olu'), await atConsole(world, 'ann')];
    const own = await olu.get('/officer/');
    expect([factsOf(own).view, shown(own)]).toEqual(['mine', [mine]]);
    const all = await ann.get('/officer/');
    expect([factsOf(all).view, shown(all)]).toEqual(['due', [mine, other]]);
  });

  it('has a view for each question', async () => {
    const world = aWorld('2026-11-24T09:00:00.000Z');
    // Due on 17, 18, 19, 20, 23, 24 November.
    const [late, stopped, unassigned, ...others] = await cases(world, OCTOBER, 'olu', 'olu', null, 'ann', 'ann', 'ann');
    const asked = await giveCommand(world, officer, stopped, {
      ...{ command: 'seek-clarification', question: 'Which?', parts: [], adviceOnly: false },
    });
    expect(asked.ok).toBe(true);
    const olu = await atConsole(world, 'olu');
    const view = async (name: string) => shown(await olu.get(`/officer/?view=${name}`));
    expect(await view('due')).toEqual([late, unassigned, ...others]);
    expect(await view('overdue')).toEqual([late, unassigned, others[0], others[1]]);
    expect(await view('waiting')).toEqual([stopped]);
    expect(await view('mine')).toEqual([late, stopped]);
    expect(await view('unassigned')).toEqual([unassigned]);
    expect(await view('what')).toEqual([late, stopped]);
  });

  it('goes on where the page before ended, over the lists of everybody, and shows each case once', async () => {
    const world = aWorld('2026-11-24T09:00:00.000Z');
    const days = Array.from(
      { length: 53 },
      (_, i) => `2026-${i % 2 ? '10' : '11'}-${String((i % 19) + 1).padStart(2, '0')}`,
    );
    const all = await cases(world, days, 'olu', null, 'ann', 'bob');
    const ann = await atConsole(world, 'ann');
    const first = await ann.get('/officer/?view=due');
    expect(shown(first)).toHaveLength(50);
    const second = await ann.get(`/officer/?view=due&after=${encodeURIComponent(factsOf(first).next)}`);
    expect(shown(second)).toHaveLength(3);
    expect([...shown(first), ...shown(second)].sort()).toEqual([...all].sort());
    expect(factsOf(second).next).toBeNull();
    expect(shown(await ann.get('/officer/?view=due&after=nonsense'))).toEqual(shown(first));
  });

  it('says of a page that is full and the last that nothing follows', async () => {
    const world = aWorld('2026-11-24T09:00:00.000Z');
    await cases(
      world,
      Array.from({ length: 50 }, () => '2026-11-02'),
      'ann',
    );
    const answer = await (await atConsole(world, 'ann')).get('/officer/?view=mine');
    expect([shown(answer).length, factsOf(answer).next]).toEqual([50, null]);
  });

  it('does not call late what was answered and did not arrive, and does not lose it', async () => {
    const world = aWorld('2026-11-24T09:00:00.000Z');
    const [reference = ''] = await cases(world, OCTOBER.slice(0, 1), 'ann');
    const { summary } = (await world.cases.load(reference)) ?? {};
    if (!summary) throw new Error('no case');
    const after = {
      open: false,
      answeredOn: '2026-11-20',
      untriaged: false,
      undelivered: true,
      nextDueOn: '2026-11-20',
    };
    const sent = { ...summary, ...after, version: 3, state: 'sent' } as const;
    await world.cases.commit({ reference, expectedVersion: 2, events: [], summary: sent, outbox: [] });
    const ann = await atConsole(world, 'ann');
    expect(shown(await ann.get('/officer/?view=overdue'))).toEqual([]);
    const [row] = factsOf(await ann.get('/officer/?view=due')).rows;
    expect([row.time, row.flags]).toEqual([{ kind: 'answered' }, ['undelivered']]);
  });
});

describe('the soonest of several lists', () => {
  const aCase = fc.record({ whose: fc.nat(6), day: fc.nat(40) });

  it('are those of all of them put in order, on every page, however uneven they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCase, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (made, size) => {
        const { cases } = memoryStore();
        const whose = [null, 'a', 'b', 'c', 'd', 'e', 'f'];
        const summaries = made.map(({ whose: n, day }, i) => ({
          ...{ reference: `07.FOI.26.${100_000 + i}`, version: 1, nextDueOn: addDays('2026-11-01', day) },
          ...{ assignee: whose[n] ?? null, open: true, active: true },
        }));
        for (const summary of summaries as unknown as Summary[]) {
          await cases.commit({ reference: summary.reference, expectedVersion: 0, events: [], summary, outbox: [] });
        }
        const places = summaries.map(({ nextDueOn, reference }) => `${nextDueOn}#${reference}`).sort();
        const read: string[] = [];
        for (let beyond: string | null | undefined; beyond !== null; ) {
          const page: Page<Summary> = await soonest(cases, whose, { beyond }, size);
          expect(page.items.length).toBeLessThanOrEqual(size);
          read.push(...page.items.map(openSort));
          beyond = page.next;
        }
        expect(read).toEqual(places);
      }),
    );
  });

  it('cost a read for each list, and a few more where one has most of them', async () => {
    const world = aWorld();
    const lists = Array.from({ length: 20 }, (_, i) => `o${i}`);
    const seen = { reads: 0, items: 0 };
    const counted: World['cases']['open'] = async (...asked) => {
      const page = await world.cases.open(...asked);
      seen.reads += 1;
      seen.items += page.items.length;
      return page;
    };
    await cases(
      world,
      Array.from({ length: 60 }, (_, i) => `2026-10-${String((i % 28) + 1).padStart(2, '0')}`),
      'o7',
    );
    const { items } = await soonest({ open: counted }, lists, {}, 50);
    expect(items).toHaveLength(50);
    expect(seen).toEqual({ reads: 21, items: 59 });
  });
});

describe('assigning', () => {
  const ticked = (references: readonly string[], version: number, to: string) =>
    `${references.map((one) => `case=${one}~${version}`).join('&')}&to=${to}&view=unassigned`;

  it('gives every ticked case to a colleague, oneself or nobody, and says how many', async () => {
    const world = aWorld();
    const [a = '', b = '', c = ''] = await cases(world, OCTOBER.slice(0, 3), null);
    await atConsole(world, 'olu');
    const ann = await atConsole(world, 'ann');
    const answer = await ann.post('/officer/assign', ticked([a, b], 1, 'olu'));
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, '/officer/?view=unassigned&assigned=2']);
    await ann.post('/officer/assign', ticked([c], 1, 'me'));
    const assignees = async () => Promise.all([a, b, c].map(async (one) => (await world.cases.summary(one))?.assignee));
    expect(await assignees()).toEqual(['olu', 'olu', 'ann']);
    await ann.post('/officer/assign', ticked([c], 2, 'nobody'));
    expect(await assignees()).toEqual(['olu', 'olu', null]);
    const { ledger } = (await world.cases.load(c))!;
    expect(ledger.at(-1)?.actor).toEqual({ kind: 'officer', sub: 'ann' });
    const { done } = factsOf(await ann.get('/officer/?view=unassigned&assigned=2'));
    expect(done).toEqual({ assigned: 2, refused: [] });
  });

  it('leaves alone what somebody changed meanwhile, names it, and keeps it ticked', async () => {
    const world = aWorld();
    const [a = '', b = ''] = await cases(world, OCTOBER.slice(0, 2), null);
    await giveCommand(world, officer, b, { command: 'assign', to: 'bob' });
    const ann = await atConsole(world, 'ann');
    const answer = await ann.post('/officer/assign', ticked([a, b], 1, 'me'));
    const location = answer.headers?.['location'] ?? '';
    expect(location).toBe(`/officer/?view=unassigned&assigned=1&refused=${b}`);
    expect((await world.cases.summary(b))?.assignee).toBe('bob');
    const facts = factsOf(await ann.get(location));
    expect([facts.done, facts.ticked]).toEqual([{ assigned: 1, refused: [b] }, [b]]);
  });

  it('asks again where nothing is ticked or nobody chosen, and keeps what was', async () => {
    const world = aWorld();
    const [a = ''] = await cases(world, OCTOBER.slice(0, 1), null);
    await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    const ann = await atConsole(world, 'ann');
    const none = await ann.post('/officer/assign', 'to=me&view=unassigned');
    expect([none.statusCode, factsOf(none).problem, factsOf(none).to]).toEqual([422, 'none-ticked', 'me']);
    for (const to of ['', 'stranger', 'tom', 'toString']) {
      const nobody = await ann.post('/officer/assign', ticked([a], 1, to));
      expect([nobody.statusCode, factsOf(nobody).problem, factsOf(nobody).ticked]).toEqual([422, 'nobody-chosen', [a]]);
    }
    expect((await world.cases.summary(a))?.assignee).toBeNull();
  });

  it('through the API makes the assignee’s cases appear in everybody’s view', async () => {
    const world = aWorld();
    const [a] = await cases(world, OCTOBER.slice(0, 1), 'never-signed-in');
    expect(shown(await (await atConsole(world, 'ann')).get('/officer/?view=due'))).toEqual([a]);
  });
});
