import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { calendarFor } from '#domain/clock/due-date.ts';
import { addDays, dayNumber, londonDate } from '#domain/dates.ts';
import { openDesk } from '#tests/support/desk.ts';
import { aFeed, type FeedJson, withHoliday } from '#tests/support/holiday-feed.ts';
import { startPortal } from '#tests/support/portal.ts';

const undos: (() => unknown)[] = [];
afterEach(async () => {
  for (let undo = undos.pop(); undo; undo = undos.pop()) await undo();
});

/** A working day about a week from now. */
function aDayToCome(): string {
  let day = addDays(londonDate(new Date()), 7);
  while (calendarFor('FOIA').day(dayNumber(day)).reasons.length > 0) day = addDays(day, 1);
  return day;
}

it('a holiday that the feed proclaims moves the date of a request, and its applicant is told', async () => {
  const year = Number(londonDate(new Date()).slice(0, 4));
  let feed: FeedJson = aFeed(year - 1, year + 2);
  const server = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(feed)),
  ).listen(0, '127.0.0.1');
  undos.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  process.env['PORTAL_HOLIDAY_FEED'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bank-holidays.json`;
  undos.push(() => Reflect.deleteProperty(process.env, 'PORTAL_HOLIDAY_FEED'));
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  undos.push(() => rmSync(data, { recursive: true, force: true }));

  const first = await startPortal({ data });
  undos.push(first.stop);
  const asked = await openDesk(first);
  const reference = await asked.ask('How many?');
  const dueOn = async (desk: typeof asked) => (await desk.call('GET', `/api/cases/${reference}`))['dueOn'] as string;
  const before = await dueOn(asked);
  const imports = () => readFileSync(join(data, 'functions.log'), 'utf8').match(/"what":"recount"/g)?.length ?? 0;
  await asked.until(async () => imports() === 1, 'The first import');
  await first.stop();

  feed = withHoliday(feed, aDayToCome(), 'A day of thanks');
  const second = await startPortal({ data });
  undos.push(second.stop);
  const desk = await openDesk(second);
  const mail = await desk.mailTo('ada@example.org', 'has changed');
  expect(mail.subject).toContain(reference);
  expect(mail.text).toContain('A day of thanks (England and Wales, Scotland, Northern Ireland)');
  expect((await dueOn(desk)) > before).toBe(true);
});
