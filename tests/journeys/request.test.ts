import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions, atHumanPace, goOn, isAt } from '#tests/support/ask.ts';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { withoutCookies } from '#tests/support/no-cookies.ts';
import { wordsFor } from '#web/words/index.ts';

const journey = aJourney();
const { openPage } = journey;
const { checking, onePage, questions, request, sent } = wordsFor('en');

/**
 * Whoever left finds nothing to go on with. The script does not keep anybody waiting for the server, which may have the word
 * a moment after the page is left; without scripts the server leads away itself, and has it by then.
 */
async function comesBackToNothing(page: Page, javaScript: boolean): Promise<void> {
  const comesBack = async () => {
    await page.goto(`${journey.portal.url}/request/`);
    await isAt(page, request.title);
    return page.textContent('main');
  };
  if (javaScript) await expect.poll(comesBack, { timeout: 10_000 }).not.toContain(request.goOnLink);
  else expect(await comesBack()).not.toContain(request.goOnLink);
}

describe.each(ways)('asking for information, JavaScript $javaScript, $width px wide', ({ javaScript, width }) => {
  let page: Page;
  let begunAt = 0;
  const typed = {
    information: `How many benches? Call 020 7946 0018. <i>${width}</i>`,
    name: 'Zoë “Zed” O’Neil',
    postalAddress: `${width} High Street\nTown of ${javaScript}`,
  };
  beforeAll(async () => {
    page = await openPage(javaScript, width);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  // One way is enough for what axe looks at: the other ways show the same pages.
  const audited = javaScript && width === 320;
  it('says what is wrong on each page, and loses nothing that was typed', async () => {
    begunAt = Date.now();
    await page.goto(`${journey.portal.url}/request/`);
    await expectAccessible(page, audited);
    await page.getByRole('button', { name: request.start }).click();
    const pages = [
      [questions.information, 'information'],
      [questions.name, 'name'],
      [questions.contactBy, 'contactBy'],
      [questions.preferredForm, 'preferredForm'],
      [questions.needs, 'needs'],
    ] as const;
    for (const [heading, field] of pages) {
      await isAt(page, heading);
      await expectAccessible(page, audited);
      await goOn(page);
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      await expectAccessible(page, audited);
      await page.getByRole('alert').getByRole('link').first().click();
      if (javaScript) expect(await page.evaluate(() => document.activeElement?.id)).toBe(field);
      if (field === 'information' || field === 'name') await page.fill(`[name=${field}]`, typed[field]);
      else if (field === 'contactBy') await choosePost(page);
      else await page.locator(`[name=${field}]`).first().check();
      await goOn(page);
    }
    await isAt(page, checking.title);
    await expectAccessible(page, audited);
  }, 90_000);

  async function choosePost(at: Page): Promise<void> {
    await at.getByRole('radio', { name: questions.email, exact: true }).check();
    await at.fill('[name=email]', 'zoe@');
    await goOn(at);
    await at.getByRole('link', { name: /email address in the correct format/ }).waitFor();
    expect(await at.inputValue('[name=email]')).toBe('zoe@');
    await at.getByRole('radio', { name: questions.post, exact: true }).check();
    await at.fill('[name=postalAddress]', typed.postalAddress);
  }

  it('shows everything to be checked, points out what may be private, and returns from a change', async () => {
    const main = (await page.textContent('main')) ?? '';
    for (const said of [typed.information, typed.name, '‘020 7946 0018’']) expect(main).toContain(said);
    await page.getByRole('link', { name: `Change ${checking.changeWhat.name}` }).click();
    await isAt(page, questions.name);
    expect(await page.inputValue('[name=name]')).toBe(typed.name);
    await page.fill('[name=name]', 'Zoë O’Neil');
    await goOn(page);
    await isAt(page, checking.title);
    expect(await page.textContent('main')).toContain('Zoë O’Neil');
  });

  it('goes back by the browser and by the page without losing anything', async () => {
    await page.goBack();
    await page.goBack();
    await isAt(page, checking.title);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await isAt(page, questions.needs);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await isAt(page, questions.contactBy);
    expect(await page.inputValue('[name=postalAddress]')).toBe(typed.postalAddress);
    for (let i = 0; i < 3; i += 1) await goOn(page);
    await isAt(page, checking.title);
  });

  it('sends it once, however often the button is pressed, and keeps a copy', async () => {
    await atHumanPace(begunAt);
    await page.getByRole('button', { name: checking.send }).dblclick();
    await isAt(page, sent.panelTitle);
    await expectAccessible(page, javaScript);
    const address = page.url();
    expect(await page.textContent('main')).toContain(sent.nextPost);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: sent.keepCopy }).click();
    const stream = await (await download).createReadStream();
    const copy = (await stream.toArray()).join('');
    expect(copy).toContain(typed.information);
    expect(copy).not.toContain('O’Neil');
    await page.goBack();
    await page.waitForURL(address);
    await page.goto(`${journey.portal.url}/request/check`);
    expect(page.url()).toBe(address);
    const token = await journey.portal.officerToken();
    const list = await fetch(`${journey.portal.url}/api/cases`, { headers: { authorization: `Bearer ${token}` } });
    const { items } = (await list.json()) as { items: readonly unknown[] };
    cases += 1;
    expect(items).toHaveLength(cases);
  });

  it('leaves at once, deletes what was typed, and does not come back to it', async () => {
    const asking = { information: 'Something dangerous', name: 'Ada Example', email: 'ada@example.org' };
    // Nothing outside this machine is asked: the browser is told what stands there.
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: '<h1>Weather</h1>' }));
    await page.goto(`${journey.portal.url}/request/`);
    await answerQuestions(page, journey.portal.url, asking);
    // The script is there by then.
    await page.waitForLoadState('domcontentloaded');
    if (javaScript && width === 320) for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift');
    else await page.getByRole('button', { name: 'Exit this page' }).click();
    await page.waitForURL('https://www.bbc.co.uk/weather');
    await comesBackToNothing(page, javaScript);
  });

  if (javaScript) {
    it('is not left by typing, however fast, nor by moving back with the keyboard', async () => {
      await page.goto(`${journey.portal.url}/request/`);
      await page.getByRole('button', { name: request.start }).click();
      await isAt(page, questions.information);
      await page.waitForLoadState('domcontentloaded');
      await page.getByLabel(questions.information).focus();
      // Capitals as they are typed in a hurry: Shift goes up before the letter does.
      for (const letter of ['N', 'H', 'S']) {
        await page.keyboard.down('Shift');
        await page.keyboard.down(letter);
        await page.keyboard.up('Shift');
        await page.keyboard.up(letter);
      }
      // A bare Shift here and there, with words in between.
      for (const letter of ['x', 'y', 'z']) {
        await page.keyboard.press('Shift');
        await page.keyboard.press(letter);
      }
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Shift');
      expect(await page.inputValue('[name=information]')).toMatch(/^NHSxy$/i);
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Escape');
      expect(new URL(page.url()).pathname).toBe('/request/information');
    });

    it('is left for good while an answer is still under way', async () => {
      let answerIt = () => {};
      const held = new Promise<void>((resolve) => {
        answerIt = resolve;
      });
      await page.route('**/request/information', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        const answer = await route.fetch({ maxRedirects: 0 });
        await held;
        return route.fulfill({ response: answer }).catch(() => undefined);
      });
      await page.getByLabel(questions.information).fill('Something dangerous');
      await goOn(page);
      await page.getByRole('button', { name: 'Exit this page' }).click();
      answerIt();
      await page.waitForURL('https://www.bbc.co.uk/weather');
      await page.unroute('**/request/information');
      await comesBackToNothing(page, javaScript);
    });
  }
});
let cases = 0;

describe.each([true, false])('a browser that keeps no cookies, JavaScript %s', (javaScript) => {
  it('asks on one long page, with everything typed in its place, and sends it', async () => {
    const page = await openPage(javaScript, 320);
    const begunAt = Date.now();
    const portal = await withoutCookies(journey.portal.url);
    await page.goto(`${portal.url}/request/`);
    await page.getByRole('button', { name: request.start }).click();
    await isAt(page, onePage.title);
    expect(await page.textContent('main')).toContain(onePage.noCookies);
    await expectAccessible(page, javaScript);
    await page.getByLabel(questions.information).fill('How many benches?');
    await goOn(page);
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await expectAccessible(page, javaScript);
    expect(await page.inputValue('[name=information]')).toBe('How many benches?');
    await page.getByLabel(questions.name).fill('Ada Example');
    await page.getByRole('radio', { name: questions.email, exact: true }).check();
    await page.getByLabel(questions.emailLabel).fill(`ada-${javaScript}@example.org`);
    await page.getByRole('radio', { name: questions.forms.summary }).check();
    await page.getByRole('radio', { name: questions.no, exact: true }).check();
    await goOn(page);
    await isAt(page, checking.title);
    await expectAccessible(page, javaScript);
    await page.getByRole('button', { name: checking.changeAll }).click();
    await isAt(page, onePage.title);
    await page.getByLabel(questions.name).fill('Ada B. Example');
    await goOn(page);
    await isAt(page, checking.title);
    expect(await page.textContent('main')).toContain('Ada B. Example');
    await atHumanPace(begunAt);
    await page.getByRole('button', { name: checking.send }).click();
    await isAt(page, sent.panelTitle);
    expect(await page.textContent('main')).toMatch(/01\.FOI\.26\.\d{6}/);
    await expectAccessible(page, javaScript);
    await journey.desk.mailTo(`ada-${javaScript}@example.org`, 'received');
    await page.context().close();
    await portal.stop();
  });
});
