import type { Regime } from '../clock/regimes.ts';

/**
 * The classes of the model publication schemes, in their order: an authority adopts the one that its regulator has approved, and
 * publishes by it (FOIA s.19, FOISA s.23). `ico` is that of the Information Commissioner, `sic` that of the Scottish one. A name stands in
 * addresses and data for good. `log`: the class to which the log of answers belongs by its nature; null where the regulator's
 * guide does not say.
 */
export const modelSchemes = {
  ico: {
    classes: ['who-we-are', 'spending', 'priorities', 'decisions', 'policies', 'lists', 'services'],
    log: 'lists',
  },
  sic: {
    classes: [
      'about-us',
      'functions',
      'decisions-taken',
      'spending-money',
      'resources',
      'procurement',
      'performance',
      'commercial',
      'open-data',
    ],
    log: null,
  },
} as const;
export type ModelScheme = keyof typeof modelSchemes;
export type SchemeClass = (typeof modelSchemes)[ModelScheme]['classes'][number];

const everyClass = (): readonly SchemeClass[] => Object.values(modelSchemes).flatMap(({ classes }) => [...classes]);
const everyPlacement = (): readonly Placement[] => [...everyClass(), 'none'];

// PURE: a bundle leaves out the lists that it does not use.
/** Every class there is, whatever the scheme. */
export const schemeClasses = /* @__PURE__ */ everyClass();
/** What an answer is placed in: a class, or none again. */
export const placements = /* @__PURE__ */ everyPlacement();
export type Placement = SchemeClass | 'none';

/** The scheme of an authority, by the law that it works under first. */
export function schemeOf(regimes: readonly Regime[]): ModelScheme {
  return regimes[0] === 'FOISA' || regimes[0] === 'EISR' ? 'sic' : 'ico';
}

/** The classes of an authority, in the order of its scheme. */
export function classesOf(regimes: readonly Regime[]): readonly SchemeClass[] {
  return modelSchemes[schemeOf(regimes)].classes;
}

/** Where a class stands in its scheme, from 1. */
export function numberOf(schemeClass: SchemeClass): number {
  const scheme = Object.values(modelSchemes).find(({ classes }) =>
    (classes as readonly string[]).includes(schemeClass),
  );
  return ((scheme?.classes ?? []) as readonly string[]).indexOf(schemeClass) + 1;
}
