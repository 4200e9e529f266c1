import { replay } from '#domain/case/case.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import type { CaseOutcome } from '#domain/response/outcome.ts';
import { type Fact, factOf } from '#domain/statistics/fact.ts';

export const rules = builtInRules('calendar');
/** The day on which the figures of the third quarter of 2026 are taken. */
export const DAY = '2026-11-11';

const words = { textId: 't', digest: 'd' };
/** Something that happened on a day. */
export type Step = readonly [day: string, body: EventBody];

export const sent = (day: string): Step => [
  day,
  { type: 'ResponseSent', version: 1, document: 'd', sentAt: `${day}T10:00:00.000Z`, publication: 'publish' },
];
export const asked = (day: string): Step => [
  day,
  { type: 'ClarificationSought', question: words, parts: [], adviceOnly: false },
];
export const explained = (day: string): Step => [
  day,
  { type: 'ClarificationReceived', answer: words, receivedAt: `${day}T10:00:00.000Z` },
];
export const feeAsked = (day: string): Step => [day, { type: 'FeesNoticeIssued', amountPence: 2_500, givenOn: day }];
export const feePaid = (day: string): Step => [day, { type: 'FeeReceived', receivedAt: `${day}T10:00:00.000Z` }];
export const extended = (day: string, until: string, ground: 'public-interest' | 'complex-and-voluminous'): Step => [
  day,
  { type: 'TimeExtended', ground, until, exemptions: [], why: words, late: false },
];
export const reviewAsked = (day: string): Step => [
  day,
  { type: 'ReviewRequested', receivedAt: `${day}T10:00:00.000Z`, grounds: words },
];
export const reviewed = (day: string, outcome: 'upheld' | 'varied' | 'overturned'): Step => [
  day,
  { type: 'ReviewAnswered', outcome },
];
export const regulator = (day: string, step: 'complaint' | 'decision-notice'): Step => [
  day,
  { type: 'RegulatorStep', step, on: day, dueOn: null },
];

const decided = (kind: CaseOutcome, grounds: readonly string[]) => ({
  kind,
  grounds: grounds.map((exemption) => ({ exemption })) as never,
});

/** What is counted of a case that was received on Monday 6 July 2026, to be answered by Wednesday 5 August. */
export function fact(
  steps: readonly Step[],
  outcome: CaseOutcome | null = 'granted-in-full',
  { grounds = [], regime = 'FOIA', on = '2026-07-06', day = DAY, contact = 'email' }: Partial<Told> = {},
): Fact {
  const receipt: Step = [
    on,
    {
      type: 'RequestReceived',
      regime,
      channel: 'form',
      receivedAt: `${on}T09:00:00.000Z`,
      language: 'en',
      contact,
      request: words,
    },
  ];
  const ledger = [receipt, ...steps].map(([at, body], i): CaseEvent => {
    return { ...body, n: i + 1, recordedAt: `${at}T10:00:00.000Z`, actor: { kind: 'portal' }, previous: '' };
  });
  const theCase = replay('07.FOI.26.000001', ledger);
  if (!theCase) throw new Error('There is a case');
  return factOf(theCase, ledger, outcome === null ? null : decided(outcome, grounds), rules, day);
}
type Told = {
  readonly grounds: readonly string[];
  readonly regime: Regime;
  readonly on: string;
  readonly day: string;
  readonly contact: 'email' | 'post';
};
