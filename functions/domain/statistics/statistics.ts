import { type Regime, regimeNames } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import type { SmallNumberRules } from '../response/small-numbers/prove.ts';
import type { Fact } from './fact.ts';
import { exemptionOf, type LineId, lineIds, linesOf } from './lines.ts';
import { daysOf, type Quarter } from './quarter.ts';
import { type Mark, suppressed } from './suppress.ts';

/** A law, or all of them together. */
export type Column = Regime | 'all';

/** One figure. `mark` says how it is shown: as it is, as fewer than the threshold, or not at all. */
export type Figure = {
  readonly line: LineId;
  readonly column: Column;
  readonly value: number;
  readonly mark: Mark;
};

/** The figures of the requests that were received in a quarter, as they stood at the end of `takenAt`. */
export type Statistics = {
  readonly quarter: Quarter;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly takenAt: LocalDate;
  readonly threshold: number;
  /** One for each law, and one for all where there are several. */
  readonly columns: readonly Column[];
  readonly figures: readonly Figure[];
};

/** Counts lines of one column. */
function tally(facts: readonly Fact[]): ReadonlyMap<LineId, number> {
  const counts = new Map<LineId, number>();
  const add = (line: LineId, n = 1) => counts.set(line, (counts.get(line) ?? 0) + n);
  for (const fact of facts) {
    for (const line of linesOf(fact)) add(line);
    add('fee-pence', fact.fee?.paidPence ?? 0);
  }
  return counts;
}

/** Statutory grounds in the order of their numbers: `s9` before `s10`, `r12(4)(b)` before `r12(5)(a)`. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/**
 * The figures of a quarter. The order of the facts does not matter. `offered` are the laws under which the authority answers; another one has
 * figures as well where a request fell under it.
 */
export function statisticsOf(
  quarter: Quarter,
  facts: readonly Fact[],
  takenAt: LocalDate,
  offered: readonly Regime[],
  rules: SmallNumberRules,
): Statistics {
  const laws = regimeNames.filter((law) => offered.includes(law) || facts.some(({ regime }) => regime === law));
  const columns: readonly Column[] = laws.length > 1 ? [...laws, 'all'] : laws;
  const counts = new Map(
    columns.map((column) => [column, tally(facts.filter(({ regime }) => column === 'all' || regime === column))]),
  );
  // A section number means something else in another law: a ground has a figure for its own law alone.
  const grounds = laws.flatMap((law) =>
    [...(counts.get(law)?.keys() ?? [])]
      .filter((line) => exemptionOf(line) !== undefined)
      .sort(byNumber)
      .map((line) => ({ line, column: law })),
  );
  const places = [...lineIds.flatMap((line) => columns.map((column) => ({ line, column }))), ...grounds];
  const figures = places.map(({ line, column }) => ({ line, column, value: counts.get(column)?.get(line) ?? 0 }));
  const marks = suppressed(figures, rules);
  return {
    quarter,
    ...daysOf(quarter),
    takenAt,
    threshold: rules.threshold,
    columns,
    figures: figures.map((figure, i) => ({ ...figure, mark: marks[i] ?? 'shown' })),
  };
}
