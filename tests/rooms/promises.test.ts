import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { OfficerCommand } from '#domain/case/commands.ts';
import { caseRow } from '#domain/caseload.ts';
import { readReminderId, reminderId } from '#domain/clock/tick.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { PromiseRegister } from '#domain/publication/promises.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { sendReminder } from '#functions/acknowledge/send-reminder.ts';
import { askPromises } from '#functions/clock/ask-promises.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { writePromises } from '#functions/publish/promises.ts';
import { type PublishDeps, publish, withdraw } from '#functions/publish/publish.ts';
import { answerRead, type ReadPages } from '#functions/track/read.ts';
import { track } from '#functions/track/track.ts';
import type { Email } from '#plumbing/mail.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { keptLetters } from '#store/letters.ts';
import { answered, officer, workOf } from '#tests/support/cases.ts';
import { promising } from '#tests/support/promises.ts';
import { anEvent, aResponse, aWorld, type World } from '#tests/support/rooms.ts';

const REGISTER = 'disclosures/promises/index.html';
const WHAT = 'Miles gritted in the winter of 2026, by depot';
let world: World;
let deps: PublishDeps;
let mailbox: Email[];
beforeEach(() => {
  world = aWorld();
  mailbox = [];
  const page = () => '';
  deps = {
    ...world,
    invalidate: async () => {},
    render: {
      ...{ disclosure: page, imported: page, index: page, year: page, month: page, grounds: page, ground: page },
      ...{ withdrawn: page, takeAway: () => [], scheme: () => [], tables: () => [] },
      promises: (register) => JSON.stringify(register),
    },
  };
});

const bytesOf = async (key: string) => new TextDecoder().decode((await world.pages.get(key)) ?? new Uint8Array());
const register = async () => JSON.parse(await bytesOf(REGISTER)) as PromiseRegister;
const states = async () => (await register()).lines.map(({ reference, state }) => [reference, state]);
const groundOf = async (reference: string) =>
  (JSON.parse(await bytesOf(`disclosures/${reference}/disclosure.json`)) as Disclosure).grounds[0];
const give = (reference: string, command: OfficerCommand) => giveCommand(world, officer, reference, command);

/** A published answer with a promise; its reference. */
async function promised(): Promise<string> {
  const reference = await answered(world, aResponse(promising));
  expect(await publish(deps, workOf(reference, 4, 'publication'))).toBe('published');
  return reference;
}
/** Says that a promise is kept: the number of the event, or the field at fault. */
async function keep(reference: string, where: string): Promise<number | string | undefined> {
  const read = v.safeParse(OfficerCommand, { command: 'keep-promise', ground: 's22', where });
  if (!read.success) return 'unread';
  const done = await give(reference, read.output);
  return done.ok ? done.value.version : done.error.fields?.[0]?.field;
}
const letter = (reference: string, event: number) => {
  const promiseKept = (facts: object) => ({ subject: 's', text: JSON.stringify(facts), html: 'h' });
  const sendMail = async (email: Email) => `id-${mailbox.push(email)}`;
  const letters = { promiseKept } as unknown as Letters;
  return sendMessage({ ...world, letters, sendMail }, workOf(reference, event, 'promise-kept'), world.now());
};

it('a promise stands in the register from its publication, and is overdue when its day is over', async () => {
  const reference = await promised();
  expect(await groundOf(reference)).toMatchObject({ promise: { what: WHAT, on: '2027-01-31' } });
  expect(await register()).toEqual({
    asAt: '2026-11-23',
    lines: [
      {
        reference,
        title: 'Gritting in the winter of 2026',
        ground: 's22',
        what: WHAT,
        on: '2027-01-31',
        state: 'waiting',
      },
    ],
  });
  world.moveTo('2027-02-01T06:00:00.000Z');
  await writePromises(deps);
  expect([(await register()).asAt, await states()]).toEqual(['2027-02-01', [[reference, 'overdue']]]);
});

it('the register is there from the first publication on, and is left alone by answers that promise nothing', async () => {
  const first = await answered(world);
  await publish(deps, workOf(first, 4, 'publication'));
  expect((await register()).lines).toEqual([]);
  world.moveTo('2026-11-24T09:30:00.000Z');
  const second = await answered(world);
  await publish(deps, workOf(second, 4, 'publication'));
  expect((await register()).asAt).toBe('2026-11-23');
});

it('is asked for once a day', async () => {
  expect([await askPromises(world), await askPromises(world)]).toEqual([true, false]);
  world.moveTo('2026-11-24T06:00:00.000Z');
  expect(await askPromises(world)).toBe(true);
});

it('a promise is kept: the applicant is told, the old answer leads to it, and the register says so', async () => {
  const reference = await promised();
  const shown = async () => (await viewCase(world, reference))?.promises;
  expect(await shown()).toEqual([{ ground: 's22', on: '2027-01-31', kept: null, overdue: false }]);
  const other = await answered(world);
  expect(await keep(reference, other)).toBe('where');
  await publish(deps, workOf(other, 4, 'publication'));
  world.moveTo('2027-01-20T09:30:00.000Z');
  const n = (await keep(reference, ` ${other.toLowerCase()} `)) as number;
  expect(await shown()).toMatchObject([{ kept: { on: '2027-01-20', where: other }, overdue: false }]);
  expect(await letter(reference, n)).toBe('sent:id-1');
  expect(mailbox[0]?.to).toBe('ada@example.org');
  expect(JSON.parse(mailbox[0]?.text ?? '')).toMatchObject({
    what: WHAT,
    promisedFor: '2027-01-31',
    answeredOn: '2026-11-23',
    url: `https://foi.testshire.example/disclosures/${other}/`,
  });
  expect(await keptLetters(world.files, reference)).toMatchObject([{ kind: 'promise-kept', event: n }]);
  expect(await publish(deps, workOf(reference, n, 'publication'))).toBe('published');
  const kept = { on: '2027-01-20', link: `/disclosures/${other}/` };
  expect(await groundOf(reference)).toMatchObject({ promiseKept: kept });
  expect((await register()).lines).toMatchObject([{ reference, kept, state: 'kept' }]);
});

it('a promise is kept at a safe address elsewhere too, and nowhere that is neither', async () => {
  const reference = await promised();
  expect(await keep(reference, '07.FOI.26.999999')).toBe('where');
  for (const where of ['http://statistics.example/', 'javascript:alert(1)', 'the website'])
    expect(await keep(reference, where)).toBe('unread');
  const n = (await keep(reference, 'https://statistics.example/gritting')) as number;
  await letter(reference, n);
  expect(JSON.parse(mailbox[0]?.text ?? '')).toMatchObject({ url: 'https://statistics.example/gritting' });
});

it('nobody is written to once the case is erased; what is public says that the promise was kept', async () => {
  const reference = await promised();
  await world.cases.erase(reference);
  const n = (await keep(reference, 'https://statistics.example/gritting')) as number;
  expect(await letter(reference, n)).toBe('erased');
  await publish(deps, workOf(reference, n, 'publication'));
  expect(await states()).toEqual([[reference, 'kept']]);
});

it('a promise of an answer that is not published is kept all the same, and publishes nothing', async () => {
  const secret = { ...promising, publication: { kind: 'do-not-publish' as const, reason: 'Personal.' } };
  const reference = await answered(world, aResponse(secret));
  const n = (await keep(reference, 'https://statistics.example/gritting')) as number;
  expect(await letter(reference, n)).toBe('sent:id-1');
  expect(await publish(deps, workOf(reference, n, 'publication'))).toBe('not-wanted');
  expect(await world.pages.get(`disclosures/${reference}/disclosure.json`)).toBeNull();
});

it('a promise that is kept while the page is made stands on the page that is made last', async () => {
  const reference = await answered(world, aResponse(promising));
  let isFirst = true;
  const put: typeof world.pages.put = async (key, ...rest) => {
    await world.pages.put(key, ...rest);
    if (isFirst && key.endsWith('disclosure.json')) {
      isFirst = false;
      await keep(reference, 'https://statistics.example/gritting');
    }
  };
  const slow = { ...deps, pages: { ...deps.pages, put } };
  expect(await publish(slow, workOf(reference, 4, 'publication'))).toBe('published');
  expect(await groundOf(reference)).toMatchObject({ promiseKept: { link: 'https://statistics.example/gritting' } });
  expect(await states()).toEqual([[reference, 'kept']]);
});

it('a promise leaves the register with the answer that made it', async () => {
  const reference = await promised();
  await give(reference, { command: 'withdraw-disclosure', reason: 'error' });
  expect(await withdraw(deps, workOf(reference, 6, 'withdrawal'))).toBe('withdrawn');
  expect(await states()).toEqual([]);
});

it('is written with the lists, from one reading of the journal of each year', async () => {
  let read = 0;
  const journal: World['journal'] = {
    ...world.journal,
    since: (...of) => {
      read += 1;
      return world.journal.since(...of);
    },
  };
  deps = { ...deps, journal };
  const reference = await promised();
  expect(read).toBe(1);
  expect(await states()).toEqual([[reference, 'waiting']]);
});

const keyOf = (reference: string) => trackingKey(world.seal, reference, 1);
/** What the applicant’s page of the answer says of its promises. */
async function told(reference: string) {
  const pages: ReadPages = {
    response: (_, _letter, _versions, promises) => JSON.stringify(promises),
    closed: () => '"closed"',
    problem: () => '"problem"',
  };
  const event = anEvent('GET', `/track/${reference}/response`, {
    cookies: [`__Host-track-${reference}=${keyOf(reference)}`],
    pathParameters: { reference },
  });
  return JSON.parse((await answerRead(event, world, pages)).body ?? 'null');
}

it('the applicant sees by when it was promised, that the day is over, and when it was kept', async () => {
  const reference = await promised();
  expect(await told(reference)).toEqual([{ by: '2027-01-31', isOver: false, kept: null }]);
  world.moveTo('2027-02-01T09:30:00.000Z');
  expect(await told(reference)).toEqual([{ by: '2027-01-31', isOver: true, kept: null }]);
  await keep(reference, 'https://statistics.example/gritting');
  const kept = { on: '2027-02-01', link: 'https://statistics.example/gritting' };
  expect(await told(reference)).toEqual([{ by: '2027-01-31', isOver: false, kept }]);
  const tracked = await track(world, reference, keyOf(reference));
  expect(tracked?.history.at(-1)).toEqual({ on: '2027-02-01', what: 'PromiseKept' });
});

it('the team is reminded fourteen days before, once when it is overdue, and not of what is kept', async () => {
  const sent: { subject: string; to: string }[] = [];
  const reminder = ({ name, day }: { name: string; day: string }) => ({
    subject: `${name} ${day}`,
    text: '',
    html: '',
  });
  const sendMail = async ({ subject, to }: Email) => `id-${sent.push({ subject, to })}`;
  const runAt = async (day: string) => {
    world.moveTo(`${day}T06:00:00.000Z`);
    await tick({ ...world, records: world.files });
    for (const id of await world.outbox.due('acknowledge', world.now(), 100))
      if (readReminderId(id))
        await workOff(
          world.outbox,
          id,
          (item, at) => sendReminder({ ...world, reminder, sendMail }, item, at),
          world.now,
        );
    return sent.splice(0).map(({ subject }) => subject);
  };
  const reference = await promised();
  const row = async (day: string) => caseRow((await world.cases.summary(reference))!, await world.rules(), day);
  expect(await row('2026-12-01')).toMatchObject({ dueOn: '2027-01-31', flags: ['promise'] });
  expect((await world.cases.summary(reference))?.active).toBe(true);
  expect(await runAt('2027-01-16')).toEqual([]);
  expect(await runAt('2027-01-17')).toEqual(['promise-soon 2027-01-31']);
  expect(await runAt('2027-01-31')).toEqual([]);
  expect(await runAt('2027-02-01')).toEqual(['promise-overdue 2027-01-31']);
  expect(await runAt('2027-03-01')).toEqual([]);
  expect((await row('2027-02-01')).time).toMatchObject({ kind: 'overdue' });

  // After a gap the first is not sent any more; and what is kept meanwhile is not either.
  const [late, done] = [await promised(), await promised()];
  world.moveTo('2027-02-02T06:00:00.000Z');
  await tick({ ...world, records: world.files });
  await keep(done, 'https://statistics.example/gritting');
  expect(await runAt('2027-02-02')).toEqual(['promise-overdue 2027-01-31']);
  expect(await world.outbox.outcome(reminderId(done, '2027-01-31', 'promise-overdue'))).toBe('no-longer-due');
  expect(await world.outbox.outcome(reminderId(late, '2027-01-31', 'promise-soon'))).toBeNull();
  const now = (await world.cases.summary(done))!;
  expect([now.promisedOn, now.active]).toEqual([undefined, false]);
  expect((await row('2027-02-02')).flags).toEqual(['promise']);
});
