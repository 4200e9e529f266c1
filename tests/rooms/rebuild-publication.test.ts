import { beforeEach, expect, it } from 'vitest';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import { dailyWork } from '#domain/scheme/work.ts';
import { BEGAN, statisticsId } from '#domain/statistics/quarter.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { makeDump } from '#functions/publish/dump.ts';
import { linesOf } from '#functions/publish/json-lines.ts';
import { answersToRebuild, sharedToRebuild } from '#functions/publish/rebuild.ts';
import { doWork, type WorkDeps } from '#functions/publish/work.ts';
import { answered, officer, received, workOf } from '#tests/support/cases.ts';
import { promising } from '#tests/support/promises.ts';
import { aPublication } from '#tests/support/publication.ts';
import { rebuildPublication } from '#tests/support/rebuild-publication.ts';
import { aResponse, aWorld, type World } from '#tests/support/rooms.ts';

let world: World;
let deps: WorkDeps;
let references: string[];
let forgotten: string[];
const textOf = async (key: string) => new TextDecoder().decode((await world.pages.get(key)) ?? undefined);
const noted = async () => {
  const keys = await world.pages.list('');
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await textOf(key)] as const)));
};
const withTable = () => {
  const [part] = aResponse().parts;
  const rows = [{ header: 'North', cells: ['7'] }];
  const table = { id: 't', caption: 'Miles', head: [[{ text: 'Ward' }, { text: 'Miles' }]], rows };
  return aResponse({ title: 'With a table', parts: [{ ...part!, tables: ['t'] }], tables: [table] });
};

/** Three answers, of which one promises something and one was taken down; the figures of a quarter; the dump. */
beforeEach(async () => {
  world = aWorld('2026-07-06T09:00:00.000Z');
  forgotten = [];
  deps = aPublication(world, async (paths) => void forgotten.push(...paths));
  references = [];
  for (const response of [withTable(), aResponse(promising), aResponse({ title: 'Down' })]) {
    const reference = await answered(world, response, { email: `ada-${references.length}@example.org` });
    await doWork(deps, workOf(reference, 4, 'publication', world.now()));
    references.push(reference);
  }
  references.push((await received(world)).reference);
  const down = references[2] ?? '';
  await giveCommand(world, officer, down, { command: 'withdraw-disclosure', reason: 'error' });
  await doWork(deps, workOf(down, 6, 'withdrawal'));
  world.moveTo('2026-11-12T09:00:00.000Z');
  const figures = { kind: 'statistics', reference: '2026Q3', event: 1, notBefore: world.now() } as const;
  await doWork(deps, { id: statisticsId('2026Q3', 1), ...figures });
  await makeDump(deps);
  forgotten = [];
});
const rebuild = () => rebuildPublication({ ...deps, outbox: world.outbox }, references);

it('leaves everything as it is where everything is right', async () => {
  await doWork(deps, { id: 'p', kind: 'promises', reference: '', event: 0, notBefore: world.now() });
  await doWork(deps, dailyWork('2026-11-12', world.now()));
  const [before, heads] = [await noted(), await world.journal.heads()];
  expect(Object.keys(before).length).toBeGreaterThan(20);
  await rebuild();
  expect(await noted()).toEqual(before);
  expect(await world.journal.heads()).toEqual(heads);
});

it('mends what is lost, what is wrong, and what earlier versions wrote otherwise, in the dump too', async () => {
  await rebuild();
  const right = await noted();
  const data = `disclosures/${references[0]}/disclosure.json`;
  const { history: _, dates, ...old } = JSON.parse(await textOf(data)) as Disclosure;
  const { dueOn: __, ...days } = dates;
  // As an earlier version of the portal wrote it: without its history and the day on which it was due, and so in the dump.
  await world.pages.put(data, `${JSON.stringify({ ...old, dates: days }, null, 2)}\n`, 'application/json');
  for (const key of await world.pages.list('disclosures/dump/')) await world.pages.remove(key);
  await makeDump(deps);
  const lost = Object.keys(right).filter((key) => !key.startsWith('disclosures/dump/') && key !== data);
  for (const key of lost) {
    if (/statistics|ground|\.csv|\.xml|index\.json|promises/.test(key)) await world.pages.remove(key);
    else await world.pages.put(key, 'Wrong.', 'text/plain');
  }
  await world.pages.put(`disclosures/${references[2]}/index.html`, 'It should not be here.', 'text/html');
  forgotten = [];
  await rebuild();
  const { [data]: dataNow, ...now } = await noted();
  expect(dataNow).toBe(right[data]);
  const withoutDump = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !/\/dump\//.test(key) && key !== data));
  expect(withoutDump(now)).toEqual(withoutDump(right));
  const lines: Disclosure[] = [];
  for await (const line of linesOf((await world.pages.get('disclosures/dump/2026.jsonl.gz'))!))
    lines.push(JSON.parse(line));
  expect(lines.find(({ reference }) => reference === references[0])).toEqual(JSON.parse(right[data] ?? ''));
  expect(forgotten).toContain('/disclosures/*');
});

it('asks for what is or was public, and for nothing else', async () => {
  const at = world.now();
  const asked: string[] = [];
  for await (const { id } of answersToRebuild(deps.cases, [...references, '07.FOI.26.999999'], at)) asked.push(id);
  expect(asked).toEqual(references.slice(0, 3).map((reference) => `${reference}~0~rebuild-${at}`));
  const shared = async () =>
    (await sharedToRebuild({ ...deps, outbox: world.outbox }, at)).map(({ kind, reference, event }) => [
      kind,
      reference,
      event,
    ]);
  expect(await shared()).toEqual([
    ['lists', '2026', 0],
    ['statistics', '2026Q3', 1],
  ]);
  const none = { ...deps, editions: { all: async () => [] }, outbox: world.outbox };
  expect((await sharedToRebuild(none, at)).map(({ kind }) => kind)).toEqual(['lists']);
  await world.outbox.put({ id: BEGAN, kind: 'statistics', reference: '2026Q4', event: 0, notBefore: at }, '2026Q4');
  expect((await sharedToRebuild(none, at)).map(({ reference, event }) => [reference, event])).toEqual([
    ['2026', 0],
    ['2026Q4', 0],
  ]);
});
