import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { controlOf } from '#cdk/local/running.ts';
import { readSettings } from '#cdk/settings.ts';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

/** A site elsewhere, whose page was taken away, and is put back. */
let status = 410;
const site = createServer((_, answer) => answer.writeHead(status).end()).listen(0, '127.0.0.1');
await once(site, 'listening');
const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
const address = `http://${host}/figures/gritting-of-cycle-paths-by-depot-in-the-winter-of-2025-to-2026?format=html`;
process.env['PORTAL_LINKS'] = host;
afterAll(() => {
  Reflect.deleteProperty(process.env, 'PORTAL_LINKS');
  site.close();
  site.closeAllConnections();
});

const journey = aJourney({ samples: false });
const team = readSettings().authority.contact.email;
const said = async (page: Page, where = 'main') => (await page.innerText(where)).replaceAll(/\s+/g, ' ');

/** What the schedule does every five minutes. */
async function lookAtLinks(): Promise<void> {
  const control = controlOf(openDataFolder(journey.portal.data));
  const answer = await fetch(`http://127.0.0.1:${control?.port}/links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control?.token}` },
    body: JSON.stringify({ task: 'check-links' }),
  });
  expect(answer.status).toBe(200);
}

it('a dead link in an answer that says that it is available elsewhere is told to the team, and looked at again when asked', async () => {
  const { desk, portal } = journey;
  const reference = await desk.ask('How many miles were gritted?');
  await desk.answer(
    reference,
    aResponse({
      parts: [{ label: '', question: 'How many miles were gritted?', held: 'yes', outcome: 'withheld' }],
      grounds: [
        {
          ...{ id: 's21', exemption: 's21', limbs: ['21(1)'], parts: [] },
          withheld: 'The figures by depot.',
          why: `They are on [our page of figures](${address}).`,
        },
      ],
    }),
  );
  await desk.untilPublished(reference);
  const other = await desk.ask('Which paths were gritted?', 'Bo Example', 'bo@example.org');
  await desk.answer(other, aResponse({ advice: `The figures are at ${address}.` }));
  await desk.untilPublished(other);
  const olu = await journey.openPage(true, 1280);
  await signIn(olu, portal, 'demo-officer', '/officer/links');
  expect(await said(olu)).toContain('Nothing is wrong with any link');
  await lookAtLinks();
  const mail = await desk.mailTo(team, 'dead link');
  expect(mail.subject).toBe(`A refusal leads to a dead link: ${reference} and 1 more`);
  for (const words of [address, reference, other, 'taken away (410)', `${portal.url}/officer/links`])
    expect(mail.text).toContain(words);

  const [list = ''] = mail.text.match(/http:\/\/localhost:\d+\/officer\/links/) ?? [];
  await olu.goto(list);
  expect(await said(olu)).toMatch(/Dead Readers who follow these find nothing.*Reason The site says.*\(410\)/);
  await expectAccessible(olu, true);
  await olu.getByRole('main').getByRole('link', { name: reference }).click();
  expect(await said(olu)).toMatch(/as it is available elsewhere, is not there since .* correct the answer/);
  expect(await said(olu, '[aria-labelledby="links"]')).toContain(address);
  await expectAccessible(olu, true);

  status = 200;
  const narrow = await journey.openPage(false, 320);
  await signIn(narrow, portal, 'demo-approver', '/officer/links');
  await narrow.getByRole('button', { name: 'Look again' }).click();
  await narrow.waitForURL(/asked=1/);
  expect(await said(narrow)).toContain('within five minutes');
  await lookAtLinks();
  await narrow.goto(`${portal.url}/officer/links`);
  expect(await said(narrow)).toContain('Nothing is wrong with any link');
  await olu.setViewportSize({ width: 320, height: 900 });
  await olu.reload();
  expect(await said(olu)).not.toContain('is not there since');
  for (const page of [olu, narrow]) await page.context().close();
});
