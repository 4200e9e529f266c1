import type { Summary } from '#domain/case/summary.ts';
import type { Item } from './dynamo.ts';
import { keys } from './keys.ts';

/** A summary as an item, with the index keys that put it into the caseload lists. */
export function toSummaryItem(summary: Summary): Item {
  const { reference, dueOn, receivedOn } = summary;
  return {
    ...keys.summary(reference),
    ...summary,
    quarterPk: keys.quarter(summary.quarter),
    quarterSk: `${receivedOn}#${reference}`,
    ...(summary.open ? { openPk: keys.open(summary.assignee), openSk: `${dueOn}#${reference}` } : {}),
  };
}

/** The summary that an item holds. */
export function fromSummaryItem(item: Item): Summary {
  const { pk: _pk, sk: _sk, openPk: _o, openSk: _p, quarterPk: _q, quarterSk: _r, ...summary } = item;
  return summary as Summary;
}
