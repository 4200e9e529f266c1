import type { Summary } from '#domain/case/summary.ts';
import type { Item } from './dynamo.ts';
import { keys } from './keys.ts';

/** What stands in the caseload: where an answer is owed, and where a letter (the answer itself, perhaps) did not arrive. */
export function isInCaseload({ open, undelivered }: Summary): boolean {
  return open || undelivered;
}

/** Where a case stands in the caseload: by due date; a stopped clock comes last. */
export function openSort({ dueOn, reference }: Summary): string {
  return `${dueOn ?? '9999-12-31'}#${reference}`;
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
