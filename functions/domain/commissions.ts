import type { Case } from './case/case.ts';
import type { CommissionOutcome } from './case/events-work.ts';
import type { TypedAnswer } from './case/unit-answer.ts';
import type { Asked, Commission } from './case/work.ts';
import type { DaysLeft } from './clock/days-left.ts';
import type { LocalDate } from './dates.ts';
import type { FieldProblem } from './problem.ts';

/** A line of the list of what somebody's units are asked. `unit` is a name. */
export type CommissionRow = Pick<Asked, 'reference' | 'n' | 'parts' | 'dueOn'> & {
  readonly unit: string;
  readonly time: DaysLeft;
};

/** The list of what somebody's units are asked. */
export type CommissionsFacts = {
  /** Names of the units for which they answer. */
  readonly units: readonly string[];
  readonly rows: readonly CommissionRow[];
  /** True where there are more than a page shows: the rest is due later. */
  readonly more: boolean;
};

/** What a unit's contact sees of a question: nothing of who asked, nor of the rest of the case. */
export type CommissionFacts = {
  readonly reference: string;
  readonly n: number;
  /** The name of the unit. */
  readonly unit: string;
  readonly parts: readonly string[];
  /** Null where the words are erased. */
  readonly question: string | null;
  readonly askedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Null once it is answered or let go. */
  readonly time: DaysLeft | null;
  readonly answer: {
    readonly outcome: CommissionOutcome;
    readonly words: string | null;
    readonly searches: string | null;
    readonly receivedOn: LocalDate;
  } | null;
  readonly typed: TypedAnswer;
  readonly problems: readonly FieldProblem[];
  /** `sent`: what was typed is recorded. `meanwhile`: it is not, since somebody was first. */
  readonly became: 'sent' | 'meanwhile' | null;
};

/** The units for which somebody answers, by the groups that they are in: `unit-<id>`. */
export function unitsOf(groups: readonly string[]): readonly string[] {
  return groups.flatMap((group) => /^unit-(.+)$/.exec(group)?.[1] ?? []);
}

/** The question of this number, if it was put to a unit of somebody in these groups; no other is shown to them. */
export function ownCommission(
  { commissions }: Pick<Case, 'commissions'>,
  n: number,
  groups: readonly string[],
): Commission | undefined {
  const units = unitsOf(groups);
  return commissions.find((one) => one.n === n && one.unit !== null && units.includes(one.unit));
}
