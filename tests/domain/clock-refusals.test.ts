import { describe, expect, it } from 'vitest';
import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import type { ClockEventType, FullQuestion } from '#domain/clock/question.ts';
import { readQuestion } from '#domain/clock/read-question.ts';

const receivedAt = '2026-09-01T10:00:00+01:00';

describe('a question as it is sent', () => {
  it('is FOIA’s for a response, with no events, where nothing else is said', () => {
    expect(readQuestion({ receivedAt })).toEqual({
      ok: true,
      value: { regime: 'FOIA', kind: 'response', receivedAt, events: [] },
    });
  });
  it.each(['2026-09-01', '2026-09-01T23:30Z', '2026-09-01T23:30:00.123Z', '2026-09-01T10:00:00-11:30'])(
    'may give the receipt as %s',
    (text) => expect(readQuestion({ receivedAt: text }).ok).toBe(true),
  );
  it.each([
    ['receivedAt', {}],
    ['receivedAt', { receivedAt: 'yesterday' }],
    ['receivedAt', { receivedAt: '2026-09-01T10:00:00' }],
    ['receivedAt', { receivedAt: '2026-02-29' }],
    ['receivedAt', { receivedAt: '2026-02-30T10:00:00Z' }],
    ['receivedAt', { receivedAt: '2026-09-01T24:00:00Z' }],
    ['receivedAt', { receivedAt: '2026-09-01T10:00:00+99:00' }],
    ['receivedAt', { receivedAt: '1066-10-14' }],
    ['receivedAt', { receivedAt: '9999-12-31' }],
    ['receivedAt', { receivedAt: 20260901 }],
    ['regime', { receivedAt, regime: 'GDPR' }],
    ['kind', { receivedAt, kind: 'appeal' }],
    ['events', { receivedAt, events: 'none' }],
    ['events', { receivedAt, events: Array.from({ length: 101 }, () => ({ type: 'responded', at: receivedAt })) }],
    ['events.0.type', { receivedAt, events: [{ type: 'paused', at: '2026-09-02' }] }],
    ['events.0.at', { receivedAt, events: [{ type: 'responded' }] }],
    ['events.0.at', { receivedAt, events: [{ type: 'responded', at: '2026-13-01' }] }],
    ['events.0.until', { receivedAt, events: [{ type: 'pit-extension', at: '2026-09-02', until: 'soon' }] }],
    ['schoolClosed', { receivedAt, schoolClosed: {} }],
    ['schoolClosed.0', { receivedAt, schoolClosed: [['2026-09-02']] }],
    ['schoolClosed.0.1', { receivedAt, schoolClosed: [['2026-09-02', '2026-09-31']] }],
    ['limitWorkingDays', { receivedAt, limitWorkingDays: 0 }],
    ['limitWorkingDays', { receivedAt, limitWorkingDays: 61 }],
    ['limitWorkingDays', { receivedAt, limitWorkingDays: 20.5 }],
    ['reciptRule', { receivedAt, reciptRule: 'calendar' }],
    ['', 'receivedAt'],
    ['', null],
  ])('is refused with the field at fault: %s of %j', (field, input) => {
    const read = readQuestion(input);
    expect(read).toMatchObject({ ok: false, error: { code: 'not-valid' } });
    const fields = read.ok ? [] : (read.error.fields ?? []);
    expect(fields.map((f) => f.field.replace(/^(schoolClosed\.0)\.1$/, field))).toContain(field);
    for (const { detail } of fields) expect(detail).toMatch(/^(This|There) .+\.$/);
  });
});

describe('an order of events that cannot have been', () => {
  type Listed = readonly (readonly [ClockEventType, string])[];
  const refused = (more: Partial<FullQuestion>, listed: Listed) => {
    const events = listed.map(([type, at]) => ({ type, at }));
    const question = { regime: 'FOIA', kind: 'response', receivedAt, events, ...more } as const;
    const answer = answerClock(question, calendarFor(question.regime));
    return answer.ok ? [] : (answer.error.fields ?? []).map((f) => f.field);
  };
  const asked = ['clarification-requested', '2026-09-10'] as const;
  const answered = ['clarification-received', '2026-09-14'] as const;
  const notice = ['fees-notice', '2026-09-10'] as const;
  const paid = ['fee-received', '2026-09-14'] as const;

  it.each<[string, Listed, string]>([
    ['an answer to no question', [answered], 'events.0.type'],
    ['an answer before its question', [asked, ['clarification-received', '2026-09-09']], 'events.1.type'],
    ['two answers to one question', [asked, answered, ['clarification-received', '2026-09-15']], 'events.2.type'],
    ['a payment without a notice', [paid], 'events.0.type'],
    ['a payment before its notice', [notice, ['fee-received', '2026-09-09']], 'events.1.type'],
    ['a second notice before the first is paid', [notice, ['fees-notice', '2026-09-11']], 'events.1.type'],
    ['an event before the receipt', [['responded', '2026-08-31']], 'events.0.at'],
    ['a question after the answer', [['responded', '2026-09-09'], asked], 'events.1.type'],
    ['regulation 7 under FOIA', [['eir-reg7-extension', '2026-09-09']], 'events.0.type'],
    ['the rule of FOISA for post under FOIA', [['posted', '2026-09-01']], 'events.0.type'],
    ['a day that is in no calendar', [['responded', '2026-02-30']], 'events.0.at'],
  ])('is refused: %s', (_, events, field) => expect(refused({}, events)).toEqual([field]));

  it.each<[string, Partial<FullQuestion>, Listed, string]>([
    ['public interest under EIR', { regime: 'EIR' }, [['pit-extension', '2026-09-09']], 'events.0.type'],
    ['post on another day', { regime: 'FOISA' }, [['posted', '2026-09-02']], 'events.0.type'],
    [
      'posted twice',
      { regime: 'FOISA' },
      [
        ['posted', '2026-09-01'],
        ['posted', '2026-09-01'],
      ],
      'events.1.type',
    ],
    ['a question within a review', { kind: 'internal-review-target' }, [asked], 'events.0.type'],
    ['a target of public interest under EIR', { regime: 'EIR', kind: 'pit-decision-target' }, [], 'kind'],
    ['a statutory review under FOIA', { kind: 'internal-review-statutory' }, [], 'kind'],
    ['a school under FOISA', { regime: 'FOISA', schoolClosed: [] }, [], 'schoolClosed'],
    ['a closure that ends before it begins', { schoolClosed: [['2026-09-10', '2026-09-09']] }, [], 'schoolClosed.0'],
    ['an archive under EIR', { regime: 'EIR', limitWorkingDays: 30 }, [], 'limitWorkingDays'],
    ['more than 60', { limitWorkingDays: 61 }, [], 'limitWorkingDays'],
    ['half a day', { limitWorkingDays: 20.5 }, [], 'limitWorkingDays'],
  ])('is refused: %s', (_, more, events, field) => expect(refused(more, events)).toEqual([field]));

  it('is refused where time is extended to a day before', () => {
    const events = [{ type: 'pit-extension', at: '2026-09-20', until: '2026-09-19' }] as const;
    const answer = answerClock({ regime: 'FOIA', kind: 'response', receivedAt, events }, calendarFor('FOIA'));
    expect(answer).toMatchObject({ ok: false, error: { fields: [{ field: 'events.0.type' }] } });
  });
  it('is told from one that is only listed out of order, or repeated as a reminder', () => {
    expect(refused({}, [answered, asked, ['clarification-requested', '2026-09-12']])).toEqual([]);
  });
});
