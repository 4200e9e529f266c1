import type { Authority } from '#domain/authority.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { type Answers, type Question, questionNames } from '#domain/request/answers.ts';
import type { HttpAnswer, HttpEvent } from '#plumbing/http.ts';
import type { Seal } from '#plumbing/ids.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Drafts } from '#store/ports.ts';
import { before, begin, leave } from './before.ts';
import { ask, take } from './question.ts';
import type { OnePageFacts } from './show-one-page.ts';

/** The pages up to checking, each from what it shows. */
export type AskPages = {
  readonly before: (facts: { goOn: string | undefined; expired: boolean }) => string;
  readonly question: (facts: {
    question: Question;
    answers: Answers;
    problems: readonly FieldProblem[];
    kept: string;
    change: boolean;
  }) => string;
  readonly onePage: (facts: OnePageFacts) => string;
  readonly left: () => string;
  readonly problem: (problem: Problem) => string;
};
export type AskDeps = {
  readonly drafts: Drafts;
  readonly authority: Authority;
  readonly seal: Seal;
  readonly now: () => string;
  readonly newId: () => string;
};

/** Answers what is asked before anything is sent: it keeps drafts, and has no way to the ledger. */
export async function answerAsk(event: HttpEvent, deps: AskDeps, pages: AskPages): Promise<HttpAnswer> {
  const isPost = event.requestContext.http.method === 'POST';
  const [, step = ''] = /^\/request\/?([a-z]*)$/.exec(event.rawPath) ?? [undefined, '-'];
  const question = questionNames.find((name) => name === step);
  if (question) return isPost ? take(question, event, deps, pages) : ask(question, event, deps, pages);
  if (step === '') return isPost ? begin(event, deps, pages) : before(event, deps, pages);
  if (step === 'leave' && isPost) return leave(event, deps, pages);
  return pageAnswer(problem('not-found'), pages.problem);
}
