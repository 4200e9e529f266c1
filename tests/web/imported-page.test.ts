import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '#cdk/local/import/html-lines.ts';
import { toImported } from '#domain/imported/imported-disclosure.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { htmlFaults } from '#tests/support/html.ts';
import { councilPages } from '#tests/support/old-pages/councils.ts';
import { otherPages } from '#tests/support/old-pages/others.ts';
import { policePages } from '#tests/support/old-pages/police.ts';
import { savedPages } from '#tests/support/old-pages/saved.ts';
import { ImportedPage } from '#web/pages/publish/imported-page.tsx';
import { renderPage } from '#web/render.ts';
import { authority, context } from './sample-pages.tsx';

function shown(page: string): string {
  const { lines, title } = page.startsWith('<') ? linesOfHtml(page) : { lines: linesOfText(page), title: '' };
  const document = { record: readRecord(lines, title), on: '2019-03-05' };
  const told = { reference: '01.FOI.19.000017', regime: 'FOIA', publishedOn: '2019-03-05', authority } as const;
  return renderPage(ImportedPage, { context, disclosure: toImported({ ...told, document }) });
}

const twice = `Reference: FOI-1
You asked
1. How many?
We said
Q1 - How many in all?
Lamps by street |
Street | Lamps |
Mill Street | 14 |
Q1 - How many by street?
Lamps by street |
Street | Lamps |
Castle Hill | 5 |`;
const hostile = `<title>x</title><h1>Lamps <img src=x onerror=alert(1)></h1><p>Reference: FOI-1</p><p>You asked</p><p>&lt;script&gt;alert(2)&lt;/script&gt; How many?</p>
<p>We said</p><p onclick="alert(3)">Q1 - "><svg/onload=alert(4)> <a href="javascript:alert(5)">here</a> <iframe src="https://evil.example"></iframe></p><style>p{}</style>
<table><tr><th onmouseover=alert(6)>&lt;b&gt;Year</th><th>N</th></tr><tr><td>2020</td><td>5</td></tr></table>`;
const pages = [...policePages, ...councilPages, ...savedPages, ...otherPages, { name: 'twice', page: twice }];

describe('the page of an answer of an earlier log', () => {
  it.each(pages)('is HTML without a fault: $name', async ({ page }) => {
    expect(await htmlFaults(shown(page))).toEqual([]);
  });

  it('runs nothing of the page that it was', async () => {
    const html = shown(hostile);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('&lt;script');
    expect(html.match(/<(?:script|style|iframe|img|svg)\b[^>]*>/g) ?? []).toEqual(
      shown(twice).match(/<(?:script|style|iframe|img|svg)\b[^>]*>/g) ?? [],
    );
    expect(html).not.toMatch(/<[^>]*\son\w+=|href="javascript:/);
  });
});
