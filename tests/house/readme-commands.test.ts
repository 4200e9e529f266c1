import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { root } from './sources.ts';

const isShellThere = ['sh', 'curl', 'grep', 'npm'].every((tool) => spawnSync(tool, ['--help']).error === undefined);

/** The commands of the README's "Try it", as somebody copies them, block by block. */
function blocks(): readonly string[] {
  const part = /## Try it\n([\s\S]*?)\n## /.exec(readFileSync(`${root}README.md`, 'utf8'))?.[1] ?? '';
  return [...part.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

describe.skipIf(!isShellThere)('the commands of the README', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal?.stop());

  it('work as they stand, from a request to the published answer', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ information: 'How many benches?', name: 'Ada Example', email: 'ada@example.org' });
    const asked = await fetch(`${portal.url}/api/requests`, { method: 'POST', headers, body });
    const { reference } = (await asked.json()) as { reference: string };

    const published = `http://localhost:3000/disclosures/${reference}/disclosure.json`;
    const patience = `for i in $(seq 100); do curl -sf ${published} >/dev/null && break; sleep 0.1; done\n`;
    const [look = '', ask = '', save = '', send = '', find = '', prove = '', api = '', ...others] = blocks();
    const [log = '', programs = '', ...more] = others;
    expect(more).toEqual([]);
    const script = [look, ask, save, send, patience, find, prove, api, programs, log]
      .map((block) => block.replaceAll('http://localhost:3000', portal.url).replaceAll('/tmp/', `${portal.data}/`))
      .join('\necho\n');
    const env = { ...process.env, PORTAL_DATA: portal.data };
    const said = execFileSync('sh', ['-euc', script], { cwd: root, env, encoding: 'utf8' });

    expect(said).toContain(`"reference":"${reference}"`);
    expect(said).toContain('"request":"How many benches?"');
    expect(said).toMatch(/"waitsUntil":"20/);
    expect(said).toContain('"kind":"granted-in-full"');
    expect(said).toContain('"state":"sent"');
    expect(said).toContain('"title": "Benches in parks"');
    expect(said).toContain('1 published answer for ‘benches’');
    expect(said).toMatch(
      /^The chain of .* holds: 7 events, 2 texts, 1 version of the response, each as it was recorded\.$/m,
    );
    expect(said).toContain('"trackingUrl":"');
    expect(said).toContain('"$schema": "/schema/foi-1.json"');
    expect(said).toContain('"operationId": "makeRequest');
    expect(said).toContain('"title": "Published answer to a freedom of information request"');
    expect(said.trim().split('\n').at(-1)).toContain('"state":"received"');
    expect(said).toContain('"dueOn":"2026-12-21"');
    expect(said).not.toContain('"status":4');
  });
});
