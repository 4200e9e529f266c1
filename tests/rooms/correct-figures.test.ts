import { beforeEach, describe, expect, it } from 'vitest';
import type { QuarterFacts } from '#domain/statistics/console-facts.ts';
import { statisticsId } from '#domain/statistics/quarter.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { publishStatistics } from '#functions/publish/statistics.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { aPublication } from '#tests/support/publication.ts';
import { aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const list = '/officer/figures';
const address = `${list}/2026Q3`;
const approvers = ['officer', 'approver'];
const WHY = 'A request was counted that was withdrawn.';
let world: World;
let late: string;

/** Does the work of publishing figures that is pending. */
async function publish(): Promise<void> {
  const deps = aPublication(world);
  const due = (await world.outbox.due('publish', world.now(), 100)).filter((id) => id.startsWith('statistics~'));
  for (const id of due)
    expect(await workOff(world.outbox, id, (item) => publishStatistics(deps, item), world.now)).toBe(true);
}
const withdraw = () =>
  giveCommand(world, officer, late, { command: 'withdraw-request', receivedAt: '2026-07-08T09:00:00.000Z' });
const shown = (answer: Parameters<typeof factsOf>[0]): QuarterFacts => factsOf(answer);

/** The figures of a quarter, of which it turns out that one request had been withdrawn. */
beforeEach(async () => {
  world = aWorld('2026-07-06T09:00:00.000Z');
  await answered(world);
  late = (await received(world)).reference;
  world.moveTo('2026-11-12T09:00:00.000Z');
  const item = { kind: 'statistics', reference: '2026Q3', event: 1, notBefore: world.now() } as const;
  await world.outbox.put({ id: statisticsId('2026Q3', 1), ...item });
  await publish();
});

describe('the figures in the console', () => {
  it('are a list of quarters for every officer, and for nobody else', async () => {
    const ann = await atConsole(world, 'ann');
    const answer = await ann.get(list);
    expect([answer.statusCode, bodyOf(answer).page]).toEqual([200, 'figures']);
    const first = { version: 1, publishedOn: '2026-11-12', reason: null, by: null };
    expect(factsOf(answer)).toEqual({ quarters: [{ quarter: '2026Q3', versions: [first] }] });
    expect((await ann.get(`${list}/2026Q2`)).statusCode).toBe(404);
    expect((await ann.get(`${list}/what`)).statusCode).toBe(404);
    const unit = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    for (const path of [list, address]) expect((await unit.get(path)).statusCode).toBe(403);
  });

  it('say what a count of today’s record would change, and that an approver may correct it', async () => {
    const ann = await atConsole(world, 'ann');
    expect(shown(await ann.get(address))).toMatchObject({ changes: [], mayCorrect: false });
    await withdraw();
    const { changes } = shown(await ann.get(address));
    expect(changes?.map(({ line, before, after }) => [line, before?.value, after?.value])).toContainEqual([
      'open',
      1,
      0,
    ]);
    expect((await ann.post(address, { reason: WHY, version: '1' })).statusCode).toBe(403);
    const bob = await atConsole(world, 'bob', approvers);
    expect(shown(await bob.get(address)).mayCorrect).toBe(true);
    expect(await world.editions.all()).toHaveLength(1);
  });

  it('are corrected with a reason and who asked for it, once, and what was frozen stays', async () => {
    await withdraw();
    const bob = await atConsole(world, 'bob', approvers);
    const pages = () => world.pages.get('disclosures/statistics/2026Q3/v1/statistics.csv');
    const before = await pages();
    for (const [reason, fault] of [
      ['  ', 'missing'],
      ['x'.repeat(501), 'too-long'],
    ] as const) {
      const refused = await bob.post(address, { reason, version: '1' });
      expect([refused.statusCode, shown(refused).fault, shown(refused).typed]).toEqual([422, fault, reason]);
    }
    const done = await bob.post(address, { reason: ` ${WHY} `, version: '1' });
    expect([done.statusCode, done.headers?.['location']]).toEqual([303, `${address}?done=asked`]);
    expect(shown(await bob.get(`${address}?done=asked`))).toMatchObject({ changes: null, isAsked: true });
    // Sent twice, or by somebody whose page is older: nothing is asked for again.
    for (const version of ['1', '2'])
      expect((await bob.post(address, { reason: WHY, version })).statusCode, version).toBe(409);
    await publish();
    const facts = shown(await bob.get(address));
    expect(facts.versions.at(-1)).toEqual({ version: 2, publishedOn: '2026-11-12', reason: WHY, by: 'bob' });
    expect([facts.changes, facts.names['bob']]).toEqual([[], 'Name of bob']);
    expect(await pages()).toEqual(before);
    const page = new TextDecoder().decode((await world.pages.get('disclosures/statistics/2026Q3/index.html'))!);
    expect(page).toContain(WHY);
    expect(page).not.toMatch(/Name of bob|>bob</);
    const json = new TextDecoder().decode((await world.pages.get('disclosures/statistics/2026Q3/statistics.json'))!);
    expect(json).not.toContain('"by"');
  });

  it('are left as they are where a correction would change nothing', async () => {
    const bob = await atConsole(world, 'bob', approvers);
    const refused = await bob.post(address, { reason: WHY, version: '1' });
    expect([refused.statusCode, shown(refused).isChanged]).toEqual([409, true]);
    expect(await world.editions.all()).toHaveLength(1);
  });
});
