import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataAddresses } from '#domain/data-addresses.ts';
import { apiRoutes } from '#domain/routes.ts';
import { type Call, contract } from '#tests/support/contract.ts';
import { type Desk, openDesk } from '#tests/support/desk.ts';
import { faultsOf, strictAjv } from '#tests/support/json-schema.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { aResponse } from '#tests/support/rooms.ts';

const REQUEST = { information: 'How many trees?', name: 'Ada Example', email: 'ada@example.org' };
const json = async (address: string) => (await fetch(address)).json();

describe('the API of a running portal', () => {
  let portal: TestPortal;
  let desk: Desk;
  let api: ReturnType<typeof contract>;
  let tokens: { readonly approver: string; readonly officer: string; readonly unit: string };
  /** A case, and the key of its applicant. */
  let reference: string;
  let key: string;
  beforeAll(async () => {
    portal = await startPortal();
    desk = await openDesk(portal);
    tokens = {
      approver: await portal.officerToken(),
      officer: await portal.officerToken('demo-officer', ['officer']),
      unit: await portal.officerToken('somebody', ['unit']),
    };
    // As it is served: not as this checkout would make it.
    api = contract(portal.url, await json(portal.url + dataAddresses.api));
    const { body } = await api.call('POST /api/requests', { body: REQUEST }, { isGood: true });
    const receipt = body as { reference: string; trackingUrl: string };
    reference = receipt.reference;
    key = new URL(receipt.trackingUrl).searchParams.get('key') ?? '';
  });
  afterAll(() => portal?.stop());

  /** A call, the status it is answered with, and its problem where there is one. `isGood`: the document allows it. */
  const good = async (name: string, call: Call) => {
    const { status, body } = await api.call(name, call, { isGood: true });
    return { status, problem: (body as { type?: string }).type?.split(':').at(-1), body };
  };
  const bad = async (name: string, call: Call) => {
    const { status, body } = await api.call(name, call, { isGood: false });
    return [status, (body as { type?: string }).type?.split(':').at(-1)];
  };

  it('takes requests, once for each key', async () => {
    const headers = { 'Idempotency-Key': 'once' };
    const first = await good('POST /api/requests', { body: REQUEST, headers });
    expect(await good('POST /api/requests', { body: REQUEST, headers })).toEqual(first);
    const other = { ...REQUEST, information: 'How many bushes?' };
    expect(await good('POST /api/requests', { body: other, headers })).toMatchObject({
      status: 422,
      problem: 'idempotency-mismatch',
    });
    const { email: _, ...rest } = REQUEST;
    const byPost = {
      ...rest,
      postalAddress: '12 Mill Lane, Aldermere',
      preferredForm: 'copy',
      adjustments: 'Large print',
    };
    expect(await good('POST /api/requests', { body: byPost })).toMatchObject({ status: 201 });
  });
  it('refuses what is no request', async () => {
    const { name: _, ...nameless } = REQUEST;
    expect(await bad('POST /api/requests', { body: nameless })).toEqual([422, 'not-valid']);
    const both = { ...REQUEST, postalAddress: '12 Mill Lane, Aldermere' };
    expect(await bad('POST /api/requests', { body: both })).toEqual([422, 'not-valid']);
    expect(await bad('POST /api/requests', { body: { ...REQUEST, regime: 'OTHER' } })).toEqual([422, 'not-valid']);
    expect(await bad('POST /api/requests', { body: { ...REQUEST, email: 'nobody' } })).toEqual([422, 'not-valid']);
    expect(await bad('POST /api/requests', { raw: '{' })).toEqual([400, 'malformed-body']);
    const large = { ...REQUEST, information: 'x'.repeat(1_600_000) };
    expect(await bad('POST /api/requests', { body: large })).toEqual([413, 'body-too-large']);
    const spaced = { body: REQUEST, headers: { 'Idempotency-Key': 'a b' } };
    expect(await bad('POST /api/requests', spaced)).toEqual([400, 'bad-idempotency-key']);
    const refused = async (headers: Record<string, string>) => good('POST /api/requests', { body: REQUEST, headers });
    expect(await refused({ 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      problem: 'wrong-content-type',
    });
    expect(await refused({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, problem: 'cross-site' });
  });

  it('shows a request to who holds its key', async () => {
    const name = 'GET /api/requests/{reference}';
    expect(await good(name, { path: { reference }, token: key })).toMatchObject({ status: 200, body: { reference } });
    expect(await good(name, { path: { reference } })).toMatchObject({ status: 401, problem: 'not-signed-in' });
    expect(await good(name, { path: { reference }, token: 'a'.repeat(43) })).toMatchObject({ status: 404 });
    expect(await good(name, { path: { reference: 'nothing' }, token: key })).toMatchObject({ problem: 'not-found' });
  });

  it('works out when an answer is due', async () => {
    const receivedAt = '2026-11-02T09:00:00Z';
    expect(await good('GET /api/clock', { query: { receivedAt } })).toMatchObject({ status: 200 });
    const all = { receivedAt: '2026-11-02', regime: 'EIR', kind: 'internal-review-statutory' };
    expect(await good('GET /api/clock', { query: all })).toMatchObject({ status: 200 });
    expect(await good('GET /api/clock', { query: { receivedAt, limitWorkingDays: '30' } })).toMatchObject({
      status: 200,
    });
    expect(await bad('GET /api/clock', { query: {} })).toEqual([422, 'not-valid']);
    expect(await bad('GET /api/clock', { query: { receivedAt, limitWorkingDays: '61' } })).toEqual([422, 'not-valid']);
    expect(await bad('GET /api/clock', { query: { receivedAt, colour: 'red' } })).toEqual([422, 'not-valid']);
    const events = [
      { type: 'clarification-requested', at: '2026-11-06' },
      { type: 'clarification-received', at: '2026-11-16' },
      { type: 'fees-notice', at: '2026-11-17' },
    ];
    const stopped = await good('POST /api/clock', { body: { receivedAt, events } });
    expect(stopped).toMatchObject({ status: 200, body: { state: 'stopped-fee', dueOn: null } });
    const schoolClosed = [['2026-11-05', '2026-11-09']];
    expect(await good('POST /api/clock', { body: { receivedAt, schoolClosed } })).toMatchObject({ status: 200 });
    expect(await bad('POST /api/clock', { body: { receivedAt, events: [{ type: 'lunch', at: receivedAt }] } })).toEqual(
      [422, 'not-valid'],
    );
    expect(await bad('POST /api/clock', { raw: '[]' })).toEqual([400, 'malformed-body']);
  });

  it('lists cases to officers, and to nobody else', async () => {
    const token = tokens.officer;
    const page = await good('GET /api/cases', { token, query: { limit: '1' } });
    const { items, next } = page.body as { items: unknown[]; next: string };
    expect([page.status, items.length]).toEqual([200, 1]);
    expect(await good('GET /api/cases', { token, query: { limit: '1', after: next } })).toMatchObject({ status: 200 });
    expect(await good('GET /api/cases', { token, query: { assignee: 'me' } })).toMatchObject({ status: 200 });
    expect(await good('GET /api/cases', { token, query: { quarter: '2026Q4' } })).toMatchObject({ status: 200 });
    expect(await good('GET /api/cases', {})).toMatchObject({ status: 401, problem: undefined });
    expect(await good('GET /api/cases', { token: tokens.unit })).toMatchObject({
      status: 403,
      problem: 'not-permitted',
    });
    expect(await bad('GET /api/cases', { token, query: { limit: '0' } })).toEqual([422, 'not-valid']);
    expect(await bad('GET /api/cases', { token, query: { quarter: '2026' } })).toEqual([422, 'not-valid']);
  });

  it('logs what came in another way', async () => {
    const token = tokens.officer;
    const body = { ...REQUEST, information: 'Lamps?', channel: 'email', receivedAt: '2026-11-16T00:00:00Z' };
    expect(await good('POST /api/cases', { token, body })).toMatchObject({ status: 201, body: { state: 'received' } });
    expect(await bad('POST /api/cases', { token, body: { ...body, channel: 'pigeon' } })).toEqual([422, 'not-valid']);
    expect(await bad('POST /api/cases', { token, body: { ...body, receivedAt: undefined } })).toEqual([
      422,
      'not-valid',
    ]);
    expect(await good('POST /api/cases', { body })).toMatchObject({ status: 401 });
  });

  it('takes commands as the case allows', async () => {
    const name = 'POST /api/cases/{reference}/commands';
    const path = { reference };
    const token = tokens.officer;
    expect(await good(name, { path, token, body: { command: 'assign', to: 'demo-officer' } })).toMatchObject({
      status: 200,
    });
    const refused = async (body: object, as = token, at = path) => good(name, { path: at, token: as, body });
    expect(await refused({ command: 'send-response' })).toMatchObject({ status: 409, problem: 'not-allowed-now' });
    expect(await refused({ command: 'assign', to: null, expectedVersion: 1 })).toMatchObject({
      problem: 'changed-meanwhile',
    });
    expect(await refused({ command: 'approve-response' })).toMatchObject({ status: 403, problem: 'not-permitted' });
    expect(await refused({ command: 'take-back' }, tokens.unit)).toMatchObject({ status: 403 });
    expect(await refused({ command: 'take-back' }, token, { reference: '01.FOI.26.999999' })).toMatchObject({
      status: 404,
    });
    expect(await bad(name, { path, token, body: { command: 'dance' } })).toEqual([422, 'not-valid']);
    expect(await bad(name, { path, token, body: { command: 'add-note', note: 'A', loud: true } })).toEqual([
      422,
      'not-valid',
    ]);
    expect(await bad(name, { path, token, body: { command: 'add-note', note: '' } })).toEqual([422, 'not-valid']);
  });

  it('saves responses, and shows the case with it', async () => {
    const name = 'PUT /api/cases/{reference}/response';
    const path = { reference };
    const token = tokens.officer;
    expect(await good(name, { path, token, body: aResponse() })).toMatchObject({
      status: 200,
      body: { responseVersion: 1 },
    });
    const seen = { 'If-Match': '"1"' };
    expect(await good(name, { path, token, body: aResponse(), headers: seen })).toMatchObject({
      problem: 'changed-meanwhile',
    });
    const torn = aResponse({
      parts: [{ label: '1', question: 'What?', held: 'yes', outcome: 'disclosed', tables: ['none'] }],
    });
    expect(await good(name, { path, token, body: torn })).toMatchObject({ status: 422, problem: 'not-valid' });
    expect(await bad(name, { path, token, body: { ...aResponse(), parts: [] } })).toEqual([422, 'not-valid']);
    expect(await bad(name, { path, token, body: { ...aResponse(), colour: 'red' } })).toEqual([422, 'not-valid']);
    const view = await good('GET /api/cases/{reference}', { path, token });
    expect(view).toMatchObject({ status: 200, body: { state: 'drafted', response: { version: 1 } } });
    const none = { path: { reference: 'nothing' }, token };
    expect(await good('GET /api/cases/{reference}', none)).toMatchObject({ status: 404, problem: 'not-found' });
  });

  it('packs evidence, and reads tallies', async () => {
    const name = 'POST /api/cases/{reference}/evidence';
    expect(await good(name, { path: { reference }, token: tokens.officer })).toMatchObject({ status: 201 });
    expect(await good(name, { path: { reference: 'nothing' }, token: tokens.officer })).toMatchObject({ status: 404 });
    expect(await good(name, { path: { reference } })).toMatchObject({ status: 401 });
    expect(await good('GET /api/tallies', { token: tokens.officer })).toMatchObject({ status: 200 });
    expect(await bad('GET /api/tallies', { token: tokens.officer, query: { months: '61' } })).toEqual([
      422,
      'not-valid',
    ]);
    expect(await good('GET /api/tallies', { token: tokens.unit })).toMatchObject({ status: 403 });
  });

  it('was asked well and badly at every endpoint for programs', () => {
    for (const { method, path } of apiRoutes.filter((route) => route.path.startsWith('/api/'))) {
      const answers = api.seen.filter(({ key: name }) => name === `${method} ${path}`).map(({ status }) => status);
      expect(
        answers.some((status) => status < 300),
        path,
      ).toBe(true);
      expect(
        answers.some((status) => status >= 400),
        path,
      ).toBe(true);
    }
  });

  it('says at stable addresses what it is, and what its answers are', async () => {
    for (const address of Object.values(dataAddresses)) {
      const answer = await fetch(portal.url + address);
      expect([answer.status, answer.headers.get('content-type')], address).toEqual([200, 'application/json']);
      expect(answer.headers.get('cache-control')).toContain('public');
      expect((await fetch(portal.url + address, { method: 'HEAD' })).status).toBe(200);
    }
    const foi = await json(portal.url + dataAddresses.authority);
    const foiSchema = await json(portal.url + foi.$schema);
    expect(faultsOf(strictAjv().compile(foiSchema), foi)).toEqual([]);
    for (const path of [
      foi.ask.form,
      foi.follow,
      foi.dueDate.page,
      foi.published.list,
      foi.published.schema,
      foi.api,
    ]) {
      const { status } = await fetch(portal.url + path);
      // An empty scheme has no list yet.
      expect(path === foi.published.list ? [200, 404] : [200], path).toContain(status);
    }
  });

  it('publishes answers that fit the schema which they name', async () => {
    const asked = await desk.ask('How many miles of cycle path?');
    await desk.answer(asked, aResponse());
    await desk.untilPublished(asked);
    const foi = await json(portal.url + dataAddresses.authority);
    const data = await json(portal.url + foi.published.data.replace('{reference}', asked));
    const schema = await json(portal.url + data.$schema);
    expect(faultsOf(strictAjv().compile(schema), data)).toEqual([]);
    expect(data.reference).toMatch(new RegExp(foi.reference));
    const page = await (await fetch(portal.url + foi.published.answer.replace('{reference}', asked))).text();
    expect(page).toContain('disclosure.json');
  });

  it('lets pages of other sites read data, and nothing else', async () => {
    const reads = async (path: string, method = 'GET') => {
      const answer = await fetch(portal.url + path, { method, headers: { origin: 'https://elsewhere.example' } });
      expect(answer.headers.get('access-control-allow-credentials'), path).toBeNull();
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };
    const { items } = await json(`${portal.url}/disclosures/index.json`).then(async ({ years: [year], feed, dump }) => {
      const page = await (await fetch(portal.url + feed)).text();
      const [, published = ''] = /(\/disclosures\/\d\d\.[\w.]+\/)/.exec(page) ?? [];
      return { items: { csv: year.csv, feed, dump, archive: year.months[0].feed, published } };
    });
    const indexes = ['/disclosures/index.json', '/scheme/index.json'];
    const data = [items.csv, items.feed, items.archive, `${items.published}disclosure.json`, ...indexes];
    for (const path of [...data, ...Object.values(dataAddresses)]) {
      expect(await reads(path), path).toEqual([200, '*']);
      expect(await reads(path, 'HEAD'), path).toEqual([200, '*']);
    }
    const pages = [
      '/',
      '/disclosures/',
      items.published,
      '/disclosures/search?q=a',
      '/request/',
      '/track/',
      '/officer/',
      '/clock/',
    ];
    for (const path of [...pages, '/api/cases', '/api/clock?receivedAt=2026-11-02', `/api/requests/${reference}`])
      expect((await reads(path))[1], path).toBeNull();
    expect((await reads('/disclosures/index.json', 'POST'))[0]).toBe(405);
  });

  it('leads from one published answer to the next', async () => {
    const references: string[] = [];
    for (const information of ['How many oaks?', 'How many elms?']) {
      references.push(await desk.ask(information, 'Ben Example', 'ben@example.org'));
      await desk.answer(references.at(-1) ?? '', aResponse({ title: information }));
      await desk.untilPublished(references.at(-1) ?? '');
    }
    const [older = '', newer = ''] = references;
    const search = (query: Record<string, string>) => good('GET /disclosures/search', { query });
    expect((await search({ after: older })).status).toBe(303);
    expect(await search({ after: newer })).toMatchObject({
      status: 200,
      body: expect.stringContaining('How many elms?'),
    });
    expect((await search({ before: newer })).status).toBe(303);
    expect((await search({ before: '07.FOI.26.999999' })).status).toBe(404);
    expect((await search({ q: 'oaks', year: '2026', page: '1' })).status).toBe(200);
    const { url } = await fetch(`${portal.url}/disclosures/search?before=${newer}`);
    expect(new URL(url).pathname).toBe(`/disclosures/${older}/`);
  });
});
