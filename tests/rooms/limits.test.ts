import { beforeEach, describe, expect, it } from 'vitest';
import { answerSubmit } from '#functions/submit/answer.ts';
import { PASS_FOR_CONTACT, PASS_FROM_ADDRESS, TAKE_FROM_ADDRESS } from '#functions/submit/limits.ts';
import { submit } from '#functions/submit/submit.ts';
import { aFormPost, aJson, anIntake, aWorld, bodyOf, type World } from '#tests/support/rooms.ts';
import { shownPages as pages } from '#tests/support/visitor.ts';

describe('the limits of the submit room', () => {
  let world: World;
  /** Every name that was counted. */
  let counted: string[];
  beforeEach(() => {
    const plain = aWorld();
    counted = [];
    const take: World['limits']['take'] = (name, max, expires) => {
      counted.push(name);
      return plain.limits.take(name, max, expires);
    };
    world = { ...plain, limits: { take } };
  });
  let asked = 0;
  /** A request of a new contact, unless it is named, from a network. */
  const ask = (
    network: string | null,
    {
      email,
      suspicions = [],
      key = null,
    }: { email?: string; suspicions?: ('trap' | 'too-fast')[]; key?: string | null } = {},
  ) => {
    asked += 1;
    const contact = { email: email ?? `ann-${asked}@example.org` };
    return submit(world, { ...anIntake, contact }, 'form', key, { network, suspicions });
  };
  const heldFor = async (answer: Awaited<ReturnType<typeof ask>>) => {
    if (!answer.ok) return answer.error.code;
    const [, second] = (await world.cases.load(answer.value.reference))?.ledger ?? [];
    expect(answer.value.held).toBe(second !== undefined);
    return second?.type === 'RequestHeld' ? second.reasons : [];
  };
  const many = async (count: number, one: (i: number) => ReturnType<typeof ask>) => {
    for (let i = 0; i < count; i += 1) await one(i);
  };

  it('let through what comes from one address as often as a library may ask, and hold what is more', async () => {
    await many(PASS_FROM_ADDRESS - 1, () => ask('203.0.113.9'));
    expect(await heldFor(await ask('203.0.113.9'))).toEqual([]);
    expect(await heldFor(await ask('203.0.113.9'))).toEqual(['many-from-address']);
    expect(await heldFor(await ask('203.0.113.10'))).toEqual([]);
  });
  it('refuse beyond the hard limit, and write nothing then', async () => {
    await many(TAKE_FROM_ADDRESS, () => ask('203.0.113.9'));
    const before = await world.cases.nextSerial('FOIA', '26');
    counted.splice(0);
    expect(await heldFor(await ask('203.0.113.9'))).toBe('too-many');
    expect(await heldFor(await ask('203.0.113.9', { suspicions: ['trap'] }))).toBe('too-many');
    expect(await world.cases.nextSerial('FOIA', '26')).toBe(before + 1);
    expect((await world.cases.receivedIn('2026Q4', 1000)).items).toHaveLength(TAKE_FROM_ADDRESS);
    // Counted against the address alone: a contact is not used up by what was refused.
    expect(counted.map((name) => name.split('#')[0])).toEqual(['FROM', 'FROM']);
    expect(await heldFor(await ask('203.0.113.10'))).toEqual([]);
  });
  it('begin from nothing on the next day in London', async () => {
    world.moveTo('2026-11-23T23:59:00.000Z');
    await many(PASS_FROM_ADDRESS + 1, () => ask('203.0.113.9'));
    world.moveTo('2026-11-24T00:00:00.000Z');
    expect(await heldFor(await ask('203.0.113.9'))).toEqual([]);
  });
  it('hold what one contact asks more often than is acknowledged unseen, however the address is written', async () => {
    const spellings = ['ada@example.org', 'ADA@example.org', 'ada+foi@example.org', 'a.da@example.org'];
    await many(PASS_FOR_CONTACT, (i) => ask(`203.0.113.${i}`, { email: spellings[i % 3]! }));
    expect(await heldFor(await ask('198.51.100.1', { email: 'a.d.a+x@Example.org' }))).toEqual(['many-for-contact']);
    expect(await heldFor(await ask('198.51.100.2', { email: 'ada@example.com' }))).toEqual([]);
  });
  it('count a postal address in the same way', async () => {
    const post = (text: string) =>
      submit(world, { ...anIntake, contact: { post: text } }, 'form', null, { network: null, suspicions: [] });
    for (let i = 0; i < PASS_FOR_CONTACT; i += 1) expect(await heldFor(await post('1 High Street,\nTown'))).toEqual([]);
    expect(await heldFor(await post('1, high street  TOWN.'))).toEqual(['many-for-contact']);
    expect(await heldFor(await post('11 High Street, Town'))).toEqual([]);
  });
  it('put what the form noticed first, and every reason once', async () => {
    await many(PASS_FOR_CONTACT, () => ask(null, { email: 'ada@example.org' }));
    const odd = await ask(null, { email: 'ada@example.org', suspicions: ['too-fast', 'trap', 'trap'] });
    expect(await heldFor(odd)).toEqual(['too-fast', 'trap', 'many-for-contact']);
  });
  it('refuse nobody where the front does not say who it is, and hold all the sooner', async () => {
    await many(PASS_FROM_ADDRESS, () => ask(null));
    for (let i = 0; i < TAKE_FROM_ADDRESS; i += 1)
      expect(await heldFor(await ask(null))).toEqual(['many-from-address']);
  });
  it('count nothing for a repeat, and answer it the same', async () => {
    const first = await ask('203.0.113.9', { key: 'k', email: 'ada@example.org', suspicions: ['trap'] });
    const once = [...counted];
    expect(once).toHaveLength(2);
    // What the form noticed the first time stands, also where the second click is slow enough.
    expect(await ask('203.0.113.9', { key: 'k', email: 'ada@example.org' })).toEqual(first);
    expect(counted).toEqual(once);
  });
  it('count what is tried again for a busy store once', async () => {
    let left = 2;
    const busy: World['cases']['commit'] = async (commit) => {
      left -= 1;
      return left >= 0 ? { ok: false, error: 'busy' } : world.cases.commit(commit);
    };
    const sender = { network: '203.0.113.9', suspicions: [] };
    const deps = { ...world, cases: { ...world.cases, commit: busy } };
    expect((await submit(deps, anIntake, 'form', null, sender)).ok).toBe(true);
    expect(counted).toHaveLength(2);
  });
  it('keep neither address nor contact, and no name for them that holds for two days', async () => {
    await ask('203.0.113.9', { email: 'ada@example.org' });
    world.moveTo('2026-11-24T09:30:00.000Z');
    await ask('203.0.113.9', { email: 'ada@example.org' });
    for (const name of counted) {
      expect(name).toMatch(/^(FROM|ASKED-BY)#[\w-]{43}#2026-11-2[34]$/);
      expect(name).not.toMatch(/203|ada/);
    }
    expect(new Set(counted.map((name) => name.split('#')[1])).size).toBe(4);
  });

  const good = { information: 'How many?', name: 'Ada Example', email: 'ada@example.org' };
  const from = (address: string) => ({ headers: { 'x-portal-viewer': address } });
  it('stand before the API and the form alike, and one household’s IPv6 is one address', async () => {
    await many(TAKE_FROM_ADDRESS, () => ask('2001:db8:0:7::/64'));
    const api = await answerSubmit(aJson('POST', '/api/requests', good, from('2001:db8:0:7::1')), world, pages);
    expect([api.statusCode, bodyOf(api).type]).toEqual([429, 'urn:request-portal:problem:too-many']);
    expect(bodyOf(api).detail).toContain('foi@testshire.example, or by post to County Hall');
    const page = { ...good, contactBy: 'email', preferredForm: 'any', needs: 'no', do: 'send' };
    const form = await answerSubmit(aFormPost('/request/all', page, from('2001:db8:0:7:a::2')), world, pages);
    expect([form.statusCode, form.body]).toEqual([429, 'too-many: How many?']);
    const other = await answerSubmit(aJson('POST', '/api/requests', good, from('2001:db8:0:8::1')), world, pages);
    expect([other.statusCode, bodyOf(other).held]).toEqual([201, false]);
  });
  it('do not count what is not valid', async () => {
    await answerSubmit(aJson('POST', '/api/requests', { ...good, name: '' }, from('203.0.113.9')), world, pages);
    expect(counted).toEqual([]);
  });
  it('say in the receipt and on the confirmation that it is held, with reference and date as always', async () => {
    await many(PASS_FOR_CONTACT, () => ask(null, { email: good.email }));
    const receipt = bodyOf(await answerSubmit(aJson('POST', '/api/requests', good, from('203.0.113.9')), world, pages));
    expect(receipt).toMatchObject({ held: true, receivedOn: '2026-11-23', dueOn: '2026-12-22' });
    const { reference } = receipt;
    const key = new URL(receipt.trackingUrl).searchParams.get('key');
    const parts = { cookies: [`__Host-track-${reference}=${key}`], pathParameters: { reference } };
    const event = { ...aJson('GET', `/request/sent/${reference}`, null), ...parts };
    expect(bodyOf(await answerSubmit(event, world, pages))).toMatchObject({
      reference,
      held: true,
      dueOn: '2026-12-22',
    });
  });
});
