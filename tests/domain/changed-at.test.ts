import { expect, test } from 'vitest';
import type { CaseEvent } from '#domain/case/events.ts';
import { changedAt, withdrawnInstant } from '#domain/publication/changed-at.ts';

const event = (type: CaseEvent['type'], recordedAt: string, more = {}) =>
  ({ n: 1, type, recordedAt, ...more }) as unknown as CaseEvent;
const PUBLISHED = '2026-11-23T09:30:00.000Z';
const LATER = '2026-12-01T10:00:00.000Z';

test.each([
  ['nothing since', [], PUBLISHED],
  ['its import, long after it stood elsewhere', [event('DisclosureImported', LATER)], LATER],
  ['a correction', [event('ResponseCorrected', LATER)], LATER],
  ['a correction while it waited for its day', [event('ResponseCorrected', '2026-11-01T10:00:00.000Z')], PUBLISHED],
  ['a notice of the regulator that is published', [event('RegulatorStep', LATER, { link: 'https://x' })], LATER],
  ['a step of the regulator that is not', [event('RegulatorStep', LATER)], PUBLISHED],
  ['a note of an officer', [event('ResponseSaved', LATER)], PUBLISHED],
  ['a withdrawal, after which it is back', [event('DisclosureWithdrawn', LATER)], LATER],
  [
    'the release of a version that was held back, after which it is back',
    [event('DisclosureWithdrawn', LATER), event('HoldReleased', '2026-12-09T10:00:00.000Z')],
    '2026-12-09T10:00:00.000Z',
  ],
])('an answer changed by %s', (_, ledger, at) => {
  expect(changedAt(ledger, PUBLISHED)).toBe(at);
});

test('a withdrawal has its own instant', () => {
  expect(withdrawnInstant([event('DisclosureWithdrawn', LATER)], PUBLISHED)).toBe(LATER);
  expect(withdrawnInstant([], PUBLISHED)).toBe(PUBLISHED);
});
