import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '#tests/support/desk.ts';
import { filesIn } from '#tests/support/evidence.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { aResponse } from '#tests/support/rooms.ts';

const command = fileURLToPath(new URL('../../cdk/local/verify-audit.ts', import.meta.url));
type Made = { readonly url: string; readonly expiresAt: string; readonly digest: string; readonly last: string };

describe('the evidence on a case', { timeout: 60_000 }, () => {
  let portal: TestPortal;
  let desk: Desk;
  beforeAll(async () => {
    portal = await startPortal();
    desk = await openDesk(portal);
  }, 60_000);
  afterAll(() => portal?.stop());

  const verify = (zip: Uint8Array, ...args: readonly string[]) => {
    const path = join(portal.data, 'pack.zip');
    writeFileSync(path, zip);
    // Nothing of the portal's surroundings: it has to do without them.
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, path, ...args], {
      env: {},
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  };

  it('is fetched by one call and one address, holds what was sent word for word, and verifies without the portal', async () => {
    const reference = await desk.ask('How many miles were gritted?');
    await desk.answer(reference, aResponse());
    const letter = await desk.mailTo('ada@example.org', 'answer');
    await desk.untilPublished(reference);
    // The letter arrives a moment before it is marked as sent.
    type View = { readonly work: readonly { readonly kind: string; readonly status: string | null }[] };
    await desk.until(async () => {
      const { work } = await desk.call<View>('GET', `/api/cases/${reference}`);
      return work.find(({ kind }) => kind === 'response')?.status?.startsWith('sent:') === true;
    });
    const made = await desk.call<Made>('POST', `/api/cases/${reference}/evidence`);
    const answer = await fetch(made.url);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${reference}-evidence.zip"`);
    const zip = new Uint8Array(await answer.arrayBuffer());

    const files = filesIn(zip);
    expect(files['README.txt']).toContain(made.last);
    expect(JSON.parse(files['applicant.json']!)).toEqual({
      name: 'Ada Example',
      contact: { email: 'ada@example.org' },
    });
    const link = /https?:\S+\?key=\S+/.exec(letter.text)?.[0] ?? 'no link';
    expect(files['letters/4-response.txt']!.replace('{{tracking-link}}', link).trim()).toBe(
      letter.text.replaceAll('\r\n', '\n').trim(),
    );
    expect(Object.values(files).join('')).not.toContain('?key=');
    expect(files['letters.csv']).toMatch(/4,response,email,.*,letters\/4-response\.txt,sent:/);

    expect(verify(zip, '--last', made.last)).toEqual({
      status: 0,
      said: expect.stringContaining(`The chain of ${reference} holds: 5 events, 1 text, 1 version of the response`),
    });
    expect(verify(zip).said).toContain(`Digest of this zip file: ${made.digest}`);
    expect(await desk.call('GET', `/api/cases/${reference}`)).toMatchObject({
      ledgerIntact: true,
      history: expect.arrayContaining([expect.objectContaining({ type: 'EvidencePacked' })]),
    });
    // Neither who asked nor the address of the pack is in any log.
    expect(readFileSync(join(portal.data, 'functions.log'), 'utf8')).not.toMatch(/ada@|X-Amz|evidence\//);
  });
});
