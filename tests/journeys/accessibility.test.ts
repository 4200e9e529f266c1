import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#cdk/settings.ts';
import {
  askAxe,
  keyboardFaults,
  motionFaults,
  reflowFaults,
  structureFaults,
  targetFaults,
  zoomed,
} from '#tests/support/accessibility.ts';
import { answerQuestions } from '#tests/support/ask.ts';
import { aJourney } from '#tests/support/journey.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney({ samples: true });
const { name: authority } = readSettings().authority;
const wide = { width: 1280, height: 900 };

/** What axe cannot decide, by `rule: selector`, and why it is right as it is. A new one fails, and so does one that is gone. */
const judged: Readonly<Record<string, string>> = {
  'color-contrast: details[open=""] > summary > .govuk-details__summary-text':
    'The triangle before it keeps axe from seeing the ground, which is the page’s white: links are made readable on it (tests/web/theme.test.ts).',
};

let page: Page;
/** References of the requests that the pages are about, and a link to each of them. */
const cases: Record<string, string> = {};
const links: Record<string, string> = {};

/** A request that was asked with a word, and what officers did with it. */
async function prepare(word: string, ...commands: readonly object[]): Promise<string> {
  const { desk } = journey;
  const email = `${word}@example.org`;
  const reference = await desk.ask(`How many ${word} bins are there?`, 'Ada Example', email);
  cases[word] = reference;
  links[word] = /http\S+\/track\/\S+/.exec((await desk.mailTo(email, 'received')).text)?.[0] ?? '';
  for (const command of commands) await desk.command(reference, command);
  return reference;
}

beforeAll(async () => {
  const { desk } = journey;
  page = await journey.openPage(true, wide.width);
  const asked = { command: 'seek-clarification', question: 'In which year?', parts: [], adviceOnly: false };
  const corrected = { command: 'correct-received-date', receivedAt: '2026-08-03T09:00:00Z', reason: 'Found late.' };
  const review = { command: 'request-review', grounds: 'A year is left out.' };
  await prepare('grit');
  await prepare('asked', asked);
  await prepare('late', corrected);
  await prepare('paid', { command: 'issue-fees-notice', amountPence: 2500 });
  await prepare('withdrawn', { command: 'withdraw-request' });
  const held = { kind: 'hold', reason: 'Another team still checks it.' } as const;
  await desk.answer(await prepare('answered'), aResponse({ publication: held }));
  await desk.answer(await prepare('reviewed'), aResponse({ publication: held }));
  await desk.command(cases['reviewed'] ?? '', { ...review, receivedAt: new Date().toISOString() });
  await desk.answerReview(cases['reviewed'] ?? '', { command: 'answer-review', outcome: 'varied' });
  await desk.answer(await prepare('published'), aResponse({ title: 'Grit bins' }));
  await desk.answer(await prepare('gone'), aResponse({ title: 'Salt bins' }));
  await desk.untilPublished(cases['published'] ?? '');
  await desk.untilPublished(cases['gone'] ?? '');
  await desk.command(cases['gone'] ?? '', { command: 'withdraw-disclosure', reason: 'error' });
  const isGone = async () => (await fetch(`${journey.portal.url}/disclosures/${cases['gone']}/`)).status === 410;
  await desk.until(isGone, 'the page that was withdrawn');
}, 240_000);
afterAll(async () => {
  await page?.context().close();
});

const at = (path: string) => () => page.goto(`${journey.portal.url}${path}`);
const press = (name: string) => page.getByRole('button', { name }).click();
/** The page of a request, or what can be done there. */
const tracked =
  (word: string, act = '') =>
  async () => {
    await page.goto(links[word] ?? '');
    if (act) await page.goto(`${journey.portal.url}/track/${cases[word]}/${act}`);
  };
const then = (open: () => Promise<unknown>, act: () => Promise<unknown>) => async () => {
  await open();
  await act();
};
const received = 'regime=FOIA&kind=response&received-day=10&received-month=12&received-year=2026';
/** The address of what a list or a page of results leads to. */
const follow = (path: string, link: string) => async () => {
  await at(path)();
  await page.locator(link).first().click();
};

/** A page of the form, with an unsent request of this browser; where `empty`, after it was sent with nothing in it. */
const asking =
  (step: string, empty = '') =>
  async () => {
    await at('/request/')();
    if (await page.getByRole('button', { name: 'Start now' }).isVisible()) {
      const careful = 'How many bins? Call my son on 020 7946 0018.';
      await answerQuestions(page, journey.portal.url, {
        information: careful,
        name: 'Ada Example',
        email: 'a@b.example',
      });
    }
    await at(`/request/${step}`)();
    if (!empty) return;
    await page.fill(`[name=${empty}]`, '');
    await press('Continue');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  };

/** A request that one of the samples answers. */
async function offered(): Promise<void> {
  await at('/request/information')();
  await page.fill('[name=information]', 'How many cycles were stolen in each year?');
  await press('Continue');
  await page.waitForURL('**/request/published');
}

/** What was emptied is filled in again. */
async function mended(): Promise<void> {
  for (const [step, field, words] of [
    ['information', 'information', 'How many bins? Call my son on 020 7946 0018.'],
    ['name', 'name', 'Ada Example'],
    ['contact', 'email', 'a@b.example'],
  ] as const) {
    await at(`/request/${step}`)();
    await page.fill(`[name=${field}]`, words);
    await press('Continue');
    await page.waitForURL((address) => address.pathname !== `/request/${step}`);
  }
}

/** Every page and state, one in a line: what it is called here, and how it is come by. */
const states: readonly (readonly [name: string, open: () => Promise<unknown>])[] = [
  ['start', at('/')],
  ['privacy', at('/privacy/')],
  ['accessibility', at('/accessibility/')],
  ['cookies', at('/cookies/')],
  ['feedback', at('/feedback/')],
  ['for developers', at('/developers/')],
  ['search', at('/disclosures/search')],
  ['search with results', at('/disclosures/search?q=police')],
  ['search without results', at('/disclosures/search?q=unicorns')],
  ['search with filters', at('/disclosures/search?q=police&year=2026&month=11&data=yes')],
  ['search with filters that nothing has', at('/disclosures/search?year=2019&ground=s40')],
  ['answers like another', () => at(`/disclosures/search?like=${cases['published']}`)()],
  ['no answer after the newest', () => at(`/disclosures/search?after=${cases['published']}`)()],
  ['published answers', at('/disclosures/')],
  ['published answers by ground', at('/disclosures/ground/')],
  ['published answers under a ground', follow('/disclosures/ground/', 'main li a')],
  ['published answers of a year', follow('/disclosures/', 'main a[href^="/disclosures/2"]')],
  ['published answers of a month', follow('/disclosures/2026/', 'main a[href^="/disclosures/2026/"]')],
  ['publication scheme', at('/scheme/')],
  ['a class of the publication scheme', at('/scheme/decisions/')],
  ['answers in no class', at('/scheme/answers/')],
  ['a published answer with tables', follow('/disclosures/search?q=misuse', '.portal-result a')],
  ['a published answer with grounds', follow('/disclosures/search?q=phone', '.portal-result a')],
  ['a published answer in short', () => at(`/disclosures/${cases['published']}/`)()],
  ['a published answer that was withdrawn', () => at(`/disclosures/${cases['gone']}/`)()],
  ['no such page', at('/nothing-here/')],
  ['calculator', at('/clock/')],
  ['calculator with errors', at('/clock/?regime=FOIA&received-day=31&received-month=2&received-year=2026')],
  ['calculator with a date', at(`/clock/?${received}`)],
  ['calculator with a fee unpaid', at(`/clock/?${received}&notice-day=17&notice-month=12&notice-year=2026`)],
  ['before asking', at('/request/')],
  ['asking for the information', asking('information')],
  ['asking for the information, nothing said', asking('information', 'information')],
  ['answers offered', then(offered, at('/request/published'))],
  ['answered already', at('/request/answered')],
  ['asking for the name, nothing said', asking('name', 'name')],
  ['asking for the address', asking('contact')],
  ['asking for the address, nothing said', asking('contact', 'email')],
  ['asking for the form of the answer', asking('form')],
  ['asking for needs', asking('needs')],
  ['in the middle of asking', at('/request/')],
  ['asking on one page', at('/request/all')],
  ['asking on one page, nothing said', then(at('/request/all'), () => press('Continue'))],
  ['checking the answers', then(mended, at('/request/check'))],
  ['request received', tracked('grit')],
  ['request with its working', then(tracked('grit'), () => page.getByText('How we worked out this date').click())],
  ['request with a question', tracked('asked')],
  ['request overdue', tracked('late')],
  ['request with a fee', tracked('paid')],
  ['request withdrawn', tracked('withdrawn')],
  ['request answered', tracked('answered')],
  ['request reviewed', tracked('reviewed')],
  ['request published', tracked('published')],
  ['the response to a request', tracked('published', 'response')],
  ['a key that opens nothing', at('/track/01.FOI.26.999999?tried=yes')],
  ['answering', tracked('asked', 'answer')],
  ['answering with an error', then(tracked('asked', 'answer'), () => press('Send your answer'))],
  ['withdrawing', tracked('grit', 'withdraw')],
  ['withdrawing too late', tracked('withdrawn', 'withdraw')],
  ['asking for a review', tracked('answered', 'review')],
  ['asking for a review with an error', then(tracked('answered', 'review'), () => press('Ask for a review'))],
  ['replacing the link', tracked('grit', 'new-link')],
  ['link again', at('/track/')],
  ['link again with errors', then(at('/track/'), () => press('Email me my link'))],
  ['somebody else’s request', at('/track/01.FOI.26.999999')],
];

const titles = new Map<string, string>();
const undecided = new Set<string>();

describe.each(states)('%s', (_name, open) => {
  it('can be used by everybody, as far as a program can tell', async () => {
    await open();
    // What differs in the query alone are states of one page.
    titles.set(new URL(page.url()).pathname, (await page.title()).replace(/^Error: /, ''));
    const axe = await askAxe(page);
    for (const one of axe.undecided) undecided.add(one);
    const faults = [...axe.wrong];
    faults.push(...(await structureFaults(page, authority)), ...(await motionFaults(page)));
    faults.push(...(await reflowFaults(page)), ...(await keyboardFaults(page)), ...(await targetFaults(page)));
    await page.setViewportSize(zoomed);
    // Here in a reader's own colours, which take shadows and grounds away.
    await page.emulateMedia({ forcedColors: 'active' });
    faults.push(...(await keyboardFaults(page)), ...(await targetFaults(page)));
    await page.setViewportSize(wide);
    await page.emulateMedia({ forcedColors: null });
    expect(faults).toEqual([]);
  });
});

it('on paper a request keeps the address of its published answer, and leaves out what cannot be used there', async () => {
  await tracked('published')();
  await page.emulateMedia({ media: 'print' });
  const answer = page.getByRole('link', { name: 'Read the published answer' });
  const printed = await answer.evaluate((link) => ({
    after: getComputedStyle(link, '::after').content,
    colour: getComputedStyle(link).color,
  }));
  expect(printed.after).toContain('/disclosures/');
  expect(printed.colour).toBe('rgb(0, 0, 0)');
  for (const gone of ['header nav', '.portal-footer__links']) expect(await page.locator(gone).isVisible()).toBe(false);
  await at(`/clock/?${received}`)();
  expect(await page.getByRole('button', { name: 'Work out the date' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

it('no two addresses share a title', () => {
  const all = [...titles.values()];
  expect(all.filter((title, i) => all.indexOf(title) !== i)).toEqual([]);
});

it('what axe leaves undecided was judged, every one of them, and nothing was judged that is not there', () => {
  expect([...undecided].sort()).toEqual(Object.keys(judged).sort());
});
