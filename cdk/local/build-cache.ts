import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/request-portal');

/** Builds of one kind that are kept: what was checked out before, and what portals that run meanwhile still read from. */
const keep = 10;

/**
 * The folder of a build: the one made before from the same sources if there is one, else a new one from `build`. It is
 * put in place at one stroke, so that starts side by side never see half a build.
 */
export async function built(
  kind: string,
  sources: { readonly patterns: readonly string[]; readonly also?: string },
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, `${kind}-${stampOf(sources)}`);
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, '.draft-'));
  try {
    await build(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  forgetOld(kind);
  return folder;
}

/** A hash of names, sizes and times of the sources, and of the packages they are built with. */
function stampOf({ patterns, also = '' }: { readonly patterns: readonly string[]; readonly also?: string }): string {
  const hash = createHash('sha256').update(also);
  const options = { cwd: root, exclude: ['web/dist/**', '**/node_modules/**'] };
  for (const file of globSync(
    ['package-lock.json', 'package.json', 'cdk/parts/bundle.ts', ...patterns],
    options,
  ).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function forgetOld(kind: string): void {
  const age = (name: string) => statSync(join(cache, name)).mtimeMs;
  const builds = readdirSync(cache).filter((name) => name.startsWith(`${kind}-`));
  const old = builds.sort((a, b) => age(b) - age(a)).slice(keep);
  for (const name of old) rmSync(join(cache, name), { recursive: true, force: true });
}
