import { beforeEach, describe, expect, it } from 'vitest';
import { answerFind, type FindPages } from '#functions/search/find-answer.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import { aCaseIndex, noteAll } from '#tests/support/case-index.ts';
import { received } from '#tests/support/cases.ts';
import { atConsole } from '#tests/support/console.ts';
import { anEvent, anIntake, aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

describe('the pages of officers’ search', () => {
  let world: World;
  let reference: string;
  beforeEach(async () => {
    world = aWorld();
    ({ reference } = await received(world, { ...anIntake, information: 'How many bicycles were stolen?' }));
    await noteAll(world);
    await atConsole(world, 'o1', ['officer'], 'Olu');
    await atConsole(world, 'o2', ['approver'], 'Ann');
    await atConsole(world, 'u1', ['unit'], 'Tom');
  });
  function get(address: string, who: string | null): Promise<HttpAnswer> {
    const url = new URL(address, 'http://x');
    const asked = /\/cases\/([^/]+)\/similar$/.exec(url.pathname)?.[1];
    const event = anEvent('GET', url.pathname, {
      cookies: who === null ? [] : [`__Host-officer=session-${who}`],
      queryStringParameters: Object.fromEntries(url.searchParams),
      ...(asked === undefined ? {} : { pathParameters: { reference: asked } }),
    });
    const deps = { ...world, ...aCaseIndex(world).warm };
    return answerFind(
      { ...event, rawQueryString: url.search.slice(1), language: 'en', page: address },
      deps,
      (officer) => {
        const shown = (page: string) => (facts: object) => JSON.stringify({ page, facts, seenBy: officer.name });
        return { find: shown('find'), similar: shown('similar'), problem: shown('problem') } satisfies FindPages;
      },
    );
  }

  it.each(['o1', 'o2'])('are there for %s', async (who) => {
    const found = bodyOf(await get('/officer/search?q=bicycles', who));
    expect(found).toMatchObject({ page: 'find', facts: { total: 1, results: [{ reference, assignee: null }] } });
    expect(found.facts.names).toEqual({ o1: 'Olu', o2: 'Ann', u1: 'Tom' });
    const similar = bodyOf(await get(`/officer/cases/${reference}/similar`, who));
    expect(similar).toMatchObject({
      page: 'similar',
      facts: { of: { reference, version: 1, regime: 'FOIA' }, sameApplicant: [], roundRobin: [] },
    });
  });

  it.each(['/officer/search?q=a%20b&page=2', '/officer/cases/07.FOI.26.000001/similar'])(
    'send who is not signed in to do so, and back to %s',
    async (address) => {
      for (const who of [null, 'nobody']) {
        const answer = await get(address, who);
        expect([answer.statusCode, answer.headers?.['location']]).toEqual([
          303,
          `/officer/sign-in?to=${encodeURIComponent(address)}`,
        ]);
      }
    },
  );

  it('tell a unit’s contact nothing, whether there is such a case or not', async () => {
    for (const address of [
      '/officer/search?q=bicycles',
      `/officer/cases/${reference}/similar`,
      '/officer/cases/x/similar',
    ]) {
      const answer = await get(address, 'u1');
      expect([answer.statusCode, bodyOf(answer).facts.code]).toEqual([403, 'not-permitted']);
    }
  });

  it('say that there is no such case', async () => {
    for (const asked of ['07.FOI.26.000009', 'x']) {
      const answer = await get(`/officer/cases/${asked}/similar`, 'o1');
      expect([answer.statusCode, bodyOf(answer).facts.code]).toEqual([404, 'not-found']);
    }
  });
});
