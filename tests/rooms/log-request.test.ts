import { beforeEach, describe, expect, it } from 'vitest';
import { answerDecide } from '#functions/decide/answer.ts';
import { aJson, aWorld, bodyOf, officerClaims, type World } from '#tests/support/rooms.ts';

const letter = {
  information: 'How many bins were emptied late?',
  name: 'Ada Example',
  postalAddress: '1 High Street, Testford',
  channel: 'post',
  receivedAt: '2026-11-17T10:00:00Z',
};

describe('logging a request by hand', () => {
  let world: World;
  beforeEach(() => {
    world = aWorld();
  });
  const log = (body: unknown, claims = officerClaims()) =>
    answerDecide(aJson('POST', '/api/cases', body, { claims }), world);

  it('counts from the true day of receipt, and records who logged it and how it came', async () => {
    const answer = await log(letter);
    expect(answer.statusCode).toBe(201);
    const { reference, ...summary } = bodyOf(answer);
    expect(summary).toMatchObject({ state: 'received', receivedOn: '2026-11-17', dueOn: '2026-12-16' });
    const stored = await world.cases.load(reference);
    expect(stored?.ledger).toMatchObject([
      {
        type: 'RequestReceived',
        channel: 'post',
        contact: 'post',
        receivedAt: letter.receivedAt,
        recordedAt: world.now(),
        actor: { kind: 'officer', sub: 'officer-1' },
      },
    ]);
    expect(stored?.applicant).toMatchObject({ name: letter.name, contact: { post: letter.postalAddress } });
    expect(JSON.stringify([answer, stored?.ledger])).not.toMatch(/Ada|High Street|bins/);
  });
  it('takes a request that came by email, in the year and regime that it came under', async () => {
    const { postalAddress: _, ...email } = { ...letter, email: 'ada@example.org', channel: 'email', regime: 'EIR' };
    const { reference } = bodyOf(await log({ ...email, receivedAt: '2025-12-30T10:00:00Z' }));
    expect(reference).toBe('07.EIR.25.000001');
  });
  it('makes one case of the same letter logged twice, at once or one after the other, and two of two letters', async () => {
    const twice = await Promise.all([log(letter), log(letter)]);
    const again = await log(letter);
    const references = [...twice, again].map((answer) => bodyOf(answer).reference);
    expect(new Set(references).size).toBe(1);
    const other = bodyOf(await log({ ...letter, receivedAt: '2026-11-18T10:00:00Z' }));
    expect(references).not.toContain(other.reference);
  });
  it('recognises the applicant who used the form, without telling who it is', async () => {
    const of = async (body: object) => (await world.cases.load(bodyOf(await log(body)).reference))?.applicant?.sameAs;
    const first = await of(letter);
    expect(await of({ ...letter, information: 'How many lamps?' })).toBe(first);
    expect(await of({ ...letter, postalAddress: '2 High Street, Testford' })).not.toBe(first);
    expect(first).not.toContain('High');
  });
  it.each([
    ['nothing', {}, ['information', 'name', 'email', 'channel', 'receivedAt']],
    ['a way that the portal has itself', { ...letter, channel: 'form' }, ['channel']],
    ['a day without a time', { ...letter, receivedAt: '2026-11-17' }, ['receivedAt']],
    ['a day that is in no calendar', { ...letter, receivedAt: '2026-02-30T10:00:00Z' }, ['receivedAt']],
    ['a moment that lies ahead', { ...letter, receivedAt: '2026-11-24T10:00:00Z' }, ['receivedAt']],
    ['a language that is not offered', { ...letter, language: 'cy' }, ['language']],
    ['a regime that is not offered', { ...letter, regime: 'FOISA' }, ['regime']],
    ['a field of the wrong kind', { ...letter, receivedAt: { $gt: '' }, channel: ['post'] }, ['channel', 'receivedAt']],
  ])('refuses %s, names every field at fault, and writes nothing', async (_, body, fields) => {
    const answer = await log(body);
    expect(answer.statusCode).toBe(422);
    expect(bodyOf(answer).errors.map(({ pointer }: { pointer: string }) => pointer.slice(2))).toEqual(fields);
    expect((await world.cases.open(null, 10)).items).toEqual([]);
  });
  it('is for officers', async () => {
    expect((await log(letter, officerClaims('[unit]', 'unit-1'))).statusCode).toBe(403);
  });
});
