import { describe, expect, it } from 'vitest';
import { noteCodes } from '#domain/clock/notes.ts';
import { clockEventTypes, clockKinds } from '#domain/clock/question.ts';
import { answerClockRoom, type ClockPages } from '#functions/clock/answer.ts';
import { aJson, anEvent, aWorld, bodyOf } from '#tests/support/rooms.ts';

const pages: ClockPages = {
  calculator: () => 'a page',
  ics: () => 'a file',
  note: ({ code }) => `words of ${code}`,
  problem: ({ code }) => `problem ${code}`,
};
const world = aWorld();
const get = (path: string, queryStringParameters: Record<string, string> = {}) =>
  answerClockRoom(anEvent('GET', path, { queryStringParameters }), world, pages);
const post = (body: unknown) => answerClockRoom(aJson('POST', '/api/clock', body), world, pages);
const receivedAt = '2026-12-10T10:00:00Z';

describe('the clock as JSON', () => {
  it('answers a due date with its working, and may be kept for minutes', async () => {
    const answer = await get('/api/clock', { regime: 'FOIA', receivedAt });
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'public, max-age=300' } });
    const body = bodyOf(answer);
    expect(body).toMatchObject({ dueOn: '2027-01-13', clockStartedOn: '2026-12-10', limitWorkingDays: 20 });
    expect(body.workingDays).toHaveLength(20);
    expect(body.workingDays.at(-1)).toBe(body.dueOn);
    expect(body.skipped).toContainEqual({ date: '2027-01-04', reasons: ['2 January (substitute day) (Scotland)'] });
    expect(body.notes).toContainEqual({ code: 'limit', section: 'section 10(1)', text: 'words of limit' });
  });
  it('takes FOIA and the answer itself where nothing else is said', async () => {
    expect(bodyOf(await post({ receivedAt }))).toMatchObject({ regime: 'FOIA', kind: 'response', dueOn: '2027-01-13' });
  });
  it.each([
    [
      'FOIA',
      'response',
      [
        ['fees-notice', '2026-12-17'],
        ['fee-received', '2027-01-05'],
      ],
      'feePaymentDeadline',
    ],
    ['FOIA', 'pit-decision-target', [['pit-extension', '2026-12-20']], 'refusalNoticeDue'],
    ['EIR', 'response', [['eir-reg7-extension', '2026-12-20']], 'extensionNoticeDue'],
    ['EIR', 'internal-review-statutory', [], 'dueOn'],
    ['FOIA', 'internal-review-target', [], 'dueOn'],
    ['FOISA', 'review-response', [['posted', '2026-12-10']], 'dueOn'],
    ['FOISA', 'review-request-window', [['responded', '2026-12-20']], 'dueOn'],
    [
      'EISR',
      'response',
      [
        ['clarification-requested', '2026-12-14'],
        ['clarification-received', '2026-12-16'],
      ],
      'dueOn',
    ],
  ] as const)('answers %s %s with %j', async (regime, kind, events, field) => {
    const asked = { regime, kind, receivedAt, events: events.map(([type, at]) => ({ type, at })) };
    const answer = await post(asked);
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(answer.headers).not.toHaveProperty('cache-control');
    expect(bodyOf(answer)[field]).toMatch(/^202\d-\d\d-\d\d$/);
  });
  it('lists the days that a fees notice takes out, and has no due date while a payment is awaited', async () => {
    const events = [{ type: 'fees-notice', at: '2026-12-17' }];
    expect(bodyOf(await post({ receivedAt, events }))).toMatchObject({ state: 'stopped-fee', dueOn: null });
    const paid = bodyOf(await post({ receivedAt, events: [...events, { type: 'fee-received', at: '2026-12-18' }] }));
    expect(paid.disregarded).toEqual(['2026-12-17', '2026-12-18']);
  });
  it('takes another limit, in a query too, where the law may have one', async () => {
    const answers = [
      await post({ receivedAt, limitWorkingDays: 30 }),
      await get('/api/clock', { receivedAt, limitWorkingDays: '30' }),
    ];
    for (const answer of answers) expect(bodyOf(answer)).toMatchObject({ limitWorkingDays: 30, dueOn: '2027-01-27' });
    for (const limitWorkingDays of ['61', '0', '1e1', 'x', '']) {
      expect((await get('/api/clock', { receivedAt, limitWorkingDays })).statusCode).toBe(422);
    }
  });
  it('counts the days with lessons for a school', async () => {
    const schoolClosed = [['2026-12-19', '2027-01-04']];
    expect(bodyOf(await post({ receivedAt, schoolClosed })).dueOn).toBe('2027-01-22');
  });
});

describe('what the clock refuses', () => {
  it.each<[string, unknown, string]>([
    ['no date', {}, '#/receivedAt'],
    ['a word for a date', { receivedAt: 'yesterday' }, '#/receivedAt'],
    ['a time without an offset', { receivedAt: '2026-12-10T10:00:00' }, '#/receivedAt'],
    ['a day that is in no calendar', { receivedAt: '2026-02-30' }, '#/receivedAt'],
    ['an unknown law', { receivedAt, regime: 'XYZ' }, '#/regime'],
    ['an unknown kind', { receivedAt, kind: 'xyz' }, '#/kind'],
    ['a kind that the law does not know', { receivedAt, regime: 'EIR', kind: 'internal-review-target' }, '#/kind'],
    ['an unknown event', { receivedAt, events: [{ type: 'xyz', at: '2026-12-11' }] }, '#/events/0/type'],
    ['an event without a day', { receivedAt, events: [{ type: 'responded' }] }, '#/events/0/at'],
    ['events that are no list', { receivedAt, events: 'xyz' }, '#/events'],
    [
      'a payment without a notice',
      { receivedAt, events: [{ type: 'fee-received', at: '2026-12-11' }] },
      '#/events/0/type',
    ],
    ['an event before the receipt', { receivedAt, events: [{ type: 'responded', at: '2026-12-09' }] }, '#/events/0/at'],
    ['a closure backwards', { receivedAt, schoolClosed: [['2026-12-20', '2026-12-19']] }, '#/schoolClosed/0'],
    ['a field that is not known', { receivedAt, xyz: 1 }, '#/xyz'],
  ])('%s', async (_name, body, pointer) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ statusCode: 422, headers: { 'content-type': 'application/problem+json' } });
    expect(bodyOf(answer).errors).toContainEqual(expect.objectContaining({ pointer, detail: expect.any(String) }));
    expect(answer.body).not.toMatch(/yesterday|XYZ/);
    expect(answer.headers).not.toHaveProperty('cache-control');
  });
  it('a query that it does not understand, in the same way', async () => {
    const answer = await get('/api/clock', { receivedAt: 'yesterday' });
    expect(answer.statusCode).toBe(422);
    expect(bodyOf(answer).errors).toEqual([expect.objectContaining({ pointer: '#/receivedAt' })]);
  });
  it.each([['[1]'], ['{'], ['"x"'], ['null']])('%s as a body', async (body) => {
    expect((await post(body)).statusCode).toBe(400);
  });
  it('a body of another type', async () => {
    const event = aJson('POST', '/api/clock', {}, { headers: { 'content-type': 'text/plain' } });
    expect((await answerClockRoom(event, world, pages)).statusCode).toBe(415);
  });
  it('words of Object’s own as much as any other', async () => {
    for (const word of ['constructor', '__proto__', 'toString']) {
      expect((await post({ receivedAt, regime: word })).statusCode).toBe(422);
      expect((await post({ receivedAt, kind: word })).statusCode).toBe(422);
    }
  });
});

it('the words that may be asked are those of the contract', () => {
  expect([clockKinds.length, clockEventTypes.length, new Set(noteCodes).size]).toEqual([6, 8, noteCodes.length]);
});
