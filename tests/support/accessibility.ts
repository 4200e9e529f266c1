import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { clippedText, focusOrder, indicators, motion, structure, targets } from './accessibility-in-page.ts';

// What a program can say of a page's accessibility. Every check answers a sentence for each fault, and none where it is well.

/** WCAG 2.2 AA and all that it builds on, as axe names them. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The window at 400 % zoom of a screen of 1280 by 1024 pixels (WCAG 1.4.10). */
export const zoomed = { width: 320, height: 256 };

type Node = { readonly html: string; readonly target: readonly unknown[] };

/** What axe finds wrong, and what it leaves to a person: `rule: selector`, each once. */
export async function askAxe(page: Page): Promise<{ readonly wrong: string[]; readonly undecided: string[] }> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    // No frames from elsewhere stand in our pages: without that, no second page is needed to put results together.
    .setLegacyMode()
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(standards)
    .analyze();
  const each = (results: typeof violations, say: (node: Node) => string) => [
    ...new Set(results.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${say(node)}`))),
  ];
  return {
    wrong: each(violations, (node) => node.html),
    undecided: each(incomplete, (node) => node.target.join(' ')),
  };
}

/** Whether something makes the page wider than the window. */
export async function wideness(page: Page): Promise<string[]> {
  const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  return (await page.evaluate(tooWide)) ? ['something is wider than the window'] : [];
}

/** At 400 % zoom, and with text of twice the size: nothing needs scrolling sideways, and no text is cut off. */
export async function reflowFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const look = async (how: string) =>
    [...(await wideness(page)), ...(await page.evaluate(clippedText))].map((fault) => `${how}: ${fault}`);
  await page.setViewportSize(zoomed);
  const faults = await look('at 400 % zoom');
  if (before) await page.setViewportSize(before);
  // By way of the object model, which the policy allows.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  faults.push(...(await look('with text of 200 %')));
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults;
}

/**
 * By keyboard alone: Tab reaches everything that does something, in the order of the document and of the eye, each shows
 * where it is, nothing holds the focus, and the link that skips leads to the content. Reads the page from its beginning.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const stops = await page.evaluate(focusOrder, false);
  await page.evaluate(indicators, false);
  for (let i = 0; i <= stops.length; i++) await page.keyboard.press('Tab');
  const faults = [...(await page.evaluate(indicators, true)), ...(await page.evaluate(focusOrder, true))];
  await page.evaluate(focusOrder, false);
  await page.keyboard.press('Tab');
  const skips = await page.evaluate(() => document.activeElement?.getAttribute('href')?.startsWith('#') ?? false);
  if (!skips) return [...faults, 'the first stop does not skip to the content'];
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const skipped = await page.evaluate(() => {
    const main = document.querySelector('main');
    const { activeElement: now } = document;
    const afterwards = Node.DOCUMENT_POSITION_FOLLOWING;
    return Boolean(main && now && (main.contains(now) || main.compareDocumentPosition(now) & afterwards));
  });
  return skipped ? faults : [...faults, 'skipping does not lead to the content'];
}

/** Every target has 24 by 24 pixels, or is one of the exceptions of WCAG 2.5.8: in a sentence, or with room around it. */
export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(targets);
}

/** With reduced motion nothing moves by itself, and nothing takes time to change. */
export async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults = await page.evaluate(motion);
  await page.emulateMedia({ reducedMotion: null });
  return faults;
}

/** Title, language, headings and landmarks of a page of an authority. */
export function structureFaults(page: Page, authority: string): Promise<string[]> {
  return page.evaluate(structure, authority);
}
