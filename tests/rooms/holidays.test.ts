import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstBrokenLink } from '#domain/case/chain.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { fail, ok } from '#domain/result.ts';
import { composers } from '#functions/acknowledge/compose.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { importHolidays } from '#functions/clock/import-holidays.ts';
import { recount } from '#functions/clock/recount.ts';
import { runTask } from '#functions/clock/tasks.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Email } from '#plumbing/mail.ts';
import { clockRules, rulesOf } from '#store/clock-rules.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { aFeed, type FeedJson, withHoliday } from '#tests/support/holiday-feed.ts';
import { anIntake, aResponse, aWorld } from '#tests/support/rooms.ts';

/** A world at work on the clock's tasks, with a feed that can be changed, and a count of what the store was told to write. */
function aClock(at = '2027-05-20T10:00:00.000Z') {
  const world = aWorld(at);
  let feed: FeedJson | string = aFeed();
  const deps = {
    ...world,
    rules: async () => rulesOf(await world.calendars.current(), 'calendar' as const),
    fetchFeed: async () => ok(typeof feed === 'string' ? feed : JSON.stringify(feed)),
  };
  return {
    ...deps,
    serve: (next: FeedJson | string) => {
      feed = next;
    },
    async ask(receivedAt: string, contact: { email: string } | { post: string } = anIntake.contact) {
      world.moveTo(receivedAt);
      return (await received(world, { ...anIntake, contact })).reference;
    },
    ledger: async (reference: string) => (await world.cases.load(reference))!.ledger,
    movesOf: async (reference: string) =>
      (await world.cases.load(reference))!.ledger.filter((event) => event.type === 'DueDateMoved'),
    dueOn: async (reference: string) => (await world.cases.summary(reference))!.dueOn,
  };
}
const proclaimed = () => withHoliday(aFeed(), '2027-06-07', 'State Funeral');
const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.splice(0);
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(JSON.parse(line)));
});
afterEach(() => vi.restoreAllMocks());

describe('importing the holiday feed', () => {
  it('writes nothing where the feed says what is known', async () => {
    const clock = aClock();
    expect(await importHolidays(clock)).toEqual({ outcome: 'unchanged', version: 0 });
    expect(await clock.calendars.current()).toBeNull();
  });
  it('keeps what is new as a version, once, however often and at once it is asked', async () => {
    const clock = aClock();
    clock.serve(proclaimed());
    const both = await Promise.all([importHolidays(clock), importHolidays(clock)]);
    expect(both.map((one) => one.outcome).sort()).toEqual(['imported', 'unchanged']);
    expect(await importHolidays(clock)).toEqual({ outcome: 'unchanged', version: 1 });
    expect((await clock.calendars.current())?.importedAt).toBe('2027-05-20T10:00:00.000Z');
  });
  it.each([
    ['cut off', JSON.stringify(aFeed()).slice(0, 999), 'not-json'],
    ['hostile', withHoliday(aFeed(), '2027-06-07', '<script>alert(1)</script>'), 'bad-title'],
  ])('that is %s changes nothing, raises the alarm, and is not repeated in the log', async (_, feed, code) => {
    const clock = aClock();
    clock.serve(feed);
    await runTask(clock, 'import-holidays');
    expect(await clock.calendars.current()).toBeNull();
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', what: 'import-holidays', code }));
    expect(JSON.stringify(lines)).not.toMatch(/script|alert/);
  });
  it('that nobody answers changes nothing and raises the alarm', async () => {
    const clock = aClock();
    await runTask({ ...clock, fetchFeed: async () => fail({ code: 'unreachable' as const }) }, 'import-holidays');
    expect(await clock.calendars.current()).toBeNull();
    expect(lines[0]).toEqual({
      level: 'error',
      what: 'import-holidays',
      outcome: 'refused',
      version: 0,
      code: 'unreachable',
    });
  });
  it('asks nobody where there is none, and raises no alarm', async () => {
    const clock = aClock();
    await runTask({ ...clock, fetchFeed: null }, 'import-holidays');
    expect(lines.map(({ level }) => level)).toEqual(['info', 'info']);
  });
});

describe('a change of the calendar', () => {
  it('moves the dates that it touches, and tells those applicants once', async () => {
    const clock = aClock();
    const early = await clock.ask('2027-04-26T10:00:00.000Z'); // due before the new holiday
    const inside = await clock.ask('2027-05-20T10:00:00.000Z');
    const byPost = await clock.ask('2027-05-21T10:00:00.000Z', { post: '1 High Street' });
    clock.serve(proclaimed());
    await runTask(clock, 'import-holidays');
    expect(await clock.movesOf(early)).toEqual([]);
    expect(await clock.movesOf(inside)).toMatchObject([
      { from: '2027-06-18', to: '2027-06-21', calendarVersion: 1, actor: { kind: 'portal' } },
    ]);
    expect([await clock.dueOn(early), await clock.dueOn(inside)]).toEqual(['2027-05-25', '2027-06-21']);
    expect(await clock.outbox.outcome(`${early}~2~date-moved`)).toBeNull();
    expect(await clock.outbox.outcome(`${inside}~2~date-moved`)).toBe('pending');
    expect(firstBrokenLink(inside, await clock.ledger(inside), sha256)).toBe(0);

    await runTask(clock, 'import-holidays');
    expect(await clock.movesOf(inside)).toHaveLength(1);
    expect(await clock.movesOf(byPost)).toHaveLength(1);
  });
  it('leaves what is answered or withdrawn as it is', async () => {
    const clock = aClock();
    const done = await answered(clock, aResponse());
    const withdrawn = await clock.ask('2027-05-20T10:00:00.000Z');
    await giveCommand(clock, officer, withdrawn, { command: 'withdraw-request' });
    clock.serve(proclaimed());
    await runTask(clock, 'import-holidays');
    for (const reference of [done, withdrawn]) {
      const assigned = await giveCommand(clock, officer, reference, { command: 'assign', to: 'officer-1' });
      expect(assigned.ok).toBe(true);
      expect(await clock.movesOf(reference)).toEqual([]);
    }
  });
  it('moves a date back when the proclamation is taken back, with a record of both', async () => {
    const clock = aClock();
    const reference = await clock.ask('2027-05-20T10:00:00.000Z');
    clock.serve(proclaimed());
    await runTask(clock, 'import-holidays');
    clock.serve(aFeed());
    await runTask(clock, 'import-holidays');
    expect(await clock.movesOf(reference)).toMatchObject([
      { calendarVersion: 1 },
      { to: '2027-06-18', calendarVersion: 2 },
    ]);
  });
  it('is recorded by an officer’s command that comes first, and then not again', async () => {
    const clock = aClock();
    const reference = await clock.ask('2027-05-20T10:00:00.000Z');
    clock.serve(proclaimed());
    await importHolidays(clock);
    const assigned = await giveCommand(clock, officer, reference, { command: 'assign', to: 'officer-1' });
    expect(assigned.ok).toBe(true);
    const ledger = await clock.ledger(reference);
    expect(ledger.map((event: CaseEvent) => [event.type, event.actor.kind])).toEqual([
      ['RequestReceived', 'applicant'],
      ['DueDateMoved', 'portal'],
      ['CaseAssigned', 'officer'],
    ]);
    expect(await recount(clock)).toMatchObject({ done: 0, failed: 0 });
  });
  it('reaches every case when the run is interrupted and comes again', async () => {
    const clock = aClock();
    const references: string[] = [];
    for (let i = 0; i < 7; i += 1) references.push(await clock.ask('2027-05-20T10:00:00.000Z'));
    clock.serve(proclaimed());
    let commits = 0;
    const dying: typeof clock.cases = {
      ...clock.cases,
      receivedIn: (quarter, _limit, after) => clock.cases.receivedIn(quarter, 3, after),
      commit: async (commit) => {
        commits += 1;
        return clock.cases.commit(commit);
      },
      load: async (reference) => {
        if (commits >= 4) throw new Error('The function was ended');
        return clock.cases.load(reference);
      },
    };
    await runTask({ ...clock, cases: dying }, 'import-holidays');
    const moved = async () => (await Promise.all(references.map(clock.movesOf))).map((moves) => moves.length);
    expect((await moved()).filter(Boolean)).toHaveLength(4);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(3);
    await runTask(clock, 'import-holidays');
    expect(await moved()).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
  it('is not undone by a process that has not heard of it yet', async () => {
    const clock = aClock();
    const reference = await clock.ask('2027-05-20T10:00:00.000Z');
    const late = { ...clock, rules: clockRules(clock.calendars, clock.authority, clock.now) };
    expect((await late.rules()).version).toBe(0);
    clock.serve(proclaimed());
    await runTask(clock, 'import-holidays');
    const refused = await giveCommand(late, officer, reference, { command: 'assign', to: 'officer-1' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'busy' } });
    clock.moveTo('2027-05-20T10:01:01.000Z');
    expect((await giveCommand(late, officer, reference, { command: 'assign', to: 'officer-1' })).ok).toBe(true);
    expect(await clock.dueOn(reference)).toBe('2027-06-21');
  });
});

describe('the message of a moved date', () => {
  const said = (facts: object) => ({ subject: 's', text: JSON.stringify(facts), html: 'h' });
  const letters = Object.fromEntries(
    [...Object.keys(composers), 'feesNotice', 'dateMoved'].map((name) => [name, said]),
  ) as unknown as Letters;

  it('says from when to when and because of which day, by email, and waits to be posted otherwise', async () => {
    const clock = aClock();
    const reference = await clock.ask('2027-05-20T10:00:00.000Z');
    const byPost = await clock.ask('2027-05-20T10:00:00.000Z', { post: '1 High Street' });
    clock.serve(proclaimed());
    await runTask(clock, 'import-holidays');
    const mailbox: Email[] = [];
    const deps = { ...clock, letters, sendMail: async (email: Email) => `id-${mailbox.push(email)}` };
    for (const id of await clock.outbox.due('acknowledge', '2027-06-01T00:00:00.000Z', 100)) {
      const item = await clock.outbox.claim(id, '2027-06-01T00:00:00.000Z', 60);
      if (item?.kind !== 'date-moved') continue;
      const at = '2027-06-01T00:00:00.000Z';
      await clock.outbox.done(id, at, await sendMessage(deps, item, at));
    }
    expect(mailbox.map((email) => email.to)).toEqual(['ada@example.org']);
    const why = 'State Funeral (England and Wales, Scotland, Northern Ireland)';
    expect(JSON.parse(mailbox[0]!.text)).toMatchObject({
      reference,
      from: '2027-06-18',
      to: '2027-06-21',
      changes: [{ date: '2027-06-07', counts: false, reasons: [why] }],
    });
    expect(await clock.outbox.outcome(`${byPost}~2~date-moved`)).toBe('to-post');
  });
});
