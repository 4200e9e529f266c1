import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchText } from '#plumbing/fetch-text.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server on this machine that answers as told; its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  server.unref();
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const limits = { timeoutMs: 400, maxBytes: 100_000, type: 'application/json' };
const json = { 'content-type': 'application/json; charset=utf-8' };
async function outcome(listener: RequestListener, path = '/bank-holidays.json') {
  const answer = await fetchText(`${await serve(listener)}${path}`, limits);
  return answer.ok ? answer.value : answer.error;
}

describe('fetching a text over real HTTP', () => {
  it('gives the text, compressed or not', async () => {
    expect(await outcome((_, answer) => answer.writeHead(200, json).end('{"a":"ü"}'))).toBe('{"a":"ü"}');
    const packed = { ...json, 'content-encoding': 'gzip' };
    expect(await outcome((_, answer) => answer.writeHead(200, packed).end(gzipSync('{}')))).toBe('{}');
  });
  it('follows a redirect on the same host, and not for ever', async () => {
    const moved: RequestListener = ({ url }, answer) =>
      url === '/new' ? answer.writeHead(200, json).end('{}') : answer.writeHead(301, { location: '/new' }).end();
    expect(await outcome(moved)).toBe('{}');
    const circle: RequestListener = (_, answer) => answer.writeHead(302, { location: '/again' }).end();
    expect(await outcome(circle)).toEqual({ code: 'redirected-elsewhere' });
  });
  it('goes to no other host, port or scheme', async () => {
    const other = await serve((_, answer) => answer.writeHead(200, json).end('{}'));
    for (const location of [other, 'file:///etc/hostname', 'http://169.254.169.254/latest/meta-data/']) {
      expect(await outcome((_, answer) => answer.writeHead(307, { location }).end())).toEqual({
        code: 'redirected-elsewhere',
      });
    }
  });
  it.each([
    ['500', { code: 'bad-status', where: '500' }, 500, json],
    ['404', { code: 'bad-status', where: '404' }, 404, json],
    ['304 with nowhere to go', { code: 'bad-status', where: '304' }, 304, json],
    ['a page', { code: 'wrong-type' }, 200, { 'content-type': 'text/html' }],
    ['no type at all', { code: 'wrong-type' }, 200, {}],
  ] as const)('refuses %s', async (_, fault, status, headers) => {
    expect(await outcome((_request, answer) => answer.writeHead(status, headers).end('{}'))).toEqual(fault);
  });
  it('refuses ten megabytes, said, unsaid or unpacked', async () => {
    const large = Buffer.alloc(10_000_000, ' ');
    const said = { ...json, 'content-length': large.length };
    expect(await outcome((_, answer) => answer.writeHead(200, said).end(large))).toEqual({ code: 'too-large' });
    expect(await outcome((_, answer) => answer.writeHead(200, json).end(large))).toEqual({ code: 'too-large' });
    const bomb = { ...json, 'content-encoding': 'gzip' };
    expect(await outcome((_, answer) => answer.writeHead(200, bomb).end(gzipSync(large)))).toEqual({
      code: 'too-large',
    });
  });
  it('refuses what is not UTF-8', async () => {
    const latin = Buffer.from('{"a":"\xfc"}', 'latin1');
    expect(await outcome((_, answer) => answer.writeHead(200, json).end(latin))).toEqual({ code: 'not-utf-8' });
  });
  it('waits no longer than it was told: for an answer, or for its end', async () => {
    expect(await outcome(() => {})).toEqual({ code: 'timeout' });
    const drip: RequestListener = (_, answer) => {
      answer.writeHead(200, json);
      const timer = setInterval(() => answer.write(' '), 50);
      answer.on('close', () => clearInterval(timer));
    };
    expect(await outcome(drip)).toEqual({ code: 'timeout' });
  });
  it('says when nobody is there, or hangs up before the end', async () => {
    expect(await outcome((request) => request.socket.destroy())).toEqual({ code: 'unreachable' });
    const cut: RequestListener = (_, answer) => {
      answer.writeHead(200, { ...json, 'content-length': 1000 });
      answer.write('{"england', () => answer.destroy());
    };
    expect(await outcome(cut)).toEqual({ code: 'unreachable' });
    expect(await fetchText('http://127.0.0.1:1/', limits)).toEqual({ ok: false, error: { code: 'unreachable' } });
    expect(await fetchText('not an address', limits)).toEqual({ ok: false, error: { code: 'unreachable' } });
  });
});
