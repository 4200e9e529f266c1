import { describe, expect, it } from 'vitest';
import { answerClockRoom, type ClockPages } from '#functions/clock/answer.ts';
import { aJson, aWorld, bodyOf } from '#tests/support/rooms.ts';
import { hasShared, sharedText } from '#tests/support/shared.ts';

type Vector = {
  id: string;
  regime: string;
  kind: string;
  receivedAt: string;
  events: { type: string; at: string }[];
  schoolClosed?: [string, string][];
  limitWorkingDays: number;
  clockStartDate: string;
  expectedDue: string;
  disregardedDates?: string[];
  feePaymentDeadline?: string;
  refusalNoticeDue?: string;
  extensionNoticeDue?: string;
};
const pages: ClockPages = {
  calculator: () => '',
  ics: () => '',
  note: ({ code }) => code,
  problem: ({ code }) => code,
};
/** Limits that the Commissioner or the archives' rule gives; the vocabulary of the vectors has no word for them. */
const otherLimits = ['archives-30', 'outside-uk-60-max'];

describe.skipIf(!hasShared)('the worked dates through POST /api/clock (when the reference material is there)', () => {
  const { vectors } = hasShared
    ? (JSON.parse(sharedText('law/due-date-vectors.json')) as { vectors: Vector[] })
    : { vectors: [] };
  const world = aWorld();

  it.each(vectors)('$id: $expectedDue', async (vector) => {
    const { id, regime, kind, receivedAt, events, schoolClosed, limitWorkingDays } = vector;
    const asked = {
      regime,
      kind,
      receivedAt,
      events,
      ...(schoolClosed ? { schoolClosed } : {}),
      ...(otherLimits.includes(id) ? { limitWorkingDays } : {}),
    };
    const answer = bodyOf(await answerClockRoom(aJson('POST', '/api/clock', asked), world, pages));
    expect(answer).toMatchObject({
      dueOn: vector.expectedDue,
      clockStartedOn: vector.clockStartDate,
      limitWorkingDays,
    });
    if (vector.disregardedDates) expect(answer.disregarded).toEqual(vector.disregardedDates);
    for (const field of ['feePaymentDeadline', 'refusalNoticeDue', 'extensionNoticeDue'] as const) {
      if (vector[field]) expect(answer[field]).toBe(vector[field]);
    }
  });
});
