import { citation, type Exemption, findExemption, isNeitherLimb } from '../grounds.ts';
import type { Ground, Response } from '../response.ts';
import type { CheckFacts } from './finding.ts';

/** A ground with the exemption that the catalogue has for it. */
export type KnownGround = {
  readonly i: number;
  readonly ground: Ground;
  readonly exemption: Exemption;
  readonly citation: string;
};

/** The grounds whose exemptions the regime knows; the others are a finding of their own. */
export function findGrounds({ grounds }: Response, { regime }: CheckFacts): readonly KnownGround[] {
  return grounds.flatMap((ground, i) => {
    const exemption = findExemption(regime, ground.exemption);
    return exemption ? [{ i, ground, exemption, citation: citation(regime, ground) }] : [];
  });
}

/** The limbs that exempt information; those that only lift the duty to confirm or deny left out. */
export function ownLimbs({ ground, exemption }: KnownGround): readonly string[] {
  return ground.limbs.filter((limb) => !isNeitherLimb(exemption, limb));
}

/** True where the ground does nothing but lift the duty to confirm or deny. */
export function isNeitherOnly(known: KnownGround): boolean {
  return known.ground.limbs.length > 0 && ownLimbs(known).length === 0;
}

/** True where a limb is, or stands under, one of these: `31(2)(b)` under `31(2)`. */
export function isUnder(limb: string, stems: readonly string[]): boolean {
  return stems.some((stem) => limb === stem || limb.startsWith(`${stem}(`));
}
