import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from 'vite';
import type { Authority } from '#domain/authority.ts';
import { wordsOf } from './script-words.ts';
import { themeVariables } from './theme.ts';
import { withoutUnusedClasses } from './unused-classes.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = join(root, 'node_modules');

/** Addresses of the built style sheet, and of the script of each language, as pages link to them. */
export type BuiltAssets = { readonly css: string; readonly js: Readonly<Record<string, string>> };

/** Something into `<outDir>/assets/`, named by its content. Answers its address. */
async function buildOne(
  authority: Authority,
  outDir: string,
  input: Readonly<Record<string, string>>,
  language: string,
): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [wordsOf(language)],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    css: {
      postcss: { plugins: [withoutUnusedClasses(join(root, 'web'))] },
      preprocessorOptions: {
        scss: { additionalData: themeVariables(authority), loadPaths: [modules], quietDeps: true },
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
        input,
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`The web build made ${files.length} files of ${Object.keys(input)}`);
  return `/${file.fileName}`;
}

/** The style sheet, and a script for each language: with the words of one alone, so that the first view does not grow. */
async function buildAssets(authority: Authority, outDir: string): Promise<BuiltAssets> {
  const css = await buildOne(authority, outDir, { style: join(root, 'web/styles/portal.scss') }, 'en');
  const js: Record<string, string> = {};
  for (const language of authority.languages) {
    js[language] = await buildOne(authority, outDir, { script: join(root, 'web/client/portal.tsx') }, language);
  }
  return { css, js };
}

/** The pages that are the same for everybody, by path. Node runs no JSX, so that they are bundled first and run from there. */
async function prerendered(authority: Authority, assets: BuiltAssets): Promise<Readonly<Record<string, string>>> {
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

/**
 * Builds the public web for one authority into `outDir`: `assets/` with style sheet and script named by their content,
 * and every prerendered page as `<path>index.html`. Answers the addresses of the assets for pages rendered later.
 */
export async function buildWeb(authority: Authority, outDir: string): Promise<BuiltAssets> {
  await mkdir(outDir, { recursive: true });
  const assets = await buildAssets(authority, outDir);
  for (const [path, html] of Object.entries(await prerendered(authority, assets))) {
    const file = join(outDir, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  return assets;
}
