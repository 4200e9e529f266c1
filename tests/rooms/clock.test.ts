import { describe, expect, it } from 'vitest';
import { clock } from '#functions/clock/clock.ts';
import { authority } from '#tests/support/rooms.ts';

describe('the clock room', () => {
  it('answers a due date with its working', () => {
    const answer = clock({ regime: 'FOIA', receivedAt: '2026-12-10T10:00:00Z' }, authority);
    expect(answer.ok && answer.value).toMatchObject({
      dueOn: '2027-01-13',
      clockStartedOn: '2026-12-10',
      limitWorkingDays: 20,
    });
  });
  it.each([
    {},
    { receivedAt: 'yesterday' },
    { receivedAt: '2026-12-10T10:00:00' },
    { receivedAt: '2026-12-10T10:00:00Z', regime: 'XYZ' },
  ])('refuses %j', (query) =>
    expect(clock(query, authority)).toMatchObject({ ok: false, error: { code: 'not-valid' } }),
  );
});
