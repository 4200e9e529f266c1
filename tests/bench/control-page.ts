import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { compressed } from '#cdk/local/compress.ts';

const require = createRequire(import.meta.url);
const govuk = (file: string) => readFileSync(require.resolve(`govuk-frontend/dist/govuk/${file}`), 'utf8');

/** As the Design System says to start its script. */
const starting =
  "<script>document.body.className += ' js-enabled govuk-frontend-supported'</script>" +
  "<script type='module'>import { initAll } from '/govuk.js'; initAll()</script>";

/**
 * Serves a page with the whole style sheet and script of GOV.UK Frontend in place of its own, compressed as the local
 * front compresses. The fonts are left out: only services on gov.uk may use them. The caller stops it.
 */
export async function startControl(page: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const html = page
    .replace(/<script[^>]*><\/script>/g, '')
    .replace(/(<link rel="stylesheet" href=")[^"]+/, '$1/govuk.css')
    .replace(/<link rel="stylesheet" href="\/assets\/[^>]*>/g, '')
    .replace('</body>', `${starting}</body>`);
  if (!html.includes('/govuk.css') || !html.includes('/govuk.js')) throw new Error('This page cannot be a control');
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', html],
    '/govuk.css': ['text/css', govuk('govuk-frontend.min.css').replace(/@font-face\s*\{[^}]*\}/g, '')],
    '/govuk.js': ['text/javascript', govuk('govuk-frontend.min.js')],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? [];
    const { status, headers, body } = compressed(
      {
        status: type ? 200 : 404,
        headers: { 'content-type': `${type ?? 'text/plain'}; charset=utf-8` },
        body: Buffer.from(text ?? 'Not found'),
      },
      String(request.headers['accept-encoding'] ?? ''),
    );
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The control has no port');
  return {
    url: `http://localhost:${address.port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
