import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#domain/headers.ts';
import { apiRoutes } from '#domain/routes.ts';
import { openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';

let portal: TestPortal;
let cookie = '';
let reference = '';
beforeAll(async () => {
  portal = await startPortal();
  const desk = await openDesk(portal);
  reference = await desk.ask('How many grit bins?', 'Ada Example', 'hostile@example.org');
  const link = /http\S+\/track\/\S+/.exec((await desk.mailTo('hostile@example.org', 'received')).text)?.[0] ?? '';
  const opened = await fetch(link, { redirect: 'manual' });
  cookie = (opened.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  await desk.command(reference, { command: 'seek-clarification', question: 'Which?', parts: [], adviceOnly: false });
  const begun = await fetch(`${portal.url}/request/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  cookie += `; ${(begun.headers.getSetCookie()[0] ?? '').split(';')[0]}`;
});
afterAll(async () => {
  await portal?.stop();
});

/** Every form: where it posts to, and the fields in which people type. */
const forms: Readonly<Record<string, readonly string[]>> = {
  '/request/': ['again'],
  '/request/information': ['information', 'kept', 'subject', 'change'],
  '/request/name': ['name', 'kept'],
  '/request/contact': ['contactBy', 'email', 'postalAddress', 'kept'],
  '/request/form': ['preferredForm', 'kept'],
  '/request/needs': ['needs', 'adjustments', 'kept'],
  '/request/all': ['information', 'name', 'contactBy', 'email', 'postalAddress', 'adjustments', 'key', 'do'],
  '/request/check': ['kept', 'key'],
  '/request/published': ['open', 'answered'],
  '/request/answered': ['anything'],
  '/request/suggestions': ['information'],
  '/request/leave': ['anything'],
  '/track/': ['reference', 'email'],
  '/track/{reference}': ['key'],
  '/track/{reference}/answer': ['answer'],
  '/track/{reference}/review': ['grounds'],
  '/track/{reference}/withdraw': ['anything'],
  '/track/{reference}/new-link': ['anything'],
  // Nobody is signed in: what was posted is handed back, to be sent again.
  '/officer/': ['case', 'to'],
  '/officer/cases/{reference}/add-note': ['note', 'expectedVersion'],
  '/officer/cases/{reference}/evidence': ['anything'],
  '/officer/cases/{reference}/response': ['title', 'parts.p1.answer', 'seen', 'shown', 'act'],
  '/officer/cases/{reference}/files/{file}': ['act', 'reason'],
  '/officer/cases/{reference}/files/uploaded/{upload}': ['anything'],
  '/officer/templates/': ['name', 'text', 'field', 'exemption'],
  '/officer/scheme/': ['title', 'description', 'link', 'nextVersionDue'],
  '/officer/sign-out': ['anything'],
};

const hostile: Readonly<Record<string, string>> = {
  script: `"><script>alert(1)</script><img src=x onerror='alert(2)'> {{7*7}} \${7*7}`,
  SQL: `'; DROP TABLE cases; -- " OR 1=1`,
  'a spreadsheet formula': `=cmd|'/c calc'!A1 @SUM(1+1) +1 -1`,
  'text that turns around': 'Ada\u202Enelpmaxe\u2066 <b>bold</b>',
  'control characters': 'a\u0000b\u0008c\u001b[31m',
  'a header': 'a\r\nSet-Cookie: x=y\r\nLocation: https://evil.example/',
  'an address elsewhere': '//evil.example/\\..\\',
  nothing: '',
  'thirty thousand letters': 'x'.repeat(30_000),
};

const at = (path: string) =>
  portal.url + path.replace('{reference}', reference).replace('{file}', '3').replace('{upload}', 'a'.repeat(32));
async function send(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const answer = await fetch(at(path), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
  const text = await answer.text();
  for (const [name, value] of Object.entries(securityHeaders))
    expect([path, name, answer.headers.get(name)]).toEqual([path, name, value]);
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  return { status: answer.status, text, location: answer.headers.get('location'), answer };
}
/** A page that explains, or on to another page of this site; never our own fault. */
function isAnswered({ status, text, location, answer }: Awaited<ReturnType<typeof send>>, what: string): void {
  expect([200, 204, 303, 400, 401, 403, 404, 409, 413, 415, 422, 429], what).toContain(status);
  if (status === 303) expect(location, what).toMatch(/^\/(?!\/)/);
  else if (status !== 204) expect(answer.headers.get('content-type'), what).toContain('text/html');
  expect(text, what).not.toMatch(/<script>alert|<img src=x|<b>bold|at \w+ \(|ENOENT|node_modules/);
  expect(answer.headers.get('set-cookie') ?? '', what).not.toContain('x=y');
}

it('knows every form there is', () => {
  const posted = apiRoutes.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/'));
  const paths = posted.map(({ path }) => path).filter((path) => path !== '/request/{step}');
  expect(Object.keys(forms)).toEqual(expect.arrayContaining(paths));
});

describe.each(Object.entries(forms))('the form %s', (path, fields) => {
  it.each(Object.entries(hostile))(
    'answers %s with a page that explains, and shows it nowhere as markup',
    async (what, value) => {
      const filled = new URLSearchParams(fields.map((name) => [name, value]));
      isAnswered(await send(path, filled), what);
    },
  );

  it('answers what no browser sends: four megabytes, no UTF-8, every field twice, another kind, nothing', async () => {
    const name = fields[0] ?? 'a';
    const cases: readonly [string, BodyInit, Record<string, string>][] = [
      ['four megabytes', `${name}=${'x'.repeat(4 * 1024 * 1024)}`, {}],
      ['no UTF-8', `${fields.map((one) => `${one}=%FF%FE%80`).join('&')}`, {}],
      ['raw bytes', new Uint8Array([0x61, 0x3d, 0xff, 0xfe, 0x00]), {}],
      ['every field twice', fields.flatMap((one) => [`${one}=a`, `${one}=b`]).join('&'), {}],
      ['a thousand fields', Array.from({ length: 1_000 }, (_, i) => `${name}${i}=a`).join('&'), {}],
      ['prototype', '__proto__=a&constructor=b&toString=c', {}],
      ['JSON', '{"a":1}', { 'content-type': 'application/json' }],
      ['files', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
      ['nothing', '', {}],
    ];
    for (const [what, body, headers] of cases) {
      isAnswered(await send(path, body, headers), what);
    }
  });
});

it.each([
  '/disclosures/search?q=',
  '/disclosures/search?topic=',
  '/disclosures/search?data=yes&ground=',
  '/disclosures/search?like=',
  '/disclosures/search?after=',
  '/disclosures/search?before=',
  '/clock/?regime=',
  '/clock/?received-day=',
  '/request/published?x=',
  '/track/?reference=',
])('the address %s shows nothing hostile as markup', async (address) => {
  for (const value of Object.values(hostile)) {
    const answer = await fetch(portal.url + address + encodeURIComponent(value.slice(0, 4_000)), {
      headers: { cookie },
    });
    expect([200, 404, 422]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/<script>alert|<img src=x|<b>bold/);
    for (const [name, header] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(header);
  }
});

it('has made no request of all that, and logged nothing of it', async () => {
  const token = await portal.officerToken();
  const list = await fetch(`${portal.url}/api/cases`, { headers: { authorization: `Bearer ${token}` } });
  const { items } = (await list.json()) as { items: readonly { reference: string }[] };
  // It may be withdrawn by now.
  expect(items.filter((one) => one.reference !== reference)).toEqual([]);
  const log = readFileSync(join(portal.data, 'functions.log'), 'utf8');
  expect(log).not.toMatch(/alert\(|DROP TABLE|calc'|evil\.example|hostile@/);
});
