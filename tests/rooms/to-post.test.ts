import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { OutboxKind } from '#domain/case/outbox.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { anIntake, aResponse, aWorld, type World } from '#tests/support/rooms.ts';

const post = { post: '1 High Street\nTestford\nTF1 1AA' };
const letters = new Proxy({} as Letters, {
  get: () => (facts: { trackingUrl: string }) => ({
    subject: 's',
    text: facts.trackingUrl,
    html: '<p>',
    blocks: JSON.stringify([{ kind: 'action', text: 'Follow', href: facts.trackingUrl }]),
  }),
});

let world: World;
beforeEach(() => {
  world = aWorld();
});
/** Makes a letter, as the stream would ask for it. */
async function make(id: string): Promise<void> {
  const sendMail = async () => 'id';
  const done = await workOff(
    world.outbox,
    id,
    (item, at) => sendMessage({ ...world, letters, sendMail }, item, at),
    world.now,
  );
  if (!done) throw new Error(`${id} was not made`);
}
const idOf = (reference: string, event: number, kind: OutboxKind) => `${reference}~${event}~${kind}`;
async function acknowledged(contact = post): Promise<string> {
  const { reference } = await received(world, { ...anIntake, contact });
  await make(idOf(reference, 1, 'acknowledgement'));
  return reference;
}
async function give(reference: string, command: OfficerCommand): Promise<void> {
  const done = await giveCommand(world, officer, reference, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}
const queue = async () => (await world.outbox.toPost(100)).items.map(({ id }) => id);
const stateOf = async (reference: string) => (await world.cases.summary(reference))?.state;

describe('the letters to post', () => {
  it('stand in a queue over all cases, oldest first, each with the day of an answer that is due', async () => {
    const first = await acknowledged();
    world.moveTo('2026-11-24T09:30:00.000Z');
    const second = await answered(world, aResponse(), post);
    await make(idOf(second, 4, 'response'));
    const ann = await atConsole(world, 'ann');
    expect(factsOf(await ann.get('/officer/to-post'))).toMatchObject({
      letters: [
        { reference: first, event: 1, kind: 'acknowledgement', madeOn: '2026-11-23', dueOn: null },
        { reference: second, event: 4, kind: 'response', madeOn: '2026-11-24', dueOn: '2026-12-23' },
      ],
      next: null,
      on: '2026-11-24',
    });
  });
  it('make an answer sent on the day on which it was posted, and leave the queue', async () => {
    const reference = await answered(world, aResponse(), post);
    const id = idOf(reference, 4, 'response');
    await make(id);
    expect(await stateOf(reference)).toBe('to-post');
    world.moveTo('2026-11-25T09:30:00.000Z');
    const ann = await atConsole(world, 'ann');
    const done = await ann.post('/officer/to-post', { letter: id, postedOn: '24/11/2026' });
    expect([done.statusCode, done.headers?.['location']]).toEqual([303, '/officer/to-post?posted=1']);
    expect(await stateOf(reference)).toBe('sent');
    const ledger = (await world.cases.load(reference))?.ledger ?? [];
    expect(ledger.at(-1)).toMatchObject({ type: 'ResponseSent', sentAt: '2026-11-24T12:00:00.000Z', letter: 4 });
    expect([await queue(), await world.outbox.outcome(id)]).toEqual([[], 'posted']);
  });
  it('are marked many at once, and those that cannot be are named', async () => {
    const [one, two] = [await acknowledged(), await acknowledged()];
    const ids = [one, two].map((reference) => idOf(reference, 1, 'acknowledgement'));
    await give(two, { command: 'mark-posted', letter: 1, kind: 'acknowledgement', postedOn: '2026-11-23' });
    const ann = await atConsole(world, 'ann');
    const form = ids.map((id) => `letter=${encodeURIComponent(id)}`).join('&');
    const done = await ann.post('/officer/to-post', `${form}&postedOn=2026-11-23`);
    expect(done.headers?.['location']).toBe(`/officer/to-post?posted=1&refused=${two}`);
    const facts = factsOf(await ann.get(done.headers?.['location'] ?? ''));
    expect(facts).toMatchObject({ letters: [], done: { posted: 1, refused: [two] } });
    expect(await queue()).toEqual([]);
  });
  it.each([
    ['no letter', { postedOn: '2026-11-23' }, 'none-ticked'],
    ['a day to come', { letter: 'x', postedOn: '2026-11-24' }, 'bad-day'],
    ['what is no day', { letter: 'x', postedOn: 'yesterday' }, 'bad-day'],
  ])('are not marked with %s: the page says so, and keeps what was chosen', async (_, form, problem) => {
    const id = idOf(await acknowledged(), 1, 'acknowledgement');
    const ann = await atConsole(world, 'ann');
    const answer = await ann.post('/officer/to-post', { ...form, ...('letter' in form ? { letter: id } : {}) });
    expect(answer.statusCode).toBe(422);
    expect(factsOf(answer)).toMatchObject({ problem, on: form.postedOn, ticked: 'letter' in form ? [id] : [] });
    expect(await queue()).toEqual([id]);
  });
  it('are dropped when they are seen after an approval was taken back, or somebody posted them', async () => {
    const back = await answered(world, aResponse(), post);
    const posted = await acknowledged();
    await make(idOf(back, 4, 'response'));
    await give(back, { command: 'return-response' });
    await give(posted, { command: 'mark-posted', letter: 1, kind: 'acknowledgement', postedOn: '2026-11-23' });
    const ann = await atConsole(world, 'ann');
    expect(factsOf(await ann.get('/officer/to-post')).letters).toEqual([]);
    expect(await world.outbox.outcome(idOf(back, 4, 'response'))).toBe('not-to-be-posted');
    expect(await world.outbox.outcome(idOf(posted, 1, 'acknowledgement'))).toBe('posted');
  });
  it('know a letter that has only a new link, which no event asked for', async () => {
    const reference = await acknowledged();
    const id = `${reference}~2026-11-23~link-1`;
    await world.outbox.put({ id, kind: 'link', reference, event: 0, notBefore: world.now() });
    await make(id);
    const ann = await atConsole(world, 'ann');
    expect(factsOf(await ann.get('/officer/to-post')).letters).toMatchObject([{}, { kind: 'link', event: null }]);
    await ann.post('/officer/to-post', { letter: id, postedOn: '2026-11-23' });
    expect(await queue()).toEqual([idOf(reference, 1, 'acknowledgement')]);
  });
  it('come page by page', async () => {
    for (let i = 0; i < 26; i += 1) {
      world.moveTo(new Date(Date.parse('2026-11-23T09:30:00.000Z') + i * 8 * 3_600_000).toISOString());
      await acknowledged({ post: `${i} High Street, Testford` });
    }
    const ann = await atConsole(world, 'ann');
    const first = factsOf(await ann.get('/officer/to-post'));
    expect(first.letters).toHaveLength(25);
    const rest = factsOf(await ann.get(`/officer/to-post?${new URLSearchParams({ after: first.next })}`));
    expect(rest).toMatchObject({ letters: [{ reference: '07.FOI.26.000026' }], next: null });
  });
});

describe('a letter at the desk', () => {
  it('is read without its link, and nobody is on the record for it', async () => {
    const reference = await acknowledged();
    const ann = await atConsole(world, 'ann');
    const answer = await ann.get(`/officer/cases/${reference}/letters/1/acknowledgement`);
    expect(factsOf(answer)).toMatchObject({ letter: { text: '{{tracking-link}}' }, isWaiting: true, isErased: false });
    expect(answer.body).not.toMatch(/Ada|High Street|key=/);
    expect((await world.cases.load(reference))?.ledger).toHaveLength(1);
  });
  it('is printed with name, address and link, and the look is on the record first', async () => {
    const reference = await acknowledged();
    const ann = await atConsole(world, 'ann');
    const answer = await ann.post(`/officer/cases/${reference}/letters/1/acknowledgement`);
    expect(factsOf(answer)).toMatchObject({
      to: ['Ada Example', '1 High Street', 'Testford', 'TF1 1AA'],
      madeOn: '2026-11-23',
      letter: { text: expect.stringMatching(/^https:\/\/foi\.testshire\.example\/track\/.*\?key=/) },
    });
    expect(JSON.parse(factsOf(answer).letter.blocks)[0].href).toContain('?key=');
    const { ledger = [] } = (await world.cases.load(reference)) ?? {};
    expect(ledger.at(-1)).toMatchObject({ type: 'IdentitySeen', reason: 'write', actor: { sub: 'ann' } });
  });
  it.each([
    'letters/2/acknowledgement',
    'letters/1/response',
    'letters/0/link',
    'letters/1/reminder',
    'letters/1/constructor',
    'letters/x/acknowledgement',
  ])('is not found at %s', async (path) => {
    const reference = await acknowledged();
    const ann = await atConsole(world, 'ann');
    expect((await ann.get(`/officer/cases/${reference}/${path}`)).statusCode).toBe(404);
    expect((await ann.post(`/officer/cases/${reference}/${path}`)).statusCode).toBe(404);
    expect((await world.cases.load(reference))?.ledger).toHaveLength(1);
  });
  it('cannot be printed once who asked is erased', async () => {
    const reference = await acknowledged();
    await world.cases.erase(reference);
    const ann = await atConsole(world, 'ann');
    const path = `/officer/cases/${reference}/letters/1/acknowledgement`;
    expect(factsOf(await ann.get(path))).toMatchObject({ isErased: true });
    expect((await ann.post(path)).statusCode).toBe(404);
  });
});
