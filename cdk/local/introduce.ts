import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoColleagues } from '#store/colleagues.ts';
import { demoOfficers } from './parts/identity-key.ts';
import { aws, names } from './parts/part.ts';

/**
 * Says what the officers who are invented for this machine are called, before any of them has signed in: the requests among the
 * samples belong to them. Whoever has signed in is known already.
 */
export async function introduce(endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ ...aws, endpoint });
  const colleagues = dynamoColleagues({ client, name: names.table });
  const known = new Map((await colleagues.all()).map((one) => [one.sub, one]));
  for (const { sub, name, groups } of demoOfficers) {
    if (known.get(sub)?.name == null) await colleagues.put({ sub, name, groups: [...groups], seenAt: null });
  }
  client.destroy();
}
