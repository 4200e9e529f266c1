import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { answerDecide } from '#functions/decide/answer.ts';
import { saveResponse } from '#store/save-response.ts';
import { officer, received } from '#tests/support/cases.ts';
import {
  aJson,
  anEvent,
  anIntake,
  aResponse,
  aWorld,
  bodyOf,
  officerClaims,
  type World,
} from '#tests/support/rooms.ts';

describe('the decide room', () => {
  let world: World;
  let reference: string;
  beforeEach(async () => {
    world = aWorld();
    ({ reference } = await received(world));
  });
  const claims = officerClaims();
  const parts = () => ({ pathParameters: { reference }, claims });
  const list = (query: Record<string, string> = {}) =>
    answerDecide(anEvent('GET', '/api/cases', { queryStringParameters: query, claims }), world);
  const view = async () => bodyOf(await answerDecide(anEvent('GET', `/api/cases/${reference}`, parts()), world));
  const save = (body: unknown) => saveResponse(world, officer, reference, body, undefined);
  const command = (body: unknown, as = claims) =>
    answerDecide(aJson('POST', `/api/cases/${reference}/commands`, body, { ...parts(), claims: as }), world);

  it('takes no unit for an officer: their questions are on a list of their own', async () => {
    expect((await list({ assignee: 'unit/traffic' })).statusCode).toBe(422);
  });

  it('shows an officer the caseload, and a case without who asked', async () => {
    expect(bodyOf(await list()).items).toMatchObject([{ reference, state: 'received', dueOn: '2026-12-22' }]);
    expect(bodyOf(await list({ quarter: '2026Q4' })).items).toHaveLength(1);
    expect(bodyOf(await list({ assignee: 'me' })).items).toEqual([]);
    const seen = await view();
    expect(seen).toMatchObject({
      reference,
      request: anIntake.information,
      allowed: expect.arrayContaining(['assign', 'seek-clarification', 'extend-time', 'withdraw-request']),
      clock: { dueOn: '2026-12-22', answer: { state: 'running', limitWorkingDays: 20 } },
      ledgerIntact: true,
      response: null,
      work: [{ kind: 'acknowledgement', status: 'pending' }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/Ada|example\.org/);
  });
  it('tells what was counted, month by month, and exactly what each count means', async () => {
    await world.tallies.add('shown', '2026-11');
    await world.tallies.add('sentAnyway', '2025-12');
    await world.tallies.add('opened', '2025-11');
    const read = (query: Record<string, string> = {}, as = claims) =>
      answerDecide(anEvent('GET', '/api/tallies', { queryStringParameters: query, claims: as }), world);
    const { meanings, months } = bodyOf(await read());
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: '2025-12', shown: 0, opened: 0, answered: 0, sentAnyway: 1 });
    expect(months.at(-1)).toEqual({ month: '2026-11', shown: 1, opened: 0, answered: 0, sentAnyway: 0 });
    expect(Object.keys(meanings)).toEqual(['shown', 'opened', 'answered', 'sentAnyway']);
    for (const sentence of Object.values(meanings)) expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(bodyOf(await read({ months: '13' })).months[0]).toMatchObject({ month: '2025-11', opened: 1 });
    for (const months of ['0', '61', 'x', '-1', '1e1']) expect((await read({ months })).statusCode).toBe(422);
    expect((await read({}, officerClaims('[unit]'))).statusCode).toBe(403);
  });
  it('refuses those without a role, whatever they ask for', async () => {
    for (const as of [undefined, officerClaims('[unit]'), { ...claims, token_use: 'id' }]) {
      const event = anEvent('GET', '/api/cases', as ? { claims: as } : {});
      expect((await answerDecide(event, world)).statusCode).toBe(403);
    }
  });
  it('refuses a question to the caseload that it does not know, rather than to answer another', async () => {
    for (const query of [{ state: 'sent' }, { quarter: '2026' }, { limit: '0' }]) {
      expect((await list(query)).statusCode).toBe(422);
    }
  });
  it('assigns a case, and finds it among the officer’s own', async () => {
    expect((await command({ command: 'assign', to: 'officer-1' })).statusCode).toBe(200);
    expect(bodyOf(await list({ assignee: 'me' })).items).toHaveLength(1);
    expect(bodyOf(await list()).items).toEqual([]);
  });
  it('approves the latest version of a response and sends it', async () => {
    await save(aResponse());
    await save(aResponse({ title: 'Another title' }));
    expect((await command({ command: 'approve-response', version: 1 })).statusCode).toBe(409);
    expect(bodyOf(await command({ command: 'approve-response', version: 2 }))).toMatchObject({ state: 'approved' });
    expect(bodyOf(await command({ command: 'send-response' }))).toMatchObject({
      state: 'sent',
      answeredOn: '2026-11-23',
    });
    const seen = await view();
    expect(seen.response.document.title).toBe('Another title');
    expect(seen.work.map((w: { kind: string }) => w.kind)).toEqual(['acknowledgement', 'response', 'publication']);
    expect(seen.history.at(-1)).toMatchObject({ type: 'ResponseSent', actor: { kind: 'officer', sub: 'officer-1' } });
  });
  it('leaves approval to an approver, and sending to what was approved', async () => {
    await save(aResponse());
    expect((await command({ command: 'send-response' })).statusCode).toBe(409);
    expect((await command({ command: 'approve-response' }, officerClaims('[officer]'))).statusCode).toBe(403);
  });
  it('refuses to approve for publication what names the applicant, and says where', async () => {
    await save(aResponse({ request: 'I, Ada  EXAMPLE, ask how many miles were gritted.' }));
    const refused = await command({ command: 'approve-response' });
    expect(refused.statusCode).toBe(422);
    expect(bodyOf(refused).errors).toMatchObject([{ pointer: '#/request' }]);
    expect(bodyOf(refused).detail).toContain('an approver may accept it with a reason.');
    await save(
      aResponse({ request: 'I, Ada EXAMPLE, ask.', publication: { kind: 'do-not-publish', reason: 'Personal.' } }),
    );
    expect((await command({ command: 'approve-response' })).statusCode).toBe(200);
  });
  it('lets an approver accept what only looks like the applicant, with a reason that is kept as words', async () => {
    await save(aResponse({ request: 'How many copies of “Ada, Example by Example” are there?' }));
    const accept = { command: 'approve-response', acceptIdentity: 'It is the title of a book.' };
    expect((await command(accept, officerClaims('[officer]'))).statusCode).toBe(403);
    expect((await command({ ...accept, acceptIdentity: ' ' })).statusCode).toBe(422);
    expect((await command({ command: 'approve-response' })).statusCode).toBe(422);
    expect((await command(accept)).statusCode).toBe(200);
    const { ledger, words } = (await world.cases.load(reference))!;
    const approved = ledger.at(-1);
    if (approved?.type !== 'ResponseApproved') throw new Error('was approved');
    expect(words.find((w) => w.id === approved.identityAccepted?.textId)?.text).toBe(accept.acceptIdentity);
    expect(JSON.stringify(ledger)).not.toContain('book');
    expect(replay(reference, ledger)?.approved?.identityAccepted).toBe(true);
    await command({ command: 'return-response' });
    expect((await command({ command: 'approve-response' })).statusCode).toBe(422);
  });
  it('tells the second of two officers that the case has changed', async () => {
    await save(aResponse());
    await save(aResponse({ title: 'Changed by a colleague' }));
    expect((await command({ command: 'approve-response', expectedVersion: 2 })).statusCode).toBe(409);
  });
  it.each<[unknown, number]>([
    [{ command: 'explode' }, 422],
    [{ command: 'assign' }, 422],
    [{ command: 'assign', to: 'a', extra: 1 }, 422],
    [{ command: 'save-response', document: 'x' }, 422],
    [{ command: 'record-published', version: 1 }, 422],
    ['{', 400],
  ])('answers the command %j with %i', async (body, status) => {
    expect((await command(body)).statusCode).toBe(status);
  });
  it('asks a question, takes the answer on the day it came, and shows both to officers only', async () => {
    await command({ command: 'seek-clarification', question: 'Which winter?' });
    expect((await view()).clarifications).toMatchObject([{ question: 'Which winter?', answer: null }]);
    world.moveTo('2026-12-02T09:00:00.000Z');
    const answer = { command: 'record-clarification', answer: 'The last one.', receivedAt: '2026-12-01T23:59:00Z' };
    expect(bodyOf(await command(answer))).toMatchObject({ state: 'received', dueOn: '2026-12-31' });
    expect((await view()).clarifications).toMatchObject([{ answer: 'The last one.' }]);
    const { ledger } = (await world.cases.load(reference))!;
    expect(JSON.stringify(ledger)).not.toMatch(/winter|last one/);
  });
  it('opens a linked request with its own reference and clock, once, and leaves the old one as it is', async () => {
    await save(aResponse());
    await command({ command: 'approve-response' });
    await command({ command: 'send-response' });
    world.moveTo('2026-12-10T09:00:00.000Z');
    const refined = {
      command: 'open-linked-request',
      information: 'Only 2025, please.',
      receivedAt: '2026-12-09T10:00:00Z',
      reason: 'refined-after-cost-refusal',
    };
    for (let i = 0; i < 2; i += 1) expect((await command(refined)).statusCode).toBe(200);
    const { items } = bodyOf(await list());
    expect(items).toMatchObject([{ receivedOn: '2026-12-09', dueOn: '2027-01-12' }]);
    const opened = await world.cases.load(items[0].reference);
    expect(opened?.ledger[0]).toMatchObject({ linkedTo: { reference, reason: 'refined-after-cost-refusal' } });
    expect(opened?.applicant?.contact).toEqual(anIntake.contact);
    expect((await view()).state).toBe('sent');
  });
  it('does not find a case that is not there', async () => {
    const event = anEvent('GET', '/api/cases/x', { claims, pathParameters: { reference: '07.FOI.26.999999' } });
    expect((await answerDecide(event, world)).statusCode).toBe(404);
  });
});
