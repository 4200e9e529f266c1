import type { Knowledge } from './bounds.ts';
import { explore } from './explore.ts';
import type { System } from './system.ts';

/** What completing needs to know: the system, which figures may be suppressed, and what a reader knows. */
export type Task = {
  readonly system: System;
  readonly mayHide: (unit: number) => boolean;
  readonly knowledge: Knowledge;
  /** Decisions for each question to the solver. */
  readonly limit: number;
  /** The order in which shown figures are taken: lower first. */
  readonly weight: (unit: number) => number;
};

/** Suppressed figures of people that stand alone in a relation, each with the shortest such relation: the plainest way to tell one. */
function loneFigures(
  { units: figures, equations, within }: System,
  hidden: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const inside = new Map<number, number>();
  for (const unit of hidden) for (const e of within[unit] ?? []) inside.set(e, (inside.get(e) ?? 0) + 1);
  const lone = new Map<number, readonly number[]>();
  for (const unit of hidden) {
    for (const e of figures[unit]?.ofPeople ? (within[unit] ?? []) : []) {
      const { units } = equations[e] as System['equations'][number];
      if (inside.get(e) === 1 && units.length < (lone.get(unit)?.length ?? Number.POSITIVE_INFINITY))
        lone.set(unit, units);
    }
  }
  return lone;
}

/**
 * The suppressed figures that can be told, those first that need no search to tell: where there are such, only they are
 * answered. What is found to be protected is added to `safe`: it stays so, whatever else is suppressed.
 */
export function toldFigures(task: Task, hidden: ReadonlySet<number>, safe: Set<number>): readonly number[] {
  const lone = loneFigures(task.system, hidden);
  if (lone.size > 0) return [...lone.keys()];
  const seen = explore(task.system, hidden, task.knowledge, task.limit);
  const doubtful = [...hidden].filter((unit) => !safe.has(unit) && task.system.units[unit]?.ofPeople);
  const plain = doubtful.filter(seen.isPlain);
  if (plain.length > 0) return plain;
  const told = doubtful.filter((unit) => !seen.isOpen(unit));
  for (const unit of doubtful) if (!told.includes(unit)) safe.add(unit);
  return told;
}

/**
 * For each figure that can be told the shown ones in all relations that reach it over suppressed ones, once where several
 * have the same. As long as all are shown nothing else that is suppressed can change what these relations tell of it.
 */
export function cutsOf(
  task: Task,
  hidden: ReadonlySet<number>,
  told: readonly number[],
): readonly (readonly number[])[] {
  const { equations, within } = task.system;
  const lone = loneFigures(task.system, hidden);
  const done = new Set<number>();
  const cuts: number[][] = [];
  for (const start of told) {
    if (done.has(start)) continue;
    const alone = lone.get(start);
    if (alone) {
      cuts.push(alone.filter((unit) => unit !== start && task.mayHide(unit)));
      continue;
    }
    const reached = new Set([start]);
    const relations = new Set<number>();
    const shown = new Set<number>();
    for (const unit of reached) {
      done.add(unit);
      for (const e of within[unit] ?? []) {
        if (relations.has(e)) continue;
        relations.add(e);
        for (const other of equations[e]?.units ?? []) (hidden.has(other) ? reached : shown).add(other);
      }
    }
    cuts.push([...shown].filter(task.mayHide));
  }
  return cuts;
}

type Completed = ReadonlySet<number> | 'none' | 'unsure';

/**
 * Looks for a set of at most `size` more figures that protects all; `none` proves that there is none, `unsure` that the
 * search was given up. Whatever protects a figure that can be told has one of its cut: so it branches over the smallest.
 */
export function completeWithin(
  task: Task,
  start: ReadonlySet<number>,
  size: number,
  nodes: { left: number },
): Completed {
  const descend = (
    hidden: ReadonlySet<number>,
    kept: ReadonlySet<number>,
    known: ReadonlySet<number>,
    more: number,
  ): Completed => {
    nodes.left -= 1;
    if (nodes.left < 0) return 'unsure';
    const safe = new Set(known);
    const told = toldFigures(task, hidden, safe);
    if (told.length === 0) return hidden;
    if (more === 0) return 'none';
    const cuts = cutsOf(task, hidden, told)
      .map((cut) => cut.filter((unit) => !kept.has(unit)))
      .sort((a, b) => a.length - b.length);
    // Cuts that have no figure in common each need one of their own.
    const used = new Set<number>();
    let apart = 0;
    for (const cut of cuts) {
      if (cut.some((unit) => used.has(unit))) continue;
      apart += 1;
      for (const unit of cut) used.add(unit);
    }
    const [smallest = []] = cuts;
    if (smallest.length === 0 || apart > more) return 'none';
    const tried = new Set(kept);
    let isUnsure = false;
    for (const unit of smallest.toSorted((a, b) => task.weight(a) - task.weight(b))) {
      const found = descend(new Set([...hidden, unit]), tried, safe, more - 1);
      if (typeof found !== 'string') return found;
      if (found === 'unsure') isUnsure = true;
      tried.add(unit);
    }
    return isUnsure ? 'unsure' : 'none';
  };
  return descend(start, new Set(), new Set(), size);
}
