import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { standards } from '#tests/support/accessibility.ts';
import { fold } from './compare.ts';

/** A published page as a reader has it before them. */
export type Read = {
  /** Everything it says. */
  readonly text: string;
  /** What its pieces say, by their ids. */
  readonly sections: Readonly<Record<string, string>>;
  /** The rows of its tables as they are seen, by the ids of what they stand in: header and cells. */
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** What would keep people from using it. */
  readonly violations: readonly string[];
};

/** Opens a tab, does something in it, and closes it. */
async function inTab<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Reads a page: its words with cells and paragraphs set apart, as the browser lays them out, and what axe has to say. */
export async function readPage(browser: Browser, open: (page: Page) => Promise<unknown>): Promise<Read> {
  return inTab(browser, async (page) => {
    await open(page);
    const text = fold(await page.locator('main').innerText());
    const sections = await page
      .locator('main [id]')
      .evaluateAll((all) => all.map((element) => [element.id, (element as HTMLElement).innerText] as const));
    const tables = await page.locator('main [id]:has(> section > table)').evaluateAll((all) =>
      all.map((element) => {
        const rows = [...element.querySelectorAll<HTMLTableRowElement>('tbody tr')];
        // Where a cell has a mark for the eye and words for the ear, the mark.
        const seen = (cell: Element) => (cell.querySelector('[aria-hidden]') ?? cell).textContent ?? '';
        return [element.id, rows.map((row) => [...row.cells].map(seen))] as const;
      }),
    );
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    return {
      text,
      sections: Object.fromEntries(sections.map(([id, inner]) => [id, fold(inner)])),
      tables: Object.fromEntries(tables),
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    };
  });
}

/** The words of a message's HTML, as a mail program shows them. */
export async function readHtml(browser: Browser, html: string): Promise<string> {
  return inTab(browser, async (page) => {
    await page.setContent(html);
    return fold(await page.locator('body').innerText());
  });
}
