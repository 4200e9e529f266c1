import { describe, expect, it } from 'vitest';
import { takenAt } from '#domain/statistics/quarter.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import { asked, fact, rules, sent } from '#tests/domain/statistics-cases.ts';
import { BarChart } from '#web/components/chart/bar-chart.tsx';
import { statisticsPages } from '#web/pages/publish/statistics/pages.ts';
import { renderFragment } from '#web/render.ts';
import { statisticsWordsFor, wordsFor } from '#web/words/index.ts';
import { context, wordsOf } from './sample-pages.tsx';

const times = (n: number, one: ReturnType<typeof fact>) => Array.from({ length: n }, () => one);
const facts = [
  ...times(30, fact([sent('2026-08-05')])),
  ...times(3, fact([sent('2026-08-01')], 'vexatious-14(1)', { grounds: ['s14(1)'] })),
  ...times(12, fact([sent('2026-08-01')], 'refused-in-full', { grounds: ['s31'] })),
  fact([asked('2026-07-10')], null, { regime: 'EIR' }),
];
const pages = statisticsPages(context);
const edition = (version = 1, reason: string | null = null, some = facts) => {
  const statistics = statisticsOf('2026Q3', some, takenAt('2026Q3', rules.calendar('FOIA')), ['FOIA', 'EIR'], {
    threshold: 5,
    zeroIsSmall: false,
  });
  const about = { quarter: '2026Q3', version, reason, publishedOn: '2026-11-12' };
  return { ...about, csv: '', json: pages.json(about, statistics), statistics };
};

describe('a chart', () => {
  const bars = [
    { label: 'April', value: '96.2%', tenths: 962, kind: 'full' },
    { label: 'May', value: '0%', tenths: 0, kind: 'striped' },
  ] as const;
  const html = renderFragment(BarChart, { id: 'c', title: 'In time', note: 'A note.', bars, marks: [90] });
  it('is heard as its title and numbers, and has no style of its own', () => {
    expect(html).toContain('role="img"');
    expect(html).toContain('<title id="c-said">In time. April: 96.2%; May: 0%.</title>');
    expect(html).not.toMatch(/style=|<style|<script/);
  });
  it('has bars of per cent, and none for nought', () => {
    expect(html.match(/portal-chart__bar--\w+"[^>]*width="[^"]*"/g)).toHaveLength(1);
    expect(html).toContain('width="96.2%"');
    expect(html).toContain('x1="90%"');
  });
});

describe('the page of a quarter', () => {
  const html = pages.edition(edition(), null, [edition()]);
  const said = wordsOf(html).replaceAll('\u00a0', ' ');
  it('shows small numbers as such, and not those that would tell them', () => {
    expect(said).toMatch(/Vexatious\s+fewer than 5\s+0\s+fewer than 5/);
    expect(said).toMatch(/Other exemptions\s+not shown\s+0\s+not shown/);
    expect(said).toMatch(/Section 31 – Law enforcement\s+12/);
    expect(said).toMatch(/Section 14\(1\) – Vexatious request\s+fewer than 5/);
    expect(said).toContain('is shown as “fewer than 5”');
  });
  it('says the shares that its files say, by whatever rule they were counted then', () => {
    const now = edition();
    const then = JSON.parse(now.json);
    then.shares = then.shares.map((one: object) => ({ ...one, part: 12_344, whole: 12_345, percent: 99.9 }));
    const old = { ...now, json: JSON.stringify(then) };
    expect(wordsOf(pages.edition(now, null, [now]))).not.toContain('12344');
    expect(wordsOf(pages.edition(old, null, [old]))).toContain('12344 of 12345');
    expect(wordsOf(pages.overview([old], { quarter: '2026Q4', on: '2027-02-16' }))).toContain('99.9%');
  });
  it('has every figure’s meaning on it', () => {
    const { lines } = statisticsWordsFor('en').statistics;
    for (const { means } of Object.values(lines)) expect(wordsOf(html)).toContain(means);
  });
  it('says the share with its parts and the regulator’s word for it', () => {
    expect(said).toMatch(/Answered in time\s+Law\s+Share\s+Requests\s+Band\s+FOIA\s+100\.0%\s+45 of 45\s+good/);
    expect(said).toContain('The Regulator of Information calls 95% and more good');
  });
  it('of an authority with one law has one column', () => {
    const [one] = [
      statisticsOf('2026Q3', facts.slice(0, 30), '2026-11-11', ['FOIA'], { threshold: 5, zeroIsSmall: false }),
    ];
    expect(one.columns).toEqual(['FOIA']);
    expect(wordsOf(pages.edition({ ...edition(), statistics: one }, null, [edition()]))).toMatch(
      /Received\s+30\s+Answered\s+30/,
    );
  });
  it('leads from a version that was corrected to the newest', () => {
    const all = [edition(), edition(2, 'One was logged late.', facts.slice(1))];
    expect(pages.edition(all[0]!, null, all)).toContain('href="/disclosures/statistics/2026Q3/"');
    const corrected = wordsOf(pages.edition(all[1]!, all[0]!, all));
    expect(corrected).toMatch(/Received \(FOIA\)\s+45\s+44/);
    expect(corrected).toContain('One was logged late.');
  });
  it('has no word that does not come from the words files, but for names and the law’s own', () => {
    const other = statisticsPages({ ...context, language: 'en-XA', words: wordsFor('en-XA') });
    const html =
      other.edition(edition(2, null), null, [edition(), edition(2, null)]) +
      other.overview([edition()], { quarter: '2026Q4', on: '2027-02-16' });
    const main = [...html.matchAll(/<main[\s\S]*?<\/main>/g)].join(' ');
    const own = wordsOf(main)
      .replaceAll(/Section [^–]+– (Law enforcement|Vexatious request)/g, '')
      .replaceAll(
        /Netherby Borough Council|Regulator of Information|Freedom of Information Act|Environmental Information Regulations/g,
        '',
      );
    expect(own.length).toBeGreaterThan(2_000);
    expect(own.match(/\b[A-Za-z]{3,}\b/g) ?? []).toEqual([]);
  });
});
