import { describe, expect, it } from 'vitest';
import { clockEventTypes } from '#domain/clock/question.ts';
import { answerClockRoom, type ClockPages } from '#functions/clock/answer.ts';
import { readForm, typedIn } from '#functions/clock/form.ts';
import { londonInstant } from '#functions/clock/london-instant.ts';
import { anEvent, aWorld, bodyOf } from '#tests/support/rooms.ts';

const pages: ClockPages = {
  calculator: ({ values, problems, worked }) =>
    JSON.stringify({ values, problems, dueOn: worked?.answer.dueOn, query: worked?.query, today: worked?.today }),
  ics: (_worked, dueOn, stamp) => `ics ${dueOn} ${stamp}`,
  note: ({ code }) => `words of ${code}`,
  problem: ({ code }) => `problem ${code}`,
};
const world = aWorld();
const get = (path: string, queryStringParameters: Record<string, string> = {}) =>
  answerClockRoom(anEvent('GET', path, { queryStringParameters }), world, pages);

const typed = { regime: 'FOIA', 'received-day': '10', 'received-month': '12', 'received-year': '2026' };

describe('the calculator', () => {
  it('shows the bare form without errors, also where a link has chosen the law', async () => {
    for (const query of [{}, { regime: 'EIR' }]) {
      const answer = await get('/clock/', query);
      expect(answer.statusCode).toBe(200);
      expect(bodyOf(answer)).toMatchObject({ problems: [], values: query });
    }
  });
  it('answers what was typed, keeps it, and says which day it is', async () => {
    const answer = await get('/clock', { ...typed, time: '23:59', extra: 'left aside' });
    expect(answer.statusCode).toBe(200);
    const body = bodyOf(answer);
    expect(body).toMatchObject({ dueOn: '2027-01-13', today: '2026-11-23', values: { ...typed, time: '23:59' } });
    expect(new URLSearchParams(body.query).get('time')).toBe('23:59');
    expect(body.query).not.toMatch(/extra|kind/);
  });
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing chosen', { 'received-day': '' }, ['regime missing', 'received-day missing']],
    ['a part left out', { ...typed, 'received-year': '' }, ['received-year missing']],
    ['no such day', { ...typed, 'received-day': '31', 'received-month': '2' }, ['received-day not-valid']],
    ['letters', { ...typed, 'received-day': 'x' }, ['received-day not-valid']],
    ['no such time', { ...typed, time: '25:00' }, ['time not-valid']],
    ['no such kind', { ...typed, kind: 'xyz' }, ['kind not-offered']],
    ['half a date of an event', { ...typed, 'paid-day': '4' }, ['paid-month missing']],
    [
      'a payment without a notice',
      { ...typed, 'paid-day': '14', 'paid-month': '12', 'paid-year': '2026' },
      ['paid-day not-valid'],
    ],
    ['posting under another law', { ...typed, dated: 'posted' }, ['dated not-valid']],
    ['a kind of another law', { ...typed, kind: 'review-response' }, ['kind not-valid']],
    ['a year out of bounds', { ...typed, 'received-year': '1999' }, ['received-day not-valid']],
  ])('gives back %s beside its box', async (_name, query, expected) => {
    const answer = await get('/clock/', query);
    expect(answer.statusCode).toBe(422);
    const { problems, values } = bodyOf(answer);
    expect(problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`)).toEqual(expected);
    expect(values).toMatchObject(query);
  });
  it('reads every date of the form as its event, in the law’s own words', () => {
    const names = ['asked', 'clarified', 'notice', 'paid', 'extended', 'responded'];
    const date = (name: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '02', [`${name}-year`]: '2027' });
    const all = Object.assign({ ...typed, dated: 'posted' }, ...names.map(date));
    const types = ['FOISA', 'EIR'].flatMap((regime) => {
      const form = readForm(typedIn({ ...all, regime }));
      if (!form.ok) throw new Error(JSON.stringify(form.error));
      expect(form.value.boxes).toHaveLength(form.value.question.events.length);
      return form.value.question.events.map(({ type }) => type);
    });
    expect(new Set(types)).toEqual(new Set(clockEventTypes));
  });
  it('offers a calendar file where there is a date, and 404 where there is none', async () => {
    const file = await get('/clock/due.ics', typed);
    expect(file).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
      body: 'ics 2027-01-13 2026-11-23T09:30:00.000Z',
    });
    const unpaid = { 'notice-day': '14', 'notice-month': '12', 'notice-year': '2026' };
    for (const query of [{}, { ...typed, time: 'x' }, { ...typed, ...unpaid }]) {
      expect((await get('/clock/due.ics', query)).statusCode).toBe(404);
    }
  });
  it('has nothing at other addresses', async () => {
    expect(await get('/clock/other')).toMatchObject({ statusCode: 404, body: 'problem not-found' });
  });
  it.each([
    ['2026-12-10', '9:05', '2026-12-10T09:05:00Z'],
    ['2026-07-01', '00:30', '2026-07-01T00:30:00+01:00'],
    ['2026-10-25', '01:30', '2026-10-25T01:30:00+01:00'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00Z'],
    ['2026-03-29', '24:00', null],
    ['2026-03-29', 'noon', null],
  ])('takes %s %s in London for %s', (date, time, instant) => expect(londonInstant(date, time)).toBe(instant));
});
