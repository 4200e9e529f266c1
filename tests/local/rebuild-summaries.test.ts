import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { toWire } from '#store/dynamo.ts';
import { keys } from '#store/keys.ts';
import { openDesk } from '#tests/support/desk.ts';
import { aKeptPortal, runLocal } from '#tests/support/kept-portal.ts';

describe('the lists of cases, made anew on one machine', { timeout: 60_000 }, () => {
  const kept = aKeptPortal();

  const rebuild = (...args: readonly string[]) => {
    const { status, stdout, stderr } = runLocal('rebuild-summaries', kept, args);
    return { status, said: `${stdout}${stderr}`.replaceAll(/^\(node.*\n|^\(Use.*\n/gm, '') };
  };

  it('while the portal runs, and while it does not', async () => {
    const desk = await openDesk(kept.portal);
    const [lost, whole] = [await desk.ask('How many benches?'), await desk.ask('How many bins?')];
    const endpoint = `http://127.0.0.1:${rememberedPort(openDataFolder(kept.data), 'database')}`;
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

    await kept.portal.stop();
    expect(rebuild()).toEqual({ status: 0, said: '0 rebuilt, 2 right as they were.\n' });
  });
});
