import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstBrokenLink } from '#domain/case/chain.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { readReminderId, reminderId, reminderStages } from '#domain/clock/tick.ts';
import { addDays } from '#domain/dates.ts';
import { sendReminder } from '#functions/acknowledge/send-reminder.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Email } from '#plumbing/mail.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { apply } from '#store/apply.ts';
import { keepLetter } from '#store/letters.ts';
import { disclosureTextKey, letterPageKey, packKey, responseKey } from '#store/response-files.ts';
import { saveResponse } from '#store/save-response.ts';
import { answered, officer, received, reviewer } from '#tests/support/cases.ts';
import { aResponse, aWorld, type World } from '#tests/support/rooms.ts';

const RECEIVED = '2026-11-23T09:30:00.000Z'; // due on Tuesday 22 December

async function aCase(world: World): Promise<string> {
  return (await received(world)).reference;
}

/** The team's mailbox: works off what reminders are pending, as the acknowledge room does. */
function aMailbox(world: World) {
  const mails: (Email & { on: string })[] = [];
  const deps = {
    ...world,
    reminder: (facts: object) => ({ subject: 's', text: JSON.stringify(facts), html: 'h' }),
    sendMail: async (email: Email) => `id-${mails.push({ ...email, on: world.now().slice(0, 10) })}`,
  };
  async function deliver(): Promise<void> {
    for (const id of await world.outbox.due('acknowledge', world.now(), 100)) {
      if (readReminderId(id)) await workOff(world.outbox, id, (item, at) => sendReminder(deps, item, at), world.now);
    }
  }
  const names = () => mails.map(({ on, text }) => `${on} ${(JSON.parse(text) as { name: string }).name}`);
  return { mails, deliver, names };
}
const outcomes = (world: World, reference: string, dueOn = '2026-12-22') =>
  Promise.all(reminderStages.map((stage) => world.outbox.outcome(reminderId(reference, dueOn, stage))));

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

describe('reminders', () => {
  it('go to the team’s mailbox 5, 1 and 0 working days before and once the answer is late', async () => {
    const world = aWorld(RECEIVED);
    const reference = await aCase(world);
    const mailbox = aMailbox(world);
    for (let day = '2026-11-23'; day <= '2027-01-20'; day = addDays(day, 1)) {
      for (const time of ['00:30', '08:00', '23:30']) {
        world.moveTo(`${day}T${time}:00.000Z`);
        await tick(world);
        await mailbox.deliver();
      }
    }
    expect(mailbox.names()).toEqual([
      '2026-12-15 reminder-5',
      '2026-12-21 reminder-1',
      '2026-12-22 reminder-0',
      '2026-12-23 overdue',
    ]);
    expect(mailbox.mails[0]).toMatchObject({ to: 'foi@testshire.example', replyTo: 'replies@testshire.example' });
    expect(mailbox.mails[0]?.text).toContain(`/officer/cases/${reference}`);
    expect(JSON.stringify(mailbox.mails)).not.toMatch(/Ada|ada@|miles/);
  });

  it('come exactly once or are superseded, whenever the tick runs or does not, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 65 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        async (runs, times) => {
          const world = aWorld(RECEIVED);
          const reference = await aCase(world);
          const mailbox = aMailbox(world);
          const days = [...new Set(runs)].sort((a, b) => a - b);
          for (const day of days) {
            world.moveTo(`${addDays('2026-11-23', day)}T10:00:00.000Z`);
            await Promise.all(Array.from({ length: times }, () => tick(world)));
            await mailbox.deliver();
          }
          const all = await outcomes(world, reference);
          const last = addDays('2026-11-23', days.at(-1) ?? 0);
          const comeBy = ['2026-12-15', '2026-12-21', '2026-12-22', '2026-12-23'].map((day) => day <= last);
          // None is missed: what has come was sent or superseded. None comes early or twice.
          expect(all.map((outcome) => outcome !== null)).toEqual(comeBy);
          expect(all.every((outcome) => outcome === null || /^(sent:|superseded$)/.test(outcome))).toBe(true);
          expect(mailbox.mails).toHaveLength(all.filter((outcome) => outcome?.startsWith('sent:')).length);
          // The last one that has come is sent, and not superseded by anything.
          const latest = comeBy.lastIndexOf(true);
          if (latest >= 0) expect(all[latest]).toMatch(/^sent:/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('after a week’s gap: the most urgent one goes out, those before it do not', async () => {
    const world = aWorld(RECEIVED);
    const reference = await aCase(world);
    const mailbox = aMailbox(world);
    world.moveTo('2026-12-14T10:00:00.000Z');
    await tick(world);
    world.moveTo('2026-12-21T10:00:00.000Z');
    await tick(world);
    await mailbox.deliver();
    expect(mailbox.names()).toEqual(['2026-12-21 reminder-1']);
    expect(await outcomes(world, reference)).toEqual(['superseded', 'sent:id-1', null, null]);
  });

  it('that were asked for and not sent in time give way to the next', async () => {
    const world = aWorld(RECEIVED);
    const reference = await aCase(world);
    const mailbox = aMailbox(world);
    world.moveTo('2026-12-15T10:00:00.000Z');
    await tick(world);
    world.moveTo('2026-12-22T10:00:00.000Z');
    await tick(world);
    await mailbox.deliver();
    expect(mailbox.names()).toEqual(['2026-12-22 reminder-0']);
    expect((await outcomes(world, reference))[0]).toBe('superseded');
  });

  it('end with the answer, also one that was asked for before it', async () => {
    const world = aWorld(RECEIVED);
    const reference = await aCase(world);
    const mailbox = aMailbox(world);
    world.moveTo('2026-12-15T10:00:00.000Z');
    await tick(world);
    await giveCommand(world, officer, reference, { command: 'withdraw-request' });
    await mailbox.deliver();
    world.moveTo('2026-12-23T10:00:00.000Z');
    await tick(world);
    expect(await outcomes(world, reference)).toEqual(['no-longer-due', null, null, null]);
    expect(mailbox.mails).toEqual([]);
  });

  it('are finished by the next run where one was cut off between two writes', async () => {
    const world = aWorld(RECEIVED);
    const reference = await aCase(world);
    world.moveTo('2026-12-22T10:00:00.000Z');
    let puts = 0;
    const put: typeof world.outbox.put = async (...work) => {
      puts += 1;
      if (puts > 1) throw new Error('The function was ended');
      return world.outbox.put(...work);
    };
    expect(await tick({ ...world, outbox: { ...world.outbox, put } })).toMatchObject({ failed: 1 });
    await tick(world);
    expect(await outcomes(world, reference)).toEqual(['superseded', 'superseded', 'pending', null]);
  });

  it('one case that cannot be worked on keeps no other waiting', async () => {
    const world = aWorld(RECEIVED);
    const references = [await aCase(world), await aCase(world), await aCase(world)];
    world.moveTo('2026-12-22T10:00:00.000Z');
    const put: typeof world.outbox.put = async (item, outcome) => {
      if (item.reference === references[0]) throw new Error('never');
      return world.outbox.put(item, outcome);
    };
    expect(await tick({ ...world, outbox: { ...world.outbox, put } })).toEqual({ looked: 3, done: 2, failed: 1 });
  });
});

describe('an answer to our question that nobody has judged', () => {
  it('is brought up once, and not where somebody judged it meanwhile', async () => {
    const world = aWorld(RECEIVED);
    const mailbox = aMailbox(world);
    const [first, second] = [await aCase(world), await aCase(world)];
    for (const reference of [first, second]) {
      const question: OfficerCommand = {
        command: 'seek-clarification',
        question: 'Which?',
        parts: [],
        adviceOnly: false,
      };
      await giveCommand(world, officer, reference, question);
      const answer = { command: 'record-clarification', answer: 'These.', receivedAt: world.now() } as const;
      expect((await giveCommand(world, officer, reference, answer)).ok).toBe(true);
    }
    world.moveTo('2026-11-26T10:00:00.000Z');
    await tick(world);
    await tick(world);
    await giveCommand(world, officer, second, { command: 'judge-clarification', sufficient: true });
    await mailbox.deliver();
    expect(mailbox.names()).toEqual(['2026-11-26 unjudged']);
    expect(await world.outbox.outcome(reminderId(second, '2026-11-23', 'unjudged'))).toBe('no-longer-due');
  });
});

describe('a fee that is not paid', () => {
  it('lets the request lapse after three months, once, and not a day before', async () => {
    const world = aWorld(RECEIVED);
    const reference = await aCase(world);
    await giveCommand(world, officer, reference, { command: 'issue-fees-notice', amountPence: 4500 });
    const state = async () => (await world.cases.summary(reference))!.state;
    let lapsedOn = '';
    for (let day = '2027-02-15'; day <= '2027-03-05' && lapsedOn === ''; day = addDays(day, 1)) {
      world.moveTo(`${day}T10:00:00.000Z`);
      await tick(world);
      await tick(world);
      if ((await state()) === 'lapsed') lapsedOn = day;
    }
    // Three months that begin with 23 November end with 22 February.
    expect(lapsedOn).toBe('2027-02-23');
    const { ledger } = (await world.cases.load(reference))!;
    expect(ledger.filter((event) => event.type === 'RequestLapsed')).toHaveLength(1);
  });
});

describe('a response that is held from publication', () => {
  it('is released on its day, once; one without a day waits for an officer', async () => {
    const world = aWorld(RECEIVED);
    const held = (until?: string) =>
      answered(world, aResponse({ publication: { kind: 'hold', reason: 'A trial', ...(until ? { until } : {}) } }));
    const [dated, undated] = [await held('2026-12-10'), await held()];
    world.moveTo('2026-12-09T23:00:00.000Z');
    await tick(world);
    expect((await world.cases.summary(dated))?.publicationHeld).toBe(true);
    world.moveTo('2026-12-10T00:10:00.000Z');
    await tick(world);
    await tick(world);
    expect((await world.cases.summary(dated))?.publicationHeld).toBe(false);
    expect((await world.cases.summary(undated))?.publicationHeld).toBe(true);
    const { ledger } = (await world.cases.load(dated))!;
    expect(ledger.filter(({ type }) => type === 'HoldReleased')).toMatchObject([{ actor: { kind: 'portal' } }]);
    expect(await world.outbox.outcome(`${dated}~5~publication`)).toBe('pending');
  });
});

describe('the end of keeping', () => {
  it('erases the person and the words, says so in the ledger, and leaves it whole', async () => {
    const world = aWorld(RECEIVED);
    const reference = await answered(world);
    world.moveTo('2027-11-23T10:00:00.000Z');
    await tick(world);
    expect((await world.cases.load(reference))?.applicant).not.toBeNull();
    world.moveTo('2027-11-24T10:00:00.000Z');
    await tick(world);
    await tick(world);
    const stored = (await world.cases.load(reference))!;
    expect([stored.applicant, stored.words, stored.summary.erased]).toEqual([null, [], true]);
    expect(stored.ledger.filter(({ type }) => type === 'PersonalDataErased')).toHaveLength(1);
    expect(firstBrokenLink(reference, stored.ledger, sha256)).toBe(0);
  });
  describe('in the bucket', () => {
    const left = async (world: World, reference: string) => {
      const others = [letterPageKey(reference, 4), packKey(reference, 'd'), responseKey(reference, 'an-orphan')];
      for (const key of [...others, disclosureTextKey(reference, 'd')]) await world.files.put(key, 'x', '');
      await keepLetter(world.files, { ...aLetter, reference });
      world.moveTo('2028-01-01T10:00:00.000Z');
      await tick(world);
      expect(await world.cases.load(reference)).toMatchObject({ summary: { erased: true } });
      return (await world.files.list('')).filter((key) => key.includes(reference));
    };
    const aLetter = { kind: 'response', event: 4, madeAt: '', subject: '', text: '', html: '', to: 'email' } as const;

    it('leaves the version that is published with what search reads of it, and no letter, draft or evidence pack', async () => {
      const world = aWorld(RECEIVED);
      const { reference } = await received(world);
      await saveResponse(world, officer, reference, aResponse({ title: 'A draft' }), undefined);
      await saveResponse(world, officer, reference, aResponse(), undefined);
      await giveCommand(world, officer, reference, { command: 'approve-response' });
      await giveCommand(world, officer, reference, { command: 'send-response' });
      const { ledger } = (await world.cases.load(reference))!;
      const sent = ledger.find((event) => event.type === 'ResponseSent');
      expect((await world.files.list('responses/')).length).toBe(2);
      expect(await left(world, reference)).toEqual([disclosureTextKey(reference, 'd'), sent?.document]);
    });
    it.each([
      ['that is not published', { kind: 'do-not-publish', reason: 'It names people.' }],
      ['that was taken down', { kind: 'publish' }],
    ] as const)('leaves nothing of an answer %s, and officers still see the case', async (_name, publication) => {
      const world = aWorld(RECEIVED);
      const reference = await answered(world, aResponse({ publication }));
      if (publication.kind === 'publish') {
        const done = { command: 'record-published', version: 1, publishedAt: RECEIVED } as const;
        await apply(world, reference, { kind: 'portal' }, (theCase, context) => decide(theCase, done, context));
        await giveCommand(world, officer, reference, { command: 'withdraw-disclosure', reason: 'personal-data' });
        // Until somebody has said that it stays down, it may be put back.
        await giveCommand(world, reviewer, reference, { command: 'confirm-withdrawal' });
      }
      expect(await left(world, reference)).toEqual([]);
      expect(await viewCase(world, reference)).toMatchObject({ erased: true, response: null, ledgerIntact: true });
    });
  });
  it('waits while a review is open, and is then counted from its answer', async () => {
    const world = aWorld(RECEIVED);
    const reference = await answered(world);
    world.moveTo('2026-12-15T10:00:00.000Z');
    const review = { command: 'request-review', receivedAt: world.now(), grounds: 'It is incomplete.' } as const;
    expect((await giveCommand(world, officer, reference, review)).ok).toBe(true);
    const isThere = async () => (await world.cases.load(reference))!.applicant !== null;
    world.moveTo('2029-06-01T10:00:00.000Z');
    await tick(world);
    expect(await isThere()).toBe(true);
    await giveCommand(world, reviewer, reference, { command: 'answer-review', outcome: 'upheld' });
    world.moveTo('2030-06-01T10:00:00.000Z');
    await tick(world);
    expect(await isThere()).toBe(true);
    world.moveTo('2030-06-02T10:00:00.000Z');
    await tick(world);
    expect(await isThere()).toBe(false);
  });
  it('is finished by the next run where one was cut off after the deletion', async () => {
    const world = aWorld(RECEIVED);
    const reference = await answered(world);
    world.moveTo('2028-01-01T10:00:00.000Z');
    const commit: typeof world.cases.commit = async () => {
      throw new Error('The function was ended');
    };
    await tick({ ...world, cases: { ...world.cases, commit } });
    expect(await world.cases.load(reference)).toMatchObject({ applicant: null, summary: { erased: false } });
    await tick(world);
    expect(await world.cases.load(reference)).toMatchObject({ applicant: null, summary: { erased: true } });
  });
});
