import type { Regime } from '../clock/regimes.ts';
import type { Case } from './case.ts';
import { type Activity, activities } from './events-work.ts';

/** What may be taken into account, and no more: Fees Regulations 2004 (SI 2004/3244) reg 4(3). */
export const countedActivities = ['determine', 'locate', 'retrieve', 'extract'] as const satisfies readonly Activity[];
export type CountedActivity = (typeof countedActivities)[number];

/** Minutes that were worked, minutes that were estimated, and what of both counts. */
export type Minutes = { readonly spent: number; readonly estimated: number; readonly counted: number };

export type HoursSpent = Minutes & {
  readonly by: Readonly<Record<Activity, Minutes>>;
};

/**
 * The time that a request has cost, in minutes. `spent` and `estimated` are of the four activities that count; `by` has each
 * activity, `other` included, of which nothing counts. An estimate is of a whole activity (FOIA s.12(1): what complying
 * *would* cost), so that of each the greater of what was estimated and what was spent counts, and none twice.
 */
export function hoursSpent({ hours }: Pick<Case, 'hours'>): HoursSpent {
  const sum = (activity: Activity, isEstimate: boolean) =>
    hours
      .filter((one) => one.activity === activity && one.estimated === isEstimate)
      .reduce((total, { minutes }) => total + minutes, 0);
  const minutesOf = (activity: Activity): Minutes => {
    const [spent, estimated] = [sum(activity, false), sum(activity, true)];
    return { spent, estimated, counted: activity === 'other' ? 0 : Math.max(spent, estimated) };
  };
  const by = Object.fromEntries(activities.map((one) => [one, minutesOf(one)])) as HoursSpent['by'];
  const all = (key: keyof Minutes) => countedActivities.reduce((total, one) => total + by[one][key], 0);
  return { spent: all('spent'), estimated: all('estimated'), counted: all('counted'), by };
}

/** How far what counts is from the limit. */
export type CostLimit = {
  readonly limitMinutes: number;
  readonly leftMinutes: number;
  /** FOIA s.12(1): the limit is exceeded, not reached. */
  readonly isExceeded: boolean;
};

/**
 * The appropriate limit in time (Fees Regulations 2004 reg 3 and 4(4): £450 or £600 at £25 an hour) and what is left of it.
 * `costLimitHours` is the authority's setting. Null under EIR and EISR, which know no such limit.
 */
export function costLimit(theCase: Pick<Case, 'hours' | 'regime'>, costLimitHours: number): CostLimit | null {
  if (!hasCostLimit(theCase.regime)) return null;
  const { counted } = hoursSpent(theCase);
  const limitMinutes = costLimitHours * 60;
  return { limitMinutes, leftMinutes: Math.max(0, limitMinutes - counted), isExceeded: counted > limitMinutes };
}

/** FOIA s.12 and FOISA s.12; under EIR a request that costs too much may be manifestly unreasonable (reg 12(4)(b)). */
export function hasCostLimit(regime: Regime): boolean {
  return regime === 'FOIA' || regime === 'FOISA';
}
