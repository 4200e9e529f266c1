import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryFacts } from '#domain/scheme/facts.ts';
import { MAX_ENTRIES } from '#domain/scheme/read-entry.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const list = '/officer/scheme';
const approvers = ['officer', 'approver'];
const accounts = {
  ...{ schemeClass: 'spending', title: 'Accounts', description: 'What we spent.', link: 'https://a.example/b.pdf' },
  ...{ format: 'PDF', licence: 'ogl', versionOn: '2026-10-01', renewal: 'yearly', nextVersionDue: '1/10/2027' },
};

let world: World;
beforeEach(() => {
  world = aWorld();
});
const shownIn = (answer: Parameters<typeof factsOf>[0]): EntryFacts => factsOf(answer);
const asked = async () =>
  (await world.outbox.due('publish', world.now(), 500)).filter((id) => id.startsWith('scheme~'));

/** An entry of an approver; its address. */
async function added(fields: Record<string, string> = accounts): Promise<string> {
  const bob = await atConsole(world, 'bob', approvers);
  const before = (await world.scheme.all()).map(({ id }) => id);
  const answer = await bob.post(`${list}/new`, fields);
  expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `${list}?done=added`]);
  const made = (await world.scheme.all()).find(({ id }) => !before.includes(id));
  return `${list}/${made?.id}`;
}

describe('the publication scheme in the console', () => {
  it('begins as an empty list, for every officer and for nobody else', async () => {
    const ann = await atConsole(world, 'ann');
    for (const address of [list, `${list}/`]) {
      const answer = await ann.get(address);
      expect([answer.statusCode, bodyOf(answer).page, factsOf(answer).entries]).toEqual([200, 'scheme', []]);
    }
    const unit = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    expect((await unit.get(list)).statusCode).toBe(403);
  });

  it('is added to by an approver, with who did it, and asks in the same write for its pages', async () => {
    const address = await added();
    const [entry] = await world.scheme.all();
    expect(entry).toMatchObject({ ...accounts, nextVersionDue: '2027-10-01', version: 1, by: 'bob', isRemoved: false });
    expect(await asked()).toEqual([`scheme~${entry?.id}~1`]);
    expect(await world.scheme.history(entry?.id ?? '')).toMatchObject([{ n: 1, type: 'EntryAdded', by: 'bob' }]);
    const ann = await atConsole(world, 'ann');
    expect(factsOf(await ann.get(`${list}?done=added`))).toMatchObject({ done: 'added', mayChange: false });
    expect(factsOf(await ann.get(`${list}?done=x`)).done).toBeNull();
    expect(shownIn(await ann.get(address))).toMatchObject({ mayChange: false, names: { bob: 'Name of bob' } });
  });

  it('is changed by nobody who does not approve', async () => {
    const address = await added();
    const ann = await atConsole(world, 'ann');
    for (const path of [`${list}/new`, `${address}/version`, `${address}/remove`])
      expect((await ann.get(path)).statusCode, path).toBe(403);
    for (const path of [`${list}/new`, address, `${address}/version`, `${address}/remove`])
      expect((await ann.post(path, { ...accounts, version: '1' })).statusCode, path).toBe(403);
    expect(await world.scheme.all()).toMatchObject([{ version: 1 }]);
  });

  it('comes back with what is wrong and with all that was typed, and writes nothing', async () => {
    const bob = await atConsole(world, 'bob', approvers);
    const typed = { ...accounts, title: '', link: 'a page', nextVersionDue: 'soon' };
    const answer = await bob.post(`${list}/new`, typed);
    expect(answer.statusCode).toBe(422);
    expect(shownIn(answer).typed).toEqual(typed);
    const faults = shownIn(answer).faults.map(({ field, code }) => `${field} ${code}`);
    expect(faults).toEqual(['title missing', 'link not-valid', 'nextVersionDue not-valid']);
    expect([await world.scheme.all(), await asked()]).toEqual([[], []]);
  });

  it('keeps what a version leaves as it was, with every step on record, and takes out what is removed', async () => {
    const address = await added();
    const bob = await atConsole(world, 'bob', approvers);
    expect(shownIn(await bob.get(`${address}/version`)).typed).toMatchObject({
      ...{ link: accounts.link, versionOn: '2026-11-23', nextVersionDue: '2027-11-23' },
    });
    const version = { version: '1', link: '/disclosures/', versionOn: '2026-11-20', nextVersionDue: '' };
    expect((await bob.post(`${address}/version`, version)).headers?.['location']).toBe(`${list}?done=given`);
    expect(await world.scheme.all()).toMatchObject([
      { title: 'Accounts', link: '/disclosures/', versionOn: '2026-11-20', nextVersionDue: null, version: 2 },
    ]);
    const changed = { ...accounts, version: '2', title: 'Statement of accounts' };
    expect((await bob.post(address, changed)).headers?.['location']).toBe(`${list}?done=changed`);
    // Sent again from the page as it now is, it changes nothing.
    expect((await bob.post(address, { ...changed, version: '3' })).statusCode).toBe(303);
    expect((await bob.post(`${address}/remove`, { version: '3' })).headers?.['location']).toBe(`${list}?done=removed`);
    const facts = factsOf(await bob.get(list));
    expect([facts.entries, facts.removed.length]).toEqual([[], 1]);
    expect(shownIn(await bob.get(address)).history.map(({ type }) => type)).toEqual([
      ...['EntryRemoved', 'EntryChanged', 'VersionGiven', 'EntryAdded'],
    ]);
    expect(await asked()).toHaveLength(4);
    for (const path of [`${address}/version`, `${address}/remove`, `${list}/none`, `${list}/none/version`])
      expect((await bob.get(path)).statusCode, path).toBe(404);
    // Nothing is done any more with what is removed.
    expect((await bob.post(address, { ...changed, version: '4' })).statusCode).toBe(409);
    expect((await bob.post(`${list}/none`, changed)).statusCode).toBe(404);
  });

  it('of two who change one at once the second is told, and loses nothing', async () => {
    const address = await added();
    const [bob, cat] = [await atConsole(world, 'bob', approvers), await atConsole(world, 'cat', approvers)];
    expect((await bob.post(address, { ...accounts, title: 'Of Bob', version: '1' })).statusCode).toBe(303);
    for (const path of [address, `${address}/version`, `${address}/remove`]) {
      const refused = await cat.post(path, { ...accounts, title: 'Of Cat', version: '1' });
      expect([refused.statusCode, shownIn(refused).isChanged], path).toEqual([409, true]);
      expect(shownIn(refused)).toMatchObject({ entry: { title: 'Of Bob', version: 2 }, typed: { title: 'Of Cat' } });
    }
    const both = await Promise.all(
      [bob, cat].map((one, n) => one.post(address, { ...accounts, title: `At once ${n}`, version: '2' })),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    expect(await world.scheme.all()).toMatchObject([{ version: 3 }]);
  });

  it('shows first what is due first, and what has no day last', async () => {
    await added({ ...accounts, title: 'None', nextVersionDue: '' });
    await added({ ...accounts, title: 'Late', nextVersionDue: '2026-11-01' });
    await added({ ...accounts, title: 'Soon', nextVersionDue: '2026-12-01' });
    const ann = await atConsole(world, 'ann');
    const titles = factsOf(await ann.get(list)).entries.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['Late', 'Soon', 'None']);
  });

  it('has an end, and says so without losing what was typed', async () => {
    await added();
    const [one] = await world.scheme.all();
    const full = Array.from({ length: MAX_ENTRIES }, (_, n) => ({ ...one!, id: `e${n}` }));
    const crowded = { ...world, scheme: { ...world.scheme, all: async () => full } };
    const bob = await atConsole(crowded, 'bob', approvers);
    const refused = await bob.post(`${list}/new`, accounts);
    expect([refused.statusCode, shownIn(refused).isFull, shownIn(refused).typed.title]).toEqual([
      409,
      true,
      'Accounts',
    ]);
  });
});
