import type { Problem } from '#domain/problem.ts';
import type { PageContext } from '#web/context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { renderPage } from '#web/render.ts';
import type { AskWords } from '#web/words/index.ts';
import { Before, type BeforeProps } from './before.tsx';
import { Left } from './left.tsx';
import { OnePage, type OnePageProps } from './one-page.tsx';
import { QuestionPage, type QuestionPageProps } from './question-page.tsx';

type Facts<Props> = Omit<Props, 'context'>;

/** The pages up to checking in one language, each from what it shows. */
export function askPages(context: PageContext<AskWords>) {
  return {
    before: (facts: Facts<BeforeProps>) => renderPage(Before, { context, ...facts }),
    question: (facts: Facts<QuestionPageProps>) => renderPage(QuestionPage, { context, ...facts }),
    onePage: (facts: Facts<OnePageProps>) => renderPage(OnePage, { context, ...facts }),
    left: () => renderPage(Left, { context }),
    problem: (problem: Problem) => renderPage(ProblemPage, { context, problem }),
  };
}
