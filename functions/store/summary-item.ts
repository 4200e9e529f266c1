import type { Summary } from '#domain/case/summary.ts';
import type { Asked } from '#domain/case/work.ts';
import { STOPPED } from '#domain/caseload.ts';
import type { Item } from './dynamo.ts';
import { keys } from './keys.ts';
import type { OpenRange } from './ports.ts';

/** Where a case stands in the caseload: by the day of what is to be done next; a stopped clock comes last. */
export function openSort({ nextDueOn, reference }: Summary): string {
  return `${nextDueOn ?? STOPPED}#${reference}`;
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
    ...(summary.active ? { openPk: keys.open(summary.assignee), openSk: openSort(summary) } : {}),
  };
}

/** The summary that an item holds. */
export function fromSummaryItem(item: Item): Summary {
  const { pk: _pk, sk: _sk, openPk: _o, openSk: _p, quarterPk: _q, quarterSk: _r, ...summary } = item;
  return summary as Summary;
}

/** Where an open question stands in its unit's list. */
export function askedSort({ dueOn, reference, n }: Asked): string {
  return `${dueOn}#${reference}#${String(n).padStart(6, '0')}`;
}

/** A question to a unit as an item; only an open one has the keys that put it into the unit's list. */
export function toAskedItem(asked: Asked): Item {
  const { reference, n, unit, open } = asked;
  const listed = open ? { openPk: keys.openUnit(unit), openSk: askedSort(asked) } : {};
  return { ...keys.asked(reference, n), ...asked, ...listed };
}

/** The question that an item holds. */
export function fromAskedItem(item: Item): Asked {
  const { pk: _pk, sk: _sk, openPk: _o, openSk: _p, ...asked } = item;
  return asked as Asked;
}
