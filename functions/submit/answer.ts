import type { LocalDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import type { Answers } from '#domain/request/answers.ts';
import type { PreferredForm } from '#domain/request/intake.ts';
import type { HttpAnswer, HttpEvent } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Drafts, Tallies } from '#store/ports.ts';
import { answerApi } from './api.ts';
import { answerOnePage } from './one-page.ts';
import { check, sendChecked } from './send.ts';
import { answerSent } from './sent.ts';
import { type OnePageFacts, showOnePage } from './show-one-page.ts';
import type { SubmitDeps } from './submit.ts';

/** The pages from checking on, each from what it shows. */
export type SubmitPages = {
  readonly onePage: (facts: OnePageFacts) => string;
  /** `kept` null where only the page holds the answers; `changed` where another tab has changed them. */
  readonly check: (facts: { answers: Answers; formKey: string; kept: string | null; changed: boolean }) => string;
  readonly sent: (facts: {
    reference: string;
    receivedOn: LocalDate;
    dueOn: LocalDate;
    /** With the key in it where the browser keeps no cookie. */
    trackPath: string;
    /** The private link, for whoever gets none by email; null for the others. */
    link: string | null;
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
  /** `typed` is a request that was not taken, to be shown for its writer to copy. */
  readonly problem: (problem: Problem, typed?: string) => string;
};
export type AnswerDeps = SubmitDeps & {
  readonly drafts: Drafts;
  readonly tallies: Tallies;
  readonly origin: string;
  readonly language: string;
};

/** Answers what the submit room serves once the questions are answered. */
export async function answerSubmit(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const { rawPath } = event;
  const isPost = event.requestContext.http.method === 'POST';
  if (rawPath.startsWith('/api/')) return answerApi(event, deps);
  if (rawPath.startsWith('/request/sent/')) return answerSent(event, deps, pages);
  if (rawPath === '/request/all') return isPost ? answerOnePage(event, deps, pages) : showOnePage(deps, pages);
  if (rawPath === '/request/check') return isPost ? sendChecked(event, deps, pages) : check(event, deps, pages);
  return pageAnswer(problem('not-found'), pages.problem);
}
