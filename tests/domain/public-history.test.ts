import { expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { publicHistory } from '#domain/publication/history.ts';

const words = { textId: 'w', digest: 'd' };
const now = { version: 2, outcome: 'granted-in-full' } as const;
const received = { receivedAt: '2026-10-01T23:30:00.000Z' };
const ledger = (...bodies: readonly (EventBody & { readonly recordedAt: string })[]) =>
  bodies.map((body, i) => ({ ...body, n: i + 1, actor: { kind: 'portal' }, previous: '' }) as CaseEvent);
const at = (day: string) => ({ recordedAt: `${day}T12:00:00.000Z` });

const request = {
  type: 'RequestReceived',
  ...({ regime: 'FOIA', channel: 'form', language: 'en', contact: 'post', request: words } as const),
  ...{ receivedAt: received.receivedAt, recordedAt: received.receivedAt },
} as const;
const sent = {
  ...({ type: 'ResponseSent', version: 1, document: 'x', publication: 'publish' } as const),
  ...{ sentAt: '2026-11-02T12:00:00.000Z', ...at('2026-11-02') },
} as const;

it('tells every letter by its kind and day, oldest first, and what it led to', () => {
  const all = ledger(
    request,
    { type: 'NoteAdded', note: words, ...at('2026-10-03') },
    { type: 'ClarificationSought', question: words, parts: [], adviceOnly: false, ...at('2026-10-04') },
    { type: 'LetterPosted', letter: 3, kind: 'clarification', postedOn: '2026-10-05', ...at('2026-10-06') },
    { type: 'ClarificationReceived', answer: words, receivedAt: '2026-10-08T09:00:00.000Z', ...at('2026-10-09') },
    { type: 'FeesNoticeIssued', amountPence: 2500, givenOn: '2026-10-10', ...at('2026-10-10') },
    { type: 'FeeReceived', receivedAt: '2026-10-12T09:00:00.000Z', ...at('2026-10-12') },
    {
      ...{
        type: 'TimeExtended',
        ground: 'public-interest',
        until: '2026-11-30',
        exemptions: [],
        why: words,
        late: false,
      },
      ...at('2026-10-20'),
    },
    sent,
    { type: 'DisclosurePublished', version: 1, publishedAt: '2026-11-02T12:00:00.000Z', ...at('2026-11-02') },
    { type: 'ReviewRequested', receivedAt: '2026-11-03T09:00:00.000Z', grounds: words, ...at('2026-11-04') },
    { type: 'ReviewAssigned', to: 'olu', ...at('2026-11-04') },
    { type: 'ReviewAnswered', outcome: 'upheld', letter: words, ...at('2026-11-10') },
    {
      ...{ type: 'ResponseCorrected', version: 2, document: 'y', publication: 'publish' },
      ...{ correction: words, earlier: 'shown', tell: true, ...at('2026-11-12') },
    },
    {
      type: 'RegulatorStep',
      step: 'complaint',
      on: '2026-11-13',
      dueOn: null,
      link: 'https://ico.example/c',
      ...at('2026-11-13'),
    },
    { type: 'RegulatorStep', step: 'information-notice', on: '2026-11-14', dueOn: null, ...at('2026-11-14') },
    {
      type: 'RegulatorStep',
      step: 'decision-notice',
      on: '2026-11-15',
      dueOn: null,
      link: 'https://ico.example/d',
      ...at('2026-11-20'),
    },
  );
  const history = publicHistory(received, all, now);
  expect(history).toEqual([
    { on: '2026-10-02', what: 'received' },
    { on: '2026-10-05', what: 'clarification-asked' },
    { on: '2026-10-08', what: 'clarification-received' },
    { on: '2026-10-10', what: 'fees-notice' },
    { on: '2026-10-12', what: 'fee-paid' },
    { on: '2026-10-20', what: 'time-extended', until: '2026-11-30' },
    { on: '2026-11-02', what: 'answered', version: 1 },
    { on: '2026-11-03', what: 'review-asked' },
    { on: '2026-11-10', what: 'review-answered', review: 'upheld' },
    { on: '2026-11-12', what: 'corrected', version: 2, outcome: 'granted-in-full' },
    { on: '2026-11-15', what: 'decision-notice', link: 'https://ico.example/d' },
  ]);
  expect(JSON.stringify(history)).not.toMatch(/olu|"w"|textId/);
});

it('says nothing of a review that is not answered, and nothing anew of a letter that is said to be posted after the answer', () => {
  const sought = { type: 'ClarificationSought', question: words, parts: ['2'], adviceOnly: false } as const;
  const before = ledger(request, { ...sought, ...at('2026-10-04') }, sent, {
    type: 'ReviewRequested',
    receivedAt: '2026-11-03T09:00:00.000Z',
    grounds: words,
    ...at('2026-11-04'),
  });
  const posted = {
    type: 'LetterPosted',
    letter: 2,
    kind: 'clarification',
    postedOn: '2026-10-05',
    ...at('2026-11-05'),
  };
  const told = publicHistory(received, before, now);
  expect(told.map(({ what }) => what)).toEqual(['received', 'clarification-asked', 'answered']);
  expect(publicHistory(received, [...before, { ...before[0]!, ...posted, n: 5 } as CaseEvent], now)).toEqual(told);
});
