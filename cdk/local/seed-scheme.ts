import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Authority } from '#domain/authority.ts';
import { londonDate } from '#domain/dates.ts';
import { classesOf } from '#domain/scheme/classes.ts';
import { evolveEntry } from '#domain/scheme/entry.ts';
import { entryWork } from '#domain/scheme/work.ts';
import { dynamoScheme } from '#store/scheme.ts';
import { aws, names } from './parts/part.ts';
import { sampleEntries } from './samples/scheme.ts';

/**
 * Adds the sample entries of the publication scheme, as the invented approver's. One that is there already is left as it is, and so is every class of a
 * model scheme that the authority does not follow. PORTAL_SAMPLES=none skips it.
 */
export async function seedScheme(endpoint: string, { regimes }: Pick<Authority, 'regimes'>): Promise<void> {
  if (process.env['PORTAL_SAMPLES'] === 'none') return;
  const client = new DynamoDBClient({ ...aws, endpoint });
  const store = dynamoScheme({ client, name: names.table });
  const known = new Set((await store.all()).map(({ id }) => id));
  const recordedAt = new Date().toISOString();
  for (const { id, words } of sampleEntries(londonDate(recordedAt))) {
    if (known.has(id) || !classesOf(regimes).includes(words.schemeClass)) continue;
    const event = { type: 'EntryAdded', words, n: 1, recordedAt, by: 'demo-approver' } as const;
    const entry = evolveEntry(null, event, id);
    await store.append(entry, event, entryWork(entry));
  }
  client.destroy();
}
