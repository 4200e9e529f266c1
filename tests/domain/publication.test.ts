import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import {
  type Disclosure,
  disclosureJson,
  flatParts,
  publicationKeys,
  toDisclosure,
} from '#domain/publication/disclosure.ts';
import { findIdentity } from '#domain/publication/leaks.ts';
import { groundKeys, listEntry, listKeys } from '#domain/publication/lists.ts';
import { firstWords, plain } from '#domain/publication/plain.ts';
import { searchText } from '#domain/publication/search-text.ts';
import { slugOf } from '#domain/publication/slug.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { aResponse } from '#tests/support/rooms.ts';
import { anyResponse } from './response-arbitrary.ts';
import { ground, part, respondWith, withheld } from './response-build.ts';

const about = {
  reference: '01.FOI.26.000123',
  regime: 'FOIA',
  receivedOn: '2026-10-23',
  dueOn: '2026-11-20',
  decidedOn: '2026-11-19',
  publishedOn: '2026-11-20',
  version: 2,
  authority: { name: 'Aldermere Constabulary' },
} as const;

function disclose(input: ResponseInput): Disclosure {
  const read = readResponse(input, 'FOIA');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return toDisclosure({ ...about, response: read.value });
}

/** The same value with the properties of every object the other way round. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, backwards(v)]),
  );
}

describe('a disclosure', () => {
  it.each(samples.map((s) => [s.key, s] as const))('of %s says nothing about the applicant', (_, sample) => {
    const disclosure = disclose(sample.response);
    const { title, body } = searchText(disclosure);
    for (const text of [disclosureJson(disclosure), title, body]) {
      expect(findIdentity(text, sample.request)).toBeUndefined();
      for (const name of sample.request.name.split(/[ -]/)) expect(text).not.toContain(name);
    }
  });

  it('does not say what of its tables counts no people', () => {
    const table = { id: 't', caption: 'Lamps', head: [[{ text: 'Lamps' }]], rows: [{ cells: ['3'] }] };
    const disclosure = disclose(respondWith({ tables: [{ ...table, notCounts: { columns: [0] } }] }));
    expect(disclosure.tables).toEqual(disclose(respondWith({ tables: [table] })).tables);
    expect(disclosureJson(disclosure)).not.toContain('notCounts');
  });

  it('has the opinion of a qualified person in one order, and search finds it', () => {
    const opinion = { text: 'She was shown the minutes.', on: '2026-11-03', by: 'the Chief Constable' };
    const grounds = [{ opinion, ...ground('s36', ['36(2)(c)']), harm: 'Less would be said.', why: 'So it is.' }];
    const disclosure = disclose(respondWith({ parts: [part('', withheld)], grounds }));
    expect(Object.keys(disclosure.grounds[0] ?? {}).slice(-3)).toEqual(['why', 'opinion', 'harm']);
    expect(JSON.stringify(disclosure.grounds[0]?.opinion)).toBe(
      '{"by":"the Chief Constable","on":"2026-11-03","text":"She was shown the minutes."}',
    );
    expect(searchText(disclosure).body).toContain('the Chief Constable\n\nShe was shown the minutes.');
  });

  it.each(samples.map((s) => [s.key, s.response] as const))('of %s has everything else in it', (_, response) => {
    const json = disclosureJson(disclose(response));
    const data = JSON.parse(json) as Disclosure;
    expect(
      flatParts(data.parts)
        .map(({ part: p }) => p.label)
        .sort(),
    ).toEqual(response.parts.map((p) => p.label ?? '').sort());
    for (const g of response.grounds ?? []) for (const limb of g.limbs) expect(json).toContain(limb);
    for (const p of response.parts) expect(json).toContain(JSON.stringify(p.question).slice(1, -1));
    expect(data.licence.id).toBe('OGL-UK-3.0');
    expect(data.outcome).toBe(data.decision.kind);
  });

  it('has the same bytes whenever it is made, whatever the order of what it is made from', () => {
    fc.assert(
      fc.property(anyResponse, (input) => {
        const read = readResponse(input, 'FOIA');
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const once = disclosureJson(toDisclosure({ ...about, response: read.value }));
        expect(disclosureJson(toDisclosure({ ...about, response: read.value }))).toBe(once);
        expect(disclosureJson(disclose(backwards(input) as ResponseInput))).toBe(once);
        const stored = backwards(read.value) as typeof read.value;
        expect(disclosureJson(toDisclosure({ ...about, response: stored }))).toBe(once);
      }),
      { numRuns: 50 },
    );
  });

  it('has two objects, at addresses that follow from the reference alone', () => {
    expect(publicationKeys(about.reference)).toEqual({
      page: 'disclosures/01.FOI.26.000123/index.html',
      data: 'disclosures/01.FOI.26.000123/disclosure.json',
    });
    expect(disclose(respondWith({})).path).toBe('/disclosures/01.FOI.26.000123/');
  });

  it('keeps labels as they were given and puts lettered parts below their number, whatever their order', () => {
    const disclosure = disclose(
      respondWith({
        parts: [part('2b', { under: '2' }), part('Q4'), { label: '2', question: 'Q' }, part('2a', { under: '2' })],
      }),
    );
    expect(flatParts(disclosure.parts).map(({ part: p, depth }) => `${depth} ${p.label}`)).toEqual([
      '1 Q4',
      '1 2',
      '2 2b',
      '2 2a',
    ]);
  });
});

describe('an edited publication', () => {
  const edited = disclose(
    respondWith({
      parts: [
        part('1', { tables: ['both', 'shown'] }),
        part('2', { ...withheld, question: 'SECRET question', answer: 'SECRET answer', tables: ['both', 'hidden'] }),
        part('2a', { under: '2', question: 'SECRET below' }),
        part('3', { ...withheld, answeredWith: '2' }),
      ],
      grounds: [{ ...ground('s42', ['42(1)'], ['2']), why: 'SECRET reason' }, ground('s31', ['31(1)(a)'], ['2', '3'])],
      tables: ['both', 'shown', 'hidden'].map((id) => ({
        id,
        caption: id === 'hidden' ? 'SECRET table' : id,
        head: [[{ text: 'n' }]],
        rows: [{ cells: [id === 'both' ? { suppressed: true as const, ground: 's42' } : '1'] }],
      })),
      notes: [
        { parts: ['2a'], text: 'SECRET note' },
        { parts: ['1', '2'], text: 'shared note' },
      ],
      publication: { kind: 'publish-edited', omitParts: ['2'], reason: 'SECRET because' },
    }),
  );

  it('leaves out a part with all that stands under it or speaks of nothing else', () => {
    expect(disclosureJson(edited)).not.toContain('SECRET');
    expect(searchText(edited).body).not.toContain('SECRET');
    expect(flatParts(edited.parts).map(({ part: p }) => [p.label, p.omitted])).toEqual([
      ['1', false],
      ['2', true],
      ['2a', true],
      ['3', false],
    ]);
    expect(edited.tables.map((t) => t.id)).toEqual(['both', 'shown']);
    expect(edited.notes).toEqual([{ parts: ['1'], text: 'shared note' }]);
  });

  it('keeps the outcome of the whole, and cites only grounds whose reasons are shown', () => {
    expect(edited.outcome).toBe('partly-granted');
    expect(edited.decision.grounds.map((g) => [g.exemption, g.parts])).toEqual([['s31', ['3']]]);
    expect(edited.tables[0]?.rows[0]?.cells).toEqual([{ suppressed: true }]);
  });
});

describe('the text for search', () => {
  it.each(samples.map((s) => [s.key, s.response] as const))(
    'of %s has questions, figures, captions and citations',
    (_, response) => {
      const disclosure = disclose(response);
      const { title, body } = searchText(disclosure);
      expect(title).toBe(response.title);
      const wanted = [
        ...response.parts.map((p) => plain(p.question)),
        ...(response.tables ?? []).flatMap((t) => [
          t.caption,
          ...t.rows.flatMap((r) => r.cells.filter((c) => typeof c === 'string')),
        ]),
        ...(response.notes ?? []).map((n) => plain(n.text)),
        ...disclosure.decision.grounds.map((g) => g.citation),
      ];
      for (const piece of wanted) expect(body).toContain(piece);
    },
  );

  it.each([
    ['**bold** and *slanted* words', 'bold and slanted words'],
    ['a [page](https://example.org/a_b) to read', 'a page to read'],
    ['- one\n- two', 'one\ntwo'],
    ['## Heading\n\ntext', 'Heading\n\ntext'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['4. The fourth', '4. The fourth'],
    ['`code` \\*not\\*', 'code *not*'],
    ['<b>shown</b>', '<b>shown</b>'],
  ])('reads %j as %j', (markdown, words) => {
    expect(plain(markdown)).toBe(words);
  });
});

describe('the lists', () => {
  it('show a disclosure in one line, on three pages whatever the size of the scheme', () => {
    const entry = listEntry(disclose(samples[0]!.response));
    expect(entry).toMatchObject({ reference: about.reference, publishedOn: '2026-11-20', outcome: 'granted-in-full' });
    expect(entry.summaryLine.length).toBeLessThanOrEqual(161);
    expect(entry.summaryLine).not.toContain('\n');
    expect(Object.values(listKeys('2026-11-20'))).toEqual([
      'disclosures/index.html',
      'disclosures/2026/index.html',
      'disclosures/2026/11/index.html',
    ]);
  });

  it('say by which grounds, topics and data a disclosure can be picked out', () => {
    const withheld = listEntry(disclose(samples.find(({ response }) => response.grounds?.length)!.response));
    expect(withheld.grounds?.length).toBeGreaterThan(0);
    expect(withheld.topics?.length).toBeGreaterThan(0);
    const bare = listEntry(disclose(aResponse()));
    expect([bare.hasData, bare.grounds]).toEqual([false, []]);
    expect(Object.values(groundKeys('r12(5)(b)', '2026'))).toEqual([
      'disclosures/ground/r12-5-b/index.html',
      'disclosures/ground/r12-5-b/2026/index.html',
    ]);
  });

  it('cut a long line at a word', () => {
    expect(firstWords('one two three four', 12)).toBe('one two…');
    expect(firstWords('short', 12)).toBe('short');
  });
});

describe('a slug', () => {
  it.each([
    ['Use of drones, 2021–2025', 'use-of-drones-2021-2025'],
    ['Café Ñandú’s licence', 'cafe-nandus-licence'],
    ['???', 'disclosure'],
    [`${'word '.repeat(30)}`, `${'word-'.repeat(16).slice(0, -1)}`],
  ])('of %j is %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
