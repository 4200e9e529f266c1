import { readEnv } from '#plumbing/env.ts';
import { sesMail } from '#plumbing/mail.ts';
import { outboxDoor } from '#plumbing/outbox-door.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { dynamoCases } from '#store/cases.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { acknowledgement } from '#web/pages/acknowledge/acknowledgement.tsx';
import { responseLetter } from '#web/pages/respond/response-letter.tsx';
import { wordsFor } from '#web/words/index.ts';
import { names } from './env.ts';
import { type Letters, sendMessage } from './send-message.ts';

const env = readEnv(names);
const authority = env.PORTAL_AUTHORITY;
const table = openTable(env.PORTAL_TABLE);
const letters: Letters = {
  acknowledgement: (facts) => acknowledgement({ ...facts, words: wordsFor(facts.language), authority }),
  response: (facts) => responseLetter({ ...facts, words: wordsFor(facts.language), authority }),
};
const deps = {
  cases: dynamoCases(table),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  authority,
  origin: env.PORTAL_ORIGIN,
  letters,
  sendMail: sesMail(),
};

export const handler = outboxDoor(
  'acknowledge',
  () => dynamoOutbox(table),
  async (item) => sendMessage({ ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, item),
);
