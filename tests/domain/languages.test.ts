import { describe, expect, it } from 'vitest';
import { edge, edgeIn } from '#domain/edge.ts';
import { addressIn, languageOf } from '#domain/languages.ts';
import { apiRoutes, apiRoutesIn } from '#domain/routes.ts';
import { staticAddresses, staticPages } from '#domain/static-pages.ts';

const both = ['en', 'cy'];

describe('addresses in languages', () => {
  it.each([
    ['en', '/request/', '/request/'],
    ['cy', '/request/', '/cy/request/'],
    ['cy', '/', '/cy/'],
    ['cy', '/track/01.FOI.26.000123?done=answer', '/cy/track/01.FOI.26.000123?done=answer'],
    ['cy', '/disclosures/search?q=a', '/cy/disclosures/search?q=a'],
    ['cy', '/disclosures/', '/disclosures/'],
    ['cy', '/disclosures/01.FOI.26.000123/', '/disclosures/01.FOI.26.000123/'],
    ['cy', '/api/clock', '/api/clock'],
    ['cy', '/officer/', '/officer/'],
    ['cy', '/officer/sign-in', '/officer/sign-in'],
    ['cy', '/assets/a.css', '/assets/a.css'],
    ['gd', '/request/', '/request/'],
  ])('in %s %s stands at %s', (language, path, address) => {
    expect(addressIn(both, language, path)).toBe(address);
  });
  it.each([
    ['/cy/request/', 'cy', '/request/'],
    ['/cy/', 'cy', '/'],
    ['/request/', 'en', '/request/'],
    ['/en/request/', 'en', '/en/request/'],
    ['/gd/request/', 'en', '/gd/request/'],
    ['/cy', 'en', '/cy'],
    ['/cymru/', 'en', '/cymru/'],
  ])('%s is asked for in %s and means %s', (address, language, path) => {
    expect(languageOf(both, address)).toEqual({ language, path });
  });
  it('come back as they were given, whatever is a page', () => {
    for (const path of [...staticPages, '/request/', '/track/x', '/clock/due.ics']) {
      expect(languageOf(both, addressIn(both, 'cy', path))).toEqual({ language: 'cy', path });
    }
  });
});

describe('routes in languages', () => {
  it('are the plain lists where there is one language', () => {
    expect([apiRoutesIn(['en']), edgeIn(['en']), staticAddresses(['en'])]).toEqual([apiRoutes, edge, staticPages]);
  });
  it('have what people read once more for each further language, and nothing twice', () => {
    const paths = apiRoutesIn(both).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['POST /cy/request/', 'GET /cy/track/{reference}/due.ics']));
    expect(paths.filter((path) => /\/cy\/(api|gone|disclosures(?!\/search))/.test(path))).toEqual([]);
    expect(apiRoutesIn(both).filter(({ auth, path }) => auth === 'officer' && path.startsWith('/cy/'))).toEqual([]);
    expect(staticAddresses(both)).toContain('/cy/privacy/');
  });
  it('cost the front four behaviours for each further language', () => {
    const further = edgeIn(both).filter(({ pattern }) => pattern.startsWith('/cy/'));
    expect(further.map(({ pattern }) => pattern)).toEqual([
      '/cy/request/*',
      '/cy/track/*',
      '/cy/clock/*',
      '/cy/disclosures/search*',
    ]);
    expect(edgeIn(both).at(-1)?.pattern).toBe('*');
  });
});
