import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PSEUDO } from './words/pseudo.ts';

const words = fileURLToPath(new URL('./words/', import.meta.url));
const ENGLISH = '#web/words/en/';

/** The folder of a language such as `cy` or `en-GB`; that of English where there is none. */
function folderOf(language: string): string {
  const found = [language, language.split('-')[0] ?? ''].find((name) => existsSync(`${words}${name}/index.ts`));
  return `${words}${found ?? 'en'}/`;
}

/**
 * A Vite plugin by which the browser's script, written with the sections of English, carries those of another language in
 * their place, and those alone.
 */
export function wordsOf(language: string) {
  return {
    name: 'portal-words',
    enforce: 'pre',
    resolveId(source: string): string | undefined {
      if (!source.startsWith(ENGLISH)) return undefined;
      const path = folderOf(language) + source.slice(ENGLISH.length);
      return language === PSEUDO ? `\0pseudo:${path}` : path;
    },
    async load(id: string): Promise<string | undefined> {
      if (!id.startsWith('\0pseudo:')) return undefined;
      const path = id.slice('\0pseudo:'.length);
      const sections = Object.keys((await import(pathToFileURL(path).href)) as object);
      return [
        `import * as plain from ${JSON.stringify(path)};`,
        `import { pseudo } from ${JSON.stringify(`${words}pseudo.ts`)};`,
        ...sections.map((name) => `export const ${name} = /* @__PURE__ */ pseudo(plain.${name});`),
      ].join('\n');
    },
  } as const;
}
