import middy from '@middy/core';
import { readEnv } from '#plumbing/env.ts';
import { log } from '#plumbing/log.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoCaseJournal, dynamoJournal } from '#store/journal.ts';
import { dynamoCaseReader } from '#store/read-cases.ts';
import { caseWords } from './case-words.ts';
import { compactNames } from './env.ts';
import { disclosures } from './index-of.ts';
import { compact } from './snapshot.ts';

const env = readEnv(compactNames);
const table = openTable(env.PORTAL_TABLE);
const records = openBucket(env.PORTAL_RECORDS_BUCKET);
const published = disclosures(dynamoJournal(table), records);
const cases = caseWords(dynamoCaseJournal(table), dynamoCaseReader(table));

export const handler = middy<{ task: string }, null>().handler(async () => {
  // Each for itself: the one that fails raises the alarm, and the other is written all the same.
  const [first, second] = await Promise.allSettled([compact(published, records), compact(cases, records)]);
  for (const one of [first, second]) if (one.status === 'rejected') throw one.reason;
  log('info', 'compact', { written: [first, second].filter((one) => one.status === 'fulfilled' && one.value).length });
  return null;
});
