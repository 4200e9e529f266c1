import { describe, expect, it } from 'vitest';
import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor, dueDate, type ReceiptRule } from '#domain/clock/due-date.ts';
import { bankHolidays, divisions } from '#domain/clock/holidays.ts';
import type { FullAnswer, FullQuestion } from '#domain/clock/question.ts';
import { readQuestion } from '#domain/clock/read-question.ts';
import { hasShared, sharedText } from '#tests/support/shared.ts';

type Vector = Pick<FullQuestion, 'regime' | 'kind' | 'receivedAt' | 'events' | 'schoolClosed'> & {
  readonly id: string;
  readonly clockStartDate: string;
  readonly limitWorkingDays: number;
  readonly expectedDue: string;
  readonly expectedIfDeemedReceivedNextWorkingDay: string;
  readonly disregardedDates?: readonly string[];
  readonly feePaymentDeadline?: string;
  readonly refusalNoticeDue?: string;
  readonly extensionNoticeDue?: string;
};
type Row = { readonly received: string; readonly publishedDue: string; readonly ico: string; readonly deemed: string };
type Table = { readonly extraHolidays: readonly string[]; readonly rows: readonly Row[] };

const { vectors, publishedTables } = (
  hasShared ? JSON.parse(sharedText('law/due-date-vectors.json')) : { vectors: [], publishedTables: [] }
) as { vectors: Vector[]; publishedTables: Table[] };

function answered(input: unknown, receiptRule: ReceiptRule): FullAnswer {
  const question = readQuestion(input);
  if (!question.ok) throw new Error(JSON.stringify(question.error));
  const answer = answerClock({ ...question.value, receiptRule }, calendarFor(question.value.regime));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

describe.skipIf(!hasShared)('the worked due dates (when the reference material is there)', () => {
  it('are all there', () => expect(vectors).toHaveLength(37));

  /** Two vectors rest on a limit that nothing else in them says. */
  const needsLimit = ['archives-30', 'outside-uk-60-max'];
  it.each(vectors)('$id: due $expectedDue', (vector) => {
    const { regime, kind, receivedAt, events, schoolClosed, limitWorkingDays } = vector;
    const asked = { regime, kind, receivedAt, events, ...(schoolClosed && { schoolClosed }) };
    const input = needsLimit.includes(vector.id) ? { ...asked, limitWorkingDays } : asked;
    // The limit that a vector ends with, sent along, changes nothing.
    for (const question of [input, { ...asked, limitWorkingDays }]) {
      const answer = answered(question, 'calendar');
      expect(answer).toMatchObject({
        state: 'running',
        dueOn: vector.expectedDue,
        clockStartedOn: vector.clockStartDate,
        limitWorkingDays,
        disregarded: vector.disregardedDates ?? [],
      });
      for (const key of ['feePaymentDeadline', 'refusalNoticeDue', 'extensionNoticeDue'] as const) {
        expect(answer[key], key).toBe(vector[key]);
      }
      const deemed = answered(question, 'deemed-next-working-day');
      expect(deemed.dueOn).toBe(vector.expectedIfDeemedReceivedNextWorkingDay);
    }
  });
});

describe.skipIf(!hasShared)('the published table (when the reference material is there)', () => {
  const [table] = publishedTables;
  const rows = table?.rows ?? [];
  /** Received on holidays of Scotland: the publisher takes these, and only these, as received on the next working day. */
  const deemedRows = ['2014-12-01', '2015-01-02'];

  it('rests on the holidays that the rule table gives for that winter', () => {
    const winter = [2014, 2015]
      .flatMap((year) => divisions.flatMap((division) => bankHolidays(division, year)))
      .map((holiday) => holiday.date)
      .filter((date) => date >= '2014-12-01' && date <= '2015-02-02');
    expect([...new Set(winter)].sort()).toEqual(table?.extraHolidays);
  });
  it.each(rows)('received $received: due $publishedDue', ({ received, publishedDue, ico, deemed }) => {
    const due = (receiptRule: ReceiptRule) =>
      dueDate({ regime: 'FOIA', receivedAt: `${received}T12:00:00Z`, receiptRule }).dueOn;
    expect(due('calendar')).toBe(ico);
    expect(due('deemed-next-working-day')).toBe(deemed);
    expect(due(deemedRows.includes(received) ? 'deemed-next-working-day' : 'calendar')).toBe(publishedDue);
  });
});
