import type { Problem } from '#domain/problem.ts';
import type { PageContext } from '#web/context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { renderPage } from '#web/render.ts';
import type { SubmitWords } from '#web/words/index.ts';
import { Check, type CheckProps } from './check.tsx';
import { type CopyFacts, copyOf } from './copy.ts';
import { OnePage, type OnePageProps } from './one-page.tsx';
import { RequestSent, type RequestSentProps, RequestSentUnknown } from './request-sent.tsx';

type Facts<Props> = Omit<Props, 'context'>;

/** The pages from checking on in one language, each from what it shows. */
export function submitPages(context: PageContext<SubmitWords>) {
  return {
    onePage: (facts: Facts<OnePageProps>) => renderPage(OnePage, { context, ...facts }),
    check: (facts: Facts<CheckProps>) => renderPage(Check, { context, ...facts }),
    sent: (facts: Facts<RequestSentProps>) => renderPage(RequestSent, { context, ...facts }),
    sentUnknown: () => renderPage(RequestSentUnknown, { context }),
    copy: (facts: CopyFacts) => copyOf(context, facts),
    problem: (problem: Problem, typed?: string) => renderPage(ProblemPage, { context, problem, typed }),
  };
}
