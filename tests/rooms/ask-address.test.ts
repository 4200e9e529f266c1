import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { whomOf } from '#domain/links/whom.ts';
import { checkLink } from '#functions/publish/check-link.ts';
import { asker } from '#plumbing/ask-address.ts';
import { isClosedHost, isPublicAddress, type Resolve } from '#plumbing/public-address.ts';
import { certificate } from '#tests/support/certificate.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});
async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1').unref();
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}
const serve = (listener: RequestListener) => listening(createServer(listener));

describe('an address of the public network', () => {
  it.each(['1.1.1.1', '8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '192.0.1.1', '223.255.255.255'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each(['2606:4700:4700::1111', '2a00:1450:4009:80b::200e', '2620:fe::fe'])('is %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
    ...['169.254.169.254', '169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1'],
    ...['192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1'],
    ...['255.255.255.255'],
    // IPv6: nothing, this machine, mapped and compatible IPv4, NAT64, discarded, Teredo, 6to4, documentation.
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '::ffff:0:127.0.0.1'],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b::8.8.8.8',
      '64:ff9b:1::1',
      '100::1',
      '2001::1',
      '2001:0:4136:e378::1',
      '2001:20::1',
    ],
    ...['2001:db8::1', '2002:7f00:1::', '3fff::1', '4000::1'],
    // Link-local with and without a zone, site-local, unique local, multicast.
    ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
    ...['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.1.1.1.', 'a.example'],
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    ...['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f.0.0.1/', 'http://0177.0.0.1/'],
    ...['http://017700000001/', 'http://0x7f000001/', 'http://127.0.0.1./', 'http://127%2e0%2e0%2e1/', 'http://0/'],
    ...['http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/'],
    ...['http://[0:0:0:0:0:ffff:7f00:1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[64:ff9b::a9fe:a9fe]/'],
    ...['http://169.254.169.254/latest/meta-data/', 'http://[fd00:ec2::254]/', 'http://0xa9fea9fe/'],
  ])('is not the host of %s, however it is written', (address) => {
    expect(isClosedHost(new URL(address))).toBe(true);
  });
});

/** Looks at an address on the public network, where these names stand for these addresses; what came of it, and who was connected to. */
async function look(address: string, names: Readonly<Record<string, readonly string[]>> = {}, setting = 'public') {
  const whom = whomOf('http://127.0.0.1:1', setting);
  const asked: string[] = [];
  const resolve: Resolve = async (name) => {
    asked.push(name);
    const found = names[name];
    if (!found) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return found.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
  };
  const isNamed = (url: URL) => whom.hosts !== 'public' && whom.hosts.includes(url.host);
  const ask = asker({ userAgent: 'RequestPortal/1', isNamed, timeoutMs: 1500, resolve });
  return { outcome: await checkLink(ask, address, whom), asked };
}
const notPublic = { found: 'dead', because: 'not-public' };

describe('asking an address that somebody typed', () => {
  it.each([
    ['a host that is an address itself', 'http://127.0.0.1/', {}, []],
    ['one that is written so that it looks like none', 'http://2130706433/', {}, []],
    ['the address where a cloud tells credentials', 'http://169.254.169.254/latest/meta-data/', {}, []],
    ['a mapped address', 'http://[::ffff:127.0.0.1]/', {}, []],
    ['a name that stands for this machine', 'http://rebound.example/', { 'rebound.example': ['127.0.0.1'] }, 1],
    ['one that stands for it in IPv6', 'https://rebound.example/', { 'rebound.example': ['::1'] }, 1],
    ['one of whose addresses one is private', 'http://half.example/', { 'half.example': ['1.1.1.1', '10.0.0.7'] }, 1],
    ['a name that stands for nothing', 'http://empty.example/', { 'empty.example': [] }, 1],
  ])('makes no connection to %s', async (_, address, names, asked) => {
    const looked = await look(address, names as Readonly<Record<string, readonly string[]>>);
    expect(looked.outcome).toEqual(notPublic);
    expect(looked.asked).toHaveLength(asked === 1 ? 1 : 0);
  });

  it('knows a name that does not exist', async () => {
    expect((await look('https://nowhere.example/')).outcome).toEqual({ found: 'dead', because: 'no-such-name' });
  });

  it('judges every redirect anew, however innocent it began', async () => {
    const seen: string[] = [];
    const inner = await serve((request, answer) => {
      seen.push(String(request.url));
      answer.end('secret');
    });
    const leading = async (location: string) => {
      const port = await serve((_, answer) => answer.writeHead(302, { location }).end());
      return (await look(`http://127.0.0.1:${port}/`, { 'rebound.example': ['127.0.0.1'] }, `127.0.0.1:${port}`))
        .outcome;
    };
    // Named hosts alone are asked here: whatever else they lead to is refused before it is resolved.
    for (const location of [`http://127.0.0.1:${inner}/`, `http://localhost:${inner}/`, 'http://169.254.169.254/'])
      expect(await leading(location)).toEqual({ found: 'unknown', because: 'off' });
    for (const location of ['file:///etc/passwd', `http://a:b@127.0.0.1:${inner}/`, 'ftp://a.example/'])
      expect(await leading(location)).toEqual({ found: 'unknown', because: 'not-asked' });
    expect(seen).toEqual([]);
  });

  it('judges what a redirect on the public network leads to when it connects', async () => {
    const looked: string[] = [];
    const ask = asker({
      userAgent: 'x',
      isNamed: () => false,
      timeoutMs: 1500,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    const first = async (url: URL, method: 'HEAD' | 'GET') => {
      looked.push(url.href);
      return url.hostname === 'open.example' ? { status: 301, location: 'http://inner.example/' } : ask(url, method);
    };
    expect(await checkLink(first, 'https://open.example/', whomOf('https://p.example', 'public'))).toEqual(notPublic);
    expect(looked).toEqual(['https://open.example/', 'http://inner.example/']);
    const toPort = async () => ({ status: 302, location: 'http://open.example:6379/' });
    const outcome = await checkLink(toPort, 'https://open.example/', whomOf('https://p.example', 'public'));
    expect(outcome).toEqual({ found: 'unknown', because: 'not-asked' });
  });
});

/** Looks at a page of a server on this machine that answers as told. */
async function lookAt(listener: RequestListener, path = '/page') {
  const port = await serve(listener);
  return (await look(`http://127.0.0.1:${port}${path}`, {}, `127.0.0.1:${port}`)).outcome;
}

describe('looking at a link over real HTTP', () => {
  it('asks for the headers alone, says who asks, and brings nothing else', async () => {
    const requests: object[] = [];
    const outcome = await lookAt(({ method, url, headers }, answer) => {
      requests.push({ method, url, ...headers, host: '' });
      answer.end();
    }, '/page?year=2025#part');
    expect(outcome).toEqual({ found: 'alive', movedTo: null });
    const said = { 'user-agent': 'RequestPortal/1', accept: '*/*', connection: 'close' };
    expect(requests).toEqual([{ method: 'HEAD', url: '/page?year=2025', host: '', ...said }]);
  });
  it.each([403, 404, 405, 500, 501])('asks for the page where HEAD is answered with %i', async (status) => {
    const methods: unknown[] = [];
    const outcome = await lookAt(({ method }, answer) => {
      methods.push(method);
      answer.writeHead(method === 'HEAD' ? status : 200).end(method === 'HEAD' ? undefined : 'The page');
    });
    expect([outcome, methods]).toEqual([{ found: 'alive', movedTo: null }, ['HEAD', 'GET']]);
  });
  it.each([
    [404, { found: 'dead', because: 'not-found' }],
    [410, { found: 'dead', because: 'gone' }],
    [403, { found: 'unknown', because: 'refused-us' }],
    [429, { found: 'unknown', because: 'refused-us' }],
    [503, { found: 'unsure', because: 'server-error' }],
  ])('makes of %i: %j', async (status, outcome) => {
    expect(await lookAt((_, answer) => answer.writeHead(status).end())).toEqual(outcome);
  });
  it('reads nothing of a page that never ends', async () => {
    let sent = 0;
    const outcome = await lookAt(({ method }, answer) => {
      if (method === 'HEAD') return void answer.writeHead(405).end();
      answer.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        sent += 65_536;
        if (sent < 1e9 && !answer.destroyed && answer.write(Buffer.alloc(65_536))) setImmediate(more);
        else answer.once('drain', more);
      };
      more();
    });
    expect(outcome).toEqual({ found: 'alive', movedTo: null });
    // What fills the buffers on the way, and no more.
    expect(sent).toBeLessThan(32_000_000);
  });
  it('follows redirects, five of them and no more, and says where a link has moved', async () => {
    const chain =
      (end: number): RequestListener =>
      ({ url }, answer) => {
        const n = Number(url?.slice(2) || 0);
        if (n >= end) answer.end();
        else answer.writeHead(301, { location: `/x${n + 1}` }).end();
      };
    expect(await lookAt(chain(5), '/x0')).toEqual({ found: 'alive', movedTo: null });
    expect(await lookAt(chain(6), '/x0')).toEqual({ found: 'unsure', because: 'redirects' });
    const home: RequestListener = ({ url, headers }, answer) => {
      if (url === '/') answer.end();
      else answer.writeHead(302, { location: `http://${headers.host}/` }).end();
    };
    expect(await lookAt(home)).toMatchObject({ found: 'alive', movedTo: expect.stringMatching(/^http:.*\/$/) });
    expect(await lookAt((_, answer) => answer.writeHead(302).end())).toEqual({ found: 'unsure', because: 'redirects' });
    expect(await lookAt((_, answer) => answer.writeHead(307, { location: 'http://[' }).end())).toMatchObject({
      because: 'redirects',
    });
  });
  it('waits no longer than it was told, for whatever keeps it waiting', async () => {
    const noAnswer = { found: 'unsure', because: 'no-answer' };
    expect(await lookAt(() => {})).toEqual(noAnswer);
    expect(await lookAt((request) => request.socket.destroy())).toEqual(noAnswer);
    // Headers, a byte at a time.
    const drip = createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    drip.listen(0, '127.0.0.1').unref();
    await new Promise((resolve) => drip.once('listening', resolve));
    const { port } = drip.address() as AddressInfo;
    expect((await look(`http://127.0.0.1:${port}/`, {}, `127.0.0.1:${port}`)).outcome).toEqual(noAnswer);
    drip.close();
    expect((await look('http://127.0.0.1:1/', {}, '127.0.0.1:1')).outcome).toEqual(noAnswer);
  });
  it('knows an answer that is no HTTP', async () => {
    const noise = createSocketServer((socket) => socket.on('error', () => {}).end('SSH-2.0-OpenSSH_9.2\r\n'));
    noise.listen(0, '127.0.0.1').unref();
    await new Promise((resolve) => noise.once('listening', resolve));
    const { port } = noise.address() as AddressInfo;
    const { outcome } = await look(`http://127.0.0.1:${port}/`, {}, `127.0.0.1:${port}`);
    noise.close();
    expect(outcome).toEqual({ found: 'unsure', because: 'no-answer' });
  });
  it('believes no certificate that nobody vouches for', async () => {
    const port = await listening(createTlsServer(certificate, (_, answer) => answer.end()) as unknown as Server);
    const { outcome } = await look(`https://127.0.0.1:${port}/`, {}, `127.0.0.1:${port}`);
    expect(outcome).toEqual({ found: 'unsure', because: 'certificate' });
  });
});
