import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What one visit of Lighthouse says: scores from 0 to 100, times in milliseconds, the shift without a unit. */
export type Visit = {
  readonly performance: number;
  readonly accessibility: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
};

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number } | undefined>>;
  readonly runtimeError?: { readonly message: string };
};
type Content = {
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly packages?: Readonly<Record<string, { readonly version?: string }>>;
};
type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

const folder = fileURLToPath(new URL('lighthouse/', import.meta.url));

/** The version that a file names, or nothing where there is no such file. */
function version(file: string, from: (content: Content) => string | undefined): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? from(JSON.parse(readFileSync(path, 'utf8')) as Content) : undefined;
}

/** Lighthouse, installed into its own folder where it is missing: it is too heavy for everybody who starts the portal. */
async function loaded(): Promise<Lighthouse> {
  const wanted = version('package.json', (content) => content.devDependencies?.['lighthouse']);
  // npm writes this file when everything else is in place.
  const installed = version('node_modules/.package-lock.json', (content) => {
    return content.packages?.['node_modules/lighthouse']?.version;
  });
  if (installed !== wanted) {
    console.error('Installing Lighthouse, this once …');
    const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = spawnSync('npm', options, { cwd: folder, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('Lighthouse could not be installed: run `npm ci` in tests/bench/lighthouse.');
  }
  const main = createRequire(join(folder, 'package.json')).resolve('lighthouse');
  const module = (await import(pathToFileURL(main).href)) as { readonly default: Lighthouse };
  return module.default;
}

/**
 * Opens Lighthouse on a browser that listens for debuggers on a port of this machine. What comes back visits a page of
 * this machine, with the defaults for a telephone (simulated slow 4G, a processor four times slower). Throws where
 * Lighthouse could not measure.
 */
export async function openLighthouse(port: number): Promise<(url: string, cookie?: string) => Promise<Visit>> {
  const lighthouse = await loaded();
  return async (url, cookie) => {
    const extraHeaders = cookie ? { Cookie: cookie } : {};
    const flags = {
      port,
      extraHeaders,
      onlyCategories: ['performance', 'accessibility'],
      logLevel: 'error',
      output: 'json',
    };
    const report = (await lighthouse(url, flags))?.lhr;
    if (!report || report.runtimeError) throw new Error(report?.runtimeError?.message ?? 'Lighthouse said nothing');
    const score = (category: string) => known(report.categories[category]?.score, category) * 100;
    const value = (audit: string) => known(report.audits[audit]?.numericValue, audit);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
    };
  };
}

function known<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`Lighthouse did not measure ${name}`);
  return value;
}
