import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { dataAddresses } from '#domain/data-addresses.ts';
import { type Disclosure, type DisclosureInput, disclosureJson, toDisclosure } from '#domain/publication/disclosure.ts';
import type { PublicHappening } from '#domain/publication/history.ts';
import { asCurrent, asReplaced } from '#domain/publication/versions.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { anyResponse } from '#tests/domain/response-arbitrary.ts';
import { aFile, ground, neither, part, respondWith, withheld } from '#tests/domain/response-build.ts';
import { faultsOf, laxAjv, objectsIn, strictAjv } from '#tests/support/json-schema.ts';
import { authority } from '#tests/support/rooms.ts';
import { dataFiles } from '#web/data/files.ts';

type Schema = { properties: Record<string, unknown>; $defs: Record<string, unknown> };
const schema = dataFiles(authority)[dataAddresses.disclosureSchema] as Schema;
const validate = strictAjv().compile(schema);

function disclose(input: ResponseInput, more: Partial<DisclosureInput> = {}): Disclosure {
  const read = readResponse(input, 'FOIA');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return toDisclosure({
    reference: '01.FOI.26.000123',
    regime: 'FOIA',
    response: read.value,
    receivedOn: '2026-10-23',
    dueOn: '2026-11-20',
    decidedOn: '2026-11-19',
    publishedOn: '2026-11-20',
    version: 2,
    authority,
    ...more,
  });
}

/** Responses that together have every word there is; the samples and what is made up add their weight. */
const examples: readonly Disclosure[] = [
  disclose(
    respondWith({
      title: 'Benches and cameras',
      parts: [part('1'), part('2', neither)],
      grounds: [{ ...ground('s31', ['31(3)'], ['2']), why: 'It would tell.' }],
    }),
  ),
  ...samples.map(({ response }) => disclose(response)),
  disclose(respondWith({})),
  disclose(
    respondWith({
      topics: ['Parks'],
      dataAsAt: '2026-11-01',
      introduction: 'We looked in two places.',
      parts: [
        { label: '2', question: 'About benches' },
        part('2a', { under: '2', tables: ['t'], outcome: 'partly-disclosed' }),
        part('2b', { under: '2', ...withheld, answeredWith: '2a' }),
        part('3'),
      ],
      grounds: [
        {
          ...ground('s31', ['31(1)(a)'], ['2a', '2b']),
          withheld: 'Where they stand.',
          why: 'They would be taken.',
          harm: 'Theft.',
          likelihood: 'would-be-likely-to',
          publicInterest: { favouring: 'Openness.', against: 'Benches.', balance: 'Benches.' },
        },
        { ...ground('s43', ['43(2)'], ['2b']), publicInterestDueOn: '2026-12-20' },
        { ...ground('s22', ['22(1)'], ['2b']), promise: { what: 'The survey of benches', on: '2027-01-31' } },
        { ...ground('s24', ['24(1)'], ['2b']), reasonsWithheld: true, inTheAlternative: true },
      ],
      tables: [
        {
          id: 't',
          caption: 'Benches',
          head: [
            [
              { text: 'Park', rows: 2 },
              { text: 'Benches', columns: 2 },
            ],
            [{ text: '2025' }, { text: '2026' }],
          ],
          rows: [
            { header: 'Riverside', cells: ['1', { suppressed: true, ground: 's31' }] },
            { header: 'Moot Hall', cells: [{ notHeld: true }, 12] },
          ],
          notes: ['Counted in May.'],
        },
      ],
      notes: [{ parts: ['2a'], text: 'A note.' }],
      advice: 'Ask the county.',
      closing: [{ heading: 'How to complain', text: 'Write to us.' }],
      publication: { kind: 'publish-edited', omitParts: ['3'], reason: 'It names somebody.' },
    }),
    {
      decisionNotice: { on: '2027-03-01', link: 'https://regulator.example/notice' },
      schemeClass: 'policies',
      kept: { s22: { on: '2027-01-20', link: '/disclosures/01.FOI.27.000002/' } },
    },
  ),
  disclose(
    respondWith({
      parts: [{ label: '1', question: 'Everything?' }],
      requestOutcome: { kind: 'cost-limit-12(1)', explanation: 'Too much.', estimatedHours: 40 },
    }),
  ),
];

const withFiles = disclose(
  respondWith({
    title: 'Benches as files',
    parts: [part('1', { outcome: 'partly-disclosed' })],
    grounds: [
      {
        ...ground('s36', ['36(2)(c)'], ['1']),
        opinion: { by: 'the Chief Constable', on: '2026-11-10', text: 'It would hinder.' },
      },
    ],
    attachments: [
      aFile({
        parts: ['1'],
        sheets: [{ file: 'b'.repeat(64), name: 'benches.csv', title: 'Benches', size: 20 }],
      }),
      aFile({ id: 'a2', file: 'c'.repeat(64), name: 'b.xlsx', licence: 'third-party', holder: 'A surveyor' }),
    ],
  }),
);
const earlier = {
  on: '2026-12-01',
  version: 2,
  from: 1,
  note: 'A figure was wrong.',
  earlier: '/disclosures/x/versions/1/',
};
/** A history with each word that one may have. */
const everything: readonly PublicHappening[] = [
  { on: '2026-10-01', what: 'time-extended', until: '2026-11-30' },
  { on: '2026-11-23', what: 'answered', version: 1, outcome: 'granted-in-full' },
  { on: '2026-12-01', what: 'review-answered', version: 2, review: 'varied' },
  { on: '2026-12-02', what: 'decision-notice', link: 'https://ico.example/notice' },
];
/** Answers with files, and one that was corrected, with what it replaced. */
const later: readonly Disclosure[] = [
  withFiles,
  { ...asCurrent(withFiles, everything, [earlier, { ...earlier, review: 'varied' }]), title: 'Benches, corrected' },
  { ...asReplaced(withFiles, '2026-12-01'), title: 'Benches, replaced' },
];
const every = [...examples, ...later];

/** A schema without the word at a place: `properties/dates/properties/dataAsAt`. */
function without(place: readonly string[]): object {
  const copy = structuredClone(schema);
  const name = place.at(-1) ?? '';
  const holder = place.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy as never);
  delete holder[name];
  const object = place
    .slice(0, -2)
    .reduce<{ required?: string[] }>((at, key) => at[key as never] as never, copy as never);
  if (object.required) object.required = object.required.filter((one) => one !== name);
  return copy;
}

const words = objectsIn(schema)
  .filter(({ object }) => object['type'] === 'object')
  .flatMap(({ path, object }) =>
    Object.keys(object['properties'] ?? {}).map((name) => [...path.split('/').slice(1), 'properties', name].join('/')),
  );

describe('the schema of a published answer', () => {
  it('takes every answer that can be published', () => {
    fc.assert(
      fc.property(anyResponse, (input) => {
        expect(faultsOf(validate, JSON.parse(disclosureJson(disclose(input))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(every.map((one) => [one.title, one] as const))('takes “%s”, which names it', (_, disclosure) => {
    const data = JSON.parse(disclosureJson(disclosure));
    expect(faultsOf(validate, data)).toEqual([]);
    expect(data.$schema).toBe('/schema/disclosure-1.json');
  });

  it.each(words)('has %s because answers have it', (word) => {
    const poorer = laxAjv().compile(without(word.split('/')));
    expect(every.some((one) => !poorer(one))).toBe(true);
  });

  it('refuses a word that it does not know, wherever it stands', () => {
    const data = JSON.parse(JSON.stringify(examples.at(-2)));
    const objects = objectsIn(data);
    expect(objects.length).toBeGreaterThan(25);
    for (const { path, object } of objects) {
      object['unheardOf'] = 1;
      expect(validate(data), path).toBe(false);
      delete object['unheardOf'];
    }
    expect(faultsOf(validate, data)).toEqual([]);
  });

  it('explains every word, and what it calls by name', () => {
    const described = (value: unknown) => {
      const { description, $ref, const: fixed } = value as Record<string, unknown>;
      return typeof description === 'string' || typeof $ref === 'string' || fixed !== undefined;
    };
    const bare = words.filter((word) => {
      const at = word.split('/').reduce<Record<string, unknown>>((one, key) => one[key] as never, schema as never);
      return !described(at);
    });
    expect(bare).toEqual([]);
    expect(Object.values(schema.$defs).filter((one) => !described(one))).toEqual([]);
  });
});
