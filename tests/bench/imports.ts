import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleDoor, bundleOptions } from '#cdk/parts/bundle.ts';
import { type Door, doors } from '#domain/routes.ts';
import type { EnvName } from '#plumbing/env.ts';
import { authority } from '#tests/support/rooms.ts';
import { asTable, median } from './table.ts';

const ROUNDS = 15;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What every function may be given; each reads only what it names. */
const env: Record<EnvName, string> & NodeJS.ProcessEnv = {
  PORTAL_TABLE: 't',
  PORTAL_RECORDS_BUCKET: 'r',
  PORTAL_PUBLICATION_BUCKET: 'p',
  PORTAL_ORIGIN: 'https://foi.example.org',
  PORTAL_ORIGIN_SECRET: 'x'.repeat(32),
  PORTAL_SECRET: 'file:/dev/null',
  PORTAL_DISTRIBUTION: 'none',
  PORTAL_MAIL_SET: 'none',
  PORTAL_HOLIDAY_FEED: 'none',
  PORTAL_LINKS: 'none',
  PORTAL_ISSUER: 'https://sign-in.example.org',
  PORTAL_CLIENT: 'c',
  PORTAL_SIGN_OUT: 'https://sign-in.example.org/logout',
  PORTAL_AUTHORITY: JSON.stringify(authority),
  PORTAL_ASSETS: '{"css":"/a.css","more":"/b.css","officer":"/c.css","js":{"en":"/a.js"}}',
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
};

/** Milliseconds that a fresh process needs to import a module. */
function importTime(file: string): number {
  const script = `const t=process.hrtime.bigint();await import(${JSON.stringify(pathToFileURL(file).href)});process.stdout.write(String(Number(process.hrtime.bigint()-t)/1e6));process.exit(0)`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }));
}

/** The control of the design, with the credential providers external as it says, and again with them replaced as ours are. */
function buildControl(folder: string, name: string, replaced: boolean): void {
  const { alias, ...options } = bundleOptions;
  buildSync({
    ...options,
    ...(replaced ? { alias } : {}),
    stdin: { contents: "export * from '@aws-sdk/client-dynamodb';", resolveDir: root },
    outdir: join(folder, name),
    entryNames: 'index',
  });
}

/** Size of every bundle and its import time beside two controls, in one interleaved run of fresh processes. */
export function benchImports(): string {
  // Inside the checkout, so that what is external is found as the control finds it.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
  try {
    const names = Object.keys(doors) as Door[];
    const first = new Map<string, number>();
    buildControl(folder, 'control', false);
    buildControl(folder, 'control with our credentials', true);
    for (const door of names) bundleDoor(door, join(folder, door));
    const all = ['control', 'control with our credentials', ...names];
    const times = new Map<string, number[]>(all.map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const name of all) {
        const time = importTime(join(folder, name, 'index.mjs'));
        if (round > 0) times.get(name)?.push(time); // the first round warms the disk
      }
    }
    for (const name of all) first.set(name, median(times.get(name) ?? []));
    const ratio = (name: string, to: string) => ((first.get(name) ?? 0) / (first.get(to) ?? 1)).toFixed(2);
    const size = (name: string) => {
      const files = readdirSync(join(folder, name)).filter((f) => f.endsWith('.mjs'));
      const bytes = (list: string[]) =>
        (list.reduce((sum, f) => sum + statSync(join(folder, name, f)).size, 0) / 1000).toFixed(0);
      return [bytes(files), bytes(files.filter((f) => f === 'index.mjs'))];
    };
    const rows = all.map((name) => [
      name,
      ...size(name),
      (first.get(name) ?? 0).toFixed(1),
      ratio(name, 'control'),
      ratio(name, 'control with our credentials'),
    ]);
    const head = ['function', 'KB, all', 'KB, entry', 'import ms', '÷ control', '÷ second control'];
    return asTable([head, ...rows]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
