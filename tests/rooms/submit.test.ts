import { beforeEach, describe, expect, it } from 'vitest';
import { answerSubmit } from '#functions/submit/answer.ts';
import { answerAsk } from '#functions/submit/ask-answer.ts';
import { aFormPost, aJson, anEvent, aWorld, bodyOf, ORIGIN, type World } from '#tests/support/rooms.ts';
import { shownPages as pages } from '#tests/support/visitor.ts';

const good = {
  information: 'How many miles of cycle path were gritted?',
  name: 'Ada Example',
  email: 'ada@example.org',
};

describe('the submit room, asked by a program', () => {
  let world: World;
  beforeEach(() => {
    world = aWorld();
  });
  const api = (body: unknown, key?: string) =>
    answerSubmit(
      aJson('POST', '/api/requests', body, key === undefined ? {} : { headers: { 'idempotency-key': key } }),
      world,
      pages,
    );
  const count = async () => (await world.cases.open(null, 100)).items.length;

  it('writes the request down before it answers with reference, dates and link', async () => {
    const answer = await api(good);
    expect(answer.statusCode).toBe(201);
    const { reference, trackingUrl } = bodyOf(answer);
    expect(bodyOf(answer)).toMatchObject({
      reference: '07.FOI.26.000001',
      receivedOn: '2026-11-23',
      dueOn: '2026-12-22',
    });
    expect(trackingUrl).toMatch(new RegExp(`^${ORIGIN}/track/07.FOI.26.000001\\?key=[\\w-]{43}$`));
    const stored = (await world.cases.load(reference))!;
    expect(stored.words[0]?.text).toBe(good.information);
    expect(stored.applicant).toMatchObject({ name: good.name, contact: { email: good.email } });
    expect(await world.outbox.outcome(`${reference}~1~acknowledgement`)).toBe('pending');
  });

  it('keeps words, names and addresses out of events, summary and outbox', async () => {
    const { reference } = bodyOf(await api({ ...good, adjustments: 'Large print' }));
    const { ledger, summary } = (await world.cases.load(reference))!;
    for (const secret of [...Object.values(good), 'Large print']) {
      expect(JSON.stringify({ ledger, summary })).not.toContain(secret);
    }
  });

  it('keeps the form of answer that is preferred, and refuses one that there is not', async () => {
    const { reference } = bodyOf(await api({ ...good, preferredForm: 'summary' }));
    expect((await world.cases.load(reference))?.ledger[0]).toMatchObject({ preferredForm: 'summary' });
    expect(bodyOf(await api({ ...good, preferredForm: 'song' })).errors).toEqual([
      { pointer: '#/preferredForm', code: 'not-offered' },
    ]);
  });

  it('answers the same key and body the same, and refuses the same key with another body', async () => {
    const first = bodyOf(await api(good, 'k-1'));
    world.moveTo('2026-11-24T08:00:00.000Z');
    expect(bodyOf(await api(good, 'k-1'))).toEqual(first);
    const other = await api({ ...good, information: 'Something else' }, 'k-1');
    expect(other.statusCode).toBe(422);
    expect(bodyOf(other).type).toBe('urn:request-portal:problem:idempotency-mismatch');
    expect(await count()).toBe(1);
  });

  it('makes one request of many at once with the same key', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => api(good, 'k-2')));
    expect(new Set(answers.map((a) => bodyOf(a).reference)).size).toBe(1);
    expect(await count()).toBe(1);
  });

  it('without a key takes every call to the API as a request of its own', async () => {
    await api(good);
    await api(good);
    expect(await count()).toBe(2);
  });

  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['no JSON', '{', {}, 400, 'malformed-body'],
    ['a list', [], {}, 400, 'malformed-body'],
    ['another content type', good, { 'content-type': 'text/plain' }, 415, 'wrong-content-type'],
    ['two megabytes', { ...good, information: 'x'.repeat(2_000_000) }, {}, 413, 'body-too-large'],
    ['200 KB of text', { ...good, information: 'x'.repeat(200_000) }, {}, 422, 'not-valid'],
    ['nothing in it', {}, {}, 422, 'not-valid'],
    ['an unusable key', good, { 'idempotency-key': 'a b' }, 400, 'bad-idempotency-key'],
  ])('answers a call with %s as a problem, and writes nothing', async (_what, body, headers, status, code) => {
    const answer = await answerSubmit(aJson('POST', '/api/requests', body, { headers }), world, pages);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers?.['content-type']).toBe('application/problem+json');
    expect(bodyOf(answer)).toMatchObject({ status, type: `urn:request-portal:problem:${code}` });
    expect(answer.body).not.toContain('xxxx');
    expect(await count()).toBe(0);
  });

  it('names each field at fault by a pointer', async () => {
    expect(bodyOf(await api({ email: 'x' })).errors).toEqual([
      { pointer: '#/information', code: 'missing' },
      { pointer: '#/name', code: 'missing' },
      { pointer: '#/email', code: 'not-an-email' },
    ]);
  });

  it('has nothing below its own addresses, and no page for what only a form may do', async () => {
    for (const path of ['/request/other', '/request/leave', '/request/a/b', '/request/INFORMATION']) {
      for (const answerer of [answerSubmit, answerAsk]) {
        const answer = await answerer(anEvent('GET', path), world, pages);
        expect([path, answer.statusCode, answer.body]).toEqual([path, 404, 'not-found']);
      }
    }
    expect((await answerAsk(anEvent('GET', '/request'), world, pages)).statusCode).toBe(200);
  });

  it.each([
    ['/request/', answerAsk],
    ['/request/name', answerAsk],
    ['/request/check', answerSubmit],
    ['/request/all', answerSubmit],
  ] as const)('answers a form of the wrong kind or size at %s with a page', async (path, answerer) => {
    const text = anEvent('POST', path, { headers: { 'content-type': 'text/plain' }, body: 'x' });
    expect((await answerer(text, world, pages)).body).toBe('wrong-content-type');
    const large = aFormPost(path, `information=${'x'.repeat(2_000_000)}`);
    expect(await answerer(large, world, pages)).toMatchObject({ statusCode: 413, body: 'body-too-large' });
  });
});
