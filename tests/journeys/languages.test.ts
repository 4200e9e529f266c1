import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/dates.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { atHumanPace } from '#tests/support/ask.ts';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { aResponse } from '#tests/support/rooms.ts';
import { expectTranslated, pseudoPortal, untranslated } from '#tests/support/translated.ts';
import { wordsFor } from '#web/words/index.ts';

const journey = aJourney({ settings: { ...pseudoPortal, exit: { url: 'https://weather.example/', escapeKey: true } } });
const words = wordsFor('en-XA');
const email = 'ada@example.org';
const information = 'How many grit bins are there?';
const typed = [information, 'Ada Example', email];
const at = (path: string) => `${journey.portal.url}/en-XA${path}`;
let page: Page;
let reference: string;
beforeAll(async () => {
  page = await journey.openPage(true, 1280);
});
afterAll(async () => {
  await page?.context().close();
});

const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const main = async () => (await page.textContent('main')) ?? '';

describe('the whole journey in a language that nobody speaks', () => {
  it.each([
    '/',
    '/privacy/',
    '/accessibility/',
    '/cookies/',
    '/developers/',
    '/feedback/',
    '/request/',
    '/request/all',
    '/track/',
    '/clock/',
    '/disclosures/search',
  ])('says %s in it, with a link to the same page in English', async (path) => {
    await page.goto(at(path));
    await expectTranslated(page);
    const other = page.locator('.portal-languages a');
    expect(await other.evaluateAll((links) => links.map((one) => one.textContent))).toEqual(['English']);
    expect(await other.getAttribute('hreflang')).toBe('en');
    expect(await other.getAttribute('href')).toBe(path);
  });

  it('keeps to it from page to page, through what is missing to what is sent', async () => {
    await page.goto(at('/'));
    await follow(words.start.button);
    await page.getByRole('heading', { name: words.request.title }).waitFor();
    const begunAt = Date.now();
    await press(words.request.start);
    const answers: readonly [string, () => Promise<unknown>][] = [
      ['information', () => page.fill('[name=information]', information)],
      ['name', () => page.fill('[name=name]', 'Ada Example')],
      ['contact', () => page.check('[name=contactBy][value=email]')],
      ['contact', () => page.fill('[name=email]', 'no address')],
      ['contact', () => page.fill('[name=email]', email)],
      ['form', () => page.check('[name=preferredForm][value=summary]')],
      ['needs', () => page.check('[name=needs][value=yes]')],
      ['needs', () => page.fill('[name=adjustments]', 'Blue paper')],
    ];
    for (const [i, [question, answer]] of answers.entries()) {
      await page.waitForURL(new RegExp(`/en-XA/request/${question}`));
      await press(words.questions.continue);
      await page.locator('.govuk-error-summary').waitFor();
      await expectTranslated(page, [...typed, 'no address']);
      await answer();
      if (answers[i + 1]?.[0] !== question) await press(words.questions.continue);
    }
    await page.waitForURL(/\/en-XA\/request\/check/);
    await expectTranslated(page, [...typed, 'Blue paper']);
    await page.goto(at('/request/'));
    await expectTranslated(page);
    await page.goto(at('/request/all'));
    await press(words.questions.continue);
    await page.locator('.govuk-error-summary').waitFor();
    await expectTranslated(page);
    await page.goto(at('/request/check'));
    await atHumanPace(begunAt);
    await press(words.checking.send);
    await page.waitForURL(/\/en-XA\/request\/sent\//);
    await expectTranslated(page, typed);
    reference = /sent\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await follow(words.sent.follow);
    expect(page.url()).toBe(at(`/track/${reference}`));
    await expectTranslated(page, typed);
  });

  it('writes letters in it, with links that lead to pages in it', async () => {
    const mail = await journey.desk.mailTo(email, reference.toLowerCase());
    expect(untranslated([mail.subject, mail.text], typed)).toEqual([]);
    const link = /http\S+\?key=\S+/.exec(mail.text)?.[0] ?? '';
    expect(link.startsWith(`${at(`/track/${reference}`)}?key=`)).toBe(true);
    await page.context().clearCookies();
    await page.goto(at(`/track/${reference}`));
    await expectTranslated(page, typed);
    await page.goto(link);
    expect(page.url()).toBe(at(`/track/${reference}`));
    await expectTranslated(page, typed);
    // Whoever opens it in English reads it in English.
    await page.goto(link.replace('/en-XA/', '/'));
    expect(page.url()).toBe(`${journey.portal.url}/track/${reference}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('puts a date into a calendar in it', async () => {
    for (const path of [
      `/track/${reference}/due.ics`,
      '/clock/due.ics?regime=FOIA&received-day=1&received-month=6&received-year=2026',
    ]) {
      const answer = await page.context().request.get(at(path));
      expect(answer.headers()['content-type'], path).toBe('text/calendar; charset=utf-8');
      const lines = (await answer.text()).replaceAll('\r\n ', '').split('\r\n');
      const said = lines
        .filter((line) => /^(SUMMARY|DESCRIPTION)/.test(line))
        .map((line) => line.replace(/^[^:]+:/, ''));
      expect(said.length).toBeGreaterThanOrEqual(2);
      expect(untranslated(said)).toEqual([]);
    }
  });

  it('lets an applicant do everything in it', async () => {
    const question = 'In which year?';
    await journey.desk.command(reference, { command: 'seek-clarification', question, parts: [], adviceOnly: false });
    await page.goto(at(`/track/${reference}`));
    await expectTranslated(page, [...typed, question]);
    await follow(words.trackActs.link.answer);
    await press(words.acts.answer.send);
    await expectTranslated(page, [...typed, question]);
    await page.fill('textarea', '2025');
    await press(words.acts.answer.send);
    expect(await main()).toContain(words.trackActs.done.answer);
    await expectTranslated(page, [...typed, question]);
    for (const act of ['answer', 'review', 'withdraw', 'new-link']) {
      await page.goto(at(`/track/${reference}/${act}`));
      await expectTranslated(page, typed);
    }
    await page.goto(at('/track/'));
    await press(words.acts.again.send);
    await expectTranslated(page);
    await page.fill('[name=reference]', reference);
    await page.fill('[name=email]', email);
    await press(words.acts.again.send);
    await expectTranslated(page, typed);
  });

  it('writes every other letter in it too', async () => {
    const { dueOn } = await journey.desk.call<{ dueOn: string }>('GET', `/api/cases/${reference}`);
    const by = { command: 'extend-time', ground: 'public-interest', exemptions: ['s31'], why: 'Two teams look at it.' };
    await journey.desk.command(reference, { ...by, until: addDays(dueOn, 14) });
    await journey.desk.command(reference, { command: 'issue-fees-notice', amountPence: 4500 });
    await page.goto(at(`/track/${reference}`));
    await expectTranslated(page, [...typed, 'In which year?', '2025', by.why]);
    const receivedAt = new Date(Date.now()).toISOString();
    await journey.desk.command(reference, { command: 'record-fee', receivedAt });
    await journey.desk.answer(reference, aResponse());
    await journey.desk.untilPublished(reference);
    const all = async () => await journey.desk.mailsTo(email);
    // Acknowledgement, question, what came of it, link, more time, fee, answer.
    await journey.desk.until(async () => (await all()).length >= 7, 'seven letters');
    const response = aResponse();
    const said = [response.title, response.request, ...response.parts.flatMap((p) => [p.question, p.answer ?? ''])];
    // What the catalogue calls an exemption is the law's own name for it.
    const title = findExemption('FOIA', 's31')?.title ?? '';
    const known = [...typed, title, 'In which year?', '2025', by.why, ...said];
    for (const mail of await all()) expect(untranslated([mail.subject, mail.text], known), mail.subject).toEqual([]);
    await page.goto(at(`/track/${reference}`));
    await expectTranslated(page, known);
    await page.goto(at(`/track/${reference}/response`));
    await expectTranslated(page, known);
    const review = { command: 'request-review', receivedAt: new Date(Date.now()).toISOString(), grounds: by.why };
    const answer = { command: 'answer-review', outcome: 'varied' };
    for (const step of [journey.desk.command, journey.desk.answerReview]) {
      await step(reference, step === journey.desk.command ? review : answer);
      await page.goto(at(`/track/${reference}`));
      await expectTranslated(page, known);
    }
    await page.goto(at('/track/01.FOI.26.999999?tried=yes'));
    await expectTranslated(page);
    await page.goto(at(`/disclosures/search?q=gritted`));
    await expectTranslated(page, [...known, 'gritted']);
  });

  it('offers in it what is published already, in the words in which it was given', async () => {
    const response = aResponse();
    const known = [
      ...typed,
      response.title,
      response.request,
      ...response.parts.flatMap((p) => [p.question, p.answer ?? '']),
    ];
    await page.goto(at('/request/'));
    await press(words.request.start);
    await page.fill('[name=information]', response.request);
    await press(words.questions.continue);
    await page.waitForURL(/\/en-XA\/request\/published$/);
    // Passages are cut from the answer, and say so themselves.
    await expectTranslated(page, known);
    await page.getByRole('button', { name: words.suggest.answers }).first().click();
    await page.waitForURL(/\/en-XA\/request\/answered/);
    await expectTranslated(page);
    await press(words.suggest.remove);
    await page.getByRole('heading', { name: words.suggest.nothingTitle }).waitFor();
    await expectTranslated(page);
  });

  it('works out a date, its working and what is wrong with a question in it', async () => {
    const ask = async (more: string) => page.goto(at(`/clock/?regime=FOIA&${more}`));
    await ask('received-day=10&received-month=12&received-year=2026');
    await expectTranslated(page);
    await ask('received-day=&received-month=&received-year=');
    await expectTranslated(page);
    const received = 'received-day=10&received-month=6&received-year=2026';
    const on = (name: string, day: number, month = 6) => `${name}-day=${day}&${name}-month=${month}&${name}-year=2026`;
    const orders = [
      on('asked', 9),
      on('clarified', 12),
      on('paid', 12),
      `${on('notice', 11)}&${on('paid', 15)}&${on('responded', 12)}`,
      `${on('responded', 11)}&${on('asked', 12)}`,
      `${on('asked', 11)}&${on('extended', 12)}`,
      `kind=internal-review-target&${on('asked', 12)}`,
      'kind=review-response',
      'dated=posted',
      'time=99',
      on('extended', 31),
    ];
    for (const order of orders) {
      await ask(`${received}&${order}`);
      await expectTranslated(page);
    }
    await page.goto(
      at('/clock/?regime=EISR&kind=review-request-window&received-day=1&received-month=1&received-year=2000'),
    );
    await expectTranslated(page);
  });

  it.each([
    '/nowhere/',
    '/disclosures/',
    '/request/sent/01.FOI.26.999999',
    '/track/01.FOI.26.999999',
    '/clock/nowhere',
  ])('says in it that there is nothing at %s to be seen', async (path) => {
    await page.goto(at(path));
    await expectTranslated(page);
  });

  it.each([
    ['no form', { 'content-type': 'text/plain' }, 'information=a', 415],
    ['too long', { 'content-type': 'application/x-www-form-urlencoded' }, `information=${'a'.repeat(1_600_000)}`, 413],
    ['from elsewhere', { 'sec-fetch-site': 'cross-site' }, '', 403],
  ])('says in it why a form is refused: %s', async (_what, headers, body, status) => {
    const answer = await fetch(at('/request/'), { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    await page.setContent(await answer.text());
    await expectTranslated(page);
  });

  it('is right for everybody on a narrow page, with the link to the other language', async () => {
    const narrow = await journey.openPage(true, 320);
    for (const path of ['/', '/request/', '/clock/']) {
      await narrow.goto(at(path));
      await expectAccessible(narrow, true);
    }
    await narrow.context().close();
  });

  it('leads away by Escape alone where the authority chose so', async () => {
    await page.route('https://weather.example/**', (route) => route.fulfill({ body: '<h1>Weather</h1>' }));
    await page.goto(at('/request/'));
    await page.waitForLoadState('domcontentloaded');
    await page.keyboard.press('Escape');
    await page.waitForURL('https://weather.example/');
  });

  it('has no address with the prefix of the first language, nor of one that is not offered', async () => {
    for (const path of [
      '/en/request/',
      '/en/',
      '/cy/request/',
      '/en-XA/disclosures/01.FOI.26.000001/',
      '/en-XA/api/clock',
    ]) {
      expect((await fetch(journey.portal.url + path)).status, path).toBe(404);
    }
  });
});
