import middy from '@middy/core';
import { readEnv } from '#plumbing/env.ts';
import { newId } from '#plumbing/ids.ts';
import { log } from '#plumbing/log.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoJournal } from '#store/journal.ts';
import { compactNames } from './env.ts';
import { compact } from './snapshot.ts';

const env = readEnv(compactNames);
const journal = dynamoJournal(openTable(env.PORTAL_TABLE));
const records = openBucket(env.PORTAL_RECORDS_BUCKET);

export const handler = middy<{ task: string }, null>().handler(async () => {
  const key = await compact(journal, records, newId);
  log('info', 'compact', { written: key === null ? 0 : 1 });
  return null;
});
