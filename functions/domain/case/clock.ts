import { answerClock } from '../clock/answer.ts';
import type { Calendar } from '../clock/calendar.ts';
import { calendarFor, type ReceiptRule } from '../clock/due-date.ts';
import type { ClockEvent, FullAnswer } from '../clock/question.ts';
import type { Regime } from '../clock/regimes.ts';
import { type LocalDate, londonDate } from '../dates.ts';
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
  /** Last day for the answer: an extension's stated date where there is one; null while the clock is stopped. */
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

/** In the order of their days, as the clock wants them; on one day in the order in which they stand. */
function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return events.toSorted((a, b) => londonDate(a.at).localeCompare(londonDate(b.at)));
}

function ask(theCase: Case, rules: ClockRules, events: readonly ClockEvent[]): FullAnswer {
  const { regime, receivedAt, extensions } = theCase;
  const kind = extensions.some((e) => e.ground === 'public-interest') ? 'pit-decision-target' : 'response';
  const question = { regime, kind, receivedAt, events: inOrder(events), receiptRule: rules.receiptRule } as const;
  const answer = answerClock(question, rules.calendar(regime));
  if (!answer.ok) throw new Error(`A ledger tells an order that the clock refuses: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** The clock of a case with its working, computed from the events alone. */
export function clockOf(theCase: Case, rules: ClockRules): CaseClock {
  // A question asked only as advice (s.16) restarts nothing.
  const asked = theCase.clarifications.filter((c) => !c.adviceOnly);
  const whole = asked.filter((c) => c.parts.length === 0);
  const partial = asked.filter((c) => c.parts.length > 0);
  const others = otherEvents(theCase);
  const answer = ask(theCase, rules, [...clarificationEvents(whole), ...others]);
  const until = theCase.extensions.at(-1)?.until;
  return {
    answer,
    dueOn: answer.dueOn === null ? null : (until ?? answer.dueOn),
    partClocks: partial.map((c) => ({
      parts: c.parts,
      answer: ask(theCase, rules, [...clarificationEvents([...whole, c]), ...others]),
    })),
  };
}
