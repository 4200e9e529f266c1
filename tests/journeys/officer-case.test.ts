import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormCommand } from '#domain/case/forms.ts';
import { addDays, londonDate } from '#domain/dates.ts';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { type DemoOfficer, signIn, tabTo } from '#tests/support/officers.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { deskWordsFor } from '#web/words/index.ts';

const journey = aJourney();
const { commands, dates } = deskWordsFor('en');
const today = () => londonDate(new Date().toISOString());
const inWords = (date: string) => dayInWords(date, dates);
const linkIn = (text: string) => /http\S+\/track\/\S+/.exec(text)?.[0] ?? '';
/** What stands there, closed details too, with a space between any two elements. */
const said = async (page: Page, where = 'main') =>
  (await page.innerHTML(where)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const sections = async (page: Page, name: string) => said(page, `section[aria-labelledby="${name}"]`);

/** An officer at the page of a case. */
async function officerAt(sub: DemoOfficer, reference: string, javaScript = true, width = 1280): Promise<Page> {
  const page = await journey.openPage(javaScript, width);
  await signIn(page, journey.portal, sub, `/officer/cases/${reference}`);
  return page;
}

/** Chooses a command on the page of a case. */
async function choose(page: Page, command: FormCommand): Promise<void> {
  const { name } = commands.names[command];
  await page.locator('.officer-actions__list').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Fills in a form: true ticks a box, or the first of some choices; a text is typed, or the choice that it names is made. */
async function fill(page: Page, fields: Readonly<Record<string, string | true>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const choices = page.locator(`input[name="${name}"]:is([type=radio], [type=checkbox])`);
    if (value === true) await choices.first().check();
    else if ((await choices.count()) > 0) await choices.and(page.locator(`[value="${value}"]`)).check();
    else if ((await page.locator(`select[name="${name}"]`).count()) > 0)
      await page.selectOption(`[name="${name}"]`, value);
    else await page.fill(`[name="${name}"]`, value);
  }
}

const send = (page: Page) => page.locator('.officer-form button').click();

/** Chooses a command, fills it in and sends it: then the case says that it was done. */
async function give(page: Page, command: FormCommand, fields: Readonly<Record<string, string | true>> = {}) {
  await choose(page, command);
  await fill(page, fields);
  await send(page);
  await page.waitForURL((url) => url.searchParams.get('done') === command);
  expect(await said(page, '.portal-notice')).toContain(commands.names[command].name);
}

describe.each(officerWays)(
  'a request for one’s own data, JavaScript $javaScript at $width',
  ({ javaScript, width }) => {
    it('is looked at, and passed on with a word to the applicant', async () => {
      const email = `own-${javaScript}-${width}@example.org`;
      const reference = await journey.desk.ask('What do you hold about me?', 'Ada Example', email);
      const page = await officerAt('demo-officer', reference, javaScript, width);
      expect(await said(page)).toContain('What do you hold about me?');
      expect(await page.content()).not.toMatch(/Ada Example|example\.org/);
      await expectAccessible(page, javaScript);

      await give(page, 'triage', { regime: 'FOIA' });
      await choose(page, 'hand-over');
      await expectAccessible(page, javaScript);
      await fill(page, { note: 'They ask about themselves.' });
      await send(page);
      expect(await page.title()).toMatch(/^Error: /);
      expect(await said(page, '.govuk-error-summary')).toContain('Choose one: To whom?');
      expect(await page.inputValue('[name=note]')).toBe('They ask about themselves.');
      await expectAccessible(page, javaScript);
      await fill(page, { to: 'own-data', closes: true, tell: true });
      await send(page);
      await page.waitForURL(/done=hand-over/);
      expect(await said(page)).toMatch(/State Passed on Due No answer is owed/);
      expect(await sections(page, 'history')).toContain('They ask about themselves.');
      expect(await sections(page, 'correspondence')).toContain('Out: Passed on');
      await expectAccessible(page, javaScript);
      const letter = await journey.desk.mailTo(email, 'passed on');
      expect(letter.subject).toContain(reference);
      expect(letter.text).not.toContain('They ask about themselves.');
      await page.context().close();
    });
  },
);

it('the applicant is asked, answers on their own page, and an officer says whether it is enough', async () => {
  const { desk } = journey;
  const reference = await desk.ask('How many?', 'Ada Example', 'clarify@example.org');
  const page = await officerAt('demo-officer', reference);
  await give(page, 'seek-clarification', { question: 'How many of what, in which year?' });
  expect(await sections(page, 'clock')).toContain('The clock is stopped.');
  const letter = await desk.mailTo('clarify@example.org', 'question');
  expect(letter.text).toContain('How many of what, in which year?');

  const applicant = await journey.openPage(false, 320);
  await applicant.goto(linkIn((await desk.mailTo('clarify@example.org', 'received')).text));
  await applicant.getByRole('link', { name: 'Answer our question' }).click();
  await applicant.getByLabel('Your answer').fill('Lamps, in 2025.');
  await applicant.getByRole('button', { name: 'Send your answer' }).click();
  await applicant.waitForURL((url) => url.pathname === `/track/${reference}`);

  await page.goto(`${journey.portal.url}/officer/cases/${reference}`);
  expect(await said(page)).toContain('Say whether the applicant’s answer is enough');
  expect(await sections(page, 'correspondence')).toContain('Lamps, in 2025.');
  await give(page, 'judge-clarification', { sufficient: 'yes' });
  expect(await said(page)).not.toContain('Say whether the applicant’s answer is enough');
  expect(await sections(page, 'clock')).not.toContain('The clock is stopped.');
  await page.context().close();
  await applicant.context().close();
});

it('more time is taken with a notice that names the exemption and the new date', async () => {
  const { desk } = journey;
  const reference = await desk.ask('Which lamps?', 'Ada Example', 'extend@example.org');
  const page = await officerAt('demo-approver', reference, false, 320);
  await choose(page, 'extend-time');
  await fill(page, { ground: 'public-interest', until: today(), why: 'We weigh the harm to lamps.' });
  await send(page);
  expect(await said(page, '.govuk-error-summary')).toContain('Fill this in: Exemptions that are engaged');
  expect(await page.inputValue('[name=why]')).toBe('We weigh the harm to lamps.');
  const until = addDays(today(), 60);
  await page.locator('input[name=exemptions][value=s31]').check();
  await fill(page, { until });
  await send(page);
  await page.waitForURL(/done=extend-time/);
  expect(await said(page)).toContain(inWords(until));
  const notice = await desk.mailTo('extend@example.org', 'more time');
  for (const text of ['31', 'Law enforcement', inWords(until), 'We weigh the harm to lamps.']) {
    expect(notice.text.replaceAll(/\s+/g, ' ')).toContain(text);
  }
  await page.context().close();
});

it('time is logged by keyboard alone, and more than the limit is told', async () => {
  const reference = await journey.desk.ask('Every lamp since 1950?', 'Ada Example', 'hours@example.org');
  const page = await officerAt('demo-officer', reference);
  expect(await said(page)).not.toContain('The limit is exceeded');
  for (const hours of ['10', '8.5']) {
    await tabTo(page, '.officer-actions a[href$="/log-hours"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/log-hours$/);
    await tabTo(page, 'input[name=activity]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '[name=minutes]');
    await page.keyboard.type(hours);
    await tabTo(page, '.officer-form button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=log-hours/);
  }
  expect(await sections(page, 'hours')).toContain('The limit is exceeded');
  expect(await sections(page, 'hours')).toMatch(/18 h 30 min of 18 h count .*Locating it Spent 18 h 30 min/);
  await expectAccessible(page, true);
  await page.context().close();
});

describe('an answer', () => {
  let reference: string;
  const email = 'answer@example.org';

  it('that nothing is held is written by one officer, read, approved and sent by another, and published', async () => {
    const { desk, portal } = journey;
    reference = await desk.ask('How many unicorns?', 'Ada Example', email);
    const olu = await officerAt('demo-officer', reference);
    await give(olu, 'not-held', {
      title: 'Unicorns',
      published: 'How many unicorns are there?',
      searched: 'We searched the register of animals. **Nothing** is held.',
      advice: 'The zoo may know.',
      publication: 'publish',
    });
    const shut = await said(olu, '.officer-actions__group:has(#group-response) .officer-actions__shut');
    expect(shut).toContain('Approve the response Only an approver can do this.');

    const ann = await officerAt('demo-approver', reference);
    await ann.getByRole('link', { name: 'Version 1' }).click();
    const preview = await said(ann);
    expect(preview).toContain('We searched the register of animals. Nothing is held.');
    expect(preview).toContain('The zoo may know.');
    await expectAccessible(ann, true);
    await ann.goto(`${portal.url}/officer/cases/${reference}`);
    await give(ann, 'approve-response');
    await give(ann, 'send-response');
    expect((await desk.mailTo(email, 'answer')).text).toContain('Nothing is held.');
    await desk.untilPublished(reference);
    await ann.goto(`${portal.url}/disclosures/${reference}/`);
    expect(await said(ann)).toContain('How many unicorns are there?');
    expect(await ann.content()).not.toContain('Ada Example');
    await olu.context().close();
    await ann.context().close();
  });

  it('is reviewed by neither of them, and the applicant has the outcome by letter', async () => {
    const { desk, portal } = journey;
    const applicant = await journey.openPage(true, 320);
    await applicant.goto(linkIn((await desk.mailTo(email, 'received')).text));
    await applicant.getByRole('link', { name: 'Ask for an internal review' }).click();
    await applicant.getByLabel('What would you like us to look at again?').fill('I saw one.');
    await applicant.getByRole('button', { name: 'Ask for a review' }).click();
    await applicant.waitForURL((url) => url.pathname === `/track/${reference}`);

    const sian = await officerAt('demo-reviewer', reference);
    expect(await said(sian)).toContain('A review is to be answered by');
    await choose(sian, 'assign-review');
    expect(
      await sian.locator('input[name=to]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['demo-reviewer']);
    await expectAccessible(sian, true);
    await fill(sian, { to: 'demo-reviewer' });
    await send(sian);
    await sian.waitForURL(/done=assign-review/);
    expect(await sections(sian, 'after')).toContain('Reviewer: Sian Rees');

    const ann = await officerAt('demo-approver', reference, false);
    await choose(ann, 'answer-review');
    await fill(ann, { outcome: 'upheld', letter: 'I approved it myself.' });
    await send(ann);
    await ann.locator('#refused-title').waitFor();
    expect(await said(ann, '.portal-notice')).toContain('Whoever wrote or approved an answer does not review it.');
    expect(await ann.inputValue('[name=letter]')).toBe('I approved it myself.');

    await give(sian, 'answer-review', { outcome: 'upheld', letter: 'I searched again, and nothing is held.' });
    expect(await sections(sian, 'after')).toMatch(/Review answered on .*Upheld/);
    const outcome = await desk.mailTo(email, 'outcome');
    expect(outcome.text).toContain('I searched again, and nothing is held.');
    await applicant.goto(`${portal.url}/track/${reference}`);
    expect(await said(applicant)).toContain('review');
    for (const page of [applicant, sian, ann]) await page.context().close();
  });

  it('is complained about: the notice stands on the case with what is to be done, and until when an appeal may be lodged', async () => {
    const page = await officerAt('demo-officer', reference, false, 1280);
    await give(page, 'record-regulator', { step: 'complaint' });
    const dueOn = addDays(today(), 35);
    await give(page, 'record-regulator', { step: 'decision-notice', dueOn, link: 'https://ico.example/notice' });
    const after = await sections(page, 'after');
    expect(after).toContain(`A complaint to the regulator, ${inWords(today())}.`);
    expect(after).toContain(`To be done by ${inWords(dueOn)}`);
    expect(after).toContain(`An appeal may be lodged until ${inWords(addDays(today(), 28))}.`);
    expect(await page.getByRole('link', { name: 'The published notice' }).getAttribute('href')).toBe(
      'https://ico.example/notice',
    );
    expect(await said(page)).toContain(`The regulator or tribunal waits until ${inWords(dueOn)}`);
    await give(page, 'finish-regulator', { step: true });
    expect(await sections(page, 'after')).toContain(`done on ${inWords(today())}`);
    await page.context().close();
  });
});

it.each([
  [true, 1280],
  [false, 320],
])(
  'two officers at once: the second sees what changed, and loses nothing (JavaScript %s at %s)',
  async (javaScript, width) => {
    const reference = await journey.desk.ask('Which of us?', 'Ada Example', `both-${width}@example.org`);
    const olu = await officerAt('demo-officer', reference);
    const ann = await officerAt('demo-approver', reference, javaScript, width);
    await choose(ann, 'add-note');
    await fill(ann, { note: 'Ann’s long note,\nin two lines.' });
    await give(olu, 'add-note', { note: 'Olu was first.' });
    await send(ann);
    await ann.getByText('This case has changed meanwhile').waitFor();
    expect(await said(ann, '.portal-notice')).toMatch(/Note .*Olu Adeyemi.*Olu was first\./);
    expect(await ann.inputValue('[name=note]')).toBe('Ann’s long note,\nin two lines.');
    await expectAccessible(ann, javaScript);
    await send(ann);
    await ann.waitForURL(/done=add-note/);
    expect(await sections(ann, 'history')).toMatch(/Ann’s long note, in two lines\..*Olu was first\./);
    for (const page of [olu, ann]) await page.context().close();
  },
);

it('who asked is shown after a reason is given, and a reload does not show it by itself', async () => {
  const reference = await journey.desk.ask('Who am I?', 'Grace Sample', 'grace@example.org');
  const page = await officerAt('demo-officer', reference);
  await choose(page, 'see-identity');
  expect(await page.content()).not.toMatch(/Grace|grace@/);
  await fill(page, { reason: 'write' });
  await send(page);
  await page.getByRole('heading', { level: 1, name: 'Who asked' }).waitFor();
  expect(await said(page)).toMatch(/Grace Sample.*grace@example\.org/);
  await expectAccessible(page, true);
  await page.goto(page.url());
  expect(await page.content()).not.toMatch(/Grace|grace@/);
  await page.getByRole('link', { name: 'Back to the case' }).click();
  expect(await sections(page, 'history')).toContain('Applicant’s identity looked at');
  expect(await page.content()).not.toMatch(/Grace|grace@/);
  await page.context().close();
});
