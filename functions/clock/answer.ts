import type { ClockRules } from '#domain/case/clock.ts';
import type { ClockNote, FullAnswer } from '#domain/clock/question.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { jsonBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, html, icsFile, json } from '#plumbing/http.ts';
import { pageAnswer, problemAnswer } from '#plumbing/problem-answer.ts';
import { clock, clockFor } from './clock.ts';
import { atBoxes, queryOf, readForm, type Typed, typedIn, wasSent } from './form.ts';

/** What the calculator has to show, once there is something. */
export type Worked = {
  readonly answer: FullAnswer;
  readonly receivedOn: LocalDate;
  readonly posted: boolean;
  readonly today: LocalDate;
  /** The query of the question, for addresses that answer the same. */
  readonly query: string;
};
export type ClockPages = {
  readonly calculator: (facts: {
    readonly values: Typed;
    readonly problems: readonly FieldProblem[];
    readonly worked?: Worked;
  }) => string;
  readonly ics: (worked: Worked, dueOn: LocalDate, stamp: string) => string;
  /** The sentence for a remark of the clock. */
  readonly note: (note: ClockNote) => string;
  readonly problem: (problem: Problem) => string;
};
export type AnswerDeps = { readonly rules: () => Promise<ClockRules>; readonly now: () => string };
type Given = { readonly rules: ClockRules; readonly now: string };

/** Nothing personal is in a question or its answer; the holidays may change, so that it is kept for minutes only. */
const briefly = { 'cache-control': 'public, max-age=300' };

/** A question in a query: its one number is read as one, and whatever else it says is for the reader to refuse. */
function queried(query: NonNullable<HttpEvent['queryStringParameters']>): Readonly<Record<string, unknown>> {
  const { limitWorkingDays: limit } = query;
  return limit !== undefined && /^\d{1,3}$/.test(limit) ? { ...query, limitWorkingDays: Number(limit) } : query;
}

/** `GET` and `POST /api/clock`. */
function answerApi(event: HttpEvent, rules: ClockRules, pages: ClockPages): HttpAnswer {
  const isPost = event.requestContext.http.method === 'POST';
  const asked = isPost ? jsonBody(event) : ({ ok: true, value: queried(event.queryStringParameters ?? {}) } as const);
  const answer = asked.ok ? clockFor(asked.value, rules) : asked;
  if (!answer.ok) return problemAnswer(answer.error);
  const notes = answer.value.notes.map((note) => ({ ...note, text: pages.note(note) }));
  return json({ ...answer.value, notes }, 200, isPost ? {} : briefly);
}

/** The answer to a form that was sent, or what is wrong with its boxes. */
function work(typed: Typed, { rules, now }: Given): { worked: Worked } | { problems: readonly FieldProblem[] } {
  const form = readForm(typed);
  if (!form.ok) return { problems: form.error };
  const { question, boxes } = form.value;
  const answer = clock(question, rules);
  if (!answer.ok) return { problems: atBoxes(answer.error.fields ?? [], boxes) };
  return {
    worked: {
      answer: answer.value,
      receivedOn: londonDate(question.receivedAt),
      posted: typed['dated'] === 'posted',
      today: londonDate(now),
      query: queryOf(typed),
    },
  };
}

/** Answers everything that the clock's door serves: the calculator as a page and as JSON, and its calendar file. */
export async function answerClockRoom(event: HttpEvent, deps: AnswerDeps, pages: ClockPages): Promise<HttpAnswer> {
  const given: Given = { rules: await deps.rules(), now: deps.now() };
  if (event.rawPath.startsWith('/api/')) return answerApi(event, given.rules, pages);
  const query = event.queryStringParameters ?? {};
  const values = typedIn(query);
  if (event.rawPath === '/clock/due.ics') {
    const done = work(values, given);
    const dueOn = 'worked' in done ? done.worked.answer.dueOn : null;
    if (!('worked' in done) || dueOn === null) return pageAnswer(problem('not-found'), pages.problem);
    return icsFile(pages.ics(done.worked, dueOn, given.now), briefly);
  }
  if (!/^\/clock\/?$/.test(event.rawPath)) return pageAnswer(problem('not-found'), pages.problem);
  if (!wasSent(query)) return html(pages.calculator({ values, problems: [] }));
  const done = work(values, given);
  if ('problems' in done) return html(pages.calculator({ values, problems: done.problems }), 422);
  return html(pages.calculator({ values, problems: [], worked: done.worked }));
}
