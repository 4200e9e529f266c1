import type { Authority } from '#domain/authority.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { Asked } from '#domain/case/work.ts';
import { daysLeft } from '#domain/clock/days-left.ts';
import { type CommissionsFacts, unitsOf } from '#domain/commissions.ts';
import { londonDate } from '#domain/dates.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Cases } from '#store/ports.ts';
import type { Visit } from './desk-visit.ts';

export type CommissionsDeps = {
  readonly cases: Pick<Cases, 'asked'>;
  readonly authority: Pick<Authority, 'units' | 'regimes'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};
export type CommissionsPages = { readonly commissions: (facts: CommissionsFacts) => string };

/** More than any unit has open at a time. */
const MOST = 100;

/** The name of a unit; its id where it is not among the settings any more. */
export function unitName({ units }: Pick<Authority, 'units'>, id: string): string {
  return units.find((unit) => unit.id === id)?.name ?? id;
}

const order = ({ dueOn, reference, n }: Asked) => `${dueOn}#${reference}#${String(n).padStart(6, '0')}`;

/** `GET /officer/commissions`: what the units of a contact are asked, soonest due first. */
export async function showCommissions(
  { officer }: Visit,
  { cases, authority, rules, now }: CommissionsDeps,
  pages: CommissionsPages,
): Promise<HttpAnswer> {
  const units = unitsOf(officer.groups);
  const [lists, clock] = await Promise.all([Promise.all(units.map((unit) => cases.asked(unit, MOST))), rules()]);
  const all = lists.flatMap(({ items }) => items).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  // The laws of one authority share their working days.
  const calendar = clock.calendar(authority.regimes[0] ?? 'FOIA');
  const today = londonDate(now());
  const rows = all.slice(0, MOST).map(({ reference, n, unit, parts, dueOn }) => {
    return { reference, n, parts, dueOn, unit: unitName(authority, unit), time: daysLeft(calendar, today, dueOn) };
  });
  const more = all.length > MOST || lists.some(({ next }) => next !== null);
  return html(pages.commissions({ units: units.map((unit) => unitName(authority, unit)), rows, more }));
}
