import type { WordsRef } from '#domain/case/events.ts';
import { readUnitAnswer, type TypedAnswer, unitAnswerFields } from '#domain/case/unit-answer.ts';
import { daysLeft } from '#domain/clock/days-left.ts';
import type { CommissionFacts } from '#domain/commissions.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { ApplyDeps } from '#store/apply.ts';
import { answerCommission, loadQuestion, type OwnQuestion } from './answer-commission.ts';
import { type Form, fieldOf, type Visit } from './desk-visit.ts';
import { type CommissionsDeps, unitName } from './show-commissions.ts';

export type CommissionDeps = ApplyDeps & Pick<CommissionsDeps, 'authority'>;
export type CommissionPages = {
  readonly commission: (facts: CommissionFacts) => string;
  readonly problem: (problem: Problem) => string;
};

const NOT_FOUND = problem('not-found');

/** The form as it was typed. */
function typedAnswer(form: Form): TypedAnswer {
  return Object.fromEntries(unitAnswerFields.map((name) => [name, fieldOf(form, name)])) as TypedAnswer;
}

async function factsOf(
  { theCase, stored, asked }: OwnQuestion,
  { authority, rules, now }: CommissionDeps,
  typed: TypedAnswer,
  more: Partial<Pick<CommissionFacts, 'problems' | 'became'>> = {},
): Promise<CommissionFacts> {
  const textOf = (ref: WordsRef | null) => stored.words.find(({ id }) => id === ref?.textId)?.text ?? null;
  const { n, unit, parts, question, askedAt, dueOn, answer, cancelled } = asked;
  const isOpen = answer === null && !cancelled;
  return {
    reference: theCase.reference,
    n,
    unit: unitName(authority, unit ?? ''),
    parts,
    question: textOf(question),
    askedOn: londonDate(askedAt),
    dueOn,
    time: isOpen ? daysLeft((await rules()).calendar(theCase.regime), londonDate(now()), dueOn) : null,
    answer: answer && { ...answer, words: textOf(answer.words), searches: textOf(answer.searches) },
    typed,
    problems: [],
    became: null,
    ...more,
  };
}

/** `GET /officer/commissions/{reference}/{n}`: a question, and the form for its answer, or the answer that was given. */
export async function showCommission(
  { event, officer, params }: Visit,
  deps: CommissionDeps,
  pages: CommissionPages,
): Promise<HttpAnswer> {
  const question = await loadQuestion(deps.cases, { reference: params['reference'], n: params['n'] }, officer.groups);
  if (!question) return pageAnswer(NOT_FOUND, pages.problem);
  const isSent = event.queryStringParameters?.['sent'] !== undefined && question.asked.answer !== null;
  return html(pages.commission(await factsOf(question, deps, typedAnswer({}), isSent ? { became: 'sent' } : {})));
}

/**
 * `POST` to the same: 303 to what is now recorded; 422 where a field is at fault; 409 where somebody was first. Whatever
 * was typed is shown again.
 */
export async function sendCommission(
  { officer, params, form }: Visit,
  deps: CommissionDeps,
  pages: CommissionPages,
): Promise<HttpAnswer> {
  const asked = { reference: params['reference'], n: params['n'] };
  const load = () => loadQuestion(deps.cases, asked, officer.groups);
  const question = await load();
  if (!question) return pageAnswer(NOT_FOUND, pages.problem);
  const typed = typedAnswer(form);
  const shown = async (status: number, more: Parameters<typeof factsOf>[3]) =>
    html(pages.commission(await factsOf((await load()) ?? question, deps, typed, more)), status);
  const read = readUnitAnswer(typed);
  const isOpen = question.asked.answer === null && !question.asked.cancelled;
  if (!read.ok) return isOpen ? shown(422, { problems: read.error }) : shown(409, { became: 'meanwhile' });
  const { reference } = question.theCase;
  const { n } = question.asked;
  const done = await answerCommission(deps, officer, { reference, n }, read.value);
  if (done.ok) return seeOther(`/officer/commissions/${reference}/${n}?sent`);
  if (done.error.code === 'changed-meanwhile') return shown(409, { became: 'meanwhile' });
  return pageAnswer(done.error, pages.problem);
}
