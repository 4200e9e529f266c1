import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { type Applicant, findIdentity, identityFaults, identityInResponse } from '#domain/publication/leaks.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { ground, part, respondWith, withheld } from './response-build.ts';

const zoe: Applicant = {
  name: 'Zoë O’Hara-Lee',
  email: 'zoe.lee@example.org',
  post: '14 Mill Lane\nAldermere\nAL4 7QX',
};

describe('finding an applicant in words', () => {
  it.each<[string, string | undefined]>([
    ['Kind regards, Zoë O’Hara-Lee', 'name'],
    ["ZOE O'HARA-LEE", 'name'],
    ['zoe\n   o’hara‑lee asked', 'name'],
    ['**Zoë** O’Hara-Lee', 'name'],
    ['Zo\u00ebe\u0301 O’Hara-Lee', undefined],
    ['Zoë O’Hara-Lee’s request', 'name'],
    ['Zoë O’Hara-Leeson', undefined],
    ['McZoë O’Hara-Lee', undefined],
    ['Zoë Lee', undefined],
    ['write to ZOE.LEE@example.org.', 'email'],
    ['xzoe.lee@example.org', undefined],
    ['at 14  Mill lane', 'post'],
    ['at 114 Mill Lane', undefined],
    ['in al47qx', 'post'],
    ['in AL4 7QXY', undefined],
    ['in Aldermere', undefined],
    ['14, Mill Lane, Aldermere', 'post'],
    ['Zoë\u200b O’Hara\u00ad-Lee', 'name'],
    ['', undefined],
  ])('%j gives %s', (text, found) => {
    expect(findIdentity(text, zoe)).toBe(found);
  });

  it('finds a name without the title that was given with it', () => {
    expect(findIdentity('Thank you, Ruth Amadi', { name: 'Dr Ruth Amadi' })).toBe('name');
    expect(findIdentity('Thank you, Dr', { name: 'Dr' })).toBeUndefined();
  });

  it('does not look for a name of fewer than three letters', () => {
    expect(findIdentity('I, Xi, ask', { name: 'Xi' })).toBeUndefined();
    expect(findIdentity('I, Xia, ask', { name: 'Xia' })).toBe('name');
  });

  it('passes over the name that stands above an address, and a flat without a house', () => {
    const post = 'Ruth Amadi\nFlat 2\n9 High Street\nSaltby';
    expect(findIdentity('Flat 2, 9 High Street', { name: 'Ruth Amadi', post })).toBe('post');
    expect(findIdentity('Flat 2', { name: 'Ruth Amadi', post })).toBeUndefined();
    expect(findIdentity('9 High Street', { name: 'X', post: '9 High Street, Saltby' })).toBe('post');
  });

  it('finds the applicant of every sample in what was sent, and not in what was prepared', () => {
    for (const { request, response } of samples) {
      expect(findIdentity(request.information, request)).toBe('name');
      const read = readResponse(response, 'FOIA');
      expect(read.ok && identityInResponse(read.value, request)).toEqual([]);
    }
  });

  it('names every field at fault, and never the words', () => {
    const read = readResponse(
      respondWith({
        request: 'From Zoe O’Hara-Lee: how many?',
        tables: [{ id: 't', caption: 'C', head: [[{ text: 'n' }]], rows: [{ cells: ['1'] }, { cells: ['AL4 7QX'] }] }],
        notes: [{ text: 'Sent to zoe.lee@example.org' }],
        publication: { kind: 'hold', reason: 'Zoë O’Hara-Lee asked us to' },
      }),
      'FOIA',
    );
    if (!read.ok) throw new Error('can be read');
    const found = identityInResponse(read.value, zoe);
    expect(found).toEqual([
      { field: 'request', kind: 'name' },
      { field: 'tables.0.rows.1.cells.0', kind: 'post' },
      { field: 'notes.0.text', kind: 'email' },
    ]);
    expect(identityFaults(found).map((fault) => fault.field)).toEqual(found.map((f) => f.field));
    expect(JSON.stringify(identityFaults(found))).not.toMatch(/zo[eë]/i);
  });

  it('looks at each field on its own, and only at what is published', () => {
    const read = readResponse(
      respondWith({
        parts: [part('1', { tables: ['t'] }), part('2', { ...withheld, answer: 'For Zoë O’Hara-Lee', tables: ['u'] })],
        grounds: [{ ...ground('s40', ['40(2)'], ['2']), why: 'Zoë O’Hara-Lee asked' }],
        tables: ['t', 'u'].map((id) => ({
          id,
          caption: id === 'u' ? 'Zoë O’Hara-Lee' : 'C',
          head: [[{ text: 'a' }, { text: 'b' }]],
          rows: [{ cells: ['Zoë', 'O’Hara-Lee'] }],
        })),
        notes: [{ parts: ['2'], text: 'zoe.lee@example.org' }],
        publication: { kind: 'publish-edited', omitParts: ['2'], reason: 'It says who asked.' },
      }),
      'FOIA',
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(identityInResponse(read.value, zoe)).toEqual([]);
    const whole = { ...read.value, publication: { kind: 'publish' as const } };
    expect(identityInResponse(whole, zoe).map((f) => f.field)).toEqual([
      'parts.1.answer',
      'grounds.0.why',
      'tables.1.caption',
      'notes.0.text',
    ]);
  });
});

const peter: Applicant = { name: 'Peter James Quillington', email: 'p.quill@quux.example', post: '9 Oak Row\nSaltby' };

describe('finding an applicant in disguise', () => {
  it.each<[string, string | undefined]>([
    ['https://x.example/Peter-Quillington', 'name'],
    ['[a page](https://x.example/peter.quillington?a=1)', 'name'],
    ['https://x.example/Peter%20Quillington', 'name'],
    ['https://x.example/Peter%2520Quillington', 'name'],
    ['https://x.example/peter_quillington/', 'name'],
    ['peter+quillington', 'name'],
    ['https://x.example/quillington-peter', 'name'],
    ['https://x.example/peter-quillingtons', undefined],
    ['100% of Peter, 20%Quillington', undefined],
    ['%ff%fe Peter%20Quillington', 'name'],
    ['P&#101;ter Quillington', 'name'],
    ['P&#x65;ter&nbsp;Quillington', 'name'],
    ['Peter&#9999999;Quillington', undefined],
    ['p.quill&#64;quux.example', 'email'],
    ['p.quill%40quux.example', 'email'],
    ['mailto:p.quill&commat;quux&period;example', 'email'],
    ['[Peter](https://x.example/a) Quillington', 'name'],
    ['[Peter][1] **Quillington**', 'name'],
    ['Pe*ter* Quillington', 'name'],
    ['Peter Quillington', 'name'],
    ['Peter James Quillington', 'name'],
    ['Quillington, Peter', 'name'],
    ['QUILLINGTON, Peter James', 'name'],
    ['Peter James', undefined],
    ['Quillington', undefined],
    ['Quillington Street', undefined],
    ['https://x.example/9-oak-row', 'post'],
  ])('%j gives %s', (text, found) => {
    expect(findIdentity(text, peter)).toBe(found);
  });

  it.each([
    'Quillington, Peter',
    'Quillington, Mr Peter James',
    'Prof. Dr Peter Quillington',
    'Peter Quillington, OBE',
    'Peter J Quillington PhD',
  ])('takes the name as it was given: %s', (name) => {
    for (const text of ['Peter Quillington', 'Quillington, Peter']) expect(findIdentity(text, { name })).toBe('name');
  });

  it('reads a name with an apostrophe as addresses write it', () => {
    for (const text of ['x.example/mary-ohara', "Mary O'Hara", 'Mary O&#39;Hara', 'Mary O’Hara’s', 'mary-o-hara']) {
      expect(findIdentity(text, { name: 'Mary O’Hara' })).toBe('name');
    }
  });

  it.each<[string, string, string | undefined]>([
    ['Will', 'It will be done; WILL it?', undefined],
    ['Will', 'Signed, Will', 'name'],
    ['Park', 'parked in the park', undefined],
    ['Park', 'Hyde Park', 'name'],
    ['O’Quux', 'o&#39;quux', 'name'],
  ])('looks for the one word %s as it was typed: in %j it finds %s', (name, text, found) => {
    expect(findIdentity(text, { name })).toBe(found);
  });

  it('takes no more than a moment, whatever the text', () => {
    const hostile = ['[', '![](', '&#', '%', '[a](', '*_`'].map((piece) => piece.repeat(50_000 / piece.length));
    const begun = performance.now();
    for (const text of hostile) findIdentity(text, peter);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
