import { beforeEach, describe, expect, it } from 'vitest';
import { answerRespond } from '#functions/respond/answer.ts';
import { received } from '#tests/support/cases.ts';
import { aJson, aResponse, aWorld, bodyOf, officerClaims, type World } from '#tests/support/rooms.ts';

describe('the respond room', () => {
  let world: World;
  let reference: string;
  beforeEach(async () => {
    world = aWorld();
    ({ reference } = await received(world));
  });
  const save = (body: unknown, headers = {}, claims = officerClaims()) => {
    const parts = { pathParameters: { reference }, claims, headers };
    return answerRespond(aJson('PUT', `/api/cases/${reference}/response`, body, parts), world);
  };

  it('saves versions, and says what each decides', async () => {
    const first = await save(aResponse());
    expect(bodyOf(first)).toMatchObject({
      responseVersion: 1,
      state: 'drafted',
      decision: { kind: 'granted-in-full', isRefusalNotice: false },
    });
    expect(bodyOf(await save(aResponse({ title: 'Another title' })))).toMatchObject({ responseVersion: 2, version: 3 });
  });
  it('makes no new version of what is saved twice', async () => {
    await save(aResponse());
    expect(bodyOf(await save(aResponse()))).toMatchObject({ responseVersion: 1, version: 2 });
  });
  it('keeps the document before it names it, and keeps words out of the ledger', async () => {
    await save(aResponse());
    const { ledger } = (await world.cases.load(reference))!;
    const saved = ledger.at(-1)!;
    expect(saved.type === 'ResponseSaved' && (await world.records.get(saved.document))).toBeTruthy();
    expect(JSON.stringify(ledger)).not.toContain('gritted');
  });
  it('tells the second of two officers that the case has changed', async () => {
    await save(aResponse());
    expect((await save(aResponse({ title: 'Late' }), { 'if-match': '"1"' })).statusCode).toBe(409);
    expect((await save(aResponse({ title: 'In time' }), { 'if-match': '"2"' })).statusCode).toBe(200);
  });
  it.each([
    ['a response without parts', { ...aResponse(), parts: [] }],
    ['no response', {}],
    ['a stray field', { ...aResponse(), x: 1 }],
  ])('refuses to save %s, naming the fields', async (_what, body) => {
    const refused = await save(body);
    expect(refused.statusCode).toBe(422);
    expect(bodyOf(refused).errors.length).toBeGreaterThan(0);
  });
  it('refuses those without a role, and does not find a case that is not there', async () => {
    expect((await save(aResponse(), {}, officerClaims('[unit]'))).statusCode).toBe(403);
    reference = '07.FOI.26.999999';
    expect((await save(aResponse())).statusCode).toBe(404);
  });
});
