import type { Table } from '../response.ts';
import type { Knowledge } from './bounds.ts';
import { complete } from './complete.ts';
import { explore, type Range, unknownOf } from './explore.ts';
import { readSystem } from './read-system.ts';
import { type Place, placeKey } from './read-table.ts';
import type { System } from './system.ts';

/** What a reader is told of suppressed figures, and what the authority calls small. */
export type SmallNumberRules = {
  /** The setting `smallNumberThreshold`: counts below it are small. */
  readonly threshold: number;
  /** True where zero counts as small. */
  readonly zeroIsSmall: boolean;
};

/** One suppressed cell and the values that it may have for a reader of what is shown. */
export type Proved = Range & { readonly place: Place; readonly isProtected: boolean };

/** Decisions of the solver for each question. At the limit a cell counts as not protected. */
const LIMIT = 2_000;
const LIMIT_OF_TRIES = 400;

function numbersOf({ units }: System, places: readonly Place[]): ReadonlySet<number> {
  const keys = new Set(places.map(placeKey));
  return new Set(units.flatMap(({ place }, unit) => (keys.has(placeKey(place)) ? [unit] : [])));
}

/** What a reader knows: figures that were suppressed as small are below the threshold, unless their value says otherwise. */
function knowledgeOf({ units }: System, small: ReadonlySet<number>, rules: SmallNumberRules): Knowledge {
  const [smallest, largest] = [rules.zeroIsSmall ? 0 : 1, rules.threshold - 1];
  const fits = (value: number | undefined) => value === undefined || (value >= smallest && value <= largest);
  return { small: new Set([...small].filter((unit) => fits(units[unit]?.value))), smallest, largest };
}

/** Every set of figures that readers may take for small, the widest first; the first that can be is taken. */
function readersOf(system: System, hidden: ReadonlySet<number>, told: ReadonlySet<number>, rules: SmallNumberRules) {
  const ofPeople = new Set([...hidden].filter((unit) => system.units[unit]?.ofPeople));
  const sets = [hidden, ...(ofPeople.size < hidden.size ? [ofPeople] : [])];
  const all = sets.map((small) => knowledgeOf(system, small, rules));
  return all.find((one) => explore(system, hidden, one, LIMIT).isConsistent) ?? knowledgeOf(system, told, rules);
}

/**
 * For each suppressed cell the lowest and the highest value that it may have from what is shown: the other cells of all the
 * tables, every relation between them that is found (read-system.ts), that counts are whole and not negative, and that
 * cells suppressed as small are below the threshold. Protected where the two differ.
 * `suppressed` names cells whose values still stand in the tables; cells that are suppressed in them already, or written
 * as a mark or as "<5", are proved as well. `small` names those that readers take for small; left out, all suppressed ones,
 * and where that cannot be, those that count people, or none. What could not be decided is not protected. A suppressed cell
 * that counts no people is unknown to readers, and needs no proof.
 */
export function prove(
  tables: readonly Table[],
  suppressed: readonly Place[],
  rules: SmallNumberRules,
  small?: readonly Place[],
): readonly Proved[] {
  const system = readSystem(tables);
  const hidden = unknownOf(system, numbersOf(system, suppressed));
  const knowledge = small
    ? knowledgeOf(system, numbersOf(system, small), rules)
    : readersOf(system, hidden, new Set(), rules);
  return proofOf(system, hidden, knowledge);
}

function proofOf(system: System, hidden: ReadonlySet<number>, knowledge: Knowledge): readonly Proved[] {
  const seen = explore(system, hidden, knowledge, LIMIT);
  return [...hidden].flatMap((unit) => {
    const { place, ofPeople } = system.units[unit] as System['units'][number];
    return ofPeople ? [{ place, ...seen.range(unit), isProtected: seen.isOpen(unit) }] : [];
  });
}

/** A suppression that was completed, and its proof. */
export type Suppression = {
  /** The cells suppressed beside those that were chosen. */
  readonly second: readonly Place[];
  readonly proof: readonly Proved[];
  readonly isProtected: boolean;
  /** True where it is proved that no fewer second cells would do. */
  readonly isLeast: boolean;
};

/**
 * Completes a suppression: the fewest further cells so that none that is suppressed can be told from what is shown. Takes
 * small figures before large ones, and a total only where it spares others. Where it cannot be done (everything else is
 * no count of people, or only one value is small) `isProtected` is false and the proof tells which cells can be told.
 */
export function completeSuppression(
  tables: readonly Table[],
  chosen: readonly Place[],
  rules: SmallNumberRules,
): Suppression {
  const system = readSystem(tables);
  const primary = unknownOf(system, numbersOf(system, chosen));
  const { units, within } = system;
  const told = new Set([...primary].filter((unit) => units[unit]?.value !== undefined));
  // Cells whose values are gone were not all small, where that cannot be.
  const knowledge = readersOf(system, primary, told, rules);
  const mayHide = (unit: number) => {
    const { fixed, value } = units[unit] as System['units'][number];
    return !fixed && value !== undefined;
  };
  const mayMove = (unit: number, by: 1 | -1) => {
    const { value = 0, signed } = units[unit] as System['units'][number];
    if (knowledge.small.has(unit)) return value + by >= knowledge.smallest && value + by <= knowledge.largest;
    return (primary.has(unit) || mayHide(unit)) && (signed || value + by >= 0);
  };
  // Rather an inner cell than a total, rather a small figure than a large one, and zero last of all: it says least.
  const weight = (unit: number) => {
    const value = Math.abs(units[unit]?.value ?? 0);
    return (within[unit] ?? []).length * 10 + Math.min(9, Math.log2(1 + value)) + (value === 0 ? 5 : 0);
  };
  const task = { system, mayHide, knowledge, limit: LIMIT_OF_TRIES, weight };
  const { hidden, isLeast } = complete(task, { system, mayMove, weight }, primary);
  const second = [...hidden].filter((unit) => !primary.has(unit)).map((unit) => units[unit]?.place as Place);
  const proof = proofOf(system, hidden, knowledge);
  return { second, proof, isProtected: proof.every((one) => one.isProtected), isLeast };
}
