import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Authority } from '#domain/authority.ts';
import { askAxe, wideness } from './accessibility.ts';
import { startBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { startPortal, type TestPortal } from './portal.ts';

/** The ways in which every public journey is walked. */
export const ways = [
  { javaScript: true, width: 1280 },
  { javaScript: false, width: 1280 },
  { javaScript: true, width: 320 },
  { javaScript: false, width: 320 },
] as const;

/** The ways in which the longer journeys of officers are walked: narrow and wide, with scripts and without, each once. */
export const officerWays = [ways[2], ways[1]] as const;

export type Journey = {
  readonly portal: TestPortal;
  readonly desk: Desk;
  readonly browser: Browser;
  /** A page in a browser of its own. */
  readonly openPage: (javaScriptEnabled: boolean, width: number) => Promise<Page>;
};

/**
 * A portal, an officer's desk and a browser for the tests of a file; filled before they run, gone when they have.
 * `settings` stand in place of those of cdk.json.
 */
export function aJourney(
  options: { readonly samples?: boolean; readonly settings?: Partial<Authority> } = {},
): Journey {
  /** Script errors, refusals of the content security policy, and answers of 500 and above, on any page of this journey. */
  const faults: string[] = [];
  const journey = { openPage } as { -readonly [K in keyof Journey]: Journey[K] };
  beforeAll(async () => {
    [journey.portal, journey.browser] = await Promise.all([startPortal(options), startBrowser()]);
    journey.desk = await openDesk(journey.portal);
  });
  // After each test: a page that says that something went wrong is accessible, and translated, like any other.
  afterEach(() => expect(faults.splice(0)).toEqual([]));
  afterAll(async () => {
    await journey.browser?.close();
    await journey.portal?.stop();
  });
  async function openPage(javaScriptEnabled: boolean, width: number): Promise<Page> {
    const context = await journey.browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (answer) => {
      if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
    });
    return page;
  }
  return journey;
}

/** Axe needs scripts; the pages without them are the same bytes, which the way with scripts has shown to axe. */
export async function expectAccessible(page: Page, javaScript: boolean): Promise<void> {
  if (!javaScript) return;
  const { wrong } = await askAxe(page);
  expect([...wrong, ...(await wideness(page))]).toEqual([]);
}
