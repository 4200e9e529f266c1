import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Table } from '#domain/response/response.ts';
import { startBrowser } from '#tests/support/browser.ts';
import { buildWeb } from '#web/build.ts';
import { PublishedTable } from '#web/pages/publish/published-table.tsx';
import { renderDocument } from '#web/render.ts';
import { authority, context } from './sample-pages.tsx';

const out = mkdtempSync(join(tmpdir(), 'portal-table-'));
let browser: Browser;
let styles: string;
beforeAll(async () => {
  const [assets, started] = await Promise.all([buildWeb(authority, out), startBrowser()]);
  browser = started;
  styles = [assets.css, assets.more].map((path) => readFileSync(join(out, path), 'utf8')).join('\n');
});
afterAll(async () => {
  await browser?.close();
  rmSync(out, { recursive: true, force: true });
});

/** A page with this table and nothing else. */
async function pageWith(table: Pick<Table, 'head' | 'rows'>, width: number) {
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  const whole = { id: 't', caption: 'Works', notes: [], ...table };
  await page.setContent(
    renderDocument(
      <html lang="en" class="govuk-template">
        <body class="govuk-template__body">
          <main class="govuk-width-container">
            <PublishedTable table={whole} disclosure={{ grounds: [] }} words={context.words} />
          </main>
        </body>
      </html>,
    ),
  );
  await page.addStyleTag({ content: styles });
  return page;
}

const address = `https://www.example.org/${'minutes-of-the-harbour-committee/'.repeat(6)}`;
const tables = {
  'thirty columns beside long names': {
    head: [
      [
        { text: 'Ward', columns: 1, rows: 2 },
        ...[2023, 2024, 2025].map((n) => ({ text: `${n}`, columns: 10, rows: 1 })),
      ],
      Array.from({ length: 30 }, (_, i) => ({ text: `M${i}`, columns: 1, rows: 1 })),
    ],
    rows: ['North', 'South-by-the-sea and the old harbour quarter', address].map((header) => ({
      header,
      cells: Array.from({ length: 30 }, (_, i) => `${1000 + i}`),
    })),
  },
  'an address beside sentences': {
    head: [['Day', 'What was done'].map((text) => ({ text, columns: 1, rows: 1 }))],
    rows: [
      { cells: ['3 May 2026', 'We repaired the wall of the harbour, and have written about it in the minutes.'] },
      { cells: ['4 May 2026', address] },
    ],
  },
};

it.each(Object.entries(tables))(
  'of %s two columns are seen at once on a telephone, and every word of them',
  async (_, table) => {
    const page = await pageWith(table, 320);
    const seen = await page.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const [first, second] = [...row.children];
        const region = row.closest('.portal-table')?.getBoundingClientRect();
        const isCut = [first, second].some((cell) => cell === undefined || cell.scrollWidth > cell.clientWidth + 1);
        return { isCut, isSeen: (second?.getBoundingClientRect().right ?? 1e9) <= (region?.right ?? 0) + 1 };
      }),
    );
    expect(seen).toEqual(table.rows.map(() => ({ isCut: false, isSeen: true })));
    await page.close();
  },
);

it.each([14, 30])('of %i columns every figure is on the paper', async (columns) => {
  const named = Array.from({ length: columns }, (_, i) => ({ text: `M${i}`, columns: 1, rows: 1 }));
  const figures = named.map((_, i) => `${1000 + i}`);
  const page = await pageWith({ head: [named], rows: [{ header: 'North', cells: figures }] }, 1280);
  const data = new Uint8Array(await page.pdf({ format: 'A4', margin: { left: '1cm', right: '1cm' } }));
  await page.close();
  const loading = getDocument({ data });
  const paper = await (await loading.promise).getPage(1);
  const { items } = await paper.getTextContent();
  const right = (paper.view[2] ?? 0) - 28;
  const printed = items.flatMap((item) =>
    'str' in item && item.transform[4] + item.width <= right ? item.str.split(' ') : [],
  );
  expect(figures.filter((figure) => !printed.includes(figure))).toEqual([]);
  await loading.destroy();
});
