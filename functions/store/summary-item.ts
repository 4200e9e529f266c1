import type { Summary } from '#domain/case/summary.ts';
import { STOPPED } from '#domain/caseload.ts';
import type { Item } from './dynamo.ts';
import { keys } from './keys.ts';
import type { OpenRange } from './ports.ts';

/** What stands in the caseload: where an answer is owed, and where a letter (the answer itself, perhaps) did not arrive. */
export function isInCaseload({ open, undelivered }: Summary): boolean {
  return open || undelivered;
}

/** Where a case stands in the caseload: by due date; a stopped clock comes last. */
export function openSort({ dueOn, reference }: Summary): string {
  return `${dueOn ?? STOPPED}#${reference}`;
}

/** The first and last place that a range of the caseload may hold. A space sorts before all that a place is made of. */
export function placesOf({ from = '', to, beyond }: OpenRange): { readonly first: string; readonly last: string } {
  const after = beyond === undefined ? '' : `${beyond} `;
  return { first: after > from ? after : from || ' ', last: to === undefined ? '~' : `${to}~` };
}

/** A summary as an item, with the index keys that put it into the caseload lists. */
export function toSummaryItem(summary: Summary): Item {
  const { reference, receivedOn } = summary;
  return {
    ...keys.summary(reference),
    ...summary,
    quarterPk: keys.quarter(summary.quarter),
    quarterSk: `${receivedOn}#${reference}`,
    ...(isInCaseload(summary) ? { openPk: keys.open(summary.assignee), openSk: openSort(summary) } : {}),
  };
}

/** The summary that an item holds. */
export function fromSummaryItem(item: Item): Summary {
  const { pk: _pk, sk: _sk, openPk: _o, openSk: _p, quarterPk: _q, quarterSk: _r, ...summary } = item;
  return summary as Summary;
}
