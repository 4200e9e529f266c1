import { cheapestCircuit, type Terrain } from './circuits.ts';
import { completeWithin, cutsOf, type Task, toldFigures } from './minimum.ts';

/** Steps of a search for one circuit, and sets that are looked at for a smaller one. */
const WORK = 4_000;
const NODES = 600;
/** More circuits are not made smaller by trying all sets. */
const MOST_FOR_EXACT = 8;

/** Protects each figure by its cheapest circuit in turn; where there is none, by what its relations show, one at a time. */
function byCircuits(task: Task, terrain: Terrain, primary: readonly number[]): ReadonlySet<number> {
  const hidden = new Set(primary);
  const safe = new Set<number>();
  for (let told = toldFigures(task, hidden, safe); told.length > 0; told = toldFigures(task, hidden, safe)) {
    const next = primary.find((unit) => told.includes(unit)) ?? told[0] ?? 0;
    const more = cheapestCircuit(terrain, next, hidden, 12, WORK) ?? [];
    if (more.length > 0) {
      for (const unit of more) hidden.add(unit);
      continue;
    }
    const [cut = []] = [...cutsOf(task, hidden, [next]), ...cutsOf(task, hidden, told)].filter(
      (some) => some.length > 0,
    );
    const best = cut.toSorted((a, b) => task.weight(a) - task.weight(b))[0];
    // Nothing is left that could be suppressed: what can be told stays so, and the proof says it.
    if (best === undefined) return hidden;
    hidden.add(best);
  }
  return hidden;
}

/** Leaves out every second figure without which all are protected still, beginning with the one that is missed most. */
function reduced(task: Task, hidden: ReadonlySet<number>, primary: ReadonlySet<number>): ReadonlySet<number> {
  let kept = hidden;
  const second = [...hidden].filter((unit) => !primary.has(unit)).sort((a, b) => task.weight(b) - task.weight(a));
  for (const unit of second) {
    const without = new Set([...kept].filter((other) => other !== unit));
    if (isProtected(task, without)) kept = without;
  }
  return kept;
}

/** True where no suppressed figure can be told. */
function isProtected(task: Task, hidden: ReadonlySet<number>): boolean {
  return toldFigures(task, hidden, new Set()).length === 0;
}

/**
 * The figures to suppress beside the chosen ones so that none can be told: as few as can be found. `isLeast` where it is
 * proved that fewer do not do. Where nothing does, all that could be suppressed is, and the proof tells what is left.
 */
export function complete(
  task: Task,
  terrain: Terrain,
  chosen: ReadonlySet<number>,
): { readonly hidden: ReadonlySet<number>; readonly isLeast: boolean } {
  const primary = [...chosen];
  if (isProtected(task, chosen)) return { hidden: chosen, isLeast: true };
  const orders = [primary, primary.toReversed()].slice(0, primary.length > 1 ? 2 : 1);
  const tries = orders.map((order) => reduced(task, byCircuits(task, terrain, order), chosen));
  let [best = chosen] = tries.filter((one) => isProtected(task, one)).sort((a, b) => a.size - b.size);
  const first = tries[0] ?? chosen;
  if (best === chosen) return { hidden: first, isLeast: false };
  const nodes = { left: NODES };
  for (let size = 1; size < best.size - chosen.size; size += 1) {
    if (size > MOST_FOR_EXACT) return { hidden: best, isLeast: false };
    const found = completeWithin(task, chosen, size, nodes);
    if (found === 'unsure') return { hidden: best, isLeast: false };
    if (found !== 'none') best = found;
  }
  return { hidden: best, isLeast: true };
}
