import { readEnv } from '#plumbing/env.ts';
import { sesMail } from '#plumbing/mail.ts';
import { outboxDoor } from '#plumbing/outbox-door.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { bucketKeeper } from '#store/read-files.ts';
import { sendStores } from '#store/send-stores.ts';
import { deadLinksOf, internalOf, lettersOf, remindersOf } from '#web/pages/acknowledge/letters.ts';
import { names } from './env.ts';
import { send } from './send.ts';

const env = readEnv(names);
const authority = env.PORTAL_AUTHORITY;
const table = openTable(env.PORTAL_TABLE);
const deps = {
  ...sendStores(table),
  rules: clockRules(dynamoCalendars(table), authority, now),
  records: bucketKeeper(env.PORTAL_RECORDS_BUCKET),
  authority,
  origin: env.PORTAL_ORIGIN,
  letters: lettersOf(authority),
  reminder: remindersOf(authority),
  internal: internalOf(authority),
  deadLink: deadLinksOf(authority),
  seal: () => portalSeal(env.PORTAL_SECRET),
  sendMail: sesMail(env.PORTAL_MAIL_SET),
};

export const handler = outboxDoor(
  'acknowledge',
  () => dynamoOutbox(table),
  (item, at) => send(deps, item, at),
);
