import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandForms } from '#domain/case/forms.ts';
import { staticPages } from '#domain/static-pages.ts';
import { type Desk, openDesk } from '#tests/support/desk.ts';
import { htmlFaults } from '#tests/support/html.ts';
import { aJar, type Jar, type Served, signInJar } from '#tests/support/jar.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { aResponse } from '#tests/support/rooms.ts';

const HOSTILE = 'How many bins? <b>1 & 2</b> "so" \'on\' [x](javascript:x)';
let portal: TestPortal;
let desk: Desk;
let jar: Jar;
let console: Jar;
let unit: Jar;
const cases: Record<string, string> = {};
const links: Record<string, string> = {};

async function prepare(word: string, ...commands: readonly object[]): Promise<string> {
  const email = `${word}@example.org`;
  const reference = await desk.ask(`${HOSTILE} ${word}`, 'Ada Example', email);
  cases[word] = reference;
  links[word] = /http\S+\/track\/\S+/.exec((await desk.mailTo(email, 'received')).text)?.[0] ?? '';
  for (const command of commands) await desk.command(reference, command);
  return reference;
}

beforeAll(async () => {
  portal = await startPortal({ samples: true });
  desk = await openDesk(portal);
  [jar, console, unit] = [aJar(portal.url), aJar(portal.url), aJar(portal.url)];
  const dueOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const commission = { command: 'commission', kind: 'unit', unit: 'traffic', question: HOSTILE, dueOn };
  const advice = { command: 'write-letter', template: 'advice', subject: 'Advice', body: HOSTILE };
  await prepare('open', { command: 'add-note', note: HOSTILE }, commission, advice);
  await prepare('asked', { command: 'seek-clarification', question: HOSTILE });
  await prepare('fee', { command: 'issue-fees-notice', amountPence: 2500 });
  await prepare('withdrawn', { command: 'withdraw-request' });
  await desk.answer(await prepare('published'), aResponse({ title: 'Grit bins', introduction: HOSTILE }));
  await desk.answer(await prepare('gone'), aResponse({ title: 'Salt bins' }));
  for (const word of ['published', 'gone']) await desk.untilPublished(cases[word] ?? '');
  await desk.command(cases['gone'] ?? '', { command: 'withdraw-disclosure', reason: 'error' });
  const at = async (path: string) => (await fetch(`${portal.url}/disclosures/${path}/`)).status;
  // The log comes last.
  const isGone = async () => (await at(cases['gone'] ?? '')) === 410 && (await at('withdrawn')) === 200;
  await desk.until(isGone, 'the page that was withdrawn');
  const review = { command: 'request-review', grounds: HOSTILE, receivedAt: new Date().toISOString() };
  await desk.command(cases['published'] ?? '', review);
  await desk.answerReview(cases['published'] ?? '', { command: 'answer-review', outcome: 'upheld', letter: HOSTILE });
  await signInJar(console, 'demo-approver');
  await signInJar(unit, 'demo-unit');
}, 240_000);
afterAll(() => portal?.stop());

/** The page at an address of a list that leads there. */
async function firstLink(address: string, pattern: RegExp): Promise<Served> {
  const found = pattern.exec((await jar.get(address)).body)?.[1];
  if (found === undefined) throw new Error(`${address} leads to nothing like ${pattern}`);
  return jar.get(found.replaceAll('&amp;', '&'));
}
const tracked = async (word: string, act = '') => {
  const page = await jar.get(links[word] ?? '');
  return act ? jar.get(`/track/${cases[word]}/${act}`) : page;
};
const hidden = ({ body }: Served) =>
  Object.fromEntries(
    [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, k = '', v = '']) => [k, v]),
  );
/** A form sent from the page that has it. */
const sent = async (page: Served, fields: Readonly<Record<string, string>>, address = page.url) =>
  jar.post(address, { ...hidden(page), ...fields });

type State = readonly [name: string, status: number, open: () => Promise<Served>];
const get = (address: string) => () => jar.get(address);
const day = 'regime=FOIA&kind=response&received-day=10&received-month=12&received-year=2026';
const contact = { contactBy: 'email', email: 'a@b.example' };

/** Every kind of page that the public is served. Those of a request that is being made are in its order. */
const pages: readonly State[] = [
  ...staticPages.map((path): State => [path, 200, get(path)]),
  ['no such page', 404, get('/nothing-here/')],
  ['search', 200, get('/disclosures/search')],
  ['search with results', 200, get('/disclosures/search?q=police')],
  ['search without results', 200, get('/disclosures/search?q=unicorns%3Cb%3E')],
  ['nothing newer', 200, () => jar.get(`/disclosures/search?after=${cases['published']}`)],
  ['published answers', 200, get('/disclosures/')],
  ['those of a year', 200, () => firstLink('/disclosures/', /href="(\/disclosures\/\d{4}\/)"/)],
  [
    'those of a month',
    200,
    () => firstLink(`/disclosures/${new Date().getUTCFullYear()}/`, /href="(\/disclosures\/\d{4}\/\d{2}\/)"/),
  ],
  [
    'an answer with tables',
    200,
    () => firstLink('/disclosures/search?q=misuse', /href="(\/disclosures\/\d\d\.[^"]+)"/),
  ],
  [
    'an answer with grounds',
    200,
    () => firstLink('/disclosures/search?q=phone', /href="(\/disclosures\/\d\d\.[^"]+)"/),
  ],
  ['an answer in short', 200, () => jar.get(`/disclosures/${cases['published']}/`)],
  ['an answer that was withdrawn', 410, () => jar.get(`/disclosures/${cases['gone']}/`)],
  ['the log of withdrawals', 200, get('/disclosures/withdrawn/')],
  ['the publication scheme', 200, get('/scheme/')],
  ['a class of it', 200, get('/scheme/decisions/')],
  ['a class with answers', 200, get('/scheme/policies/')],
  ['the answers in none', 200, get('/scheme/answers/')],
  ['calculator', 200, get('/clock/')],
  ['calculator with errors', 422, get('/clock/?regime=FOIA&received-day=31&received-month=2&received-year=2026')],
  ['calculator with a date', 200, get(`/clock/?${day}`)],
  ['before asking', 200, get('/request/')],
  ['asking for the information', 200, () => jar.post('/request/', {})],
  ['nothing said', 422, async () => sent(await jar.get('/request/information'), { information: '' })],
  [
    'answers offered',
    200,
    async () => sent(await jar.get('/request/information'), { information: 'How many cycles were stolen?' }),
  ],
  ['answered already', 200, get('/request/answered')],
  ['asking for the name', 200, get('/request/name')],
  ['a name that is none', 422, async () => sent(await jar.get('/request/name'), { name: '' })],
  ['asking for the address', 200, async () => sent(await jar.get('/request/name'), { name: HOSTILE })],
  ['no address', 422, async () => sent(await jar.get('/request/contact'), { email: '', postalAddress: '' })],
  ['asking for the form', 200, async () => sent(await jar.get('/request/contact'), contact)],
  ['asking for needs', 200, async () => sent(await jar.get('/request/form'), { preferredForm: 'any' })],
  ['checking', 200, async () => sent(await jar.get('/request/needs'), { needs: 'yes', adjustments: HOSTILE })],
  ['in the middle of asking', 200, get('/request/')],
  ['sent', 200, async () => sent(await jar.get('/request/check'), {})],
  ['everything on one page', 200, get('/request/all')],
  ['everything on one page, nothing said', 422, async () => sent(await jar.get('/request/all'), {})],
  ['a request', 200, () => tracked('open')],
  ['a request with a question', 200, () => tracked('asked')],
  ['a request with a fee', 200, () => tracked('fee')],
  ['a request withdrawn', 200, () => tracked('withdrawn')],
  ['a request answered and reviewed', 200, () => tracked('published')],
  ['the response', 200, () => tracked('published', 'response')],
  ['answering', 200, () => tracked('asked', 'answer')],
  ['answering with nothing', 422, async () => sent(await tracked('asked', 'answer'), { answer: '' })],
  ['withdrawing', 200, () => tracked('open', 'withdraw')],
  ['asking for a review', 200, () => tracked('gone', 'review')],
  ['replacing the link', 200, () => tracked('open', 'new-link')],
  ['link again', 200, get('/track/')],
  ['link again, nothing said', 422, async () => sent(await jar.get('/track/'), { reference: '', email: '' })],
  ['somebody else’s request', 404, get('/track/01.FOI.26.999999')],
];

describe('a public page, as it is served', () => {
  it.each(pages)('is valid HTML: %s', async (_, status, open) => {
    const page = await open();
    expect([page.status, page.type]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await htmlFaults(page.body)).toEqual([]);
  });
});

describe('a page of the console, as it is served', () => {
  const at = (path: string) => () => console.get(path);
  const onCase =
    (word: string, path = '') =>
    () =>
      console.get(`/officer/cases/${cases[word]}${path}`);
  const all: readonly (readonly [string, () => Promise<Served>])[] = [
    ['caseload', at('/officer/')],
    ['overdue', at('/officer/?tab=overdue')],
    ['new request', at('/officer/new')],
    ['letters to post', at('/officer/to-post')],
    ['figures', at('/officer/figures')],
    ['search', at('/officer/search?q=bins')],
    ...['open', 'asked', 'fee', 'withdrawn', 'published', 'gone'].map(
      (word) => [`case: ${word}`, onCase(word)] as const,
    ),
    ['editor', onCase('open', '/response')],
    ['similar', onCase('open', '/similar')],
    ['evidence', onCase('open', '/evidence')],
    ['a letter', onCase('open', '/record-letter')],
    ['publication scheme', at('/officer/scheme?done=added')],
    ['new publication', at('/officer/scheme/new')],
    ['new publication, nothing said', () => console.post('/officer/scheme/new', {})],
    ...['', '/version', '/remove'].map(
      (act) => [`publication${act}`, at(`/officer/scheme/sample-spending${act}`)] as const,
    ),
    ...Object.keys(commandForms).map((command) => [`form: ${command}`, onCase('open', `/${command}`)] as const),
    ['what a unit is asked', () => unit.get('/officer/commissions')],
  ];
  it.each(all)('is valid HTML: %s', async (_, open) => {
    const page = await open();
    expect(page.url).toContain('/officer/');
    expect(page.url).not.toContain('sign-in');
    // What cannot be done now is told on a page as well.
    expect([200, 409, 422]).toContain(page.status);
    expect(await htmlFaults(page.body, 'console')).toEqual([]);
  });
});

it('every letter that was sent is valid HTML', async () => {
  const { emails } = (await (await fetch(`${portal.inboxUrl}/store`)).json()) as {
    emails: { subject: string; body: { html?: string } }[];
  };
  const letters = emails.filter(({ body }) => body.html);
  expect(new Set(letters.map(({ subject }) => subject.replace(/\d\S*/g, ''))).size).toBeGreaterThan(5);
  for (const { subject, body } of letters) expect(await htmlFaults(body.html ?? '', 'letter'), subject).toEqual([]);
});
