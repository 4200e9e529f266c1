import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { controlOf } from '#cdk/local/running.ts';
import { type Desk, openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';

const command = fileURLToPath(new URL('../../cdk/local/bounce.ts', import.meta.url));

describe('a letter that comes back, played on the portal on one machine', { timeout: 60_000 }, () => {
  let portal: TestPortal;
  let desk: Desk;
  beforeAll(async () => {
    portal = await startPortal();
    desk = await openDesk(portal);
  }, 60_000);
  afterAll(() => portal?.stop());

  const bounce = (...args: readonly string[]) => {
    const env = { ...process.env, PORTAL_DATA: portal.data };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}`.replaceAll(/^\(node.*\n|^\(Use.*\n/gm, '') };
  };

  it('stands on the case and in the caseload, until an officer has dealt with it', async () => {
    const reference = await desk.ask('How many benches?');
    await desk.mailTo('ada@example.org', 'request');
    expect(bounce(reference)).toEqual({ status: 0, said: 'It stands on the case, and an officer has a task.\n' });
    expect(bounce(reference, 'complaint').status).toBe(0);
    expect(await desk.call('GET', `/api/cases/${reference}`)).toMatchObject({
      undelivered: true,
      undeliveredMessages: [{ kind: 'bounce-permanent' }, { kind: 'complaint' }],
      ledgerIntact: true,
    });
    expect(await desk.call('GET', '/api/cases')).toMatchObject({ items: [{ reference, undelivered: true }] });
    await desk.command(reference, { command: 'clear-undelivered', reason: 'Sent by post.' });
    expect(await desk.call('GET', '/api/cases')).toMatchObject({ items: [{ reference, undelivered: false }] });
    expect(readFileSync(join(portal.data, 'functions.log'), 'utf8')).not.toContain('ada@');
  });
  it('says in a sentence what it cannot play', () => {
    const end = (args: readonly string[], said: RegExp) =>
      expect(bounce(...args)).toEqual({ status: 1, said: expect.stringMatching(said) });
    end([], /^Say which case: .*\.\n$/);
    end(['01.FOI.26.999999'], /^There is no case with this reference\.\n$/);
    end(['01.FOI.26.000001', 'lost'], /^There is no lost: .*\.\n$/);
  });
  it('is let in by the token alone, which only the owner of the folder can read', async () => {
    expect(statSync(join(portal.data, 'running.json')).mode & 0o077).toBe(0);
    const control = controlOf(openDataFolder(portal.data));
    const answer = await fetch(`http://127.0.0.1:${control?.port}/`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });
});
