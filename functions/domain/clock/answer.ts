import { dayNumber } from '../dates.ts';
import { problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Calendar } from './calendar.ts';
import { count } from './count.ts';
import { type Course, courseOfRequest } from './course.ts';
import { dayZero } from './day-zero.ts';
import { type History, isReview, readHistory } from './history.ts';
import { limitFaults, ownLimit, reviewRule } from './limits.ts';
import { note } from './notes.ts';
import type { AnswerClock, ClockNote, FullAnswer, FullQuestion } from './question.ts';
import { regimes } from './regimes.ts';

/** A review runs from its own receipt: s.45 Code 2018; EIR reg 11(4); FOISA s.21(1); EISR reg 16(4). */
function courseOfReview(question: FullQuestion, history: History, calendar: Calendar): Course {
  const limit = ownLimit(question);
  const { zero, notes } = dayZero(question, history, calendar, undefined);
  const isTarget = question.kind === 'internal-review-target';
  const section = reviewRule(regimes[question.regime], question.kind)?.section ?? '';
  if (isTarget) notes.push(note('not-statutory', section));
  return { state: 'running', zero, counted: count(calendar, zero, limit), limitWorkingDays: limit, notes, due: {} };
}

/**
 * The window for asking for a review. From the answer (s.45 Code 2018; EIR reg 11(2)), or under FOISA s.20(5) from the end of the
 * time for answering where the answer came earlier. Without an answer it runs from that end.
 */
function courseOfWindow(question: FullQuestion, history: History, calendar: Calendar): Course {
  const request = courseOfRequest(question, history, calendar);
  const { workingDays, from, section } = regimes[question.regime].reviewWindow;
  const { respondedOn } = history;
  const expiredOn = request.state === 'running' ? calendar.day(request.counted.last).date : undefined;
  const isFromExpiry =
    expiredOn !== undefined && (respondedOn === undefined || (from === 'expiry' && expiredOn > respondedOn));
  const start = isFromExpiry ? expiredOn : respondedOn;
  if (start === undefined) return request;
  const zero = dayNumber(start);
  return {
    state: 'running',
    zero,
    counted: count(calendar, zero, workingDays),
    limitWorkingDays: workingDays,
    notes: [note(isFromExpiry ? 'window-from-expiry' : 'window-from-response', section, start)],
    due: {},
  };
}

function course(question: FullQuestion, history: History, calendar: Calendar): Course {
  if (isReview(question.kind)) return courseOfReview(question, history, calendar);
  if (question.kind === 'review-request-window') return courseOfWindow(question, history, calendar);
  return courseOfRequest(question, history, calendar);
}

/** The section that gives the time asked about. */
function limitSection({ regime, kind }: FullQuestion): string {
  const rules = regimes[regime];
  if (kind === 'review-request-window') return rules.reviewWindow.section;
  return reviewRule(rules, kind)?.section ?? rules.limitSection;
}

function respondedNote(question: FullQuestion, { respondedOn }: History, dueOn: string | null): readonly ClockNote[] {
  if (respondedOn === undefined || question.kind === 'review-request-window') return [];
  const isLate = dueOn !== null && respondedOn > dueOn;
  return [note(isLate ? 'responded-late' : 'responded', limitSection(question), respondedOn)];
}

/**
 * The last lawful day of what is asked, with its working, in London calendar days: pure, the same on every machine.
 * Every day after `clockStartedOn` up to `dueOn` is in exactly one of `workingDays`, `skipped` and `disregarded`.
 * Where the clock is stopped, `dueOn` is null and the lists end before the day on which it stopped. Refuses with `not-valid`
 * what cannot have happened; what depends on holidays (a late notice, a late payment) is noted and never refused, so that
 * a new holiday cannot make an old question unanswerable.
 */
export const answerClock: AnswerClock = (question, calendar) => {
  const faults = limitFaults(question);
  const history = readHistory(question);
  if (!history.ok) return fail(problem('not-valid', { fields: [...faults, ...history.error] }));
  if (faults.length > 0) return fail(problem('not-valid', { fields: faults }));
  const { state, zero, counted, limitWorkingDays, notes, due } = course(question, history.value, calendar);
  const dueOn = state === 'running' ? calendar.day(counted.last).date : null;
  const rules = regimes[question.regime];
  const provisional = dueOn !== null && dueOn > calendar.knownTo;
  const answer: FullAnswer = {
    regime: question.regime,
    kind: question.kind,
    state,
    dueOn,
    clockStartedOn: calendar.day(zero).date,
    limitWorkingDays,
    workingDays: counted.workingDays,
    skipped: counted.skipped,
    disregarded: counted.disregarded,
    ...due,
    provisional,
    notes: [
      note('limit', limitSection(question)),
      note('working-day', rules.workingDaySection),
      ...notes,
      ...respondedNote(question, history.value, dueOn),
      ...(provisional ? [note('provisional', rules.workingDaySection)] : []),
    ],
  };
  return ok(answer);
};
