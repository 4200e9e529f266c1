import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { sendReminder } from '#functions/acknowledge/send-reminder.ts';
import { recount } from '#functions/clock/recount.ts';
import { tick } from '#functions/clock/tick.ts';
import { answerDecide } from '#functions/decide/answer.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { submit } from '#functions/submit/submit.ts';
import { type ActPages, answerActs } from '#functions/track/act-answer.ts';
import type { Email } from '#plumbing/mail.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { officer, received } from '#tests/support/cases.ts';
import { aFormPost, anEvent, anIntake, aWorld, bodyOf, officerClaims, type World } from '#tests/support/rooms.ts';

const acts: ActPages = {
  form: ({ view, ...facts }) => JSON.stringify(facts),
  again: () => 'again',
  linkSent: () => 'sent',
  closed: () => 'closed',
  problem: ({ code }) => code,
};

describe('a request that is held', () => {
  let world: World;
  let reference: string;
  let key: string;
  let mails: Email[];
  beforeEach(async () => {
    world = aWorld();
    mails = [];
    ({ reference, key } = await held());
  });
  async function held(email = 'ada@example.org') {
    const sender = { network: null, suspicions: ['trap'] } as const;
    const receipt = await submit(world, { ...anIntake, contact: { email } }, 'form', null, sender);
    if (!receipt.ok) throw new Error(receipt.error.code);
    return receipt.value;
  }
  const give = async (command: OfficerCommand, of = reference) => {
    const done = await giveCommand(world, officer, of, command);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return done.value;
  };
  const parts = (claims = officerClaims()) => ({ pathParameters: { reference }, claims });
  const view = async () => bodyOf(await answerDecide(anEvent('GET', `/api/cases/${reference}`, parts()), world));
  /** Sends all that is due, as the acknowledge room does. */
  async function deliver(): Promise<readonly Email[]> {
    const letter = (name: string) => (facts: object) => ({ subject: name, text: JSON.stringify(facts), html: '' });
    const names = ['acknowledgement', 'response', 'clarification', 'feesNotice', 'extension', 'dateMoved', 'link'];
    const letters = Object.fromEntries([...names, 'rejection'].map((name) => [name, letter(name)]));
    const sendMail = async (email: Email) => `id-${mails.push(email)}`;
    const deps = { ...world, letters: letters as unknown as Letters, reminder: letter('reminder'), sendMail };
    for (const id of await world.outbox.due('acknowledge', world.now(), 100)) {
      await workOff(
        world.outbox,
        id,
        (item, at) => (item.kind === 'reminder' ? sendReminder(deps, item, at) : sendMessage(deps, item, at)),
        world.now,
      );
    }
    return mails;
  }
  const subjects = async () => (await deliver()).map(({ subject }) => subject);

  it('stands in the caseload with its due date, and says what for in the case', async () => {
    const list = bodyOf(await answerDecide(anEvent('GET', '/api/cases', { claims: officerClaims() }), world));
    expect(list.items).toMatchObject([{ reference, state: 'held', dueOn: '2026-12-22', open: true }]);
    expect(await view()).toMatchObject({
      state: 'held',
      heldFor: ['trap'],
      rejection: null,
      notes: [],
      work: [],
      allowed: expect.arrayContaining(['assign', 'correct-received-date', 'release-request', 'reject-request']),
      request: anIntake.information,
      ledgerIntact: true,
    });
    expect(await deliver()).toEqual([]);
  });
  it('is acknowledged when it is released, with the true day of receipt and the due date that follows from it', async () => {
    world.moveTo('2026-11-26T15:00:00.000Z');
    await give({ command: 'release-request', note: 'A real question' });
    const [mail, ...others] = await deliver();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'ada@example.org', subject: 'acknowledgement' });
    expect(JSON.parse(mail!.text)).toMatchObject({
      receivedOn: '2026-11-23',
      dueOn: '2026-12-22',
      information: anIntake.information,
    });
    expect(await view()).toMatchObject({ state: 'received', heldFor: ['trap'], notes: ['A real question'] });
    expect(JSON.stringify(mails)).not.toContain('A real question');
  });
  it('is acknowledged by the date that an officer corrected meanwhile', async () => {
    await give({ command: 'correct-received-date', receivedAt: '2026-11-20T10:00:00Z', reason: 'Came by fax' });
    await give({ command: 'release-request' });
    expect(JSON.parse((await deliver())[0]!.text)).toMatchObject({ receivedOn: '2026-11-20', dueOn: '2026-12-21' });
  });
  it('is acknowledged by what was true at the release, also where the letter goes out later', async () => {
    await give({ command: 'release-request' });
    await give({ command: 'correct-received-date', receivedAt: '2026-11-20T10:00:00Z', reason: 'Came by fax' });
    expect(JSON.parse((await deliver())[0]!.text)).toMatchObject({ receivedOn: '2026-11-23', dueOn: '2026-12-22' });
  });
  it('is told that it was rejected only where the officer says so', async () => {
    const other = await held('eve@example.org');
    await give({ command: 'reject-request', reason: 'not-a-request', tell: true, note: 'Rude' });
    await give({ command: 'reject-request', reason: 'misuse-of-the-form', tell: false }, other.reference);
    expect(await deliver()).toMatchObject([{ to: 'ada@example.org', subject: 'rejection' }]);
    expect(JSON.parse(mails[0]!.text)).toMatchObject({ reason: 'not-a-request', receivedOn: '2026-11-23' });
    expect(mails[0]!.text).not.toContain('Rude');
    expect(await view()).toMatchObject({
      state: 'rejected',
      open: false,
      rejection: { reason: 'not-a-request', tell: true },
      notes: ['Rude'],
      work: [{ kind: 'rejection', status: 'sent:id-1' }],
    });
    const list = bodyOf(await answerDecide(anEvent('GET', '/api/cases', { claims: officerClaims() }), world));
    expect(list.items).toEqual([]);
  });
  it('gets no letter that a release has overtaken', async () => {
    await give({ command: 'reject-request', reason: 'sent-twice', tell: true });
    await give({ command: 'release-request' });
    expect(await subjects()).toEqual(['acknowledgement']);
    expect(await world.outbox.outcome(`${reference}~3~rejection`)).toBe('not-to-be-told');
  });
  it('cannot be made to send its link, held, withdrawn or rejected, and answers as always', async () => {
    const as = '/track/?asked=yes';
    const askLink = async () =>
      (await answerActs(aFormPost('/track/', { reference, email: 'ada@example.org' }), world, acts)).headers?.[
        'location'
      ];
    const cookie = { cookies: [`__Host-track-${reference}=${key}`], pathParameters: { reference } };
    const renew = (method: 'GET' | 'POST') => {
      const path = `/track/${reference}/new-link`;
      return answerActs(method === 'GET' ? anEvent('GET', path, cookie) : aFormPost(path, {}, cookie), world, acts);
    };
    const refused = { statusCode: 409, body: JSON.stringify({ act: 'new-link', typed: '', refused: 'not-now' }) };
    expect([await askLink(), await renew('GET'), await renew('POST')]).toMatchObject([as, refused, refused]);
    await give({ command: 'reject-request', reason: 'not-a-request', tell: false });
    expect([await askLink(), await renew('POST')]).toMatchObject([as, refused]);
    await give({ command: 'release-request' });
    await give({ command: 'withdraw-request' });
    expect(await subjects()).toEqual(['acknowledgement']);
    const second = await held();
    await give({ command: 'withdraw-request' }, second.reference);
    await answerActs(aFormPost('/track/', { reference: second.reference, email: 'ada@example.org' }), world, acts);
    expect(await subjects()).toEqual(['acknowledgement']);
    expect((await world.cases.load(second.reference))?.applicant?.linkVersion).toBe(1);
  });
  it('is brought before the team on the next working day, once, and not where somebody has looked', async () => {
    const looked = await held('eve@example.org');
    await give({ command: 'release-request' }, looked.reference);
    expect(await subjects()).toEqual(['acknowledgement']);
    await tick(world);
    expect(await subjects()).toHaveLength(1);
    world.moveTo('2026-11-24T08:00:00.000Z');
    await tick(world);
    await tick(world);
    const [, reminder, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ to: 'foi@testshire.example', subject: 'reminder' });
    expect(JSON.parse(reminder!.text)).toMatchObject({
      name: 'unchecked',
      reference,
      day: '2026-11-23',
      state: 'held',
    });
    expect(reminder!.text).not.toMatch(/ada|miles/i);
  });
  it('is reminded of no more when it is released before the reminder goes out', async () => {
    world.moveTo('2026-11-24T08:00:00.000Z');
    await tick(world);
    await give({ command: 'release-request' });
    expect(await subjects()).toEqual(['acknowledgement']);
    expect(await world.outbox.outcome(`${reference}~2026-11-23~unchecked`)).toBe('no-longer-due');
  });
  it('has its date moved by a new holiday without a letter, and is told the new one when it is released', async () => {
    await received(world, { ...anIntake, contact: { email: 'bea@example.org' } });
    expect(await subjects()).toEqual(['acknowledgement']);
    const holiday = { date: '2026-12-09', name: 'State Funeral', division: 'england-and-wales' } as const;
    const version = { importedAt: world.now(), knownTo: '2028-12-31', added: [holiday], removed: [] };
    expect(await world.calendars.add(version, 0)).toBe(true);
    world.moveTo('2026-11-24T01:00:00.000Z');
    expect(await recount(world)).toMatchObject({ done: 2, failed: 0 });
    expect(await world.cases.summary(reference)).toMatchObject({ state: 'held', dueOn: '2026-12-23' });
    expect(await world.outbox.outcome(`${reference}~3~date-moved`)).toBeNull();
    expect(await deliver()).toMatchObject([{ to: 'bea@example.org' }, { to: 'bea@example.org', subject: 'dateMoved' }]);
    await give({ command: 'release-request' });
    expect((await deliver()).at(-1)).toMatchObject({ to: 'ada@example.org', subject: 'acknowledgement' });
    expect(JSON.parse(mails.at(-1)!.text)).toMatchObject({ receivedOn: '2026-11-23', dueOn: '2026-12-23' });
    expect(mails).toHaveLength(3);
  });
});
