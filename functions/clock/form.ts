import { type ClockEvent, type ClockEventType, clockKinds, type FullQuestion } from '#domain/clock/question.ts';
import { type Regime, regimeNames, regimes } from '#domain/clock/regimes.ts';
import { isLocalDate, type LocalDate } from '#domain/dates.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { londonInstant } from './london-instant.ts';

/** What was typed into the calculator, by the name of the box. */
export type Typed = Readonly<Record<string, string>>;

/** The dates of the form beside that of receipt, in the order in which a request comes to them. */
export const eventNames = ['asked', 'clarified', 'notice', 'paid', 'extended', 'responded'] as const;
export type EventName = (typeof eventNames)[number];
const parts = ['day', 'month', 'year'] as const;
const names: readonly string[] = [
  'regime',
  'kind',
  'time',
  'dated',
  ...['received', ...eventNames].flatMap((name) => parts.map((part) => `${name}-${part}`)),
];
const LONGEST = 40;

/** The boxes of the form out of a query, as they were typed; anything else in it is left aside. */
export function typedIn(query: Readonly<Record<string, string | undefined>>): Typed {
  return Object.fromEntries(names.map((name) => [name, (query[name] ?? '').trim().slice(0, LONGEST)]));
}

/** True once the form was sent: a bare address, or a link that chooses the law, is shown without errors. */
export function wasSent(query: Readonly<Record<string, string | undefined>>): boolean {
  return parts.some((part) => query[`received-${part}`] !== undefined);
}

/** What was typed, as the query of the same question; without the boxes that are empty. */
export function queryOf(typed: Typed): string {
  return new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== '')).toString();
}

type ReadDate = { readonly date: LocalDate | null; readonly problems: readonly FieldProblem[] };

function readDate(typed: Typed, name: string, isNeeded: boolean): ReadDate {
  const values = parts.map((part) => typed[`${name}-${part}`] ?? '');
  const [day = '', month = '', year = ''] = values;
  const wrong = (field: string, code: 'missing' | 'not-valid') => ({ date: null, problems: [{ field, code }] });
  if (values.every((value) => value === '')) {
    return isNeeded ? wrong(`${name}-day`, 'missing') : { date: null, problems: [] };
  }
  // The first empty box alone: the other two say what is meant.
  const empty = parts.find((_, i) => values[i] === '');
  if (empty) return wrong(`${name}-${empty}`, 'missing');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? { date, problems: [] } : wrong(`${name}-day`, 'not-valid');
}

function eventType(name: EventName, regime: Regime): ClockEventType {
  const types = {
    asked: 'clarification-requested',
    clarified: 'clarification-received',
    notice: 'fees-notice',
    paid: 'fee-received',
    // Where the law knows no extension, the clock says so.
    extended: regimes[regime].extension?.event ?? 'pit-extension',
    responded: 'responded',
  } as const satisfies Record<EventName, ClockEventType>;
  return types[name];
}

export type FormQuestion = {
  readonly question: FullQuestion;
  /** The box from which each event came, for what the clock may say against it. */
  readonly boxes: readonly string[];
};

/** The question that the form asks, or what is wrong with each box. */
export function readForm(typed: Typed): Result<FormQuestion, readonly FieldProblem[]> {
  const regime = regimeNames.find((name) => name === typed['regime']);
  const kind = clockKinds.find((name) => name === (typed['kind'] || 'response'));
  const received = readDate(typed, 'received', true);
  const dates = eventNames.map((name) => ({ name, ...readDate(typed, name, false) }));
  const time = typed['time'] ?? '';
  // A time is wrong or right whatever the day; any day will do to tell.
  const instant = londonInstant(received.date ?? '2026-01-01', time || '12:00');
  const problems: FieldProblem[] = [
    ...(regime ? [] : [{ field: 'regime', code: 'missing' } as const]),
    ...(kind ? [] : [{ field: 'kind', code: 'not-offered' } as const]),
    ...received.problems,
    ...(instant ? [] : [{ field: 'time', code: 'not-valid' } as const]),
    ...dates.flatMap((date) => date.problems),
  ];
  if (!regime || !kind || !instant || problems.length > 0) return fail(problems);
  const given = dates.flatMap(({ name, date }) => (date ? [{ name, date }] : []));
  const posted = typed['dated'] === 'posted' && received.date ? [{ type: 'posted', at: received.date } as const] : [];
  const events = given.map(({ name, date }): ClockEvent => ({ type: eventType(name, regime), at: date }));
  return ok({
    question: { regime, kind, receivedAt: instant, events: [...posted, ...events] },
    boxes: [...posted.map(() => 'dated'), ...given.map(({ name }) => `${name}-day`)],
  });
}

/** What the clock says against a question, beside the boxes from which it came. */
export function atBoxes(problems: readonly FieldProblem[], boxes: readonly string[]): readonly FieldProblem[] {
  return problems.map((problem) => {
    const [, index] = /^events\.(\d+)\b/.exec(problem.field) ?? [];
    const box = index === undefined ? undefined : boxes[Number(index)];
    const field = box ?? (problem.field === 'receivedAt' ? 'received-day' : problem.field);
    return { ...problem, field };
  });
}
