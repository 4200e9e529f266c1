import middy from '@middy/core';
import { readEnv } from '#plumbing/env.ts';
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
  log('info', 'compact', { written: Number(await compact(journal, records)) });
  return null;
});
