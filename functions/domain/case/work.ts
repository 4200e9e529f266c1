import type { LocalDate } from '../dates.ts';
import type { SchemeClass } from '../scheme/classes.ts';
import type { ReviewOutcome, WordsRef } from './events.ts';
import type {
  Activity,
  CommissionKind,
  CommissionOutcome,
  HandOverTarget,
  PartRegime,
  RegulatorStepName,
  RelationKind,
} from './events-work.ts';
import type { OutboxKind } from './outbox.ts';
import type { CasePromise } from './promises.ts';

export type HandOver = {
  readonly to: HandOverTarget;
  readonly closes: boolean;
  readonly tell: boolean;
  readonly at: string;
};
export type Hours = {
  readonly activity: Activity;
  readonly minutes: number;
  readonly on: LocalDate;
  readonly estimated: boolean;
};
export type Relation = { readonly kind: RelationKind; readonly other: string };

/** A question to a unit, a third party or a national body. `n`: the number of the event that asked. */
export type Commission = {
  readonly n: number;
  readonly kind: CommissionKind;
  readonly unit: string | null;
  readonly who: WordsRef | null;
  readonly parts: readonly string[];
  readonly question: WordsRef;
  readonly askedAt: string;
  readonly dueOn: LocalDate;
  readonly answer: {
    readonly outcome: CommissionOutcome;
    readonly words: WordsRef;
    readonly searches: WordsRef | null;
    readonly receivedOn: LocalDate;
  } | null;
  readonly cancelled: boolean;
};

/** What the regulator or a tribunal did. `doneOn`: when what was to be done by `dueOn` was done. */
export type RegulatorMatter = {
  readonly n: number;
  readonly step: RegulatorStepName;
  readonly on: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly link: string | null;
};

export type Review = {
  readonly receivedAt: string;
  readonly reviewer: string | null;
  readonly outcome: ReviewOutcome | null;
  readonly answeredAt: string | null;
};

/** A letter that the portal made and that nobody has posted yet. `event`: the number of the event that asked for it. */
export type LetterToPost = { readonly event: number; readonly kind: OutboxKind; readonly madeOn: LocalDate };

/** What an officer's day adds to a case, beside the clock and the response. */
export type Work = {
  /** When an officer said under which law it falls; null until then. */
  readonly triagedAt: string | null;
  readonly partRegimes: readonly PartRegime[];
  readonly handOvers: readonly HandOver[];
  readonly hours: readonly Hours[];
  readonly relations: readonly Relation[];
  readonly commissions: readonly Commission[];
  readonly toPost: readonly LetterToPost[];
  readonly regulator: readonly RegulatorMatter[];
  /** The earlier request about which a refusal was given that holds for this one too (FOIA s.17(6)). */
  readonly withoutNotice: { readonly earlier: string } | null;
  /** The class of the publication scheme in which an officer placed the answer; null for none. */
  readonly schemeClass: SchemeClass | null;
  /** What the answer promises for later publication; before it is sent, what was approved. */
  readonly promises: readonly CasePromise[];
  /** Officers who wrote or approved what was answered: none of them reviews it. */
  readonly handledBy: readonly string[];
};

/** A case on which nobody has worked. */
export const noWork: Work = {
  triagedAt: null,
  partRegimes: [],
  handOvers: [],
  hours: [],
  relations: [],
  commissions: [],
  toPost: [],
  regulator: [],
  withoutNotice: null,
  schemeClass: null,
  promises: [],
  handledBy: [],
};

/** A unit's open question in one line of its list: a projection, like the summary. */
export type Asked = {
  readonly reference: string;
  readonly n: number;
  readonly unit: string;
  /** Labels of the parts that it is about; none for the whole request. */
  readonly parts: readonly string[];
  readonly dueOn: LocalDate;
  readonly open: boolean;
};

/** The lines of the units' lists that a change of the case changed. */
export function changedQuestions(
  before: Pick<Work, 'commissions'> | null,
  after: Pick<Work, 'commissions'> & { readonly reference: string },
): readonly Asked[] {
  return after.commissions.flatMap(({ n, unit, parts, dueOn, answer, cancelled }) => {
    const was = before?.commissions.find((one) => one.n === n);
    const open = answer === null && !cancelled;
    const isSame = was !== undefined && (was.answer === null && !was.cancelled) === open;
    return unit === null || isSame ? [] : [{ reference: after.reference, n, unit, parts, dueOn, open }];
  });
}

/** The questions that are still to be answered, soonest due first. */
export function openCommissions({ commissions }: Pick<Work, 'commissions'>): readonly Commission[] {
  return commissions
    .filter((one) => one.answer === null && !one.cancelled)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** What the regulator or a tribunal waits for, soonest due first. */
export function openMatters({ regulator }: Pick<Work, 'regulator'>): readonly RegulatorMatter[] {
  const waiting = regulator.filter((one) => one.dueOn !== null && one.doneOn === null);
  return waiting.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}

/** True from a complaint to its end: a case that is with the regulator keeps its personal data. */
export function isWithRegulator({ regulator }: Pick<Work, 'regulator'>): boolean {
  const last = regulator.at(-1);
  return last !== undefined && last.step !== 'resolved';
}
