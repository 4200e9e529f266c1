import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import { readSettings } from '../settings.ts';
import { bundleFunctions } from './bundles.ts';
import { buildPages } from './web-files.ts';

// `npm test`: types, lint, the builds that the tests start portals from, and the tests. The last line counts them.
type Counts = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number };

const bin = (name: string) => join(process.cwd(), 'node_modules/.bin', name);

/** Runs a tool of node_modules with this Node; true if it ended well. Signals reach it through the process group. */
function run(sentence: string, tool: string, args: readonly string[]): Promise<boolean> {
  console.log(sentence);
  const child = spawn(bin(tool), args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code === 0);
    });
  });
}

async function build(): Promise<boolean> {
  console.log('Build');
  try {
    await Promise.all([bundleFunctions(), buildPages(readSettings().authority)]);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await stopEsbuild();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
const report = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const fine = [
  await run('Types', 'tsc', ['-p', '.']),
  await run('Lint', 'biome', ['check', '.']),
  await build(),
  await run('Tests', 'vitest', ['run', ...reporters, ...process.argv.slice(2)]),
];
let counts: Counts | undefined;
try {
  counts = JSON.parse(readFileSync(report, 'utf8')) as Counts;
} catch {
  console.error('The tests did not run to their end.');
}
rmSync(folder, { recursive: true, force: true });
const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = counts ?? {};
process.exitCode = counts && fine.every(Boolean) ? 0 : 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
