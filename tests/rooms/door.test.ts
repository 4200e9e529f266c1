import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '#domain/headers.ts';
import { door } from '#plumbing/door.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { anEvent } from '#tests/support/rooms.ts';

const SECRET = 'the front’s own secret';
const context = {} as never;
const front = { 'x-portal-origin': SECRET };
const pages = () => ({ problem: ({ code }: { code: string }) => `page ${code}` });
const through = (rule: () => Promise<HttpAnswer>, event: Parameters<typeof anEvent>) =>
  door(rule, { originSecret: SECRET, pages })(anEvent(...event), context) as Promise<HttpAnswer>;
const fine = async () => html('fine');

describe('the door', () => {
  it('adds every security header and forbids keeping the answer', async () => {
    const answer = await through(fine, ['GET', '/', { headers: front }]);
    expect(answer).toMatchObject({
      statusCode: 200,
      body: 'fine',
      headers: { ...securityHeaders, 'cache-control': 'no-store' },
    });
  });
  it.each([{}, { 'x-portal-origin': 'guess' }])('refuses what did not come through the front: %j', async (headers) => {
    expect(await through(fine, ['GET', '/', { headers }])).toMatchObject({ statusCode: 403 });
  });
  it('refuses a form that another site made the browser send, and lets this site’s through', async () => {
    const post = (site?: string) =>
      through(fine, ['POST', '/', { headers: { ...front, ...(site ? { 'sec-fetch-site': site } : {}) } }]);
    expect(await post('cross-site')).toMatchObject({ statusCode: 403, body: 'page cross-site' });
    expect(await post('same-site')).toMatchObject({ statusCode: 403 });
    for (const site of ['same-origin', 'none', undefined]) expect(await post(site)).toMatchObject({ statusCode: 200 });
  });
  it('answers an unexpected error without a word of it, as a page or as a problem', async () => {
    const broken = async () => {
      throw new Error('the secret detail');
    };
    const asPage = await through(broken, ['GET', '/request/', { headers: front }]);
    expect(asPage).toMatchObject({ statusCode: 500, body: 'page internal-error' });
    const asJson = await through(broken, ['GET', '/api/x', { headers: front }]);
    expect(asJson).toMatchObject({ statusCode: 500, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.stringify([asPage, asJson])).not.toContain('secret detail');
  });
  it('answers HEAD with the headers and no body', async () => {
    const answer = await through(fine, ['HEAD', '/', { headers: front }]);
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer.body).toBeUndefined();
  });
  it('takes the language off the path, and keeps it where the rule sends somebody', async () => {
    const languages = ['en', 'cy'];
    const sent = async (path: string, location: string, query = '') => {
      let seen: unknown;
      const rule = async ({ rawPath, language, page }: { rawPath: string; language: string; page: string }) => {
        seen = { rawPath, language, page };
        return seeOther(location);
      };
      const event = { ...anEvent('GET', path, { headers: front }), rawQueryString: query };
      const answer = (await door(rule, { originSecret: SECRET, languages, pages })(event, context)) as HttpAnswer;
      return [seen, answer.headers?.['location']];
    };
    const asked = (rawPath: string, language: string, page = rawPath) => ({ rawPath, language, page });
    expect(await sent('/cy/request/', '/track/x')).toEqual([asked('/request/', 'cy'), '/cy/track/x']);
    expect(await sent('/request/', '/track/x')).toEqual([asked('/request/', 'en'), '/track/x']);
    expect(await sent('/cy/clock/', '/disclosures/1/', 'a=1')).toEqual([
      asked('/clock/', 'cy', '/clock/?a=1'),
      '/disclosures/1/',
    ]);
    expect(await sent('/cy/track/x', 'https://weather.example/', 'key=secret')).toEqual([
      asked('/track/x', 'cy'),
      'https://weather.example/',
    ]);
  });
  it('compresses a long answer as the browser allows', async () => {
    const long = async () => html('long '.repeat(1000));
    const answer = await through(long, ['GET', '/', { headers: { ...front, 'accept-encoding': 'gzip, br' } }]);
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(Buffer.from(answer.body!, 'base64')).toString()).toBe('long '.repeat(1000));
    expect((await through(long, ['GET', '/', { headers: front }])).isBase64Encoded).toBeUndefined();
  });
});
