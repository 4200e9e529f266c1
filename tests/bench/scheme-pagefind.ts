import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createIndex } from 'pagefind';
import { startBrowser } from '#tests/support/browser.ts';
import { questions, schemeDocuments } from './scheme-documents.ts';

const ROUNDS = 200;
/** Of a hundred thousand documents each question takes seconds: asked are as many as fit. */
const WITHIN_MS = 60_000;
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Pagefind makes files that a browser searches by itself: the index of a scheme, and searching it in a real browser. */
export async function measurePagefind(count: number, folder: string) {
  const start = process.hrtime.bigint();
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind makes no index');
  for (const { reference, title, body } of schemeDocuments(count)) {
    const url = `/disclosures/${reference}/`;
    await index.addCustomRecord({ url, content: `${title}\n${body}`, language: 'en', meta: { title } });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)));
  const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    if (name === '/')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>x</title>');
    try {
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' });
      return response.end(readFileSync(join(folder, name)));
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const asked = questions([...schemeDocuments(Math.min(1000, count))], ROUNDS);
    const { cold, times, found } = await page.evaluate(
      async ([queries, within]) => {
        const from = performance.now();
        const address = '/pagefind/pagefind.js';
        const pagefind = await import(address);
        await pagefind.init();
        const first = await pagefind.search(queries[0]);
        const opened = performance.now() - from;
        let any = Math.min(1, first.results.length);
        const all: number[] = [];
        for (const query of queries.slice(1)) {
          const at = performance.now();
          if (at - from > within) break;
          any += Math.min(1, (await pagefind.search(query)).results.length);
          all.push(performance.now() - at);
        }
        return { cold: opened, times: all, found: any / (all.length + 1) };
      },
      [asked, WITHIN_MS] as const,
    );
    const sorted = [...times].sort((a, b) => a - b);
    const quantile = (q: number) => sorted[Math.floor(q * sorted.length)] ?? 0;
    return { seconds, bytes, cold, p50: quantile(0.5), p99: quantile(0.99), found };
  } finally {
    await browser.close();
    server.close();
    await index.deleteIndex();
  }
}
