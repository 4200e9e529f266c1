import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { edgeIn, type Origin } from '#domain/edge.ts';
import { dataHeaders, securityHeaders } from '#domain/headers.ts';
import { type Answer, gatewayAnswer } from './http-answer.ts';
import { type RawRequest, splitUrl } from './http-event.ts';

export type Origins = Readonly<Record<Origin, (request: RawRequest) => Promise<Answer>>>;
export type Gateway = {
  readonly port: number;
  /** Until this is called every request is answered with 503. */
  serve(origins: Origins, languages: readonly string[]): void;
  stop(): Promise<void>;
};

/** HTTP API's limit. */
const maxBodyBytes = 10 * 1024 * 1024;

/**
 * Opens the front on 127.0.0.1 and, where there is one, ::1 (`localhost` may mean either). Port 0 takes any free one.
 * Throws one sentence if the port is taken.
 */
export async function openGateway(port: number): Promise<Gateway> {
  let served: Served | undefined;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, served).then(
      (one) => send(request, response, one),
      (error: Error) => {
        console.error(
          `The front could not answer ${request.method} ${splitUrl(request.url ?? '').path}: ${error.message}`,
        );
        send(request, response, gatewayAnswer(502, 'Bad Gateway'));
      },
    );
  };
  const first = await listen(listener, port, '127.0.0.1');
  const taken = first.address();
  const actual = typeof taken === 'object' && taken ? taken.port : port;
  const second = await listen(listener, actual, '::1').catch((error: NodeJS.ErrnoException) => {
    // A machine without IPv6 is fine; somebody else answering `localhost` there is not.
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined;
    first.close();
    throw error;
  });
  return {
    port: actual,
    serve(origins, languages) {
      served = { origins, languages };
    },
    async stop() {
      await Promise.all([first, second].map(close));
    },
  };
}

type Served = { readonly origins: Origins; readonly languages: readonly string[] };

async function answer(request: IncomingMessage, served: Served | undefined): Promise<Answer> {
  if (!served) return gatewayAnswer(503, 'The portal is starting', { 'retry-after': '1' });
  const url = request.url ?? '/';
  if (!url.startsWith('/')) return gatewayAnswer(400, 'Bad Request');
  const body = await bodyOf(request);
  if (!body) return gatewayAnswer(413, 'Request Entity Too Large');
  const { rawHeaders, method = 'GET', socket } = request;
  const raw = { method, url, rawHeaders, body, sourceIp: socket.remoteAddress ?? '127.0.0.1' };
  const { origin, data } = lineOf(splitUrl(url).path, served.languages);
  const one = await served.origins[origin](raw);
  return data ? { ...one, headers: { ...one.headers, ...dataHeaders } } : one;
}

/** The origin of a path: the first line of `edgeIn` that matches, `*` standing for anything. */
export function originOf(path: string, languages: readonly string[] = []): Origin {
  return lineOf(path, languages).origin;
}

function lineOf(path: string, languages: readonly string[]): ReturnType<typeof edgeIn>[number] {
  const line = edgeIn(languages).find(({ pattern }) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.?^$()|[\]\\{}+]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(path);
  });
  return line ?? { pattern: '*', origin: 'web' };
}

/** The body; undefined if it is too large. Read to its end even then, or the sender would never see the answer. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size <= maxBodyBytes ? Buffer.concat(chunks) : undefined;
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  // As the front's own policy: what an origin says itself stands.
  response.writeHead(status, { ...securityHeaders, ...headers, 'content-length': String(body.length) } as Record<
    string,
    string
  >);
  response.end(request.method === 'HEAD' ? undefined : body);
  if (process.env['PORTAL_ACCESS_LOG'] === undefined) return;
  console.error(`${request.method} ${splitUrl(request.url ?? '').path} ${status}`);
}

async function listen(
  listener: (a: IncomingMessage, b: ServerResponse) => void,
  port: number,
  host: string,
): Promise<Server> {
  const server = createServer(listener);
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const sentence = {
      EADDRINUSE: `Port ${port} is taken by another program: stop that, or choose another port with PORT=3001 npm start.`,
      EACCES: `Port ${port} may not be used by this account: choose another with PORT=3001 npm start.`,
    }[code ?? ''];
    throw sentence ? new Error(sentence) : error;
  }
}

async function close(server: Server | undefined): Promise<void> {
  if (!server) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
