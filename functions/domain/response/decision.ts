import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import { citation, type ExemptionType, findExemption, isNeitherLimb, needsPublicInterestTest } from './grounds.ts';
import { type CaseOutcome, caseOutcome, effectiveOutcome } from './outcome.ts';
import { answeredParts } from './parts.ts';
import type { Ground, Response } from './response.ts';

/** A ground as it is cited. */
export type CitedGround = {
  readonly id: string;
  readonly exemption: string;
  readonly title: string;
  readonly type: ExemptionType;
  readonly limbs: readonly string[];
  /** `Section 31(1)(a), 31(1)(b) – Law enforcement`. */
  readonly citation: string;
  /** Labels of the parts it concerns; none for the whole request. */
  readonly parts: readonly string[];
  readonly publicInterestTest: boolean;
  /** It lifts the duty to confirm or deny. */
  readonly neither: boolean;
  readonly inTheAlternative: boolean;
};

/** What was decided, as facts; the sentence comes from the words file. */
export type Decision = {
  readonly kind: CaseOutcome;
  /** FOIA s.17, EIR reg 14, FOISA s.16, EISR reg 13: this response is also the notice of refusal. */
  readonly isRefusalNotice: boolean;
  /** The provision under which the notice is given: `section 17`. */
  readonly noticeUnder: string;
  /** Some of what was asked for is not held. */
  readonly someNotHeld: boolean;
  /**
   * How much of what is refused is neither confirmed nor denied: nothing that is said of it may tell that there is anything. Left out where
   * none is, or nothing else was asked.
   */
  readonly neither?: 'all' | 'some';
  /** s.17(2): the latest day by which a pending decision on the public interest is expected. */
  readonly publicInterestDueOn?: LocalDate;
  readonly grounds: readonly CitedGround[];
};

const noticeUnder: Record<Regime, string> = {
  FOIA: 'section 17',
  EIR: 'regulation 14',
  FOISA: 'section 16',
  EISR: 'regulation 13',
};

/** The procedural ground that refuses a whole request. s.9 (fees), s.1(3) (clarification) and a withdrawal refuse nothing. */
const proceduralGround: Partial<Record<CaseOutcome, string>> = {
  'cost-limit-12(1)': 's12(1)',
  'cost-limit-12(2)': 's12(2)',
  'vexatious-14(1)': 's14(1)',
  'repeated-14(2)': 's14(2)',
};

function cite(
  regime: Regime,
  ground: Pick<Ground, 'id' | 'exemption' | 'limbs' | 'parts' | 'inTheAlternative'>,
): CitedGround {
  const exemption = findExemption(regime, ground.exemption);
  if (!exemption) throw new Error(`The catalogue of ${regime} has no ${ground.exemption}`);
  return {
    id: ground.id,
    exemption: exemption.id,
    title: exemption.title,
    type: exemption.type,
    limbs: ground.limbs,
    citation: citation(regime, ground),
    parts: ground.parts,
    publicInterestTest: needsPublicInterestTest(exemption, ground.limbs),
    neither: ground.limbs.some((limb) => isNeitherLimb(exemption, limb)),
    inTheAlternative: ground.inTheAlternative === true,
  };
}

/** FOIA s.1(1)(a): of what is refused beside something else, whether it is confirmed to be held. */
function neitherOf(response: Response, kind: CaseOutcome): Decision['neither'] {
  if (kind !== 'partly-granted' && kind !== 'refused-in-full') return undefined;
  const outcomes = answeredParts(response).map((part) => effectiveOutcome(response, part));
  if (!outcomes.includes('neither-confirmed-nor-denied')) return undefined;
  return outcomes.includes('withheld') || outcomes.includes('partly-disclosed') ? 'some' : 'all';
}

/** The decision that a response states. The response must have been read under the same regime. */
export function decisionOf(response: Response, regime: Regime): Decision {
  const kind = caseOutcome(response);
  const procedural = proceduralGround[kind];
  const whole = procedural ? [cite(regime, { id: 'request', exemption: procedural, limbs: [], parts: [] })] : [];
  // A ground may repeat the outcome of the whole request in its own words; it is cited once.
  const own = response.grounds.map((ground) => cite(regime, ground));
  const grounds = [...whole.filter((w) => !own.some((g) => g.exemption === w.exemption)), ...own];
  const due = response.grounds.flatMap((g) => (g.publicInterestDueOn === undefined ? [] : [g.publicInterestDueOn]));
  const latest = due.sort().at(-1);
  const neither = neitherOf(response, kind);
  return {
    kind,
    isRefusalNotice: grounds.length > 0,
    noticeUnder: noticeUnder[regime],
    someNotHeld: answeredParts(response).some((part) => part.outcome === 'not-held' || part.held === 'partly'),
    ...(neither === undefined ? {} : { neither }),
    ...(latest === undefined ? {} : { publicInterestDueOn: latest }),
    grounds,
  };
}
