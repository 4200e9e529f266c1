import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { noteWords } from '#functions/publish/note-words.ts';
import { type Meant, meantBy } from '#functions/search/case-reference.ts';
import { openEngine } from '#functions/search/engine.ts';
import { findCases } from '#functions/search/find.ts';
import { search } from '#functions/search/search.ts';
import { compact } from '#functions/search/snapshot.ts';
import { submit } from '#functions/submit/submit.ts';
import { aCaseIndex, noteAll } from '#tests/support/case-index.ts';
import { answered, aSender, officer, received, workOf } from '#tests/support/cases.ts';
import { anIntake, aWorld, type World } from '#tests/support/rooms.ts';

describe('what is meant by a query', () => {
  it.each<[string, Meant | null]>([
    ['01.FOI.26.000123', { reference: '01.FOI.26.000123' }],
    [' 01-foi-26-000123 ', { reference: '01.FOI.26.000123' }],
    ['01 FOI 26 000123', { reference: '01.FOI.26.000123' }],
    ['01/EIR/26/000123', { reference: '01.EIR.26.000123' }],
    ['01FOI26000123', { reference: '01.FOI.26.000123' }],
    ['000123', { ending: '.000123' }],
    ['0123', { ending: '.000123' }],
    ['123456', { ending: '.123456' }],
    ['2026', null], // a year, more likely than a case
    ['123', null],
    ['000000', null],
    ['0000123', null],
    ['01.XYZ.26.000123', null],
    ['case 01.FOI.26.000123', null],
    ['', null],
  ])('%j', (query, meant) => {
    expect(meantBy(query)).toEqual(meant);
  });
});

describe('officers’ search', () => {
  let world: World;
  let index: ReturnType<typeof aCaseIndex>;
  beforeEach(() => {
    world = aWorld();
    index = aCaseIndex(world);
  });
  const ask = async (information: string) => {
    const { reference } = await received(world, { ...anIntake, information });
    await noteAll(world);
    return reference;
  };
  const give = async (reference: string, command: OfficerCommand) => {
    const done = await giveCommand(world, officer, reference, command);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    await noteAll(world);
  };
  const find = async (q: string) => (await findCases(index.warm, q, undefined)).results.map((r) => r.reference);

  it('finds a case by its words, its reference and its last digits', async () => {
    const bikes = await ask('How many bicycles were stolen in Hackney?');
    const bins = await ask('How many bins were collected in Hackney?');
    for (const q of ['stolen bicycle', bikes, bikes.replaceAll('.', ' ').toLowerCase(), bikes.slice(-6), '01']) {
      expect([q, await find(q)]).toEqual([q, [bikes]]);
    }
    expect((await find('hackney')).sort()).toEqual([bikes, bins]);
    for (const q of ['', '   ', '!!', 'helicopters', '07.FOI.26.000009', '" OR title:* NEAR(']) {
      expect([q, await find(q)]).toEqual([q, []]);
    }
  });

  it('shows state, days and assignee as they are now, and a passage with marks, but never who asked', async () => {
    const reference = await ask('How many bicycles were stolen?');
    expect(await find('bicycles')).toEqual([reference]);
    await give(reference, { command: 'assign', to: 'officer-7' });
    await give(reference, { command: 'seek-clarification', question: 'Where?', parts: [], adviceOnly: false });
    const answer = await findCases(index.warm, 'bicycles', undefined);
    expect(answer.results).toEqual([
      {
        reference,
        state: 'awaiting-clarification',
        receivedOn: '2026-11-23',
        dueOn: null,
        assignee: 'officer-7',
        passages: [
          [
            { text: 'How many ', hit: false },
            { text: 'bicycles', hit: true },
            { text: ' were stolen?', hit: false },
          ],
        ],
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Ada|example\.org/);
    expect(await find('Ada')).toEqual([]);
    expect(await find('ada@example.org')).toEqual([]);
  });

  it('finds a case by what the applicant answered to a question, and not by the question', async () => {
    const reference = await ask('How many bicycles were stolen?');
    await give(reference, { command: 'seek-clarification', question: 'Which zeppelin?', parts: [], adviceOnly: false });
    const answer = { receivedAt: '2026-11-23T09:30:00.000Z', answer: 'Those in Whitechapel.' };
    expect(await find('whitechapel')).toEqual([]);
    await give(reference, { command: 'record-clarification', ...answer });
    expect(await find('whitechapel')).toEqual([reference]);
    expect(await find('zeppelin')).toEqual([]);
  });

  it('finds a request that is held for misuse as well: it has to be found to be judged', async () => {
    const intake = { ...anIntake, information: 'Tell me about weather balloons' };
    const held = await submit(world, intake, 'form', null, { ...aSender, suspicions: ['trap'] });
    await noteAll(world);
    expect(held.ok && (await findCases(index.warm, 'weather balloons', undefined)).results).toMatchObject([
      { state: 'held', passages: [expect.anything()] },
    ]);
  });

  it('answers page by page, with the total', async () => {
    for (let i = 0; i < 12; i += 1) await ask(`Question ${i} about lighthouses`);
    const first = await findCases(index.warm, 'lighthouses', '1');
    const second = await findCases(index.warm, 'lighthouses', '2');
    expect([first.results.length, second.results.length, first.total]).toEqual([10, 2, 12]);
    expect(new Set([...first.results, ...second.results].map((r) => r.reference)).size).toBe(12);
    expect((await findCases(index.warm, 'lighthouses', 'x')).page).toBe(1);
    expect(await findCases(index.warm, 'l'.repeat(300), undefined)).toMatchObject({ tooLong: true, total: 0 });
  });

  it('is not part of the public search, nor the public search of it', async () => {
    await ask('How many bicycles were stolen?');
    await compact(index.source, world.records);
    const { journal, records } = world;
    const open = async () => openEngine();
    expect(await search({ engine: open, journal, records }, 'bicycles', undefined)).toMatchObject({ total: 0 });
    expect([await journal.heads(), await journal.snapshot()]).toEqual([{}, null]);
    expect(await world.records.get('search/snapshot.sqlite')).toBeNull();
    expect(await world.records.get('case-search/snapshot.sqlite')).not.toBeNull();
  });
});

describe('words that were erased', () => {
  const SECRET = 'quetzalcoatlus';
  let world: World;
  let index: ReturnType<typeof aCaseIndex>;
  let reference: string;
  const find = async (deps = index.warm) => (await findCases(deps, SECRET, undefined)).results.map((r) => r.reference);
  /** Whether the middle of a word stands in the snapshot's bytes: an index shares beginnings, and cuts ends. */
  const snapshotHas = async (word: string) =>
    Buffer.from((await world.records.get('case-search/snapshot.sqlite'))!).includes(word.slice(2, -2));
  beforeEach(async () => {
    world = aWorld();
    index = aCaseIndex(world);
    reference = await answered(world, undefined, undefined, undefined, `What do you hold on the ${SECRET}?`);
    await received(world, { ...anIntake, information: 'How many pelicans are there?' });
    await noteAll(world);
    expect(await find()).toEqual([reference]);
    await compact(index.source, world.records);
    expect(await snapshotHas(SECRET)).toBe(true);
    world.moveTo('2028-01-01T10:00:00.000Z');
  });

  it('are found by nobody from then on, warm or cold, by reference or by words, and the next snapshot has none of them', async () => {
    await tick(world);
    expect((await world.cases.load(reference))?.summary.erased).toBe(true);
    for (const deps of [index.warm, index.cold()]) {
      expect(await find(deps)).toEqual([]);
      expect((await findCases(deps, reference, undefined)).results).toEqual([]);
    }
    expect(await compact(index.source, world.records)).toBe(true);
    expect([await snapshotHas(SECRET), await snapshotHas('pelican')]).toEqual([false, true]);
    expect(await find(index.cold())).toEqual([]);
  });

  it('do not come back with work that was late', async () => {
    await tick(world);
    await noteWords(world, workOf(reference, 1, 'case-words'));
    expect(await find()).toEqual([]);
    expect(await find(index.cold())).toEqual([]);
  });

  it('are not shown when they go between looking in the index and reading the ledger', async () => {
    const engine = await index.warm.engine();
    await world.cases.erase(reference);
    expect(engine.byReference(reference)).not.toBeNull();
    expect(await findCases(index.warm, SECRET, undefined)).toMatchObject({ results: [], total: 0 });
  });

  it('leave the search before the ledger says that they are gone', async () => {
    const commit: typeof world.cases.commit = async () => {
      throw new Error('The function was ended');
    };
    await tick({ ...world, cases: { ...world.cases, commit } }).catch(() => null);
    expect((await world.cases.load(reference))?.summary.erased).toBe(false);
    await find();
    expect((await index.warm.engine()).byReference(reference)).toBeNull();
  });
});
