import { type Regime, regimeNames } from '../clock/regimes.ts';
import { eir } from './catalogue/eir.ts';
import type { Exemption } from './catalogue/exemption.ts';
import { foia } from './catalogue/foia.ts';
import { eisr, foisa } from './catalogue/scotland.ts';

export type { Exemption, ExemptionBasis, ExemptionType, Limbs } from './catalogue/exemption.ts';

/** Every ground for refusal that each regime knows, in statutory order. */
export const catalogue: Readonly<Record<Regime, readonly Exemption[]>> = {
  FOIA: foia,
  EIR: eir,
  FOISA: foisa,
  EISR: eisr,
};

const byId = new Map(regimeNames.flatMap((regime) => catalogue[regime].map((e) => [`${regime} ${e.id}`, e] as const)));

/** The exemption that a response names (`s40`, `r12(5)(b)`) under its regime, or undefined where there is none. */
export function findExemption(regime: Regime, id: string): Exemption | undefined {
  return byId.get(`${regime} ${id}`);
}

/** True where the limb is one that lifts the duty to confirm or deny (`23(5)`, `40(5B)(a)(i)`). */
export function isNeitherLimb(exemption: Exemption, limb: string): boolean {
  return Object.keys(exemption.neither?.limbs ?? {}).some((l) => l === limb || l.startsWith(`${limb}(`));
}

const range = /^(.*)(\([0-9a-zA-Z]+\))[-–](\([0-9a-zA-Z]+\))$/;

/**
 * True where the exemption has the limb: as listed (`31(1)(a)`), as a whole that has limbs (`31(1)`), or as a range of
 * listed neighbours (`22(1)(a)-(c)`). An outline entry takes any subdivision of its section.
 */
export function hasLimb(exemption: Exemption, limb: string): boolean {
  const listed = [...Object.keys(exemption.limbs), ...Object.keys(exemption.neither?.limbs ?? {})];
  const position = (l: string) => listed.findIndex((x) => x === l || x.startsWith(`${l}(`));
  if (limb === exemption.section || position(limb) >= 0) return true;
  const [, stem, from, to] = range.exec(limb) ?? [];
  if (stem !== undefined && from !== undefined && to !== undefined) {
    if (exemption.outline) return hasLimb(exemption, stem + from) && hasLimb(exemption, stem + to);
    const first = position(stem + from);
    return first >= 0 && first < position(stem + to);
  }
  return (
    exemption.outline === true &&
    limb.startsWith(exemption.section) &&
    /^(\([0-9]{1,2}[A-Z]?\)|\([a-z]{1,5}\))+$/.test(limb.slice(exemption.section.length))
  );
}

/**
 * Whether the public interest must be weighed for these limbs. FOIA s.2(1)(b) and (2)(b): for all but the absolute
 * exemptions of s.2(3), which for ss.37 and 40 depend on the limb; EIR reg 12(1)(b); FOISA s.2(1)(b).
 */
export function needsPublicInterestTest(exemption: Exemption, limbs: readonly string[]): boolean {
  if (exemption.publicInterest !== 'by-limb') return exemption.publicInterest === 'always';
  const types = exemption.limbTypes ?? {};
  const typeOf = (limb: string) => {
    const prefixes = Object.keys(types).filter((prefix) => limb === prefix || limb.startsWith(`${prefix}(`));
    return types[prefixes.sort((a, b) => b.length - a.length)[0] ?? ''];
  };
  // s.2(3)(ea): a refusal to confirm is as strong as the limb it rests on; alone, as the provision itself says.
  const own = limbs.filter((limb) => !isNeitherLimb(exemption, limb)).map(typeOf);
  if (own.some((type) => type !== undefined)) return own.includes('qualified');
  return limbs.some((limb) => isNeitherLimb(exemption, limb)) && exemption.neither?.absolute === false;
}

/** What a regime's provisions are called in a citation. */
export function provision(regime: Regime): 'Section' | 'Regulation' {
  return regime === 'EIR' || regime === 'EISR' ? 'Regulation' : 'Section';
}

/**
 * A ground as letters and pages cite it: `Section 31(1)(a), 31(1)(b) – Law enforcement`. Every limb stands in it as the
 * response gives it; without limbs the section stands alone.
 */
export function citation(
  regime: Regime,
  ground: { readonly exemption: string; readonly limbs: readonly string[] },
): string {
  const exemption = findExemption(regime, ground.exemption);
  if (!exemption) throw new Error(`The catalogue of ${regime} has no ${ground.exemption}`);
  const cited = ground.limbs.length > 0 ? ground.limbs.join(', ') : exemption.section;
  return `${provision(regime)} ${cited} – ${exemption.title}`;
}

/** A ground that an authority may have used, as its lists name it: `Section 40 – Personal information`. The id where no catalogue has it. */
export function groundName(regimes: readonly Regime[], id: string): string {
  const regime = regimes.find((one) => findExemption(one, id));
  return regime === undefined ? id : citation(regime, { exemption: id, limbs: [] });
}
