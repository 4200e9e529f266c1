import type { Page } from './ports.ts';

/** A page of a list in memory, in an order, after the place that the page before named. Nothing is shared by reference. */
export function page<T>(all: readonly T[], sort: (s: T) => string, limit: number, after?: string): Page<T> {
  const sorted = all.toSorted((a, b) => (sort(a) < sort(b) ? -1 : 1)).filter((s) => !after || sort(s) > after);
  const items = sorted.slice(0, limit);
  const last = items.at(-1);
  return { items: structuredClone(items), next: last && items.length === limit ? sort(last) : null };
}
