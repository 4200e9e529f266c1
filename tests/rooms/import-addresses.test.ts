import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRedirects } from '#cdk/local/import/redirects.ts';
import { oldPathOf } from '#domain/imported/old-path.ts';
import { movedFrom } from '#functions/publish/gone.ts';
import { sha256 } from '#plumbing/ids.ts';
import { memoryMoved } from '#store/memory-moved.ts';

const reference = '01.FOI.19.000017';

describe('an address of before', () => {
  const lead = async (address: string, to = reference) => {
    const moved = memoryMoved();
    const path = oldPathOf(address);
    if (path !== undefined) await moved.put(sha256(path), to);
    return (path: string) => movedFrom(moved, path);
  };
  const here = { moved: `/disclosures/${reference}/` };

  it.each([
    'foi-ai/old town/disclosure-2024/caf\u00e9/',
    'foi-ai/old town/disclosure-2024/caf\u00e9',
    'foi-ai/old town/disclosure-2024/caf\u00e9/index.html',
    'foi-ai/old town/disclosure-2024/caf\u00e9.html',
    'FOI-AI/Old Town/Disclosure-2024/Cafe\u0301.HTML/index.html',
    'foi-ai//old town/disclosure-2024/caf\u00e9/',
  ])('leads to the page of its answer from %s', async (path) => {
    const from = await lead('https://www.old.example/foi-ai/Old%20Town/disclosure-2024/caf%C3%A9.html#answer');
    expect(await from(path)).toEqual(here);
  });

  it.each([
    '',
    'index.html',
    'foi-ai/',
    'foi-ai/old town/disclosure-2024/',
    'foi-ai/old town/disclosure-2024/caf\u00e9/more/',
  ])('leads nowhere from %s', async (path) => {
    const from = await lead('/foi-ai/Old%20Town/disclosure-2024/caf%C3%A9/');
    expect(await from(path)).toBeNull();
  });

  it.each([
    'https://old.example/foi.aspx?id=12',
    'https://old.example/',
    'https://old.example',
    'javascript:alert(1)',
    'mailto:a@b.example',
    '',
    'http://[',
    '?id=3',
  ])('that tells no path of its own leads nowhere: %s', (address) => {
    expect(oldPathOf(address)).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '../evil', ''])(
    'never leads to another site, whatever is kept: %s',
    async (kept) => {
      const from = await lead('/a/b', kept);
      expect(await from('a/b')).toBeNull();
    },
  );
});

describe('the files of redirects', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-redirects-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('say for each old address where it leads, one way for each server', () => {
    const written = writeRedirects(folder, 'https://foi.example', [
      { address: 'https://old.example/a%20b/(1)/', reference },
      { address: 'https://old.example/foi.aspx?id=1&x="y', reference: '01.FOI.19.000018' },
      { address: 'https://old.example/a%20b/(1)', reference: '01.FOI.19.000019' },
      { address: 'https://old.example/', reference },
      { address: 'nothing', reference: '01.FOI.19.000020' },
    ]);
    expect(written).toBe(3);
    const [first, second] = [17, 18].map((n) => `https://foi.example/disclosures/01.FOI.19.0000${n}/`);
    expect(read('redirects.csv').split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFold address,new address',
      `https://old.example/a%20b/(1)/,${first}`,
    ]);
    expect(read('redirects.nginx.conf')).toContain(`  "/a%20b/(1)" "${first}";\n  "/a%20b/(1)/" "${first}";\n`);
    expect(read('redirects.nginx.conf')).toContain(`  "/foi.aspx?id=1&x=%22y" "${second}";`);
    expect(read('redirects.apache.conf')).toContain(`RedirectMatch 301 "^/a b/\\\\(1\\\\)/?$" "${first}"`);
    expect(read('redirects.apache.conf')).toContain('RewriteCond %{QUERY_STRING} "^id=1&x=%22y$"');
  });

  it('are not written where no answer had an address', () => {
    expect(writeRedirects(join(folder, 'none'), '', [])).toBe(0);
    expect(() => read('none/redirects.csv')).toThrow();
  });
});
