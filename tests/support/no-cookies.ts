import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The portal as a browser sees it that keeps no cookies: a server on this machine which hands everything on, and takes
 * every cookie out of the answers. Answers its address without a slash at its end, and how to end it.
 */
export async function withoutCookies(url: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((asked, answer) => {
    const onward = request(new URL(asked.url ?? '/', url), { method: asked.method, headers: asked.headers }, (got) => {
      const { 'set-cookie': _cookies, ...headers } = got.headers;
      answer.writeHead(got.statusCode ?? 502, headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
