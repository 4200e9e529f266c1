import type { Regime } from '../clock/regimes.ts';
import type { Decision } from '../response/decision.ts';

/** How a request was first answered, as the Cabinet Office sorts it. `unknown`: the answer is not kept any more. */
export const initialOutcomes = [
  'granted',
  'part',
  'refused',
  'not-held',
  'outside-act',
  'no-decision',
  'unknown',
] as const;
export type InitialOutcome = (typeof initialOutcomes)[number];

/** Why the whole was refused. */
export const refusals = [
  'cost-12(1)',
  'cost-12(2)',
  'vexatious',
  'repeated',
  'neither-confirmed-nor-denied',
  'other-grounds',
] as const;
export type Refusal = (typeof refusals)[number];

/** What was decided, without any of its words. `grounds`: ids of exemptions, each once. */
export type Answered = {
  readonly outcome: InitialOutcome;
  readonly refusal: Refusal | null;
  readonly grounds: readonly string[];
  /** Nothing but that the information is already available (FOIA s.21, FOISA s.25): shown apart, as the MoJ does. */
  readonly onlyAvailable: boolean;
};

const outcomeOf: Record<Decision['kind'], readonly [InitialOutcome, Refusal | null]> = {
  'granted-in-full': ['granted', null],
  'partly-granted': ['part', null],
  'refused-in-full': ['refused', 'other-grounds'],
  'not-held': ['not-held', null],
  // Ministry of Justice: counts as refused in full.
  'neither-confirmed-nor-denied': ['refused', 'neither-confirmed-nor-denied'],
  'answered-outside-the-act': ['outside-act', null],
  'not-a-valid-request': ['no-decision', null],
  'cost-limit-12(1)': ['refused', 'cost-12(1)'],
  'cost-limit-12(2)': ['refused', 'cost-12(2)'],
  'vexatious-14(1)': ['refused', 'vexatious'],
  'repeated-14(2)': ['refused', 'repeated'],
  'fee-unpaid': ['no-decision', null],
  'clarification-not-given': ['no-decision', null],
  withdrawn: ['no-decision', null],
};

const available: Partial<Record<Regime, string>> = { FOIA: 's21', FOISA: 's25', EIR: 'r6(1)(b)', EISR: 'r6(1)(b)' };

/** The first answer to a request as the figures know it; null for one that is not kept any more. */
export function answeredAs(decision: Pick<Decision, 'kind' | 'grounds'> | null, regime: Regime): Answered {
  if (decision === null) return { outcome: 'unknown', refusal: null, grounds: [], onlyAvailable: false };
  const [outcome, refusal] = outcomeOf[decision.kind];
  const grounds = [...new Set(decision.grounds.map(({ exemption }) => exemption))].sort();
  return { outcome, refusal, grounds, onlyAvailable: grounds.length === 1 && grounds[0] === available[regime] };
}
