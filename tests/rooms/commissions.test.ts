import { beforeEach, describe, expect, it } from 'vitest';
import { countedActivities } from '#domain/case/hours.ts';
import { hoursField } from '#domain/case/unit-answer.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { officer, received } from '#tests/support/cases.ts';
import { aWorldWithUnits, commission, type WorldWithUnits } from '#tests/support/commissions.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { anIntake } from '#tests/support/rooms.ts';

const good = { outcome: 'information', answer: 'We sent 4,321.', searches: 'The notices register, by year.' };

let world: WorldWithUnits;
let reference: string;
let tom: Awaited<ReturnType<typeof atConsole>>;
beforeEach(async () => {
  world = aWorldWithUnits();
  ({ reference } = await received(world));
  tom = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
});
const at = (n: number, of = reference) => `/officer/commissions/${of}/${n}`;
const commissionsOf = async () => (await viewCase(world, reference))?.commissions ?? [];

describe('a unit’s list', () => {
  it('has its own open questions, soonest due first, with how far off that is', async () => {
    const later = await commission(world, reference, { dueOn: '2026-12-30', parts: [] });
    await commission(world, reference, { unit: 'people', dueOn: '2026-11-25' });
    const sooner = await commission(world, reference, { dueOn: '2026-12-01', parts: ['1', '2b'] });
    world.moveTo('2026-12-03T10:00:00.000Z');
    const { rows, units, more } = factsOf(await tom.get('/officer/commissions'));
    expect([units, more]).toEqual([['Traffic'], false]);
    expect(rows).toEqual([
      {
        ...{ reference, n: sooner, parts: ['1', '2b'], dueOn: '2026-12-01', unit: 'Traffic' },
        time: { kind: 'overdue', workingDays: 2 },
      },
      // Christmas Day and Boxing Day's substitute do not count.
      {
        ...{ reference, n: later, parts: [], dueOn: '2026-12-30', unit: 'Traffic' },
        time: { kind: 'left', workingDays: 17 },
      },
    ]);
  });

  it('is of all their units for a contact of several, and of none for one of none', async () => {
    const second = await commission(world, reference, { dueOn: '2026-12-02' });
    const first = await commission(world, reference, { unit: 'people', dueOn: '2026-12-01' });
    const both = await atConsole(world, 'eve', ['unit', 'unit-traffic', 'unit-people']);
    const { rows } = factsOf(await both.get('/officer/commissions'));
    expect(rows.map(({ n }: { n: number }) => n)).toEqual([first, second]);
    const none = await atConsole(world, 'ned', ['unit']);
    expect(factsOf(await none.get('/officer/commissions'))).toEqual({ units: [], rows: [], more: false });
  });

  it('is for units alone: officers see questions on their cases', async () => {
    const ann = await atConsole(world, 'ann', ['officer', 'approver']);
    const n = await commission(world, reference);
    expect((await ann.get('/officer/commissions')).statusCode).toBe(403);
    expect((await ann.get(at(n))).statusCode).toBe(403);
    expect((await ann.post(at(n), good)).statusCode).toBe(403);
  });
});

describe('a question to a unit', () => {
  it('is shown with nothing of who asked, nor of the rest of the case', async () => {
    const n = await commission(world, reference);
    await commission(world, reference, { unit: 'people', question: 'Who was on leave?' });
    const answer = await tom.get(at(n));
    expect(factsOf(answer)).toMatchObject({
      ...{ reference, n, unit: 'Traffic', parts: ['1'], question: 'How many notices were sent in 2025?' },
      ...{ askedOn: '2026-11-23', dueOn: '2026-12-22', answer: null, problems: [], became: null },
    });
    expect(answer.body).not.toMatch(new RegExp(`Ada|ada@|on leave|${anIntake.information.replace('?', '')}`));
  });

  it('is not there for another unit, nor are unknown ones, and no answer is taken to them', async () => {
    const others = await commission(world, reference, { unit: 'people' });
    const outside = await commission(world, reference, { kind: 'third-party', unit: null, who: 'X\nx@example.org' });
    const refused = ['01', '0', '1', '99', 'x', '4x', `${others}`, `${outside}`].map(
      (n) => `/officer/commissions/${reference}/${n}`,
    );
    for (const path of [...refused, at(2, '07.FOI.26.999999'), at(2, 'nothing')]) {
      const seen = await tom.get(path);
      expect([seen.statusCode, seen.body], path).toEqual([404, (await tom.get(at(98))).body]);
      expect((await tom.post(path, good)).statusCode, path).toBe(404);
    }
    expect((await commissionsOf()).map(({ answer }) => answer)).toEqual([null, null]);
  });

  it('is answered once, with searches and hours, in the name of the contact', async () => {
    const n = await commission(world, reference);
    world.moveTo('2026-12-01T00:30:00.000Z');
    tom = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    const hours = { 'hours-locate': '1.5', 'hours-extract': ' ,25 ', 'hours-retrieve': '0' };
    const sent = await tom.post(at(n), { ...good, ...hours });
    expect([sent.statusCode, sent.headers?.['location']]).toEqual([303, `${at(n)}?sent`]);
    const seen = await viewCase(world, reference);
    expect(seen?.commissions[0]).toMatchObject({
      answer: { outcome: 'information', words: good.answer, searches: good.searches, receivedOn: '2026-12-01' },
      time: null,
    });
    expect(seen?.hours.logged).toEqual([
      { activity: 'locate', minutes: 90, on: '2026-12-01', estimated: false },
      { activity: 'extract', minutes: 15, on: '2026-12-01', estimated: false },
    ]);
    expect(seen?.history.slice(-3).map(({ type, actor }) => [type, actor])).toEqual(
      ['CommissionAnswered', 'HoursLogged', 'HoursLogged'].map((type) => [type, { kind: 'officer', sub: 'tom' }]),
    );
    expect(seen?.ledgerIntact).toBe(true);
    expect(factsOf(await tom.get('/officer/commissions')).rows).toEqual([]);
    // What was answered stays to be read.
    expect(factsOf(await tom.get(`${at(n)}?sent`))).toMatchObject({
      became: 'sent',
      time: null,
      answer: { words: good.answer, searches: good.searches },
    });

    // A second click on the same form is the same answer, and counts no hour twice.
    expect((await tom.post(at(n), { ...good, ...hours })).statusCode).toBe(303);
    expect((await viewCase(world, reference))?.hours.spent).toBe(105);
  });

  it('takes no form with a fault, and loses nothing that was typed', async () => {
    const n = await commission(world, reference);
    const post = async (fields: Record<string, string>) => {
      const answer = await tom.post(at(n), fields);
      const { problems, typed } = factsOf(answer);
      expect(typed).toMatchObject(fields);
      return [answer.statusCode, ...problems.map((one: { field: string; code: string }) => `${one.field} ${one.code}`)];
    };
    expect(await post({})).toEqual([422, 'outcome missing', 'answer missing']);
    expect(await post({ ...good, outcome: 'objection' })).toEqual([422, 'outcome missing']);
    // “Not held” without a search does not stand.
    expect(await post({ outcome: 'not-held', answer: 'We hold none.', searches: ' – ' })).toEqual([
      422,
      'searches missing',
    ]);
    expect(await post({ ...good, answer: 'x'.repeat(20_001) })).toEqual([422, 'answer too-long']);
    expect(await post({ ...good, searches: 'a\u0007' })).toEqual([422, 'searches control-characters']);
    for (const wrong of ['1:30', 'two', '-1', '1001', '1.555']) {
      const fields = Object.fromEntries(countedActivities.map((one) => [hoursField(one), wrong]));
      expect(await post({ ...good, ...fields }), wrong).toEqual([
        422,
        ...countedActivities.map((one) => `${hoursField(one)} not-valid`),
      ]);
    }
    expect((await commissionsOf())[0]?.answer).toBeNull();
    expect((await viewCase(world, reference))?.hours.logged).toEqual([]);
  });

  it('tells the second of two contacts that it was answered meanwhile, and shows what they typed', async () => {
    const n = await commission(world, reference);
    const eve = await atConsole(world, 'eve', ['unit', 'unit-traffic']);
    expect((await eve.post(at(n), good)).statusCode).toBe(303);
    const mine = { outcome: 'not-held', answer: 'We hold none.', searches: 'The cellar.', 'hours-locate': '3' };
    for (const fields of [mine, { ...mine, answer: '' }]) {
      const late = await tom.post(at(n), fields);
      expect(late.statusCode).toBe(409);
      expect(factsOf(late)).toMatchObject({ became: 'meanwhile', typed: fields, answer: { words: good.answer } });
    }
    expect((await viewCase(world, reference))?.hours.logged).toEqual([]);
  });

  it('takes no answer once it was let go', async () => {
    const n = await commission(world, reference);
    await giveCommand(world, officer, reference, { command: 'cancel-commission', commission: n });
    expect(factsOf(await tom.get(at(n)))).toMatchObject({ time: null, answer: null });
    const late = await tom.post(at(n), good);
    expect([late.statusCode, factsOf(late).became]).toEqual([409, 'meanwhile']);
  });

  it('takes an answer although somebody else wrote to the case at the same time', async () => {
    const n = await commission(world, reference);
    const { cases } = world;
    let loads = 0;
    const load = async (asked: string) => {
      const stored = await cases.load(asked);
      loads += 1;
      // The first is to see whose question it is, the second to decide on.
      if (loads === 2) {
        await giveCommand({ ...world, cases }, officer, reference, { command: 'add-note', note: 'Meanwhile.' });
      }
      return stored;
    };
    const busy = { ...world, cases: { ...cases, load } };
    const ben = await atConsole(busy, 'ben', ['unit', 'unit-traffic']);
    expect((await ben.post(at(n), good)).statusCode).toBe(303);
    expect(loads).toBe(3);
    expect((await commissionsOf())[0]?.answer?.words).toBe(good.answer);
  });
});
