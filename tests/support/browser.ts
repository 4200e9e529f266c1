import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a browser for a test; the caller closes it. It is the one that CHROMIUM_PATH names, or else the one that comes
 * along as a package (Linux x64), inflated once into the machine's folder of temporary files. Throws a sentence where
 * there is neither. More arguments may be added to those that every test gives it.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  // Not the package's own arguments: those switch web security off, and with it what the tests are to see.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', ...more];
  if (named) return chromium.launch({ executablePath: named, args });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser comes along for this platform: name a Chromium with CHROMIUM_PATH.');
  }
  const folder = await inflated();
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env });
}

/** The folder with the inflated browser, its libraries and fonts; put in place at one stroke, as tests run side by side. */
async function inflated(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  const { version } = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `request-portal-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const { inflate } = await import('@sparticuz/chromium');
  const draft = mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  // Where the package inflates to is the folder of temporary files, whatever that is at the time.
  process.env['TMPDIR'] = draft;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((name) => inflate(join(bin, name))));
    // The one that comes along looks for the fonts where Lambda would have them.
    const fonts = `<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
    writeFileSync(join(draft, 'fonts/fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>\n`);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
}
