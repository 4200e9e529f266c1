import type { LocalDate } from '#domain/dates.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { type Answers, type Question, questionNames } from '#domain/request/answers.ts';
import type { PreferredForm } from '#domain/request/intake.ts';
import type { HttpAnswer, HttpEvent } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Drafts, Tallies } from '#store/ports.ts';
import { answerApi } from './api.ts';
import { leave } from './leave.ts';
import { answerOnePage, onePage } from './one-page.ts';
import { ask, before, begin, take } from './question.ts';
import { check, sendChecked } from './send.ts';
import { answerSent } from './sent.ts';
import type { SubmitDeps } from './submit.ts';

type Asked = { readonly answers: Answers; readonly problems: readonly FieldProblem[] };

/** The pages of the submit room, each from what it shows. */
export type SubmitPages = {
  readonly before: (facts: { goOn: string | undefined; expired: boolean }) => string;
  readonly question: (facts: Asked & { question: Question; kept: string; change: boolean }) => string;
  readonly onePage: (facts: Asked & { formKey: string; noCookies: boolean }) => string;
  readonly check: (facts: { answers: Answers; formKey: string; kept: string | null }) => string;
  readonly sent: (facts: {
    reference: string;
    receivedOn: LocalDate;
    dueOn: LocalDate;
    trackPath: string;
    contact: 'email' | 'post';
    /** Somebody looks at it before work begins, and nothing was sent yet. */
    held: boolean;
  }) => string;
  /** The same page for anybody who does not hold the key, whatever the reference. */
  readonly sentUnknown: () => string;
  readonly copy: (facts: {
    reference: string;
    receivedOn: LocalDate;
    dueOn: LocalDate | null;
    information: string;
    preferredForm: PreferredForm;
    adjustments: string | null;
  }) => string;
  readonly left: () => string;
  /** `typed` is a request that was not taken, to be shown for its writer to copy. */
  readonly problem: (problem: Problem, typed?: string) => string;
};
export type AnswerDeps = SubmitDeps & {
  readonly drafts: Drafts;
  readonly tallies: Tallies;
  readonly origin: string;
  readonly language: string;
};

/** Answers everything that the submit room serves. */
export async function answerSubmit(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  if (event.rawPath.startsWith('/api/')) return answerApi(event, deps);
  if (event.rawPath.startsWith('/request/sent/')) return answerSent(event, deps, pages);
  const isPost = event.requestContext.http.method === 'POST';
  const [, step = ''] = /^\/request\/?([a-z]*)$/.exec(event.rawPath) ?? [undefined, '-'];
  const question = questionNames.find((name) => name === step);
  if (question) return isPost ? take(question, event, deps, pages) : ask(question, event, deps, pages);
  if (step === '') return isPost ? begin(event, deps, pages) : before(event, deps, pages);
  if (step === 'all') return isPost ? answerOnePage(event, deps, pages) : onePage(deps, pages);
  if (step === 'check') return isPost ? sendChecked(event, deps, pages) : check(event, deps, pages);
  if (step === 'leave' && isPost) return leave(event, deps, pages);
  return pageAnswer(problem('not-found'), pages.problem);
}
