import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { type Disclosure, toDisclosure } from '#domain/publication/disclosure.ts';
import { findIdentity } from '#domain/publication/leaks.ts';
import { listEntry } from '#domain/publication/lists.ts';
import { plain } from '#domain/publication/plain.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import type { SchemeClass } from '#domain/scheme/classes.ts';
import { anyResponse } from '#tests/domain/response-arbitrary.ts';
import { ground, neither, part, respondWith, withheld } from '#tests/domain/response-build.ts';
import { writePages } from '#web/officer/write-pages.ts';
import { DisclosurePage } from '#web/pages/publish/disclosure-page.tsx';
import { GroundPage, GroundsPage } from '#web/pages/publish/ground-pages.tsx';
import { MonthPage, YearPage, YearsPage } from '#web/pages/publish/list-pages.tsx';
import { publishPages } from '#web/pages/publish/pages.ts';
import { renderPage } from '#web/render.ts';
import { writeContextOf } from '#web/write-context.ts';
import { authority, context, wordsOf } from './sample-pages.tsx';

function disclose(input: ResponseInput, dueOn: string | null = '2026-11-20'): Disclosure {
  const read = readResponse(input, 'FOIA');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return toDisclosure({
    reference: '07.FOI.26.000123',
    regime: 'FOIA',
    response: read.value,
    receivedOn: '2026-10-23',
    dueOn,
    decidedOn: '2026-11-19',
    publishedOn: '2026-11-20',
    version: 1,
    authority,
  });
}
const pageOf = (input: ResponseInput) => renderPage(DisclosurePage, { context, disclosure: disclose(input) });
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const values = (input: ResponseInput) =>
  (input.tables ?? []).flatMap((t) =>
    t.rows.flatMap((row) => [row.header ?? '', ...row.cells.filter((c) => typeof c === 'string')]),
  );

/** Levels of the headings of a page in their order. */
function headings(html: string): readonly number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map((found) => Number(found[1]));
}

describe('the clock on the page', () => {
  const wordsWith = (dueOn: string | null) =>
    squeezed(wordsOf(renderPage(DisclosurePage, { context, disclosure: disclose(respondWith({}), dueOn) })));

  it.each([
    ['2026-11-20', 'Answer due by 20 November 2026 Answered on 19 November 2026 (in time)'],
    ['2026-11-19', 'Answer due by 19 November 2026 Answered on 19 November 2026 (in time)'],
    ['2026-11-18', 'Answer due by 18 November 2026 Answered on 19 November 2026 (late)'],
    [null, 'Asked on 23 October 2026 Answered on 19 November 2026 Published on'],
  ])('with the last day %s says “%s”', (dueOn, said) => {
    expect(wordsWith(dueOn)).toContain(said);
  });
});

it('is cited and shared by its whole address, wherever its words are carried', () => {
  const address = 'https://foi.netherby.example/disclosures/07.FOI.26.000123/';
  const { disclosure: page } = publishPages(context, 'https://foi.netherby.example');
  const html = page(disclose(respondWith({})));
  const words = squeezed(wordsOf(html));
  expect(words).toContain(
    `‘A title’, answer to request 07.FOI.26.000123, published 20 November 2026, ${address} This page stays at this address: ${address}`,
  );
  expect(html).toContain('portal-link--whole" href="/disclosures/07.FOI.26.000123/"');
  expect(html).toContain(`<meta property="og:url" content="${address}"/>`);
  expect(html).toContain('<meta property="og:type" content="article"/>');
  // What an officer looked at before is the same page.
  const preview = writePages(writeContextOf(authority, context.assets), null);
  expect(preview.published(disclose(respondWith({})), 'https://foi.netherby.example')).toBe(html);
});

it('leads to the class that it is in, and to none of another model scheme', () => {
  const inClass = (schemeClass: SchemeClass) => {
    const placed = { ...disclose(respondWith({})), schemeClass };
    return renderPage(DisclosurePage, { context, disclosure: placed });
  };
  expect(inClass('lists')).toContain('href="/scheme/lists/"');
  // Of the Scottish Information Commissioner's scheme; this authority has another regulator.
  expect(inClass('procurement')).not.toContain('/scheme/procurement/');
});

describe('the page of a sample', () => {
  it.each(samples.map((s) => [s.key, s.response] as const))(
    '%s shows every question, figure, note and limb',
    (_, response) => {
      const html = pageOf(response);
      const words = squeezed(wordsOf(html));
      for (const p of response.parts) expect(words).toContain(squeezed(p.question));
      for (const value of values(response)) expect(words).toContain(value);
      for (const limb of (response.grounds ?? []).flatMap((g) => g.limbs)) expect(words).toContain(limb);
      for (const note of response.notes ?? []) expect(words).toContain(squeezed(plain(note.text)));
      for (const piece of [
        response.title,
        '23 October 2026',
        '19 November 2026',
        '20 November 2026',
        '07.FOI.26.000123',
      ]) {
        expect(words).toContain(piece);
      }
    },
  );

  it.each(samples.map((s) => [s.key, s] as const))('%s says nothing about the applicant', (_, sample) => {
    expect(findIdentity(wordsOf(pageOf(sample.response)), sample.request)).toBeUndefined();
  });

  it.each(samples.map((s) => [s.key, s.response] as const))(
    '%s has its headings in order and every link leads somewhere',
    (_, response) => {
      const html = pageOf(response);
      const levels = headings(html);
      expect(levels.filter((l) => l === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      for (const [i, level] of levels.entries()) if (i > 0) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    },
  );

  it('that refuses says so, and one that does not, does not', () => {
    const notice = 'refusal notice under section 17 of the Freedom of Information Act 2000';
    const said = Object.fromEntries(samples.map((s) => [s.key, wordsOf(pageOf(s.response)).includes(notice)]));
    expect(said).toEqual({
      'cycle-theft': false,
      'system-misuse': true,
      'phone-tracking': true,
      'body-worn-video': true,
      fireworks: true,
    });
  });
});

describe('a request that was refused as a whole', () => {
  const refused = (labels: readonly string[]) =>
    respondWith({
      parts: labels.map((label) => ({ label, question: label === '' ? 'What was asked' : `Question of ${label}` })),
      requestOutcome: { kind: 'cost-limit-12(1)', explanation: 'It would take too long.' },
    });

  it.each([[['']], [['1', '2']]])('has its outcome at each of the parts %j', (labels) => {
    const html = pageOf(refused(labels));
    const outcomes = [...html.matchAll(/<strong class="govuk-tag[^>]*>([^<]*)</g)].map((found) => found[1]);
    // The whole has it first.
    expect(outcomes).toEqual(['', ...labels].map(() => 'Refused: cost limit'));
  });
});

it('nothing that is published of what is neither confirmed nor denied says that it is held', () => {
  const disclosure = disclose(
    respondWith({
      title: 'Cameras in a street',
      parts: [part('', { ...neither, question: 'Were there cameras?' })],
      grounds: [{ ...ground('s31', ['31(3)']), why: 'Saying would tell.', harm: 'Somebody would know.' }],
    }),
  );
  const pages = publishPages(context, 'https://foi.netherby.example');
  const line = { ...listEntry(disclosure), action: 'put', changedAt: '2026-11-20T09:00:00.000Z' } as const;
  const taken = pages.takeAway([line], '2026-11-20', '2026-11-20').map(({ body }) => body ?? '');
  const listed = pages.month({ month: '2026-11', entries: [line] });
  const all = [wordsOf(pages.disclosure(disclosure)), JSON.stringify(disclosure), wordsOf(listed), ...taken];
  expect(all.filter((one) => one.includes('Neither confirmed nor denied')).length).toBeGreaterThan(3);
  for (const one of all) expect(one).not.toMatch(/withh[eo]ld|not held|not disclosed/i);
});

describe('something disclosed beside what is neither confirmed nor denied', () => {
  const neitherGround = { ...ground('s31', ['31(1)(a)', '31(3)'], ['2']), why: 'Saying would tell.' };
  const more = { parts: [part('1'), part('2', neither)], grounds: [neitherGround] };
  const both = {
    parts: [...more.parts, part('3', withheld)],
    grounds: [neitherGround, { ...ground('s42', ['42(1)'], ['3']), why: 'Advice.' }],
  };
  const said = 'As to some of what was asked for, we neither confirm nor deny that we hold any information.';

  it('is not told as if there were more', () => {
    const wordsIn = (input: ResponseInput) => squeezed(wordsOf(pageOf(input)));
    const words = wordsIn(respondWith(more));
    expect(words).toContain(`We have disclosed information that was asked for. ${said} This is a refusal notice`);
    expect(words).toContain('Why we neither confirm nor deny');
    expect(words).not.toMatch(/not all of it|is not disclosed|withheld/i);
    // Where something else is withheld there is more, and the rest is told apart from it.
    expect(wordsIn(respondWith(both))).toContain(`but not all of it. ${said} This is a refusal notice`);
    expect(wordsIn(respondWith({ parts: [part('')] }))).not.toContain('neither confirm');
  });
});

describe('what is promised for later', () => {
  const promising = (on?: string) =>
    respondWith({
      parts: [part('', withheld)],
      grounds: [
        {
          ...{ id: 'later', exemption: 's22', limbs: ['22(1)'], parts: [] },
          promise: { what: 'The annual report', ...(on ? { on } : {}) },
        },
      ],
    });
  const wordsWith = (on?: string, kept?: { on: string; link: string }) => {
    const made = disclose(promising(on));
    const grounds = made.grounds.map((one) => (kept ? { ...one, promiseKept: kept } : one));
    return squeezed(wordsOf(renderPage(DisclosurePage, { context, disclosure: { ...made, grounds } })));
  };

  it('is told without telling everybody that they will be written to, and no more once it is kept', () => {
    expect(wordsWith('2027-01-31')).toContain(
      'The annual report We intend to publish it by 31 January 2027. Everything',
    );
    expect(wordsWith()).toContain('The annual report No date is set yet. Everything');
    const kept = wordsWith('2027-01-31', { on: '2027-01-20', link: 'https://a.example/' });
    expect(kept).toContain('It is published now');
    expect([wordsWith('2027-01-31'), wordsWith(), kept].join()).not.toMatch(/write to you/);
    expect(kept).not.toMatch(/We intend to publish it|No date is set/);
  });
});

describe('tables', () => {
  const html = pageOf(samples.find((s) => s.key === 'system-misuse')!.response);

  it('have a caption, scopes and grouped headers', () => {
    expect(html).toMatch(/<caption[^>]*>Outcomes of investigations that have ended/);
    expect(html).toMatch(/<th class="[^"]*" scope="colgroup" colspan="2">Case to answer</);
    expect(html).toMatch(/<th class="[^"]*" scope="col" rowspan="2">Outcome</);
    expect(html).toMatch(/<th scope="row" class="[^"]*">2022\/23</);
  });

  it('say in words what a mark means, to those who see it and to those who hear it', () => {
    expect(html).toMatch(
      /<span aria-hidden="true">\[c\]<\/span><span class="govuk-visually-hidden">withheld under Section 40\(2\), 40\(3A\)\(a\)/,
    );
    expect(html).toMatch(/<span aria-hidden="true">\[x\]<\/span><span class="govuk-visually-hidden">not held</);
    expect(wordsOf(html)).toContain(
      '[c] means that a figure is withheld under Section 40(2), 40(3A)(a) – Personal information.',
    );
    expect(wordsOf(html)).toContain('[x] means that we do not hold the figure.');
  });

  it('leave a free corner where the header says nothing above the row headers', () => {
    const page = pageOf(
      respondWith({
        tables: [{ id: 't', caption: 'C', head: [[{ text: 'n' }]], rows: [{ header: 'North', cells: ['1'] }] }],
      }),
    );
    expect(page).toMatch(/<td class="govuk-table__cell"[^>]*><\/td><th[^>]*>n</);
  });
});

describe('any response', () => {
  it('has every label, question and value on its page, and nothing in it acts as HTML', () => {
    fc.assert(
      fc.property(anyResponse, (input) => {
        const html = pageOf(input);
        const words = squeezed(wordsOf(html));
        for (const p of input.parts) {
          expect(words).toContain(`Question ${p.label}`);
          expect(words).toContain(squeezed(p.question));
        }
        for (const value of values(input)) expect(words).toContain(squeezed(value));
        expect(html).not.toMatch(/<script|<img|<svg onload|href="javascript|style="/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is left out', () => {
  it('says so under its own label', () => {
    const html = pageOf(
      respondWith({
        parts: [part('1'), part('2', { ...withheld, question: 'SECRET' })],
        grounds: [{ id: 'g', exemption: 's42', limbs: ['42(1)'], parts: ['2'] }],
        publication: { kind: 'publish-edited', omitParts: ['2'], reason: 'SECRET' },
      }),
    );
    expect(html).not.toContain('SECRET');
    expect(wordsOf(html)).toContain('Question 2 and its answer are not part of the published version.');
  });
});

describe('the lists', () => {
  const entry = listEntry(disclose(samples[0]!.response));

  it('lead from years to months to answers', () => {
    const years = renderPage(YearsPage, { context, list: { years: [{ year: '2026', count: 2 }] }, latest: [entry] });
    const year = renderPage(YearPage, { context, list: { year: '2026', months: [{ month: '2026-11', count: 1 }] } });
    const month = renderPage(MonthPage, { context, list: { month: '2026-11', entries: [entry] } });
    expect(years).toContain('href="/disclosures/2026/"');
    expect(wordsOf(years)).toContain('2026 (2 answers)');
    expect(year).toContain('href="/disclosures/2026/11/"');
    expect(wordsOf(year)).toContain('November 2026 (1 answer)');
    for (const html of [years, month]) {
      expect(html).toContain('href="/disclosures/07.FOI.26.000123/"');
      expect(wordsOf(html)).toContain('Stolen and recovered cycles, 2021 to 2025');
    }
  });

  it('lead from grounds by their names to the answers that rest on them, and to years where there are many', () => {
    const grounds = [
      { ground: 's40', count: 2 },
      { ground: 'r12(5)(b)', count: 1 },
      { ground: 's31', count: 1 },
    ];
    const start = renderPage(GroundsPage, { context, list: { grounds } });
    expect(start).toContain('href="/disclosures/ground/r12-5-b/"');
    expect(wordsOf(start)).toMatch(
      /Regulation 12\(5\)\(b\) – .*Section 31 – Law enforcement \(1 answer\) Section 40 – Personal information \(2 answers\)/,
    );
    const list = { ground: 's40', entries: [entry], years: [{ year: '2025', count: 201 }] };
    const page = renderPage(GroundPage, { context, list });
    expect(page).toContain('href="/disclosures/07.FOI.26.000123/"');
    expect(page).toContain('href="/disclosures/ground/s40/2025/"');
    const year = renderPage(GroundPage, { context, list: { ...list, year: '2025', years: [] } });
    expect(wordsOf(year)).toContain('Published answers under Section 40 – Personal information in 2025');
    expect(renderPage(YearsPage, { context, list: { years: [] }, latest: [] })).toContain(
      'href="/disclosures/ground/"',
    );
  });

  it('are where a published answer leads to, with those that are like it', () => {
    const withheld = samples.find(({ response }) => response.grounds?.length);
    const html = renderPage(DisclosurePage, { context, disclosure: disclose(withheld!.response) });
    for (const asks of ['like', 'before', 'after'])
      expect(html).toContain(`href="/disclosures/search?${asks}=07.FOI.26.000123"`);
    expect(html).toMatch(/href="\/disclosures\/ground\/s\d+[a-z]?(-\d)?\/"/);
  });

  it('say so where nothing has been published', () => {
    expect(wordsOf(renderPage(YearsPage, { context, list: { years: [] }, latest: [] }))).toContain(
      'Nothing has been published here yet.',
    );
    expect(wordsOf(renderPage(MonthPage, { context, list: { month: '2026-11', entries: [] } }))).toContain(
      'Published answers in November 2026',
    );
  });
});
