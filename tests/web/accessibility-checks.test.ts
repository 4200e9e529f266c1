import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askAxe,
  keyboardFaults,
  motionFaults,
  reflowFaults,
  structureFaults,
  targetFaults,
} from '#tests/support/accessibility.ts';
import { startBrowser } from '#tests/support/browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  // Axe asks for a context of its own.
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
});
afterAll(() => browser?.close());

const skip = '<a href="#main" class="govuk-skip-link">Skip</a>';
const heading = '<h1>Benches in parks</h1>';
/** A page that is well, with what differs. */
const document = ({ main = heading, style = '', lang = 'en', title = 'Benches – Saltmere', before = skip } = {}) =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title><style>a:focus, button:focus { outline: 3px solid black }
  .govuk-skip-link, header a { display: block; padding: 12px }
  ${style}</style></head><body>${before}<header><nav aria-label="Ways"><a href="/">Home</a></nav></header>
  <main id="main">${main}</main><footer><p><a href="/privacy/">Privacy</a></p></footer></body></html>`;

const ask: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  axe: async () => (await askAxe(page)).wrong,
  structure: () => structureFaults(page, 'Saltmere'),
  keyboard: () => keyboardFaults(page),
  reflow: () => reflowFaults(page),
  targets: () => targetFaults(page),
  motion: () => motionFaults(page),
};

it.each(Object.keys(ask))('%s finds nothing where all is well', async (check) => {
  await page.setContent(document());
  expect(await ask[check]?.()).toEqual([]);
});

describe.each<[check: string, fault: RegExp, page: Parameters<typeof document>[0]]>([
  ['axe', /color-contrast/, { style: 'h1 { color: #ccc; background: #fff }' }],
  ['structure', /does not end with/, { title: 'Benches' }],
  ['structure', /is not about the page/, { title: 'Welcome – Saltmere' }],
  ['structure', /does not say its language/, { lang: '' }],
  ['structure', /2 headings of the first level/, { main: heading + heading }],
  ['structure', /“Sizes” skips a level/, { main: `${heading}<h3>Sizes</h3>` }],
  ['structure', /share a name/, { main: `${heading}<nav aria-label="Ways"></nav>` }],
  ['structure', /“Stray” stands in no landmark/, { before: `${skip}<p>Stray</p>` }],
  [
    'structure',
    /0 of main/,
    { style: '', main: `${heading}<script>document.querySelector("main").outerHTML = ""</script>` },
  ],
  ['keyboard', /“Home” looks the same with the focus/, { style: 'header a:focus { outline: none }' }],
  ['keyboard', /is not stop \d of Tab/, { main: `${heading}<button tabindex="3">First</button>` }],
  [
    'keyboard',
    /does not reach .*Held/,
    {
      main: `${heading}<p><a href="/a">Held</a></p><script>
    document.querySelector('main a').addEventListener('focus', (event) => event.target.blur(), { once: false });
    document.querySelector('header a').addEventListener('keydown', (event) => event.preventDefault());</script>`,
    },
  ],
  [
    'keyboard',
    /Tab goes up from .*Low.* to .*High/,
    {
      main: `${heading}<p><a href="/a">Low</a></p><p><a href="/b">High</a></p>`,
      style: 'main { display: flex; flex-direction: column-reverse }',
    },
  ],
  [
    'keyboard',
    /cannot be seen/,
    { main: `${heading}<button style="width: 1px; height: 1px; padding: 0; border: 0">x</button>` },
  ],
  ['keyboard', /first stop does not skip/, { before: '' }],
  ['keyboard', /skipping does not lead/, { before: skip.replace('#main', '#nowhere') }],
  ['reflow', /400 % zoom: something is wider/, { main: `${heading}<p style="width: 600px">wide</p>` }],
  [
    'reflow',
    /400 % zoom: .* cuts its text off/,
    { main: `${heading}<p style="width: 4em; overflow: hidden; white-space: nowrap">This is cut off</p>` },
  ],
  [
    'reflow',
    /text of 200 %: .* cuts its text off/,
    { main: `${heading}<p style="height: 30px; overflow: hidden">Fits</p>` },
  ],
  [
    'reflow',
    /the text of <button.* stands out/,
    { main: `${heading}<button style="width: 3em; white-space: nowrap">A long label</button>` },
  ],
  ['reflow', /stands outside of the window/, { main: `${heading}<p style="position: absolute; left: -90px">Gone</p>` }],
  [
    'targets',
    /“x” is \d+ × \d+ pixels/,
    {
      main: `${heading}<button style="width: 12px; height: 12px; padding: 0">x</button><button style="width: 12px; height: 12px; padding: 0">y</button>`,
    },
  ],
  [
    'motion',
    /an animation runs/,
    { style: '@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 9s infinite }' },
  ],
  ['motion', /takes time to change/, { style: 'a { transition: color 1s }' }],
  ['motion', /scrolls slowly/, { style: 'html { scroll-behavior: smooth }' }],
])('%s', (check, fault, bad) => {
  it(`finds what ${fault.source} says`, async () => {
    await page.setContent(document(bad));
    expect((await ask[check]?.())?.join('\n')).toMatch(fault);
  });
});

it('targets lets links be in a sentence, and small ones with room around them', async () => {
  const small = (name: string) =>
    `<button style="width: 12px; height: 12px; padding: 0; margin: 0 30px">${name}</button>`;
  await page.setContent(
    document({ main: `${heading}<p>See <a href="/a">a</a> or <a href="/b">b</a>.</p>${small('x')}${small('y')}` }),
  );
  expect(await ask['targets']?.()).toEqual([]);
});
