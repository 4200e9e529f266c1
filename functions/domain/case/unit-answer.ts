import type { FieldProblem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { characters, hasLetters, isDamaged, tidy } from '../text.ts';
import { type CountedActivity, countedActivities } from './hours.ts';

/** As many characters as a command takes. */
export const MAX_ANSWER = 20_000;
/** In hours: more than a person works in half a year is a slip of the keyboard. */
const MAX_HOURS = 1000;

/** What a unit may say of a question: what it holds, or that it holds nothing. */
export const unitOutcomes = ['information', 'not-held'] as const;
export type UnitOutcome = (typeof unitOutcomes)[number];

export const hoursField = (activity: CountedActivity) => `hours-${activity}` as const;
export const unitAnswerFields = [
  'outcome',
  'answer',
  'searches',
  ...countedActivities.map(hoursField),
] as const satisfies readonly string[];
export type UnitAnswerField = (typeof unitAnswerFields)[number];
/** The form as it was typed. */
export type TypedAnswer = Readonly<Record<UnitAnswerField, string>>;

export type UnitAnswer = {
  readonly outcome: UnitOutcome;
  readonly answer: string;
  readonly searches: string | undefined;
  readonly hours: readonly { readonly activity: CountedActivity; readonly minutes: number }[];
};

function textProblem(field: UnitAnswerField, text: string, isNeeded: boolean): FieldProblem | null {
  if (isDamaged(text)) return { field, code: 'control-characters' };
  if (isNeeded && !hasLetters(text)) return { field, code: 'missing' };
  return characters(text) > MAX_ANSWER ? { field, code: 'too-long', detail: String(MAX_ANSWER) } : null;
}

/** Minutes of hours that were typed as `2`, `1.5` or `0,25`; undefined where that is no such number. */
function minutesIn(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  if (plain === '') return 0;
  const isHours = /^(\d{1,4}(\.\d{1,2})?|\.\d{1,2})$/.test(plain) && Number(plain) <= MAX_HOURS;
  return isHours ? Math.round(Number(plain) * 60) : undefined;
}

/**
 * A unit's answer out of its form, or every field at fault. That nothing is held has to say where it was looked for: only
 * a search that fits the request shows that, on the balance of probabilities, there is nothing (FOIA s.1(1)(a)).
 */
export function readUnitAnswer(typed: TypedAnswer): Result<UnitAnswer, readonly FieldProblem[]> {
  const outcome = unitOutcomes.find((one) => one === typed.outcome);
  const [answer, searches] = [tidy(typed.answer), tidy(typed.searches)];
  const times = countedActivities.map((activity) => ({ activity, minutes: minutesIn(typed[hoursField(activity)]) }));
  const problems: readonly (FieldProblem | null)[] = [
    outcome === undefined ? { field: 'outcome', code: 'missing' } : null,
    textProblem('answer', answer, true),
    textProblem('searches', searches, outcome === 'not-held'),
    ...times.map(({ activity, minutes }) =>
      minutes === undefined ? { field: hoursField(activity), code: 'not-valid' as const } : null,
    ),
  ];
  const found = problems.filter((one) => one !== null);
  if (outcome === undefined || found.length > 0) return fail(found);
  const hours = times.flatMap(({ activity, minutes = 0 }) => (minutes === 0 ? [] : [{ activity, minutes }]));
  return ok({ outcome, answer, searches: searches === '' ? undefined : searches, hours });
}
