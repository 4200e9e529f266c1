import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { toWire } from '#store/dynamo.ts';
import { keys } from '#store/keys.ts';
import { openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';

const command = fileURLToPath(new URL('../../cdk/local/rebuild-summaries.ts', import.meta.url));

describe('the lists of cases, made anew on one machine', { timeout: 60_000 }, () => {
  let data: string;
  let portal: TestPortal;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'portal-'));
    portal = await startPortal({ data });
  }, 60_000);
  afterAll(async () => {
    await portal?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const rebuild = (...args: readonly string[]) => {
    const env = { ...process.env, PORTAL_DATA: data };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}`.replaceAll(/^\(node.*\n|^\(Use.*\n/gm, '') };
  };

  it('while the portal runs, and while it does not', async () => {
    const desk = await openDesk(portal);
    const [lost, whole] = [await desk.ask('How many benches?'), await desk.ask('How many bins?')];
    const endpoint = `http://127.0.0.1:${rememberedPort(openDataFolder(data), 'database')}`;
    const client = new DynamoDBClient({ ...aws, endpoint });
    const before = await desk.call('GET', '/api/cases');
    await client.send(new DeleteItemCommand({ TableName: names.table, Key: toWire(keys.summary(lost)) }));
    client.destroy();
    await expect(desk.call('GET', `/api/cases/${lost}`)).rejects.toThrow('404');

    expect(rebuild(whole)).toEqual({ status: 0, said: '0 rebuilt, 1 right as they were.\n' });
    expect(rebuild()).toEqual({ status: 0, said: `${lost}: rebuilt\n1 rebuilt, 1 right as they were.\n` });
    expect(await desk.call('GET', '/api/cases')).toEqual(before);
    expect(rebuild('01.FOI.26.999999')).toEqual({
      status: 1,
      said: '01.FOI.26.999999: no-case\n0 rebuilt, 0 right as they were.\n',
    });

    await portal.stop();
    expect(rebuild()).toEqual({ status: 0, said: '0 rebuilt, 2 right as they were.\n' });
  });
});
