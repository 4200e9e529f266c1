import * as v from 'valibot';
import { type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { MOST_WORKING_DAYS } from './limits.ts';
import { clockDay, FIRST_YEAR, LAST_YEAR } from './periods.ts';
import { clockEventTypes, clockKinds, type FullQuestion } from './question.ts';
import { regimeNames } from './regimes.ts';

const MOST_EVENTS = 100;
const MOST_CLOSURES = 100;

/** A day or an instant. */
export const ClockMoment = v.pipe(
  v.string('This must be text.'),
  v.check(
    (text) => clockDay(text) !== undefined,
    `This must be a day, or an instant with its offset, from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  ),
);
const LocalDay = v.pipe(
  v.string('This must be text.'),
  v.check((text) => text.length === 10 && clockDay(text) !== undefined, 'This must be a day such as 2026-09-15.'),
);

function oneOf<const T extends readonly string[]>(names: T) {
  return v.picklist(names, `This must be one of: ${names.join(', ')}.`);
}
const limit = `This must be a whole number from 1 to ${MOST_WORKING_DAYS}.`;

export const ClockEvent = v.strictObject({
  type: oneOf(clockEventTypes),
  at: ClockMoment,
  until: v.exactOptional(LocalDay),
});

/** A question of the clock as it comes over the wire. */
export const ClockQuestion = v.strictObject({
  regime: v.optional(oneOf(regimeNames), 'FOIA'),
  kind: v.optional(oneOf(clockKinds), 'response'),
  receivedAt: ClockMoment,
  events: v.optional(
    v.pipe(
      v.array(ClockEvent, 'This must be a list.'),
      v.maxLength(MOST_EVENTS, `There may be ${MOST_EVENTS} at most.`),
    ),
    [],
  ),
  schoolClosed: v.exactOptional(
    v.pipe(
      v.array(v.strictTuple([LocalDay, LocalDay], 'This must be two days.'), 'This must be a list.'),
      v.maxLength(MOST_CLOSURES, `There may be ${MOST_CLOSURES} at most.`),
    ),
  ),
  limitWorkingDays: v.exactOptional(
    v.pipe(v.number(limit), v.integer(limit), v.minValue(1, limit), v.maxValue(MOST_WORKING_DAYS, limit)),
  ),
});

function detailOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'This is missing.';
  if (issue.type !== 'strict_object') return issue.message;
  return issue.expected === 'never' ? 'There is no such field.' : 'This must be an object.';
}

/**
 * Reads a question of the clock as it comes over the wire: its words and days. Whether its events can have happened in
 * that order is for `answerClock` to say. Refuses with `not-valid`: a dotted path and a plain sentence for each fault,
 * never what was sent.
 */
export function readQuestion(input: unknown): Result<FullQuestion, Problem> {
  const parsed = v.safeParse(ClockQuestion, input);
  if (parsed.success) return ok(parsed.output);
  const fields = parsed.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    code: issue.received === 'undefined' ? ('missing' as const) : ('not-valid' as const),
    detail: detailOf(issue),
  }));
  return fail(problem('not-valid', { fields }));
}
