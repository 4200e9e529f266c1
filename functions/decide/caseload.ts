import type { ClockRules } from '#domain/case/clock.ts';
import type { Summary } from '#domain/case/summary.ts';
import { type CaseloadView, type CaseRow, caseRow, datesOf } from '#domain/caseload.ts';
import { londonDate } from '#domain/dates.ts';
import type { Colleague } from '#store/officer-ports.ts';
import type { Cases, Page } from '#store/ports.ts';
import { openSort } from '#store/summary-item.ts';

/** Cases on a page. */
export const PAGE_SIZE = 50;

/** The first of several lists that are each in order; `next` is the place of the last, where there are more. */
export function merged(lists: readonly (readonly Summary[])[], size: number): Page<Summary> {
  const all = lists.flat().sort((a, b) => (openSort(a) < openSort(b) ? -1 : 1));
  const items = all.slice(0, size);
  const last = items.at(-1);
  return { items, next: last && all.length > size ? openSort(last) : null };
}

export type CaseloadQuery = {
  readonly view: CaseloadView;
  readonly me: string;
  /** Place of the last case of the page before. */
  readonly beyond?: string | undefined;
};
type Deps = {
  readonly cases: Pick<Cases, 'open'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/**
 * A page of a view, soonest due first. A view over everybody reads a page of each colleague's list, all at once, and shows
 * the soonest of them: no scan, and as many reads as there are colleagues.
 */
export async function readCaseload(
  deps: Deps,
  colleagues: readonly Colleague[],
  { view, me, beyond }: CaseloadQuery,
): Promise<Page<CaseRow>> {
  const today = londonDate(deps.now());
  const everybody = [null, ...new Set([me, ...colleagues.map(({ sub }) => sub)])];
  const whose = view === 'mine' ? [me] : view === 'unassigned' ? [null] : everybody;
  const range = { ...datesOf(view, today), ...(beyond === undefined ? {} : { beyond }) };
  const [rules, ...pages] = await Promise.all([
    deps.rules(),
    // One more than is shown tells whether there is a next page.
    ...whose.map((assignee) => deps.cases.open(assignee, PAGE_SIZE + 1, undefined, range)),
  ]);
  const lists = pages.map((page) => page.items);
  const { items, next } = merged(lists, PAGE_SIZE);
  // What was answered and did not arrive asks for work too, but is not late any more.
  const shown = items.filter(({ open }) => open || view !== 'overdue');
  return { items: shown.map((summary) => caseRow(summary, rules, today)), next };
}
