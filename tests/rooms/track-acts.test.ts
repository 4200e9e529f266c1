import { beforeEach, describe, expect, it } from 'vitest';
import { giveCommand } from '#functions/decide/give-command.ts';
import { type ActFacts, type ActPages, answerActs } from '#functions/track/act-answer.ts';
import { answerTrack } from '#functions/track/answer.ts';
import { track } from '#functions/track/track.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { answered, officer, received, reviewer } from '#tests/support/cases.ts';
import { aFormPost, anEvent, aWorld, type World } from '#tests/support/rooms.ts';

const shown = ({ view, ...facts }: ActFacts) => JSON.stringify(facts);
const pages: ActPages = {
  form: shown,
  again: (facts) => JSON.stringify(facts),
  linkSent: () => 'sent',
  closed: () => 'closed',
  problem: (problem) => problem.code,
};

describe('what an applicant may do', () => {
  let world: World;
  let reference: string;
  let key: string;
  beforeEach(async () => {
    world = aWorld();
    ({ reference, key } = await received(world));
  });
  const withKey = (of: string, value: string) => ({
    cookies: [`__Host-track-${of}=${value}`],
    pathParameters: { reference: of },
  });
  const post = (act: string, fields: Record<string, string> | string = {}, of = reference, value = key) =>
    answerActs(aFormPost(`/track/${of}/${act}`, fields, withKey(of, value)), world, pages);
  const get = (act: string, of = reference, value = key) =>
    answerActs(anEvent('GET', `/track/${of}/${act}`, withKey(of, value)), world, pages);
  const ledgerOf = async (of: string) => (await world.cases.load(of))?.ledger ?? [];
  const to = (answer: HttpAnswer) => [answer.statusCode, answer.headers?.['location']];
  const askBack = async (question = 'Which year?') => {
    const asked = { command: 'seek-clarification' as const, question, parts: [], adviceOnly: false };
    expect((await giveCommand(world, officer, reference, asked)).ok).toBe(true);
  };
  const done = (act: string, of = reference) => [303, `/track/${of}?done=${act}`];

  it('answers the question that waits, in words kept apart, and restarts the clock; twice is once', async () => {
    await askBack();
    expect((await get('answer')).statusCode).toBe(200);
    const both = await Promise.all([post('answer', { answer: ' 2025\r\n' }), post('answer', { answer: '2025' })]);
    expect(both.map(to)).toEqual([done('answer'), done('answer')]);
    expect(to(await post('answer', { answer: '2025' }))).toEqual(done('answer'));
    const given = (await ledgerOf(reference)).filter((event) => event.type === 'ClarificationReceived');
    expect(given).toMatchObject([{ actor: { kind: 'applicant' }, receivedAt: world.now() }]);
    expect((await world.cases.load(reference))?.words.map((one) => one.text)).toContain('2025');
    expect(JSON.stringify(given)).not.toContain('"2025"');
  });
  it('says that it was done only where the case says so too', async () => {
    const tracked = {
      tracked: (_view: unknown, what = 'nothing') => what,
      ics: () => '',
      closed: () => 'closed',
      problem: () => '',
    };
    const told = async (word: string) => {
      const parts = { ...withKey(reference, key), queryStringParameters: { done: word } };
      return (await answerTrack(anEvent('GET', `/track/${reference}`, parts), world, tracked)).body;
    };
    for (const word of ['answer', 'withdraw', 'review', 'toString', '<b>']) expect(await told(word)).toBe('nothing');
    await askBack();
    await post('answer', { answer: '2025' });
    expect(await told('answer')).toBe('answer');
    await askBack('And which month?');
    expect(await told('answer')).toBe('nothing');
    await post('withdraw');
    expect([await told('withdraw'), await told('review')]).toEqual(['withdraw', 'nothing']);
  });
  it('takes the same words again for another question', async () => {
    await askBack();
    await post('answer', { answer: 'Yes' });
    await askBack('And the next?');
    await post('answer', { answer: 'Yes' });
    expect((await ledgerOf(reference)).filter((event) => event.type === 'ClarificationReceived')).toHaveLength(2);
  });
  it('says what is wrong with an answer and keeps what was typed', async () => {
    await askBack();
    for (const [typed, code] of [
      ['', 'missing'],
      ['…', 'missing'],
      ['x'.repeat(20_001), 'too-long'],
      ['a\u0000b', 'control-characters'],
    ] as const) {
      const answer = await post('answer', { answer: typed });
      expect(answer.statusCode).toBe(422);
      expect(JSON.parse(answer.body!)).toMatchObject({ act: 'answer', typed, problem: { field: 'answer', code } });
    }
    expect((await post('answer', 'answer=a&answer=b')).statusCode).toBe(422);
    expect(await ledgerOf(reference)).toHaveLength(2);
  });
  it('answers a conflict with the words that were typed, and nothing is written', async () => {
    const answer = await post('answer', { answer: 'To what?' });
    expect(answer.statusCode).toBe(409);
    expect(JSON.parse(answer.body!)).toEqual({ act: 'answer', typed: 'To what?', refused: 'not-now' });
    expect((await get('review')).statusCode).toBe(409);
    expect(await ledgerOf(reference)).toHaveLength(1);
  });
  it('withdraws only when the form is sent, and once', async () => {
    expect((await get('withdraw')).statusCode).toBe(200);
    expect(await ledgerOf(reference)).toHaveLength(1);
    expect(to(await post('withdraw'))).toEqual(done('withdraw'));
    expect(to(await post('withdraw'))).toEqual(done('withdraw'));
    expect((await ledgerOf(reference)).map((event) => event.type)).toEqual(['RequestReceived', 'RequestWithdrawn']);
  });
  it('asks for a review once an answer was sent, also when the time for asking is over', async () => {
    const sent = await answered(world);
    const own = trackingKey(world.seal, sent, 1);
    world.moveTo('2027-06-01T09:00:00.000Z');
    expect((await get('review', sent, own)).statusCode).toBe(200);
    expect((await post('review', { grounds: '' }, sent, own)).statusCode).toBe(422);
    const grounds = { grounds: 'You left out a year.' };
    expect(to(await post('review', grounds, sent, own))).toEqual(done('review', sent));
    expect(to(await post('review', grounds, sent, own))).toEqual(done('review', sent));
    expect((await post('review', { grounds: 'And another' }, sent, own)).statusCode).toBe(409);
    expect((await ledgerOf(sent)).filter((event) => event.type === 'ReviewRequested')).toHaveLength(1);
  });
  it('shows the fee that is waited for, and no longer once it is paid', async () => {
    const notice = { command: 'issue-fees-notice', amountPence: 4500 } as const;
    expect((await giveCommand(world, officer, reference, notice)).ok).toBe(true);
    const fee = async () => (await track(world, reference, key))?.fee;
    expect(await fee()).toEqual({ amountPence: 4500, payBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const paid = { command: 'record-fee', receivedAt: world.now() } as const;
    expect((await giveCommand(world, officer, reference, paid)).ok).toBe(true);
    expect(await fee()).toBeNull();
  });
  it('shows what a review decided, once it has', async () => {
    const sent = await answered(world);
    const own = trackingKey(world.seal, sent, 1);
    await post('review', { grounds: 'You left out a year.' }, sent, own);
    expect((await track(world, sent, own))?.reviewOutcome).toBeNull();
    expect((await giveCommand(world, reviewer, sent, { command: 'answer-review', outcome: 'varied' })).ok).toBe(true);
    expect((await track(world, sent, own))?.reviewOutcome).toBe('varied');
  });
  it('gives nobody without the key anything to tell apart', async () => {
    const answers = [
      await get('withdraw', reference, 'x'.repeat(43)),
      await post('withdraw', {}, reference, 'x'.repeat(43)),
      await post('new-link', {}, '07.FOI.26.999999'),
      await get('answer', 'nonsense'),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ statusCode: 404, body: 'closed' });
    expect((await get('other')).body).toBe('not-found');
    expect(await ledgerOf(reference)).toHaveLength(1);
  });
  it('replaces the link: older ones are void, this browser goes on, and a letter brings the new one', async () => {
    const answer = await post('new-link');
    expect(to(answer)).toEqual(done('new-link'));
    const fresh = /=([\w-]+);/.exec(answer.cookies![0]!)![1]!;
    const tracked = {
      tracked: (_view: unknown, what = '') => `tracked ${what}`,
      ics: () => '',
      closed: () => 'closed',
      problem: () => '',
    };
    const see = (value: string) => {
      const event = anEvent('GET', `/track/${reference}`, {
        ...withKey(reference, value),
        queryStringParameters: { done: 'new-link' },
      });
      return answerTrack(event, world, tracked);
    };
    expect([(await see(key)).body, (await see(fresh)).body]).toEqual(['closed', 'tracked new-link']);
    expect(await world.outbox.outcome(`${reference}~2026-11-23~link-1`)).toBe('pending');
    let last = fresh;
    for (let n = 2; n <= 3; n += 1)
      last = /=([\w-]+);/.exec((await post('new-link', {}, reference, last)).cookies![0]!)![1]!;
    const enough = await post('new-link', {}, reference, last);
    expect([enough.statusCode, JSON.parse(enough.body!).refused]).toEqual([409, 'enough']);
    expect((await see(last)).statusCode).toBe(200);
  });

  describe('the link again', () => {
    const again = (fields: Record<string, string>) => answerActs(aFormPost('/track/', fields), world, pages);
    const letters = async (of = reference) => {
      const ids = [1, 2, 3, 4].map((n) => `${of}~2026-11-23~link-${n}`);
      return (await Promise.all(ids.map((id) => world.outbox.outcome(id)))).filter(Boolean).length;
    };
    it('is asked for on a page of its own', async () => {
      for (const path of ['/track', '/track/']) {
        expect((await answerActs(anEvent('GET', path), world, pages)).statusCode).toBe(200);
      }
    });
    it('answers the same whoever asks, and sends to the address of the request alone', async () => {
      const right = { reference: reference.replaceAll('.', '-').toLowerCase(), email: ' ADA@example.org ' };
      const answers = [
        await again({ reference, email: 'eve@example.org' }),
        await again({ reference: '07.FOI.26.999999', email: 'ada@example.org' }),
      ];
      expect(await letters()).toBe(0);
      answers.push(await again(right));
      expect(await letters()).toBe(1);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ statusCode: 303, headers: { location: '/track/?asked=yes' } });
    });
    it('costs the same reads and writes whether or not it is sent', async () => {
      const costOf = async (email: string) => {
        const calls: string[] = [];
        const noted =
          <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
          (...args: A) => {
            calls.push(name);
            return call(...args);
          };
        const { cases, limits, outbox } = world;
        const counted = {
          ...world,
          cases: { ...cases, load: noted('read', cases.load) },
          limits: { take: noted('write', limits.take) },
          outbox: { ...outbox, put: noted('write', outbox.put) },
        };
        await answerActs(aFormPost('/track/', { reference, email }), counted, pages);
        return calls;
      };
      const costs: string[][] = [];
      for (const email of ['eve@example.org', ...Array.from({ length: 4 }, () => 'ada@example.org')]) {
        costs.push(await costOf(email));
      }
      expect(costs).toEqual(costs.map(() => ['read', 'write', 'write', 'write']));
    });
    it('sends three a day and no more, says so to nobody, and begins again the next day', async () => {
      for (let n = 0; n < 5; n += 1) {
        expect((await again({ reference, email: 'ada@example.org' })).headers?.['location']).toBe('/track/?asked=yes');
      }
      expect(await letters()).toBe(3);
      world.moveTo('2026-11-24T09:30:00.000Z');
      await again({ reference, email: 'ada@example.org' });
      expect(await world.outbox.outcome(`${reference}~2026-11-24~link-1`)).toBe('pending');
    });
    it('sends three a day to one address over all its cases, asked for by reference or replaced with the key', async () => {
      const others = [await received(world), await received(world)];
      const replace = async ({ reference: of, key: own }: { reference: string; key: string }) =>
        (await post('new-link', {}, of, own)).statusCode;
      await again({ reference, email: 'ada@example.org' });
      await again({ reference, email: 'ADA@example.org' });
      expect(await replace(others[0]!)).toBe(303);
      expect(await replace(others[1]!)).toBe(409);
      const last = await again({ reference: others[1]!.reference, email: 'ada@example.org' });
      expect(last.headers?.['location']).toBe('/track/?asked=yes');
      expect([await letters(), await letters(others[0]!.reference), await letters(others[1]!.reference)]).toEqual([
        2, 1, 0,
      ]);
      world.moveTo('2026-11-24T09:30:00.000Z');
      expect(await replace(others[1]!)).toBe(303);
    });
    it('is not used up by a stranger who guesses wrong', async () => {
      for (let n = 0; n < 5; n += 1) await again({ reference: `07.FOI.26.00010${n}`, email: 'ada@example.org' });
      for (let n = 0; n < 5; n += 1) await again({ reference, email: 'eve@example.org' });
      await again({ reference, email: 'ada@example.org' });
      expect(await letters()).toBe(1);
    });
    it('is never sent to a request by post, or to one whose applicant was erased', async () => {
      const posted = await answered(world, undefined, { post: '1 High Street' });
      await again({ reference: posted, email: '1 High Street' });
      await again({ reference: posted, email: 'ada@example.org' });
      await world.cases.erase(reference);
      await again({ reference, email: 'ada@example.org' });
      expect([await letters(posted), await letters()]).toEqual([0, 0]);
    });
    it('says what is missing, by what was typed alone', async () => {
      const answer = await again({ reference: 'x', email: 'y' });
      expect(answer.statusCode).toBe(422);
      expect(JSON.parse(answer.body!).problems.map((one: { field: string }) => one.field)).toEqual([
        'reference',
        'email',
      ]);
    });
  });
});
