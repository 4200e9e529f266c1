import type { ClockRules } from '#domain/case/clock.ts';
import type { Summary } from '#domain/case/summary.ts';
import { type CaseloadView, type CaseRow, caseRow, datesOf } from '#domain/caseload.ts';
import { londonDate } from '#domain/dates.ts';
import type { Colleague } from '#store/officer-ports.ts';
import type { Cases, OpenRange, Page } from '#store/ports.ts';
import { openSort } from '#store/summary-item.ts';

/** Cases on a page. */
export const PAGE_SIZE = 50;

/** Of each of several lists this many times its even share is read at first: lists are not all as long. */
const SHARE = 3;

type OpenCases = Pick<Cases, 'open'>;
type List = { readonly assignee: string | null; readonly items: readonly Summary[]; readonly ended: boolean };

/** Reads on in a list, from its last item. */
async function more(cases: OpenCases, list: List, range: OpenRange, limit: number): Promise<List> {
  const last = list.items.at(-1);
  const rest = last ? { ...range, beyond: openSort(last) } : range;
  const { items, next } = await cases.open(list.assignee, limit, undefined, rest);
  return { ...list, items: [...list.items, ...items], ended: next === null };
}

/**
 * The soonest cases over the lists of several people. A little is read of each, all at once, and more only of a list that
 * ended too early to tell whether its next case belongs on the page.
 */
export async function soonest(
  cases: OpenCases,
  whose: readonly (string | null)[],
  range: OpenRange,
  size: number,
): Promise<Page<Summary>> {
  // One more than is shown tells whether there is a next page.
  const wanted = size + 1;
  let lists: readonly List[] = whose.map((assignee) => ({ assignee, items: [], ended: false }));
  let limit = Math.min(wanted, Math.ceil((SHARE * wanted) / whose.length));
  for (;;) {
    const all = lists.flatMap(({ items }) => items).sort((a, b) => (openSort(a) < openSort(b) ? -1 : 1));
    const bound = all[wanted - 1];
    const isShort = ({ items, ended }: List): boolean => {
      const last = items.at(-1);
      return !ended && (!last || !bound || openSort(last) < openSort(bound));
    };
    if (!lists.some(isShort)) {
      const items = all.slice(0, size);
      const last = items.at(-1);
      return { items, next: last && all.length > size ? openSort(last) : null };
    }
    const count = limit;
    lists = await Promise.all(lists.map((list) => (isShort(list) ? more(cases, list, range, count) : list)));
    limit = wanted;
  }
}

export type CaseloadQuery = {
  readonly view: CaseloadView;
  readonly me: string;
  /** Place of the last case of the page before. */
  readonly beyond?: string | undefined;
};
type Deps = {
  readonly cases: OpenCases;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/** A page of a view, soonest due first. No scan: a view over everybody makes a read for each colleague, or a few more. */
export async function readCaseload(
  deps: Deps,
  colleagues: readonly Colleague[],
  { view, me, beyond }: CaseloadQuery,
): Promise<Page<CaseRow>> {
  const today = londonDate(deps.now());
  const everybody = [null, ...new Set([me, ...colleagues.map(({ sub }) => sub)])];
  const whose = view === 'mine' ? [me] : view === 'unassigned' ? [null] : everybody;
  const range = { ...datesOf(view, today), beyond };
  const [rules, { items, next }] = await Promise.all([deps.rules(), soonest(deps.cases, whose, range, PAGE_SIZE)]);
  const rows = items.map((summary) => caseRow(summary, rules, today));
  // A letter that came back stands at its day in the list, and asks for work, but there is no date that was missed. What
  // was answered waits for no applicant either.
  const fits = ({ time }: CaseRow) =>
    view === 'overdue' ? time.kind === 'overdue' : view !== 'waiting' || time.kind === 'stopped';
  return { items: rows.filter(fits), next };
}
