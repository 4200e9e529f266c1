import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lifecycle } from '#domain/case/lifecycle.ts';
import { apiRoutes, doors, rooms } from '#domain/routes.ts';
import { PASS_FOR_CONTACT, PASS_FROM_ADDRESS, TAKE_FROM_ADDRESS } from '#functions/submit/limits.ts';
import { LINKS_A_DAY, LINKS_TO_A_CONTACT_A_DAY } from '#functions/track/links.ts';
import { root, sourcesBelow } from './sources.ts';

const read = (path: string) => readFileSync(root + path, 'utf8');
const readme = read('README.md');
const documents = ['README.md', 'DECISIONS.md', 'SECURITY.md'] as const;

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
function section(name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n?<!-- /${name} -->`).exec(readme);
  if (!found) throw new Error(`README.md has no section ${name}`);
  return found[1] ?? '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => `| ${row.join(' | ')} |`);
  return lines.toSpliced(1, 0, `|${'---|'.repeat(head.length)}`).join('\n');
}

const code = (text: string) => `\`${text}\``;
const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('lists every route with its function and who may use it', () => {
    const rows = apiRoutes.map((r) => [code(`${r.method} ${r.path}`), code(r.door), r.auth]);
    expect(section('routes')).toBe(table(['route', 'function', 'for'], rows));
  });
  it('lists every state with what may be done in it', () => {
    const rows = Object.entries(lifecycle).map(([state, allowed]) => [state, allowed.map(code).join(', ')]);
    expect(section('lifecycle')).toBe(table(['state', 'allowed'], rows));
  });
  it('says the limits that are kept', () => {
    const said = [...section('misuse').matchAll(/^\| (\d+) /gm)].map((match) => Number(match[1]));
    const links = [LINKS_A_DAY, LINKS_TO_A_CONTACT_A_DAY];
    expect(said).toEqual([PASS_FROM_ADDRESS, TAKE_FROM_ADDRESS, PASS_FOR_CONTACT, ...links]);
  });
  it('lists every room with its functions', () => {
    const lines = section('rooms').split('\n').slice(2);
    const listed = Object.fromEntries(
      lines.map((line) => {
        const [, room = '', , functions = ''] = line.split('|').map((cell) => cell.trim());
        return [room, quoted(functions)];
      }),
    );
    const roomOf = (door: string) => doors[door as keyof typeof doors].split('/')[0] ?? '';
    const expected = [...rooms, 'store'].map((room) => [room, Object.keys(doors).filter((d) => roomOf(d) === room)]);
    expect(listed).toEqual(Object.fromEntries(expected));
  });
  it('names every command of package.json, and none that is not there', () => {
    const named = documents
      .flatMap((path) => [...read(path).matchAll(/npm (?:run (?:-s )?([\w-]+)|(start|test)\b)/g)])
      .map((match) => match[1] ?? match[2] ?? '');
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });
  it('names every variable that the local portal and the tests read, and no other', () => {
    const sources = [...sourcesBelow('cdk/local'), ...sourcesBelow('tests/support')];
    const reading = sources.flatMap((s) => [...s.text.matchAll(/process\.env\['([A-Z_]+)'\]/g)].map((m) => m[1] ?? ''));
    const ours = reading.filter((name) => /^PORT|^CHROMIUM_PATH$/.test(name));
    const rows = /## Settings on one machine\n([\s\S]*?)\n## /.exec(readme)?.[1]?.match(/^\| `[A-Z_]+` /gm) ?? [];
    expect(rows.flatMap(quoted).sort()).toEqual([...new Set(ours)].sort());
  });
  it('explains every output of the deployment and every setting beside the authority', () => {
    const outputs = [...read('cdk/portal-stack.ts').matchAll(/CfnOutput\(this, '(\w+)'/g)].map((m) => m[1] ?? '');
    const settings = [...read('cdk/settings.ts').matchAll(/^ {2}(\w+): v\.optional/gm)].map((m) => m[1] ?? '');
    expect([outputs.length, settings.length]).not.toContain(0);
    const tables = readme.split('\n').filter((line) => line.startsWith('| `'));
    const explained = tables.flatMap((line) => quoted(line.split('|')[1] ?? ''));
    expect([...outputs, ...settings].filter((name) => !explained.includes(name))).toEqual([]);
  });
});

describe('the pages at the root', () => {
  it.each(documents)('%s points only to what is there', (path) => {
    const text = read(path);
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)|src="([^"]+)"/g)].map((m) => m[1] ?? m[2] ?? '');
    const files = quoted(text).filter((name) => /^(cdk|functions|web|tests)\/[\w./-]+$/.test(name));
    const missing = [...links.filter((link) => !/^https?:/.test(link)), ...files].filter((f) => !existsSync(root + f));
    expect(missing).toEqual([]);
  });
  it.each(documents)('every heading that %s points to is in it', (path) => {
    const text = read(path);
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const asked = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(asked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
  it('every picture is shown', () => {
    const pictures = globSync('web/screenshots/*', { cwd: root });
    expect(pictures.filter((picture) => !readme.includes(picture))).toEqual([]);
  });
  it('the decisions are numbered without a gap', () => {
    const numbers = [...read('DECISIONS.md').matchAll(/^## (\d+)\. /gm)].map((match) => Number(match[1]));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});
