import type { Regime } from '../../clock/regimes.ts';
import { type Exemption, findExemption, needsPublicInterestTest } from '../grounds.ts';
import { isForLater } from '../promise.ts';
import { type Typed, valuesOf } from './typed.ts';

/** What the law asks to be said of a ground, so that its form has these fields and no others. */
export type GroundNeeds = {
  readonly exemption: Exemption;
  /** Limbs to tick, in statutory order, those that lift the duty to confirm or deny among them. */
  readonly limbs: readonly { readonly limb: string; readonly means: string; readonly neither: boolean }[];
  /** The catalogue lists no limbs: they are typed. */
  readonly typesLimbs: boolean;
  /** A harm must be shown: FOIA s.17(1)(c), EIR reg 12(5) (adverse effect). */
  readonly harm: boolean;
  /** FOIA and FOISA: would, or would be likely to. The Regulations know `would` alone. */
  readonly likelihood: boolean;
  /** FOIA s.2(2)(b), EIR reg 12(1)(b), FOISA s.2(1)(b). */
  readonly publicInterest: boolean;
  /** FOIA s.17(2) alone lets the decision on it wait. */
  readonly mayWait: boolean;
  /** FOIA s.36(2), (5): whose opinion it is, of which day, and what it was. */
  readonly qualifiedPerson: boolean;
  /** FOIA s.22, FOISA s.27: what will be published, and when. */
  readonly promise: boolean;
};

/** Which fields a ground needs by its exemption and the limbs that are ticked; undefined where no exemption is chosen. */
export function groundNeeds(typed: Typed, key: string, regime: Regime): GroundNeeds | undefined {
  const exemption = findExemption(regime, typed[`grounds.${key}.exemption`] ?? '');
  if (!exemption) return undefined;
  const own = Object.entries(exemption.limbs).map(([limb, means]) => ({ limb, means, neither: false }));
  const lifted = Object.entries(exemption.neither?.limbs ?? {}).map(([limb, means]) => ({
    limb,
    means,
    neither: true,
  }));
  const further = (typed[`grounds.${key}.moreLimbs`] ?? '').split(/[\s,;]+/).filter((limb) => limb !== '');
  const cited = [...valuesOf(typed, `grounds.${key}.limbs`), ...further];
  const harm = ['prejudice', 'adverse-effect', 'mixed'].includes(exemption.basis);
  const publicInterest = needsPublicInterestTest(exemption, cited);
  return {
    exemption,
    limbs: [...own, ...lifted],
    typesLimbs: exemption.outline === true,
    harm,
    likelihood: harm && (regime === 'FOIA' || regime === 'FOISA'),
    publicInterest,
    mayWait: publicInterest && regime === 'FOIA',
    qualifiedPerson: exemption.qualifiedPerson === true,
    promise: isForLater(regime, exemption.id),
  };
}
