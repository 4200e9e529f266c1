import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptTemplate, MAX_TEMPLATES } from '#domain/response/template.ts';
import type { TemplateFacts } from '#domain/response/template-facts.ts';
import type { PlacedFinding } from '#domain/response/working/place-findings.ts';
import { received } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { anIntake, aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const list = '/officer/templates';
const approvers = ['officer', 'approver'];
const cost = { name: 'Cost: how to narrow', place: 'advice', exemption: '', text: 'You could ask for [one year].' };

let world: World;
beforeEach(() => {
  world = aWorld();
});
const shownIn = (answer: Parameters<typeof factsOf>[0]): TemplateFacts => factsOf(answer);
const allNow = async () => (await world.templates.all()) as readonly KeptTemplate[];

/** A template of an approver; its address. */
async function added(fields: Record<string, string> = cost): Promise<string> {
  const bob = await atConsole(world, 'bob', approvers);
  const before = (await allNow()).map(({ id }) => id);
  const answer = await bob.post(`${list}/new`, { act: 'save', ...fields });
  expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `${list}?done=saved`]);
  const made = (await allNow()).find(({ id }) => !before.includes(id));
  return `${list}/${made?.id}`;
}

describe('the templates of an authority', () => {
  it('begin as an empty list, for every officer and for nobody else', async () => {
    const ann = await atConsole(world, 'ann');
    for (const address of [list, `${list}/`]) {
      const answer = await ann.get(address);
      expect([answer.statusCode, bodyOf(answer).page, factsOf(answer).templates]).toEqual([200, 'templates', []]);
    }
    const unit = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    expect((await unit.get(list)).statusCode).toBe(403);
  });

  it('are added by an approver, with who did it and when, and read by every officer', async () => {
    const address = await added();
    expect(await allNow()).toMatchObject([
      { ...cost, exemption: null, regimes: [], revision: 1, isOut: false, by: 'bob', at: world.now() },
    ]);
    const ann = await atConsole(world, 'ann');
    expect(factsOf(await ann.get(`${list}?done=saved`))).toMatchObject({ done: 'saved', mayChange: false });
    expect(factsOf(await ann.get(`${list}?done=x`)).done).toBeNull();
    const one = shownIn(await ann.get(address));
    expect(one).toMatchObject({ mayChange: false, template: { by: 'bob' }, names: { bob: 'Name of bob' } });
  });

  it('are changed by nobody who does not approve', async () => {
    const address = await added();
    const ann = await atConsole(world, 'ann');
    expect((await ann.get(`${list}/new`)).statusCode).toBe(403);
    expect((await ann.post(`${list}/new`, { ...cost, name: 'Mine' })).statusCode).toBe(403);
    expect((await ann.post(address, { ...cost, revision: '1', act: 'out' })).statusCode).toBe(403);
    expect(await allNow()).toMatchObject([{ revision: 1 }]);
  });

  it('come back with what is wrong, and with all that was typed', async () => {
    await added();
    const bob = await atConsole(world, 'bob', approvers);
    const typed = { name: cost.name.toUpperCase(), place: 'advice', exemption: 'FOIA s12', text: ' Words\r\n here ' };
    const answer = await bob.post(`${list}/new`, `${new URLSearchParams(typed)}&regimes=FOIA&regimes=EIR`);
    expect(answer.statusCode).toBe(422);
    expect(shownIn(answer).typed).toEqual({ ...typed, regimes: ['FOIA', 'EIR'] });
    const faults = shownIn(answer).faults.map(({ field, code }) => `${field} ${code}`);
    expect(faults).toEqual(['name not-offered', 'exemption not-offered']);
    expect(await allNow()).toHaveLength(1);
  });

  it('of two who change one at once the second sees both texts, and loses nothing', async () => {
    const address = await added();
    const [bob, cat] = [await atConsole(world, 'bob', approvers), await atConsole(world, 'cat', approvers)];
    const change = (text: string, revision: number) => ({ ...cost, text, revision: String(revision), act: 'save' });
    expect((await bob.post(address, change('Of Bob.', 1))).statusCode).toBe(303);
    const refused = await cat.post(address, change('Of Cat.', 1));
    expect(refused.statusCode).toBe(409);
    expect(shownIn(refused)).toMatchObject({
      isChanged: true,
      template: { text: 'Of Bob.', revision: 2, by: 'bob' },
      typed: { text: 'Of Cat.' },
    });
    expect(await allNow()).toMatchObject([{ text: 'Of Bob.' }]);
    expect((await cat.post(address, change('Of both.', 2))).statusCode).toBe(303);
    expect(await allNow()).toMatchObject([{ text: 'Of both.', revision: 3, by: 'cat' }]);
  });

  it('at the very same moment are kept once as well', async () => {
    const address = await added();
    const all = await Promise.all(['bob', 'cat', 'dan'].map((sub) => atConsole(world, sub, approvers)));
    const posts = all.map((one, i) => one.post(address, { ...cost, text: `Of ${i}.`, revision: '1', act: 'save' }));
    const codes = (await Promise.all(posts)).map(({ statusCode }) => statusCode);
    expect(codes.sort()).toEqual([303, 409, 409]);
    expect(await allNow()).toMatchObject([{ revision: 2 }]);
  });

  it('are taken out and put back, with what was typed, and their earlier words can be had again', async () => {
    const address = await added();
    const bob = await atConsole(world, 'bob', approvers);
    const out = await bob.post(address, { ...cost, text: 'Other words.', revision: '1', act: 'out' });
    expect(out.headers?.['location']).toBe(`${list}?done=out`);
    expect(await allNow()).toMatchObject([{ isOut: true, text: 'Other words.', revision: 2 }]);
    // While it is out somebody may mend it, and another may have its name.
    expect((await bob.post(address, { ...cost, text: 'Mended.', revision: '2', act: 'save' })).statusCode).toBe(303);
    expect(await allNow()).toMatchObject([{ isOut: true, text: 'Mended.' }]);
    expect((await bob.post(address, { ...cost, revision: '3', act: 'back' })).statusCode).toBe(303);
    expect(await allNow()).toMatchObject([{ isOut: false, text: cost.text, revision: 4 }]);
    const page = shownIn(await bob.get(`${address}?revision=2`));
    expect(page.earlier.map(({ text }) => text)).toEqual(['Mended.', 'Other words.', cost.text]);
    expect(page).toMatchObject({
      from: { revision: 2 },
      typed: { text: 'Other words.' },
      template: { text: cost.text },
    });
    expect(shownIn(await bob.get(`${address}?revision=9`))).toMatchObject({ from: null, typed: { text: cost.text } });
    expect((await bob.get(`${list}/none`)).statusCode).toBe(404);
    expect((await bob.post(`${list}/none`, cost)).statusCode).toBe(404);
  });

  it('are as many as there may be, and no more', async () => {
    const one = { exemption: null, regimes: [], place: 'note', text: 'x', by: 'b', at: world.now() } as const;
    for (let n = 1; n < MAX_TEMPLATES; n += 1) {
      await world.templates.save({ ...one, id: `t${n}`, name: `No ${n}`, revision: 1, isOut: false });
    }
    const address = await added();
    const bob = await atConsole(world, 'bob', approvers);
    const full = await bob.post(`${list}/new`, { ...cost, name: 'One more', act: 'save' });
    expect([full.statusCode, shownIn(full).isFull, shownIn(full).typed.name]).toEqual([409, true, 'One more']);
    expect(await allNow()).toHaveLength(MAX_TEMPLATES);
    // One that is there can be changed, and taken out to make room.
    expect((await bob.post(address, { ...cost, revision: '1', act: 'save' })).statusCode).toBe(303);
    expect((await bob.post(address, { ...cost, revision: '2', act: 'out' })).statusCode).toBe(303);
    expect((await bob.post(`${list}/new`, { ...cost, name: 'One more', act: 'save' })).statusCode).toBe(303);
  });
});

describe('in the editor', () => {
  let path: string;
  beforeEach(async () => {
    const { reference } = await received(world, { ...anIntake, information: '1. How many?\n2. Who decides?' });
    path = `/officer/cases/${reference}/response`;
  });
  const typedNow = async () => factsOf(await (await atConsole(world, 'ann')).get(path)).typed;
  const idOf = (address: string) => address.slice(list.length + 1);
  async function send(sub: string, act: string, fields: Record<string, string>, seen?: object) {
    const browser = await atConsole(world, sub);
    const shown = seen ?? factsOf(await browser.get(path)).seen;
    return browser.post(path, { seen: JSON.stringify(shown), act, ...fields });
  }

  it('those that are in use are offered', async () => {
    const [kept, out] = [await added(), await added({ ...cost, name: 'Out' })];
    const bob = await atConsole(world, 'bob', approvers);
    await bob.post(out, { ...cost, name: 'Out', revision: '1', act: 'out' });
    const { templates } = factsOf(await bob.get(path));
    expect(templates.map(({ id }: { id: string }) => id)).toEqual([idOf(kept)]);
    await send('ann', 'insert advice', { 'template.advice': idOf(out) });
    expect((await typedNow())['advice'] ?? '').toBe('');
  });

  it('one is put at the end of what is typed, with what is known filled in, and once', async () => {
    const text = 'Your request [reference] came on [received]; it is due on [due]. It takes [number of hours].';
    const id = idOf(await added({ ...cost, text }));
    const fields = { advice: 'We want to help.', title: 'Lamps', 'template.advice': id };
    const answer = await send('ann', 'insert advice', fields);
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `${path}#advice`]);
    const typed = await typedNow();
    expect(typed).toMatchObject({ title: 'Lamps' });
    expect(typed.advice).toBe(
      'We want to help.\n\nYour request 07.FOI.26.000001 came on the day 2026-11-23; it is due on the day 2026-12-22. ' +
        'It takes [number of hours].',
    );
    await send('ann', 'insert advice', { advice: typed.advice, 'template.advice': id });
    expect((await typedNow()).advice).toBe(typed.advice);
  });

  it('goes where it fits and nowhere else', async () => {
    const ground = { name: 'Names', place: 'why', exemption: 'FOIA s40', text: 'Nobody expects it.' };
    const id = idOf(await added(ground));
    const insert = (field: string, more = {}) => send('ann', `insert ${field}`, { [`template.${field}`]: id, ...more });
    await send('ann', 'add grounds', {});
    await insert('grounds.g1.why', { 'grounds.g1.exemption': 's31' });
    await insert('advice');
    await insert('grounds.g9.why');
    await insert('title');
    expect(Object.values(await typedNow())).not.toContain(ground.text);
    // The exemption that is chosen by the same post counts.
    await insert('grounds.g1.why', { 'grounds.g1.exemption': 's40' });
    expect((await typedNow())['grounds.g1.why']).toBe(ground.text);
    // Taken out meanwhile: nothing is put into what is no part of the response.
    await send('ann', 'remove grounds.g1', {});
    await insert('grounds.g1.why', { 'grounds.g1.why': '' });
    expect((await typedNow())['grounds.g1.why']).toBe('');
  });

  it('waits where somebody else wrote in the same field, and joins what they wrote elsewhere', async () => {
    const id = idOf(await added());
    const seen = factsOf(await (await atConsole(world, 'ann')).get(path)).seen;
    await send('cat', 'keep', { advice: 'Of Cat.', title: 'Of Cat' }, seen);
    const clash = await send('ann', 'insert advice', { advice: 'Of Ann.', 'template.advice': id }, seen);
    expect(clash.statusCode).toBe(409);
    expect(factsOf(clash).typed.advice).toBe('Of Ann.');
    expect((await typedNow()).advice).toBe('Of Cat.');
    // Of a field that only the other changed, the words go to the end of theirs.
    const joined = await send('ann', 'insert advice', { advice: '', title: '', 'template.advice': id }, seen);
    expect(joined.statusCode).toBe(200);
    expect(await typedNow()).toMatchObject({ title: 'Of Cat', advice: `Of Cat.\n\n${cost.text}` });
  });

  it('a blank that is left is found, and not once it is filled in', async () => {
    const id = idOf(await added());
    const whole = {
      title: 'Lamps',
      request: 'How many, and who is [the officer]?',
      'parts.p1.held': 'yes',
      'parts.p1.outcome': 'disclosed',
      'parts.p1.answer': '431.',
      'parts.p2.held': 'yes',
      'parts.p2.outcome': 'disclosed',
      'parts.p2.answer': 'The manager.',
      'publication.kind': 'publish',
    };
    await send('ann', 'insert advice', { ...whole, 'template.advice': id });
    const found = async () => {
      const { findings } = factsOf(await (await atConsole(world, 'ann')).get(path));
      return (findings as readonly PlacedFinding[]).filter(({ finding }) => finding.rule === 'blank-left');
    };
    expect(await found()).toMatchObject([
      { field: 'advice', finding: { level: 'check', section: 'Good practice', facts: { words: 'one year' } } },
    ]);
    await send('ann', 'keep', { advice: 'You could ask for 2025.' });
    expect(await found()).toEqual([]);
  });
});
