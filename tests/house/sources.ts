import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

/** Module names that a source imports, static and dynamic, types included. */
function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((m) => m[1] ?? m[2] ?? '');
}

/** Every source file below the given folders, read once. */
export function sourcesBelow(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name) && !name.startsWith('dist'))
      .map((name) => {
        const path = `${folder}/${name}`;
        const text = readFileSync(`${root}${path}`, 'utf8');
        return { path, text, imports: importsOf(text) };
      }),
  );
}

/** An import as a path from the root: `#domain/x.ts` and `../domain/x.ts` both become `functions/domain/x.ts`. */
export function resolved(from: string, name: string): string {
  const aliases: Record<string, string> = {
    '#domain/': 'functions/domain/',
    '#plumbing/': 'functions/plumbing/',
    '#store/': 'functions/store/',
    '#functions/': 'functions/',
    '#web/': 'web/',
    '#cdk/': 'cdk/',
    '#tests/': 'tests/',
  };
  for (const [alias, folder] of Object.entries(aliases))
    if (name.startsWith(alias)) return folder + name.slice(alias.length);
  if (!name.startsWith('.')) return name;
  return new URL(name, `file:///${from}`).pathname.slice(1);
}

/** A source without comments and the contents of strings, for looking at what it does. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}
