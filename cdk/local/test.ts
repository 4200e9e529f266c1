import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import { readSettings } from '../settings.ts';
import { bundleFunctions } from './bundles.ts';
import { buildPages } from './web-files.ts';

// `npm test`: types, lint, the builds that the tests start portals from, and the tests. The last line counts them.
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** Runs a tool of node_modules with this Node; true if it ended well. */
function run(sentence: string, tool: string, args: readonly string[]): Promise<boolean> {
  console.log(sentence);
  const script = realpathSync(join('node_modules/.bin', tool));
  // Each journey starts a portal of its own, from the same bundles: what one has compiled the next need not.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env });
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
const steps = {
  Types: await run('Types', 'tsc', ['-p', '.']),
  Lint: await run('Lint', 'biome', ['check', '.']),
  Build: await build(),
  Tests: await run('Tests', 'vitest', ['run', ...reporters, ...process.argv.slice(2)]),
};
const counts = countsOf(report);
rmSync(folder, { recursive: true, force: true });
const bad = Object.entries(steps).flatMap(([name, isFine]) => (isFine ? [] : [name]));
if (bad.length > 0) console.log(`Not in order: ${bad.join(', ')}`);
process.exitCode = bad.length === 0 && counts.ran ? 0 : 1;
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);

/** What the report counts; a file that could not even be loaded is one failure. */
function countsOf(path: string): { ran: boolean; passed: number; failed: number; skipped: number } {
  try {
    const { testResults, ...one } = JSON.parse(readFileSync(path, 'utf8')) as Report;
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
    );
    const failed = one.numFailedTests + broken.length;
    return { ran: true, passed: one.numPassedTests, failed, skipped: one.numPendingTests };
  } catch {
    console.error('The tests did not run to their end.');
    return { ran: false, passed: 0, failed: 0, skipped: 0 };
  }
}
