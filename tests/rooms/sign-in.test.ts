import { describe, expect, it } from 'vitest';
import { pageAfter } from '#functions/decide/sign-in.ts';
import { answerSignIn, type SignInPages } from '#functions/decide/sign-in-answer.ts';
import type { Checks, Claims, Provider } from '#plumbing/provider.ts';
import { anEvent, aWorld } from '#tests/support/rooms.ts';

const shown = (page: string) => (facts?: unknown) => JSON.stringify({ page, facts });
const pages: SignInPages = {
  failed: shown('failed'),
  signingOut: shown('signingOut'),
  signedOut: shown('signedOut'),
  problem: shown('problem'),
};
const olu: Claims = { sub: 'olu', name: 'Olu Adeyemi', 'cognito:groups': ['officer'] };

/** A world with a provider that says of everybody what it is told to. */
function aDoor(claims: Claims | null | Error = olu) {
  const world = aWorld();
  const asked: { redirect?: string; checks?: Checks; exchanged?: Checks } = {};
  const provider: Provider = {
    signInAddress: async (redirect, checks) => {
      Object.assign(asked, { redirect, checks });
      return `https://sign-in.example/?state=${checks.state}`;
    },
    claims: async (_address, checks) => {
      asked.exchanged = checks;
      if (claims instanceof Error) throw claims;
      return claims;
    },
  };
  const deps = { ...world, provider, client: 'console', signOut: 'https://sign-in.example/logout' };
  const go = (method: 'GET' | 'POST', address: string, cookies: readonly string[] = []) => {
    const url = new URL(address, 'http://x');
    const parts = { cookies, queryStringParameters: Object.fromEntries(url.searchParams) };
    const event = { ...anEvent(method, url.pathname, parts), rawQueryString: url.search.slice(1) };
    return answerSignIn(event, deps, pages);
  };
  /** Begins a sign-in; the cookie of the browser and the state. */
  const begin = async (to = '/officer/', cookies: readonly string[] = []) => {
    const answer = await go('GET', `/officer/sign-in?to=${encodeURIComponent(to)}`, cookies);
    return { answer, cookie: (answer.cookies?.[0] ?? '').split(';')[0] ?? '', state: asked.checks?.state ?? '' };
  };
  return { world, asked, go, begin };
}
const cookieOf = (cookies: readonly string[] | undefined, name: string) =>
  cookies?.find((one) => one.startsWith(`${name}=`));

describe('signing in', () => {
  it('goes to the provider with a state, a nonce and a verifier, and keeps the browser for ten minutes', async () => {
    const { asked, begin } = aDoor();
    const { answer, state } = await begin();
    expect(answer.statusCode).toBe(303);
    expect(answer.headers?.['location']).toBe(`https://sign-in.example/?state=${state}`);
    expect(asked.redirect).toBe('https://foi.testshire.example/officer/signed-in');
    expect(new Set(Object.values(asked.checks ?? {})).size).toBe(3);
    expect(answer.cookies).toEqual([
      expect.stringMatching(/^__Host-sign-in=.+; Max-Age=600; .*Secure; HttpOnly; SameSite=Lax/),
    ]);
  });

  it('opens a session, notes the colleague, and leads to the page that was wanted', async () => {
    const { world, asked, go, begin } = aDoor();
    const { cookie, state } = await begin('/officer/cases/07.FOI.26.000001?x=1');
    const answer = await go('GET', `/officer/signed-in?code=c&state=${state}`, [cookie]);
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, '/officer/cases/07.FOI.26.000001?x=1']);
    expect(asked.exchanged).toEqual(asked.checks);
    const [, id = ''] =
      /^__Host-officer=([^;]+); Path=\/; Secure; HttpOnly; SameSite=Lax$/.exec(answer.cookies?.[0] ?? '') ?? [];
    const now = world.now();
    const colleague = { sub: 'olu', name: 'Olu Adeyemi', groups: ['officer'] };
    expect(await world.sessions.find(id, now)).toEqual({ ...colleague, startedAt: now, seenAt: now });
    expect(await world.colleagues.all()).toEqual([{ ...colleague, seenAt: now }]);
  });

  it('works once, in the browser that began it, and in time', async () => {
    const { world, go, begin } = aDoor();
    const { cookie, state } = await begin();
    const address = `/officer/signed-in?code=c&state=${state}`;
    const to = async (cookies: readonly string[]) => (await go('GET', address, cookies)).headers?.['location'];
    expect(await to(['__Host-sign-in=other'])).toBe('/officer/signed-in?failed=lost');
    expect(await to([])).toBe('/officer/signed-in?failed=lost');
    expect(await to([cookie])).toBe('/officer/');
    expect(await to([cookie])).toBe('/officer/signed-in?failed=lost');
    const late = await begin();
    world.moveTo('2026-11-23T09:40:00.000Z');
    const answer = await go('GET', `/officer/signed-in?code=c&state=${late.state}`, [late.cookie]);
    expect(answer.headers?.['location']).toBe('/officer/signed-in?failed=lost');
  });

  it('may be begun in two tabs at once', async () => {
    const { go, begin } = aDoor();
    const first = await begin('/officer/new');
    const second = await begin('/officer/search', [first.cookie]);
    expect(second.cookie).toBe(first.cookie);
    const end = async (state: string) =>
      (await go('GET', `/officer/signed-in?code=c&state=${state}`, [first.cookie])).headers?.['location'];
    expect([await end(first.state), await end(second.state)]).toEqual(['/officer/new', '/officer/search']);
  });

  it.each([
    ['the provider refuses', null, 'refused', 403],
    ['there is no subject', { 'cognito:groups': ['officer'] }, 'refused', 403],
    ['there is no role', { ...olu, 'cognito:groups': ['payroll'] }, 'no-role', 403],
    ['there are no groups', { sub: 'olu' }, 'no-role', 403],
  ] as const)(
    'opens nothing where %s, and says so at an address without the code',
    async (_why, claims, why, status) => {
      const { world, go, begin } = aDoor(claims);
      const { cookie, state } = await begin();
      const answer = await go('GET', `/officer/signed-in?code=c&state=${state}`, [cookie]);
      expect([answer.headers?.['location'], answer.cookies]).toEqual([`/officer/signed-in?failed=${why}`, []]);
      expect(await world.colleagues.all()).toEqual([]);
      const page = await go('GET', `/officer/signed-in?failed=${why}`);
      expect([page.statusCode, page.body]).toEqual([status, JSON.stringify({ page: 'failed', facts: why })]);
    },
  );

  it('says so where the provider cannot be reached', async () => {
    const { go, begin } = aDoor(new Error('no network'));
    const { cookie, state } = await begin();
    const answer = await go('GET', `/officer/signed-in?code=c&state=${state}`, [cookie]);
    expect([answer.statusCode, answer.body]).toEqual([503, JSON.stringify({ page: 'failed', facts: 'unreachable' })]);
  });

  it.each([
    [{ name: ' ', email: 'o@example.org', 'cognito:username': 'u' }, 'o@example.org'],
    [{ 'cognito:username': 'u' }, 'u'],
    [{}, 'olu'],
  ])('calls somebody by the best name that there is: %j', async (more, name) => {
    const { world, go, begin } = aDoor({ sub: 'olu', 'cognito:groups': ['officer'], ...more });
    const { cookie, state } = await begin();
    await go('GET', `/officer/signed-in?code=c&state=${state}`, [cookie]);
    expect((await world.colleagues.all())[0]?.name).toBe(name);
  });

  it('leads a unit’s contact to their own page', async () => {
    const { go, begin } = aDoor({ ...olu, 'cognito:groups': ['unit', 'unit-traffic'] });
    const { cookie, state } = await begin();
    const answer = await go('GET', `/officer/signed-in?code=c&state=${state}`, [cookie]);
    expect(answer.headers?.['location']).toBe('/officer/commissions');
  });

  it.each([
    ['/officer/cases/07.FOI.26.000001', true],
    ['/officer/?view=due&after=2026-12-01%2307.FOI.26.000001', true],
    ['https://evil.example/', false],
    ['//evil.example/officer/', false],
    ['/officer//evil.example', false],
    ['/officer/../track/', false],
    ['/officer/\\evil', false],
    ['/officer/sign-out', false],
    ['/officer/sign-in?to=x', false],
    ['/request/', false],
    [`/officer/${'x'.repeat(1000)}`, false],
  ])('afterwards goes to %s: %s', (to, may) => {
    expect(pageAfter(to)).toBe(may ? to : '/officer/');
  });
});

describe('signing out', () => {
  it('ends the session here, makes the browser forget it, and goes on to the provider', async () => {
    const { world, go, begin } = aDoor();
    const { cookie, state } = await begin();
    const opened = await go('GET', `/officer/signed-in?code=c&state=${state}`, [cookie]);
    const session = (cookieOf(opened.cookies, '__Host-officer') ?? '').split(';')[0] ?? '';
    const answer = await go('POST', '/officer/sign-out', [session]);
    expect(answer.statusCode).toBe(200);
    const back = encodeURIComponent('https://foi.testshire.example/officer/signed-out');
    const to = `https://sign-in.example/logout?client_id=console&logout_uri=${back}&post_logout_redirect_uri=${back}`;
    expect(answer.headers?.['refresh']).toBe(`0; url=${to}`);
    expect(cookieOf(answer.cookies, '__Host-officer')).toMatch(/^__Host-officer=; Max-Age=0;/);
    expect(await world.sessions.find(session.split('=')[1] ?? '', world.now())).toBeNull();
  });

  it('is fine for whoever is not signed in', async () => {
    const { go } = aDoor();
    expect((await go('POST', '/officer/sign-out')).statusCode).toBe(200);
    expect((await go('GET', '/officer/signed-out')).statusCode).toBe(200);
  });

  it('is no way to anything else', async () => {
    expect((await aDoor().go('GET', '/officer/signed')).statusCode).toBe(404);
  });
});
