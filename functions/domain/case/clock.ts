import { answerClock } from '../clock/answer.ts';
import type { Calendar } from '../clock/calendar.ts';
import { calendarFor, type ReceiptRule } from '../clock/due-date.ts';
import type { ClockEvent, FullAnswer } from '../clock/question.ts';
import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import type { Problem } from '../problem.ts';
import { ok, type Result } from '../result.ts';
import type { Case } from './case.ts';

/** By what the clock of an authority runs: its rule for receipt on a non-working day, and the calendar as it now is. */
export type ClockRules = {
  readonly receiptRule: ReceiptRule;
  readonly calendar: (regime: Regime) => Calendar;
  /** Number of the version of the holidays; 0 for those that are built in. */
  readonly version: number;
};

/** The rules with the calendar that is built in. */
export function builtInRules(receiptRule: ReceiptRule): ClockRules {
  return { receiptRule, calendar: calendarFor, version: 0 };
}

/** The clock of a case: the whole request's, and one for each set of parts that were unclear when the others were not. */
export type CaseClock = {
  readonly answer: FullAnswer;
  /** Last day for the answer; null while the clock is stopped. */
  readonly dueOn: LocalDate | null;
  readonly partClocks: readonly { readonly parts: readonly string[]; readonly answer: FullAnswer }[];
};

/** A clarification as the clock sees it. An answer that nobody has judged counts; one judged insufficient does not. */
function clarificationEvents(clarifications: Case['clarifications']): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const { soughtAt, receivedAt, sufficient } of clarifications) {
    // A second question before a sufficient answer is the same stop.
    if (events.at(-1)?.type !== 'clarification-requested')
      events.push({ type: 'clarification-requested', at: soughtAt });
    if (receivedAt !== null && sufficient !== false) events.push({ type: 'clarification-received', at: receivedAt });
  }
  return events;
}

function otherEvents({ fees, extensions }: Case): ClockEvent[] {
  const events: ClockEvent[] = [];
  if (fees) events.push({ type: 'fees-notice', at: fees.givenOn });
  if (fees?.receivedAt) events.push({ type: 'fee-received', at: fees.receivedAt });
  for (const { ground, at, until } of extensions) {
    events.push({ type: ground === 'public-interest' ? 'pit-extension' : 'eir-reg7-extension', at, until });
  }
  return events;
}

function ask(theCase: Case, rules: ClockRules, events: readonly ClockEvent[]): Result<FullAnswer, Problem> {
  const { regime, receivedAt } = theCase;
  const question = { regime, kind: 'response', receivedAt, events, receiptRule: rules.receiptRule } as const;
  return answerClock(question, rules.calendar(regime));
}

/**
 * The clock of a case with its working, computed from the events alone; or why what they tell cannot have happened in
 * this order, which a decision must find out before it records them.
 */
export function askClock(theCase: Case, rules: ClockRules): Result<CaseClock, Problem> {
  // A question asked only as advice (s.16) restarts nothing.
  const asked = theCase.clarifications.filter((c) => !c.adviceOnly);
  const whole = asked.filter((c) => c.parts.length === 0);
  const others = otherEvents(theCase);
  const answer = ask(theCase, rules, [...clarificationEvents(whole), ...others]);
  if (!answer.ok) return answer;
  const partClocks: { parts: readonly string[]; answer: FullAnswer }[] = [];
  for (const unclear of asked.filter((c) => c.parts.length > 0)) {
    const own = ask(theCase, rules, [...clarificationEvents([...whole, unclear]), ...others]);
    if (!own.ok) return own;
    partClocks.push({ parts: unclear.parts, answer: own.value });
  }
  return ok({ answer: answer.value, dueOn: answer.value.dueOn, partClocks });
}

/** The clock of a case whose events were recorded, and so are in an order that the clock knows. */
export function clockOf(theCase: Case, rules: ClockRules): CaseClock {
  const clock = askClock(theCase, rules);
  if (!clock.ok) throw new Error(`The clock refuses what the ledger of ${theCase.reference} tells`);
  return clock.value;
}
