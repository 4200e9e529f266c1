import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from 'vite';
import type { Authority } from '#domain/authority.ts';
import type { Assets } from './context.ts';
import { dataFiles } from './data/files.ts';
import { type Logo, readLogo } from './logo.ts';
import { wordsOf } from './script-words.ts';
import { themeSetup } from './theme.ts';
import { withoutUnusedClasses } from './unused-classes.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = join(root, 'node_modules');

/** The logo into `<outDir>/assets/`, named by its content, and what pages say of it; nothing where there is none. */
async function copyLogo(logo: Logo | undefined, outDir: string): Promise<Pick<Assets, 'logo'>> {
  if (!logo) return {};
  const { bytes, fileName, type, width, height } = logo;
  await writeFile(join(outDir, 'assets', fileName), bytes);
  return { logo: { href: `/assets/${fileName}`, type, width, height } };
}

/** A style sheet, or a script with what it loads when it is needed, into `<outDir>/assets/`. Answers its address. */
async function buildOne(authority: Authority, outDir: string, source: string, language: string): Promise<string> {
  // What only the console names stays out of what the public loads.
  const isOfficers = source === 'styles/officer.scss';
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [wordsOf(language)],
    // Whatever NODE_ENV says where it is built: nobody is served where a source file lies.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    css: {
      postcss: { plugins: [withoutUnusedClasses(join(root, 'web'), isOfficers ? [] : ['officer'])] },
      preprocessorOptions: {
        scss: { additionalData: themeSetup(authority), loadPaths: [modules], quietDeps: true },
      },
    },
    build: {
      outDir,
      emptyOutDir: false,
      assetsDir: 'assets',
      modulePreload: false,
      rolldownOptions: {
        // How long Sass takes is nothing that anybody who starts the portal can change.
        checks: { pluginTimings: false },
        input: join(root, 'web', source),
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  const [file, ...others] = files.filter((one) => one.type === 'asset' || one.isEntry);
  if (!file || others.length > 0) throw new Error(`The web build made ${others.length + 1} files of ${source}`);
  return `/${file.fileName}`;
}

/** Style sheets, scripts and logo. Each script has the words of one language, so that the first view does not grow. */
async function buildAssets(authority: Authority, outDir: string): Promise<Assets> {
  // Before the long work: a logo that cannot be used stops it with a sentence.
  const logo = readLogo(authority);
  const css = await buildOne(authority, outDir, 'styles/portal.scss', 'en');
  const more = await buildOne(authority, outDir, 'styles/more.scss', 'en');
  const officer = await buildOne(authority, outDir, 'styles/officer.scss', 'en');
  const officerJs = await buildOne(authority, outDir, 'client/officer-editor.ts', authority.languages[0] ?? 'en');
  const js: Record<string, string> = {};
  for (const language of authority.languages) {
    js[language] = await buildOne(authority, outDir, 'client/portal.ts', language);
  }
  return { css, more, officer, officerJs, js, ...(await copyLogo(logo, outDir)) };
}

/** The pages that are the same for everybody, by path. Node runs no JSX, so that they are bundled first and run from there. */
async function prerendered(authority: Authority, assets: Assets): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-web-'));
  const outfile = join(folder, 'prerender.mjs');
  try {
    await esbuild.build({
      entryPoints: [join(root, 'web/prerender.tsx')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      absWorkingDir: root,
      logLevel: 'silent',
    });
    const module: typeof import('./prerender.tsx') = await import(pathToFileURL(outfile).href);
    return module.prerender(authority, assets);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/**
 * Builds the public web for one authority into `outDir`: `assets/` with style sheet and script named by their content,
 * every prerendered page as `<path>index.html`, and what machines read at its own address. Answers the addresses of the
 * assets for pages rendered later.
 */
export async function buildWeb(authority: Authority, outDir: string): Promise<Assets> {
  await mkdir(outDir, { recursive: true });
  const assets = await buildAssets(authority, outDir);
  for (const [path, html] of Object.entries(await prerendered(authority, assets))) {
    await write(join(outDir, path, 'index.html'), html);
  }
  for (const [path, data] of Object.entries(dataFiles(authority))) {
    await write(join(outDir, path), `${JSON.stringify(data, null, 2)}\n`);
  }
  return assets;
}
