import { describe, expect, it } from 'vitest';
import { answerOf } from '#cdk/local/http-answer.ts';
import { httpEvent, jwtContext, matchRoute, type RawRequest } from '#cdk/local/http-event.ts';
import { type ApiRoute, apiRoutes } from '#domain/routes.ts';

const route: ApiRoute = { method: 'POST', path: '/track/{reference}', door: 'track', auth: 'key' };

function eventOf(request: Partial<RawRequest>) {
  return httpEvent(
    { method: 'POST', url: '/track/x', rawHeaders: [], body: Buffer.alloc(0), sourceIp: '127.0.0.1', ...request },
    route,
    { reference: 'x' },
  );
}

describe('the event of a request', () => {
  it('has cookies apart from the headers, one by one', () => {
    const { cookies, headers } = eventOf({ rawHeaders: ['Cookie', 'a=1; __Host-b=x=y'] });
    expect(cookies).toEqual(['a=1', '__Host-b=x=y']);
    expect(headers).not.toHaveProperty('cookie');
  });

  it('joins repeated headers with commas under lower-case names', () => {
    expect(eventOf({ rawHeaders: ['X-One', 'a', 'x-one', 'b', 'Accept', '*/*'] }).headers).toEqual({
      'x-one': 'a,b',
      accept: '*/*',
    });
  });

  it('decodes query values, joins repeated ones with commas, and keeps the query as sent beside them', () => {
    const event = eventOf({ url: '/track/x?q=a%20b&q=c+d&r=%C3%A9' });
    expect(event.queryStringParameters).toEqual({ q: 'a b,c d', r: 'é' });
    expect(event.rawQueryString).toBe('q=a%20b&q=c+d&r=%C3%A9');
  });

  it('leaves out what the request has not', () => {
    const event = eventOf({});
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('cookies');
    expect(event).not.toHaveProperty('queryStringParameters');
    expect(event.isBase64Encoded).toBe(false);
  });

  it.each([
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/octet-stream', true],
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['application/xml', false],
    ['text/plain', false],
  ])('hands over a body of %s in base64: %s', (type, isBase64Encoded) => {
    const event = eventOf({ rawHeaders: ['content-type', type], body: Buffer.from('a=é') });
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(event.body).toBe(isBase64Encoded ? Buffer.from('a=é').toString('base64') : 'a=é');
  });

  it('hands claims over as text, arrays in brackets', () => {
    expect(jwtContext({ sub: 'x', exp: 12, 'cognito:groups': ['officer', 'approver'] }).jwt.claims).toEqual({
      sub: 'x',
      exp: '12',
      'cognito:groups': '[officer approver]',
    });
  });
});

describe('the route of a path', () => {
  it.each([
    ['GET', '/request/', 'GET /request/', {}],
    ['GET', '/officer/sign-in', 'GET /officer/sign-in', {}],
    ['GET', '/track/01.FOI.26.000123', 'GET /track/{reference}', { reference: '01.FOI.26.000123' }],
    ['GET', '/track/a%20b', 'GET /track/{reference}', { reference: 'a b' }],
    ['GET', '/gone/disclosures/x/index.html', 'GET /gone/{proxy+}', { proxy: 'disclosures/x/index.html' }],
    ['POST', '/api/cases/x/commands', 'POST /api/cases/{reference}/commands', { reference: 'x' }],
  ])('%s %s is %s', (method, path, key, pathParameters) => {
    const match = matchRoute(apiRoutes, method, path);
    expect(`${match?.route.method} ${match?.route.path}`).toBe(key);
    expect(match?.pathParameters).toEqual(pathParameters);
  });

  it.each([
    ['GET', '/request'],
    ['DELETE', '/request/'],
    ['GET', '/tracks/'],
    ['GET', '/track/a/b'],
    ['GET', '/gone/'],
    ['HEAD', '/api/cases'],
  ])('%s %s has none', (method, path) => {
    expect(matchRoute(apiRoutes, method, path)).toBeUndefined();
  });
});

describe('the answer of a function', () => {
  it('may have cookies and a body in base64', () => {
    const answer = answerOf({
      statusCode: 200,
      headers: { 'Content-Type': 'text/html' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('<p>').toString('base64'),
      isBase64Encoded: true,
    });
    expect(answer.headers).toEqual({ 'content-type': 'text/html', 'set-cookie': ['a=1', 'b=2'] });
    expect(String(answer.body)).toBe('<p>');
  });

  it('is JSON with status 200 where it names no status', () => {
    const { status, headers, body } = answerOf({ fine: true });
    expect([status, headers['content-type'], String(body)]).toEqual([200, 'application/json', '{"fine":true}']);
  });

  it.each([{ statusCode: 'x' }, { statusCode: 200, body: 7 }, { statusCode: 99 }])('is 500 for %j', (result) => {
    expect(answerOf(result).status).toBe(500);
  });
});
