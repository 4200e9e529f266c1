import { beforeEach, describe, expect, it } from 'vitest';
import { answerSubmit, type SubmitPages } from '#functions/submit/answer.ts';
import { aFormPost, aJson, anEvent, aWorld, bodyOf, ORIGIN, type World } from '#tests/support/rooms.ts';

const pages: SubmitPages = {
  form: (facts) => JSON.stringify(facts),
  sent: (facts) => JSON.stringify(facts),
  sentUnknown: () => 'unknown',
  problem: ({ code }) => code,
};
const good = {
  information: 'How many miles of cycle path were gritted?',
  name: 'Ada Example',
  email: 'ada@example.org',
};

describe('the submit room', () => {
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
  const form = (fields: Record<string, string> | string) => answerSubmit(aFormPost('/request/', fields), world, pages);
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
    const { reference } = bodyOf(await api(good));
    const { ledger, summary } = (await world.cases.load(reference))!;
    for (const secret of Object.values(good)) expect(JSON.stringify({ ledger, summary })).not.toContain(secret);
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

  it('makes one request of a form sent twice, with a key or without, and two of two different forms', async () => {
    for (const fields of [good, { ...good, key: 'form-1' }]) {
      const before = await count();
      const first = await form(fields);
      const second = await form(fields);
      expect(first.statusCode).toBe(303);
      expect(second.headers?.['location']).toBe(first.headers?.['location']);
      expect(await count()).toBe(before + 1);
    }
    await form({ ...good, key: 'form-1', information: 'A second question from the same page' });
    expect(await count()).toBe(3);
  });

  it('shows the confirmation to the browser that sent the form, as often as it is loaded, and to nobody else', async () => {
    const sent = await form(good);
    const path = sent.headers!['location']!;
    const [cookie] = sent.cookies!;
    expect(cookie).toMatch(/^__Host-track-07\.FOI\.26\.000001=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const open = (cookies: string[]) =>
      answerSubmit(
        anEvent('GET', path, { cookies, pathParameters: { reference: path.split('/').at(-1)! } }),
        world,
        pages,
      );
    const mine = await open([cookie!.split(';')[0]!]);
    expect(bodyOf(mine)).toMatchObject({ reference: '07.FOI.26.000001', dueOn: '2026-12-22', contact: 'email' });
    expect((await open([cookie!.split(';')[0]!])).body).toBe(mine.body);
    expect((await open([])).body).toBe('unknown');
    expect((await open(['__Host-track-07.FOI.26.000001=wrong'])).body).toBe('unknown');
  });

  it('gives a form that is not valid back with everything typed in it, markup and all', async () => {
    const typed = {
      information: '<script>alert(1)</script>',
      name: '',
      email: 'not an address',
      postalAddress: '',
      contactBy: 'email',
    };
    const answer = await form({ ...typed, key: 'form-9' });
    expect(answer.statusCode).toBe(422);
    expect(bodyOf(answer)).toEqual({
      values: typed,
      formKey: 'form-9',
      problems: [
        { field: 'name', code: 'missing' },
        { field: 'email', code: 'not-an-email' },
      ],
    });
  });

  it('takes the contact that was chosen where both boxes are filled in', async () => {
    await form({ ...good, postalAddress: '1 High Street', contactBy: 'post' });
    expect((await world.cases.load('07.FOI.26.000001'))?.applicant?.contact).toEqual({ post: '1 High Street' });
    expect(bodyOf(await form({ ...good, email: '', contactBy: 'post' })).problems).toEqual([
      { field: 'postalAddress', code: 'needs-contact' },
    ]);
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

  it('has nothing below its own address', async () => {
    expect(await answerSubmit(anEvent('GET', '/request/other'), world, pages)).toMatchObject({
      statusCode: 404,
      body: 'not-found',
    });
    expect((await answerSubmit(anEvent('GET', '/request'), world, pages)).statusCode).toBe(200);
  });

  it('answers a form of the wrong kind or size with a page', async () => {
    const text = anEvent('POST', '/request/', { headers: { 'content-type': 'text/plain' }, body: 'x' });
    expect((await answerSubmit(text, world, pages)).body).toBe('wrong-content-type');
    expect(await form(`information=${'x'.repeat(2_000_000)}`)).toMatchObject({
      statusCode: 413,
      body: 'body-too-large',
    });
    expect((await form('information=a%FF%FE&name=a&email=a%40example.org')).statusCode).toBe(422);
    expect((await form('name=a&name=b&information=x&email=a%40example.org')).statusCode).toBe(422);
  });
});
