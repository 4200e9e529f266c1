import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sameText } from '#plumbing/ids.ts';
import type { DataFolder } from './data-folder.ts';
import { recordControl } from './running.ts';
import type { Invoke } from './workers.ts';

/**
 * What stands in for SES's topic here, and for waiting until links are looked at: whoever knows the token, which lies in the data
 * folder, hands the bounce function, or at `/links` that one, an event and hears what it answered. On the loopback only. Returns what closes it.
 */
export async function openControl(folder: DataFolder, invoke: Invoke): Promise<() => void> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
      answer(401, null);
      return;
    }
    text(request)
      .then((body) => invoke(request.url === '/links' ? 'links' : 'bounce', JSON.parse(body)))
      .then((noted) => answer(200, noted))
      .catch(() => answer(500, null));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  recordControl(folder, { port: (server.address() as AddressInfo).port, token });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
