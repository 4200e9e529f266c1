import { beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '#functions/search/engine.ts';
import { answerSuggest, type SuggestPages } from '#functions/search/suggest-answer.ts';
import type { HttpEvent } from '#plumbing/http.ts';
import { disclosed, sampleResponses } from '#tests/support/disclosed.ts';
import { aFormPost, anEvent, aWorld, type World } from '#tests/support/rooms.ts';

const ID = 'a-draft-of-one-browser';
const TOMORROW = Math.floor(Date.parse('2026-11-24T09:30:00.000Z') / 1000);
const words = 'How many electric bicycles were reported stolen in 2025?';
const others = 'How many planning applications were refused?';
const cookies = [`__Host-draft=${ID}`];

const pages: SuggestPages = {
  published: (results) => `published ${results.map((r) => r.reference).join(' ')}`,
  answered: (kept, answer) => `answered ${kept} ${answer}`,
  fragment: (results) => `fragment ${results.map((r) => r.reference).join(' ')}`,
  problem: ({ code }) => `problem ${code}`,
};

describe('what is offered before a request is sent', () => {
  let world: World;
  let references: Readonly<Record<string, string>>;
  let ask: (event: HttpEvent) => ReturnType<typeof answerSuggest>;
  beforeEach(async () => {
    world = aWorld();
    references = await disclosed(world, sampleResponses);
    const engine = openEngine();
    ask = (event) => answerSuggest(event, { ...world, engine: async () => engine }, pages);
  });
  const cycles = () => references['cycle-theft'] ?? '';
  const typed = (information: string) => world.drafts.save(ID, { information }, world.now(), TOMORROW);
  const get = (path = '/request/published', parts = {}) => ask(anEvent('GET', path, { cookies, ...parts }));
  const post = (fields: Record<string, string> | string, path = '/request/published', parts = {}) =>
    ask(aFormPost(path, fields, { cookies, ...parts }));
  const counted = async () => {
    const [{ month: _month, ...tally } = {}] = await world.tallies.read(['2026-11']);
    return tally;
  };
  const none = { shown: 0, opened: 0, answered: 0, sentAnyway: 0 };

  it('shows what matches what was typed, and counts that once, however often it is looked at', async () => {
    await typed(words);
    for (let i = 0; i < 3; i += 1) {
      expect(await get()).toMatchObject({ statusCode: 200, body: `published ${cycles()}` });
    }
    expect(await counted()).toEqual({ ...none, shown: 1 });
    expect((await world.drafts.load(ID, world.now()))?.answers).toEqual({ information: words });
  });

  it('goes on where nothing matches well, and counts nothing', async () => {
    await typed(others);
    expect(await get()).toMatchObject({ statusCode: 303, headers: { location: '/request/name' } });
    expect(await counted()).toEqual(none);
  });

  it('goes to the beginning where nothing was typed, and to the request where it was sent', async () => {
    const start = { statusCode: 303, headers: { location: '/request/' } };
    expect(await ask(anEvent('GET', '/request/published'))).toMatchObject(start);
    expect(await get()).toMatchObject(start);
    await world.drafts.save(ID, { name: 'Ada' }, world.now(), TOMORROW);
    expect(await get()).toMatchObject(start);
    await typed('  \n ');
    expect(await get()).toMatchObject(start);
    await typed(words);
    world.moveTo('2026-11-25T09:30:00.000Z');
    expect(await get()).toMatchObject(start);
    world.moveTo('2026-11-23T09:31:00.000Z');
    await world.drafts.close(ID, '07.FOI.26.000123', world.now(), TOMORROW);
    const sent = { statusCode: 303, headers: { location: '/request/sent/07.FOI.26.000123' } };
    expect(await get()).toMatchObject(sent);
    expect(await get('/request/answered')).toMatchObject(sent);
    expect(await post({}, '/request/answered')).toMatchObject(sent);
    expect((await world.drafts.load(ID, world.now()))?.sentAs).toBe('07.FOI.26.000123');
    expect(await counted()).toEqual(none);
  });

  it('does not count what only the headers were asked for', async () => {
    await typed(words);
    expect(await ask(anEvent('HEAD', '/request/published', { cookies }))).toMatchObject({ statusCode: 200 });
    expect(await counted()).toEqual(none);
  });

  it('opens an answer, and counts that once for each answer', async () => {
    await typed(words);
    const fireworks = references['fireworks'] ?? '';
    for (const reference of [cycles(), cycles(), fireworks, cycles().replaceAll('.', '-').toLowerCase()]) {
      const there = reference === fireworks ? fireworks : cycles();
      const answer = await post({ open: reference });
      expect(answer).toMatchObject({ statusCode: 303, headers: { location: `/disclosures/${there}/` } });
    }
    expect(await counted()).toEqual({ ...none, opened: 2 });
  });

  it('takes “this answers my question” once for each request, and keeps what was typed until it is told not to', async () => {
    await typed(words);
    for (const answered of [cycles(), references['fireworks'] ?? '']) {
      expect(await post({ answered })).toMatchObject({
        statusCode: 303,
        headers: { location: `/request/answered?answer=${answered}` },
      });
    }
    expect(await counted()).toEqual({ ...none, answered: 1 });
    expect(await get('/request/answered')).toMatchObject({ statusCode: 200, body: 'answered true undefined' });
    expect(await world.drafts.load(ID, world.now())).toMatchObject({ answers: { information: words } });
    expect(await post({}, '/request/answered')).toMatchObject({
      statusCode: 303,
      headers: { location: '/request/answered' },
      cookies: [expect.stringMatching(/^__Host-draft=; Max-Age=0;/)],
    });
    expect(await world.drafts.load(ID, world.now())).toBeNull();
    expect(await get('/request/answered')).toMatchObject({ statusCode: 200, body: 'answered false undefined' });
  });

  it('counts nothing for whoever has no draft, and leads on all the same', async () => {
    const without = { cookies: [] };
    expect(await post({ open: cycles() }, undefined, without)).toMatchObject({ statusCode: 303 });
    expect(await post({ answered: cycles() }, undefined, without)).toMatchObject({ statusCode: 303 });
    expect(await post({ information: words }, '/request/suggestions', without)).toMatchObject({ statusCode: 200 });
    expect(await post({}, '/request/answered', without)).toMatchObject({ statusCode: 303 });
    expect(await post({ open: cycles() })).toMatchObject({ statusCode: 303 });
    expect(await counted()).toEqual(none);
  });

  it('goes on with one click, and that is not counted', async () => {
    await typed(words);
    expect(await post({ continue: 'yes' })).toMatchObject({
      statusCode: 303,
      headers: { location: '/request/name' },
    });
    expect(await counted()).toEqual(none);
  });

  it.each<[Record<string, string> | string, number]>([
    [{ open: '07.FOI.26.009999' }, 404],
    [{ answered: '07.FOI.26.009999' }, 404],
    [{ open: '//evil.example/' }, 422],
    [{ open: 'https://evil.example/' }, 422],
    [{ answered: '<script>' }, 422],
    [{ open: '' }, 422],
    ['open=07.FOI.26.000001&open=07.FOI.26.000002', 422],
    [{}, 422],
    [{ something: 'else' }, 422],
  ])('refuses %j with %i, leads nowhere and counts nothing', async (fields, status) => {
    await typed(words);
    const answer = await post(fields);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).not.toHaveProperty('location');
    expect(await counted()).toEqual(none);
  });

  it('refuses what is no form', async () => {
    for (const path of ['/request/published', '/request/suggestions']) {
      const answer = await ask(
        anEvent('POST', path, { cookies, headers: { 'content-type': 'text/plain' }, body: 'x' }),
      );
      expect(answer.statusCode).toBe(415);
    }
  });

  it('does not offer, open or count what was withdrawn meanwhile', async () => {
    await typed(words);
    const entry = { reference: cycles(), title: '', publishedOn: '2026-10-21', outcome: 'withdrawn', summaryLine: '' };
    await world.journal.append('2026', { ...entry, outcome: 'withdrawn', action: 'remove', text: '' });
    expect(await post({ open: cycles() })).toMatchObject({ statusCode: 404 });
    expect(await get()).toMatchObject({ statusCode: 303, headers: { location: '/request/name' } });
    expect(await counted()).toEqual(none);
  });

  it('offers while somebody types, saved or not, and counts it once something is saved', async () => {
    const path = '/request/suggestions';
    expect(await post({ information: words }, path)).toMatchObject({ statusCode: 200, body: `fragment ${cycles()}` });
    expect(await counted()).toEqual(none);
    await typed('');
    expect(await post({ information: words }, path)).toMatchObject({ statusCode: 200 });
    expect(await counted()).toEqual(none);
    await typed(others);
    expect(await post({ information: words }, path)).toMatchObject({ statusCode: 200 });
    expect(await post({ information: words }, path)).toMatchObject({ statusCode: 200 });
    expect(await counted()).toEqual({ ...none, shown: 1 });
    for (const fields of [{ information: others }, { information: '' }, {}, 'information=a&information=b']) {
      expect(await post(fields, path)).toEqual({ statusCode: 204 });
    }
    expect((await world.drafts.load(ID, world.now()))?.answers).toEqual({ information: others });
  });

  it('keeps nobody from asking where the search does not work, and counts nothing for a script that looks ahead', async () => {
    await typed(words);
    const broken = { ...world, engine: () => Promise.reject(new Error('no index')) };
    const answer = await answerSuggest(anEvent('GET', '/request/published', { cookies }), broken, pages);
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/request/name' } });
    expect(await get('/request/published', { headers: { 'sec-fetch-dest': 'empty' } })).toMatchObject({
      statusCode: 200,
    });
    expect(await counted()).toEqual(none);
  });

  it('remembers no more than fifty answers that were opened', async () => {
    await typed(words);
    for (let n = 0; n < 50; n += 1) await world.drafts.mark(ID, `opened-07.FOI.25.${100_000 + n}`, world.now());
    expect(await post({ open: cycles() })).toMatchObject({ statusCode: 303 });
    expect(await counted()).toEqual(none);
  });

  it('answers 404 for other paths', async () => {
    expect(await get('/request/suggestions')).toMatchObject({ statusCode: 404 });
    expect(await get('/request/elsewhere')).toMatchObject({ statusCode: 404 });
  });
});
