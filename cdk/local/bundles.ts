import { join } from 'node:path';
import { build } from 'esbuild';
import { type Door, doors } from '#domain/routes.ts';
import { bundleOptions } from '../parts/bundle.ts';
import { built } from './build-cache.ts';

/** Bundles the functions as they are deployed, unless nothing has changed. Returns the path of each one's bundle. */
export async function bundleFunctions(): Promise<(door: Door) => string> {
  const folder = await built('functions', { patterns: ['functions/**/*.ts', 'web/**/*.{ts,tsx}'] }, async (draft) => {
    await Promise.all(
      Object.entries(doors).map(([door, entry]) => {
        const options = { entryPoints: { index: `functions/${entry}` }, outdir: join(draft, door), sourcemap: true };
        return build({ ...bundleOptions, ...options, logLevel: 'silent' });
      }),
    );
  });
  return (door) => join(folder, door, 'index.mjs');
}
