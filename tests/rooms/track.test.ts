import { beforeEach, describe, expect, it } from 'vitest';
import { submit } from '#functions/submit/submit.ts';
import { answerTrack, type TrackPages } from '#functions/track/answer.ts';
import { aSender, received } from '#tests/support/cases.ts';
import { aFormPost, anEvent, aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const pages: TrackPages = {
  tracked: (view) => `tracked ${view.reference}`,
  ics: (view, dueOn, stamp) => `ics ${view.reference} ${dueOn} ${stamp}`,
  closed: () => 'closed',
  problem: () => 'problem',
};
const intake = {
  information: 'What?',
  name: 'Ada',
  contact: { email: 'ada@example.org' },
  regime: 'FOIA',
  language: 'en',
  preferredForm: 'any',
  adjustments: '',
} as const;

describe('the track room', () => {
  let world: World;
  let reference: string;
  let key: string;
  beforeEach(async () => {
    world = aWorld();
    ({ reference, key } = await received(world, intake));
  });
  const page = (of: string, parts: Parameters<typeof anEvent>[2] = {}) =>
    answerTrack(anEvent('GET', `/track/${of}`, { pathParameters: { reference: of }, ...parts }), world, pages);
  const api = (of: string, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return answerTrack(
      anEvent('GET', `/api/requests/${of}`, { headers, pathParameters: { reference: of } }),
      world,
      pages,
    );
  };

  it('opens the link of an email into a cookie and a clean address', async () => {
    const answer = await page(reference, { queryStringParameters: { key } });
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: `/track/${reference}` } });
    const cookies = [answer.cookies![0]!.split(';')[0]!];
    expect(await page(reference, { cookies })).toMatchObject({ statusCode: 200, body: `tracked ${reference}` });
  });
  it('lets a person without cookies send the key, or the whole link, with a form', async () => {
    for (const text of [key, ` https://foi.example/track/${reference}?key=${key} `]) {
      const event = aFormPost(`/track/${reference}`, { key: text }, { pathParameters: { reference } });
      expect((await answerTrack(event, world, pages)).body).toBe(`tracked ${reference}`);
    }
  });
  it('gives the same as JSON to the holder of the key', async () => {
    expect(bodyOf(await api(reference, key))).toMatchObject({
      reference,
      status: 'received',
      dueOn: '2026-12-22',
      history: [{ on: '2026-11-23', what: 'RequestReceived' }],
    });
    expect((await api(reference)).statusCode).toBe(401);
  });
  it('answers a wrong key, an unknown reference and no reference at all with the same bytes', async () => {
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    const answers = [await api(reference, wrong), await api('07.FOI.26.999999', key), await api('nonsense', key)];
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(404);
    const cookies = (of: string, value: string) => [`__Host-track-${of}=${value}`];
    const seen = [
      await page(reference, { cookies: cookies(reference, wrong) }),
      await page('07.FOI.26.999999', { cookies: cookies('07.FOI.26.999999', key) }),
      await page('nonsense'),
      await page(reference),
    ];
    expect(new Set(seen.map((a) => JSON.stringify(a))).size).toBe(1);
  });
  it('opens a case with its own key only', async () => {
    const other = await submit(world, { ...intake, information: 'Another' }, 'form', null, aSender);
    expect(other.ok && (await api(other.value.reference, key)).statusCode).toBe(404);
  });
  it('gives the due date as a calendar file to the browser that holds the key, and to nobody else', async () => {
    const ics = (of: string, value: string) => {
      const cookies = [`__Host-track-${of}=${value}`];
      const event = anEvent('GET', `/track/${of}/due.ics`, { pathParameters: { reference: of }, cookies });
      return answerTrack(event, world, pages);
    };
    expect(await ics(reference, key)).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
      body: `ics ${reference} 2026-12-22 2026-11-23T09:30:00.000Z`,
    });
    const closed = await page('nonsense');
    for (const [of, value] of [
      [reference, 'x'],
      ['07.FOI.26.999999', key],
      ['nonsense', key],
    ] as const) {
      expect(await ics(of, value)).toEqual(closed);
    }
  });
  it('puts nothing into a cookie that is not a key', async () => {
    const answer = await page(reference, { queryStringParameters: { key: 'x; Domain=evil' } });
    expect(answer).toMatchObject({
      statusCode: 303,
      headers: { location: `/track/${reference}?tried=yes` },
      cookies: [],
    });
  });
});
