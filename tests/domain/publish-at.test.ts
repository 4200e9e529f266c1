import { expect, it } from 'vitest';
import type { CaseEvent, EventBody, PublicationKind } from '#domain/case/events.ts';
import { changedSince, publishAt } from '#domain/case/publish-at.ts';

const at = (day: string) => `${day}T09:00:00.000Z`;
const event = (n: number, day: string, body: EventBody): CaseEvent => ({
  ...{ n, recordedAt: at(day), actor: { kind: 'portal' }, previous: '' },
  ...body,
});
const words = { textId: 't', digest: 'd' };
const sent = (day: string, publication: PublicationKind) =>
  event(1, day, { type: 'ResponseSent', version: 1, document: 'a', sentAt: at(day), publication });
const corrected = (day: string, publication: PublicationKind) =>
  event(2, day, {
    ...{ type: 'ResponseCorrected', version: 2, document: 'b', publication, correction: words, tell: true },
    earlier: 'shown',
  });
const released = (day: string) => event(3, day, { type: 'HoldReleased', version: 1, document: 'a' });

it.each([
  ['an answer, after the delay', [sent('2026-11-01', 'publish')], '2026-11-15'],
  ['none that is not for publication', [sent('2026-11-01', 'do-not-publish')], null],
  ['one that was held, when that ends', [sent('2026-11-01', 'hold'), released('2026-12-01')], '2026-12-01'],
  [
    'one that is published by its correction',
    [sent('2026-11-01', 'hold'), corrected('2026-12-02', 'publish')],
    '2026-12-02',
  ],
  [
    'one that is corrected as it waits',
    [sent('2026-11-01', 'publish'), corrected('2026-11-03', 'publish')],
    '2026-11-15',
  ],
  [
    'one that was taken back before its day, when it is for publication again',
    [sent('2026-11-01', 'publish'), corrected('2026-11-03', 'hold'), released('2026-12-01')],
    '2026-12-01',
  ],
  [
    'one that was taken back after its day, that day: something may have been put',
    [sent('2026-11-01', 'publish'), corrected('2026-11-20', 'hold'), released('2026-12-01')],
    '2026-11-15',
  ],
])('the day of publication is that of %s', (_name, ledger, day) => {
  expect(publishAt(ledger, 14)).toBe(day === null ? null : at(day));
});

it('knows whether what is public may have changed since', () => {
  const ledger = [sent('2026-11-01', 'publish'), event(2, '2026-11-02', { type: 'CaseAssigned', to: 'olu' })];
  expect([changedSince(ledger, 0), changedSince(ledger, 1)]).toEqual([true, false]);
  expect(changedSince([...ledger, event(3, '2026-11-03', { type: 'DisclosureWithdrawn', reason: 'error' })], 2)).toBe(
    true,
  );
});
