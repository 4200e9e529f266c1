import type { Authority } from '#domain/authority.ts';
import type { Case } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { CaseEvent, WordsRef } from '#domain/case/events.ts';
import { costLimit, hoursSpent } from '#domain/case/hours.ts';
import { promiseLines } from '#domain/case/promises.ts';
import { regulatorLines } from '#domain/case/regulator.ts';
import type { Commission } from '#domain/case/work.ts';
import { daysLeft } from '#domain/clock/days-left.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';

export type ViewWorkDeps = {
  readonly rules: ClockRules;
  readonly authority: Pick<Authority, 'costLimitHours'>;
  readonly now: string;
  /** The words that a pointer leads to; null where they are erased. */
  readonly textOf: (ref: WordsRef | null) => string | null;
};

function commissionOf(one: Commission, theCase: Case, today: LocalDate, { rules, textOf }: ViewWorkDeps) {
  const isOpen = one.answer === null && !one.cancelled;
  return {
    ...one,
    who: textOf(one.who),
    question: textOf(one.question),
    answer: one.answer && { ...one.answer, words: textOf(one.answer.words), searches: textOf(one.answer.searches) },
    /** How far off its day is; null where nobody is waited for. */
    time: isOpen ? daysLeft(rules.calendar(theCase.regime), today, one.dueOn) : null,
  };
}

/** Letters that moved no clock: those that officers recorded, and those that they wrote through the portal. */
function lettersOf(ledger: readonly CaseEvent[], textOf: ViewWorkDeps['textOf']) {
  const recorded = ledger.flatMap((event) => {
    if (event.type !== 'LetterRecorded') return [];
    const { n, direction, medium, on, words, document = null } = event;
    return [{ n, direction, medium, on, words: textOf(words), document }];
  });
  const written = ledger.flatMap((event) => {
    if (event.type !== 'LetterWritten') return [];
    const { n, recordedAt: at, template, subject, body } = event;
    return [{ n, at, template, subject: textOf(subject), body: textOf(body) }];
  });
  return { recorded, written };
}

/** What an officer's day added to a case, with its words. */
export function viewWork(theCase: Case, ledger: readonly CaseEvent[], deps: ViewWorkDeps) {
  const { triagedAt, partRegimes, handOvers, relations, toPost, withoutNotice } = theCase;
  const today = londonDate(deps.now);
  return {
    triagedAt,
    partRegimes,
    handOvers,
    relations,
    withoutNotice,
    /** What was logged, what of it counts, and the limit (FOIA s.12), which is null where there is none. */
    hours: {
      logged: theCase.hours,
      ...hoursSpent(theCase),
      limit: costLimit(theCase, deps.authority.costLimitHours),
    },
    commissions: theCase.commissions.map((one) => commissionOf(one, theCase, today, deps)),
    promises: promiseLines(theCase, today),
    regulator: regulatorLines(theCase),
    lettersToPost: toPost,
    letters: lettersOf(ledger, deps.textOf),
  };
}
