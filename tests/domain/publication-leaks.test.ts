import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { type Applicant, findIdentity, identityInResponse } from '#domain/publication/leaks.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { respondWith } from './response-build.ts';

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
        publication: { kind: 'publish-edited', omitParts: [''], reason: 'Zoë O’Hara-Lee asked us to' },
      }),
      'FOIA',
    );
    if (!read.ok) throw new Error('can be read');
    const faults = identityInResponse(read.value, zoe);
    expect(faults.map((f) => f.field)).toEqual(['request', 'tables.0.rows.1.cells.0', 'notes.0.text']);
    expect(JSON.stringify(faults)).not.toMatch(/zo[eë]/i);
  });
});
