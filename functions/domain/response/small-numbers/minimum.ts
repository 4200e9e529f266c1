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

/** The suppressed figures that can be told, with the figures shown of which one at least must go for that to change. */
export function openCuts(task: Task, hidden: ReadonlySet<number>): readonly { unit: number; cut: readonly number[] }[] {
  const { system, knowledge, limit, mayHide } = task;
  const seen = explore(system, hidden, knowledge, limit);
  const told = [...hidden].filter((unit) => !seen.isOpen(unit));
  return told.map((unit) => ({ unit, cut: cutOf(system, unit, hidden).filter(mayHide) }));
}

/**
 * The shown figures in all relations that reach the figure over suppressed ones. As long as all are shown nothing else
 * that is suppressed can change what these relations tell of it.
 */
function cutOf({ equations, within }: System, start: number, hidden: ReadonlySet<number>): readonly number[] {
  const reached = new Set([start]);
  const relations = new Set<number>();
  const shown = new Set<number>();
  for (const unit of reached) {
    for (const e of within[unit] ?? []) {
      if (relations.has(e)) continue;
      relations.add(e);
      for (const other of equations[e]?.units ?? []) (hidden.has(other) ? reached : shown).add(other);
    }
  }
  return [...shown];
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
  const descend = (hidden: ReadonlySet<number>, kept: ReadonlySet<number>, more: number): Completed => {
    nodes.left -= 1;
    if (nodes.left < 0) return 'unsure';
    const told = openCuts(task, hidden);
    if (told.length === 0) return hidden;
    const cuts = told.map(({ cut }) => cut.filter((unit) => !kept.has(unit))).sort((a, b) => a.length - b.length);
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
      const found = descend(new Set([...hidden, unit]), tried, more - 1);
      if (typeof found !== 'string') return found;
      if (found === 'unsure') isUnsure = true;
      tried.add(unit);
    }
    return isUnsure ? 'unsure' : 'none';
  };
  return descend(start, new Set(), size);
}
