import { anyFree } from '#cdk/local/ports.ts';
import { startBrowser } from '#tests/support/browser.ts';
import { openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { startControl } from './control-page.ts';
import { type FirstView, firstView } from './first-view.ts';
import { openLighthouse, type Visit } from './lighthouse.ts';
import { asTable, median } from './table.ts';

/** The pages that are measured, by path; `{disclosure}` is a published sample, `{tracking}` the link of a letter. */
const pages = [
  ['start', '/'],
  ['before asking', '/request/'],
  ['the question of information', '/request/information'],
  ['the question of the address', '/request/contact'],
  ['everything on one page', '/request/all'],
  ['search with results', '/disclosures/search?q=cycle'],
  ['published answer', '{disclosure}'],
  ['calculator', '/clock/'],
  ['tracking, by the link', '{tracking}'],
  ['privacy', '/privacy/'],
] as const;

const CONTROL = 'control: start, whole GOV.UK Frontend';
const ROUNDS = 3;
const budget = { bytes: 20_000, accessibility: 100, lcp: 1200, cls: 0, tbt: 0 };

/** Paths that are only known once the portal runs. */
async function known(portal: TestPortal): Promise<(path: string) => string> {
  const search = await (await fetch(`${portal.url}/disclosures/search?q=cycle`)).text();
  const disclosure = /href="(\/disclosures\/\d[^"/]+\/)"/.exec(search)?.[1];
  const desk = await openDesk(portal);
  const reference = await desk.ask('How many grit bins are there?');
  const { text } = await desk.mailTo('ada@example.org', reference.toLowerCase());
  const tracking = /http\S+(\/track\/\S+)/.exec(text)?.[1];
  if (!disclosure || !tracking) throw new Error('There is no published answer to find, or no link in the letter');
  return (path) => path.replace('{disclosure}', disclosure).replace('{tracking}', tracking);
}

/** The cookie of somebody in the middle of asking, who has said what for and who asks. */
async function unsent({ url }: TestPortal): Promise<string> {
  const post = async (path: string, fields: Record<string, string>, cookie = '') => {
    const body = new URLSearchParams(fields);
    const { headers } = await fetch(url + path, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
    return (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  };
  const cookie = await post('/request/', {});
  await post('/request/information', { information: 'How many grit bins are there?' }, cookie);
  await post('/request/name', { name: 'Ada Example' }, cookie);
  return cookie;
}

type Measured = {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
  readonly view: FirstView;
  readonly visits: Visit[];
};

/** Every page and the control: bytes once, then Lighthouse in rounds, so that a busy moment of the machine hits all alike. */
async function measured(portal: TestPortal, control: string): Promise<readonly Measured[]> {
  const port = await anyFree();
  // Nothing beyond this machine is to be found, whatever a page or the browser asks for.
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  const browser = await startBrowser([`--remote-debugging-port=${port}`, alone]);
  try {
    const complete = await known(portal);
    const draft = await unsent(portal);
    const all: Measured[] = [];
    for (const [name, path] of [[CONTROL, ''], ...pages]) {
      const url = name === CONTROL ? control : `${portal.url}${complete(path ?? '')}`;
      const cookie = path?.startsWith('/request/') ? draft : '';
      all.push({ name: name ?? '', url, cookie, view: await firstView(browser, url, cookie), visits: [] });
    }
    const visit = await openLighthouse(port);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { url, cookie, visits } of all) visits.push(await visit(url, cookie));
    }
    return all;
  } finally {
    await browser.close();
  }
}

const bytesOf = ({ html, css, js, other }: FirstView) => html + css + js + other;

function tables(all: readonly Measured[]): string {
  const each = all.map(({ name, view, visits }) => {
    const middle = (value: keyof Visit) => median(visits.map((visit) => visit[value]));
    const bytes = bytesOf(view);
    const scores = { performance: middle('performance'), accessibility: middle('accessibility') };
    return {
      name,
      view,
      bytes,
      ...scores,
      fcp: middle('fcp'),
      lcp: middle('lcp'),
      tbt: middle('tbt'),
      cls: middle('cls'),
    };
  });
  const [control, ...ours] = each;
  if (!control) throw new Error('There is no control');
  const first = each.map(({ name, view, bytes }) => {
    const { html, css, js, other, headers, requests } = view;
    return [name, html, css, js, other, bytes, bytes + headers, requests, (bytes / control.bytes).toFixed(2)];
  });
  const second = each.map(({ name, performance, accessibility, fcp, lcp, tbt, cls }) => {
    const times = [fcp, lcp, tbt].map((time) => Math.round(time));
    return [name, performance, accessibility, ...times, Number(cls.toFixed(3)), (lcp / control.lcp).toFixed(2)];
  });
  const over = ours.flatMap((one) => [
    ...(one.accessibility < budget.accessibility ? [`${one.name} (accessibility)`] : []),
    ...(['bytes', 'lcp', 'tbt', 'cls'] as const).flatMap((what) =>
      one[what] > budget[what] ? [`${one.name} (${what})`] : [],
    ),
  ]);
  return [
    'Bytes of the first view: bodies of all answers as served, Brotli',
    asTable([['page', 'html', 'css', 'js', 'other', 'all', 'with headers', 'requests', '÷ control'], ...first]),
    `\nLighthouse, telephone, simulated slow 4G, median of ${ROUNDS} visits; times in ms`,
    asTable([['page', 'performance', 'accessibility', 'FCP', 'LCP', 'TBT', 'CLS', 'LCP ÷ control'], ...second]),
    `\nOver budget (${budget.bytes} bytes, accessibility 100, LCP 1,200 ms, TBT 0, CLS 0): ${over.join(', ') || 'none'}`,
  ].join('\n');
}

/** First views of the public pages, as served by a whole portal, beside the start page on all of GOV.UK Frontend. */
export async function benchPages(): Promise<string> {
  const portal = await startPortal({ samples: true });
  try {
    const start = await fetch(`${portal.url}/`);
    const control = await startControl(await start.text());
    try {
      return tables(await measured(portal, control.url));
    } finally {
      control.stop();
    }
  } finally {
    await portal.stop();
  }
}
