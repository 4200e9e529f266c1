import { readEnv } from '#plumbing/env.ts';
import { sesMail } from '#plumbing/mail.ts';
import { outboxDoor } from '#plumbing/outbox-door.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { dynamoCaseReader } from '#store/read-cases.ts';
import { bucketKeeper } from '#store/read-files.ts';
import { lettersOf, remindersOf } from '#web/pages/acknowledge/letters.ts';
import { names } from './env.ts';
import { sendMessage } from './send-message.ts';
import { sendReminder } from './send-reminder.ts';

const env = readEnv(names);
const authority = env.PORTAL_AUTHORITY;
const table = openTable(env.PORTAL_TABLE);
const deps = {
  cases: dynamoCaseReader(table),
  rules: clockRules(dynamoCalendars(table), authority, now),
  records: bucketKeeper(env.PORTAL_RECORDS_BUCKET),
  authority,
  origin: env.PORTAL_ORIGIN,
  letters: lettersOf(authority),
  reminder: remindersOf(authority),
  sendMail: sesMail(env.PORTAL_MAIL_SET),
};

export const handler = outboxDoor(
  'acknowledge',
  () => dynamoOutbox(table),
  async (item, at) =>
    item.kind === 'reminder'
      ? sendReminder(deps, item, at)
      : sendMessage({ ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, item, at),
);
