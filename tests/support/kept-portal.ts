import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { startPortal, type TestPortal } from './portal.ts';

export type KeptPortal = { readonly data: string; readonly portal: TestPortal };

/** A portal for the tests of a file whose data stay when they stop it; filled before they run. */
export function aKeptPortal(): KeptPortal {
  const kept = {} as { -readonly [K in keyof KeptPortal]: KeptPortal[K] };
  beforeAll(async () => {
    kept.data = mkdtempSync(join(tmpdir(), 'portal-'));
    kept.portal = await startPortal({ data: kept.data });
  }, 60_000);
  afterAll(async () => {
    await kept.portal?.stop();
    rmSync(kept.data, { recursive: true, force: true });
  });
  return kept;
}

/** Runs a command of `cdk/local` on the data of a portal, to its end. */
export function runLocal(command: string, { data }: KeptPortal, args: readonly string[]) {
  const path = fileURLToPath(new URL(`../../cdk/local/${command}.ts`, import.meta.url));
  const env = { ...process.env, PORTAL_DATA: data };
  return spawnSync(process.execPath, [path, ...args], { env, encoding: 'utf8' });
}
