import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { originOf } from '#cdk/local/gateway.ts';
import { indexRule } from '#cdk/local/index-rule.ts';
import { fileKinds } from '#domain/response/attachment.ts';

describe('the index rule of the edge', () => {
  it.each([
    ['/', '/index.html'],
    ['/privacy/', '/privacy/index.html'],
    ['/disclosures/01.FOI.26.000123/', '/disclosures/01.FOI.26.000123/index.html'],
    ['/disclosures/', '/disclosures/index.html'],
    ['/assets/portal-1a2b.css', '/assets/portal-1a2b.css'],
    ['/disclosures/feed.xml', '/disclosures/feed.xml'],
    ['/disclosures/dump/2026.jsonl.gz', '/disclosures/dump/2026.jsonl.gz'],
    ['/disclosures/01.FOI.26.000123/table-1.csv', '/disclosures/01.FOI.26.000123/table-1.csv'],
  ])('reads %s from %s', (path, key) => {
    expect(indexRule('GET', path, '')).toEqual({ key });
  });

  it.each(Object.values(fileKinds).flat())('knows a file that ends in .%s, as those of an answer may', (ending) => {
    const path = `/disclosures/01.FOI.26.000123/files/0a/a.${ending}`;
    expect(indexRule('GET', path, '')).toEqual({ key: path });
  });

  it.each([
    ['/privacy', '', '/privacy/'],
    ['/disclosures', '', '/disclosures/'],
    ['/disclosures/01.FOI.26.000123', '', '/disclosures/01.FOI.26.000123/'],
    ['/disclosures/01.FOI.26.000123', 'a=1&b&a=%20x', '/disclosures/01.FOI.26.000123/?a=1&a=%20x&b'],
    ['//other.example', '', '/other.example/'],
    ['/\\other.example', '', '/other.example/'],
  ])('sends %s?%s to %s', (path, query, location) => {
    const ruling = indexRule('GET', path, query);
    expect(ruling).toMatchObject({ status: 301, headers: { location } });
  });

  it('fits into a CloudFront function: no module, at most 10 KB', () => {
    const source = readFileSync(new URL('../../cdk/edge/index-rule.js', import.meta.url), 'utf8');
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
    expect(Buffer.byteLength(source)).toBeLessThan(10_240);
  });
});

describe('the edge', () => {
  it.each([
    ['/', 'web'],
    ['/privacy/', 'web'],
    ['/assets/a.css', 'web'],
    ['/api/requests', 'api'],
    ['/request/', 'api'],
    ['/request', 'web'],
    ['/track/x', 'api'],
    ['/disclosures/search', 'api'],
    ['/disclosures/01.FOI.26.000123/', 'publication'],
    ['/gone/x', 'web'],
  ])('sends %s to %s', (path, origin) => {
    expect(originOf(path)).toBe(origin);
  });
});
