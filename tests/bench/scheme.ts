import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleOptions } from '#cdk/parts/bundle.ts';
import type { Authority } from '#domain/authority.ts';
import { type PublishDeps, publish } from '#functions/publish/publish.ts';
import { answered, workOf } from '#tests/support/cases.ts';
import { aWorld } from '#tests/support/rooms.ts';
import { schemeDocuments } from './scheme-documents.ts';
import { measurePagefind } from './scheme-pagefind.ts';
import { asTable } from './table.ts';

const once = fileURLToPath(new URL('./scheme-once.ts', import.meta.url));
const run = (...args: readonly string[]) =>
  JSON.parse(
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', once, ...args], { encoding: 'utf8' }),
  );
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** The pages as the publish function makes them: Node reads no JSX by itself. */
async function publishPages(folder: string, authority: Authority): Promise<PublishDeps['render']> {
  const outfile = join(folder, 'pages.mjs');
  const contents =
    "export { publishPages } from '#web/pages/publish/pages.ts';\nexport { fullContextOf } from '#web/full-context.ts';";
  const { splitting: _splitting, metafile: _metafile, outExtension: _outExtension, ...options } = bundleOptions;
  buildSync({ ...options, stdin: { contents, resolveDir: options.absWorkingDir, loader: 'ts' }, outfile });
  const made = (await import(pathToFileURL(outfile).href)) as {
    publishPages: (context: unknown) => PublishDeps['render'];
    fullContextOf: (authority: Authority, assets: object) => unknown;
  };
  const assets = { css: '/a.css', more: '/b.css', officer: '/c.css', officerJs: '/d.js', js: {} };
  return made.publishPages(made.fullContextOf(authority, assets));
}

/** Publishing one more into a scheme of so many, with its real pages: milliseconds, public objects and their bytes. */
async function publishOne(count: number, folder: string) {
  const world = aWorld();
  const documents = [...schemeDocuments(count)];
  for (const { reference, publishedOn, title, body } of documents) {
    const entry = {
      reference,
      publishedOn,
      title,
      outcome: 'granted-in-full',
      summaryLine: body.slice(0, 160),
    } as const;
    await world.journal.append(publishedOn.slice(0, 4), { ...entry, action: 'put', text: reference });
  }
  let [objects, bytes] = [0, 0];
  const pages: typeof world.pages = {
    ...world.pages,
    put: async (key, body, ...more) => {
      objects += 1;
      bytes += Buffer.byteLength(body);
      await world.pages.put(key, body, ...more);
    },
  };
  const render = await publishPages(folder, world.authority);
  const reference = await answered(world);
  const start = process.hrtime.bigint();
  await publish({ ...world, pages, render, invalidate: async () => {} }, workOf(reference, 4, 'publication'));
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, objects, bytes };
}

/**
 * A scheme of 1,000 and of 10,000 disclosures made from the samples (and of as many as the command says: `npm run bench -- scheme 100000`): publishing one
 * more, and searching, beside MiniSearch in the same process model and Pagefind in a browser, on the same documents and questions.
 */
export async function benchScheme(): Promise<string> {
  const asked = Number(process.argv[3] ?? 0);
  const counts = [1_000, 10_000, ...(asked > 0 ? [asked] : [])];
  const published: (string | number)[][] = [['publish one into', 'ms', 'objects', 'KB']];
  const searched: (string | number)[][] = [
    ['search in', 'disclosures', 'built in s', 'MB', 'cold ms', 'p50 ms', 'p99 ms', 'memory MB', 'found something'],
  ];
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'scheme-'));
    try {
      const { ms, objects, bytes } = await publishOne(count, folder);
      published.push([count, ms.toFixed(0), objects, (bytes / 1000).toFixed(0)]);
      for (const engine of ['ours', 'minisearch']) {
        const path = join(folder, engine);
        const built = run(engine, 'build', String(count), path);
        const { cold, p50, p99, memory, found } = run(engine, 'search', String(count), path);
        searched.push([
          ...[engine, count, built.seconds.toFixed(1), megabytes(built.bytes)],
          ...[cold.toFixed(0), p50.toFixed(2), p99.toFixed(2), megabytes(memory), `${Math.round(found * 100)} %`],
        ]);
      }
      // A hundred thousand take minutes: what is known of them is said as it is found.
      if (count === asked) console.error(`${asTable(published)}\n\n${asTable(searched)}`);
      const browser = await measurePagefind(count, join(folder, 'site'));
      searched.push([
        ...['Pagefind, in a browser', count, browser.seconds.toFixed(1), megabytes(browser.bytes)],
        ...[
          browser.cold.toFixed(0),
          browser.p50.toFixed(2),
          browser.p99.toFixed(2),
          '',
          `${Math.round(browser.found * 100)} %`,
        ],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return `${asTable(published)}\n\n${asTable(searched)}`;
}
