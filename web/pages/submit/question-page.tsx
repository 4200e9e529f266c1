import type { FieldProblem } from '#domain/problem.ts';
import { type Answers, type Question, questionNames } from '#domain/request/answers.ts';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { SuggestionsPlace } from '#web/components/results/suggestions-place.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { AskWords } from '#web/words/index.ts';
import { titleOf } from './fields.tsx';
import { questionErrors } from './question-errors.ts';
import { QuestionForm } from './question-form.tsx';

export type QuestionPageProps = {
  readonly context: PageContext<AskWords>;
  readonly question: Question;
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly kept: string;
  readonly change: boolean;
};

/** Where Back leads: to the question before, to the beginning, or to where the reader came from to change an answer. */
function backOf({ context, question, change }: QuestionPageProps): string {
  const before = questionNames[questionNames.indexOf(question) - 1];
  return change ? linkTo(context, '/request/check') : linkTo(context, `/request/${before ?? ''}`);
}

/** A page that asks one question. */
export function QuestionPage(props: QuestionPageProps) {
  const { context, question, answers, problems, kept, change } = props;
  const { authority, words } = context;
  const errors = questionErrors(words.errors, problems);
  return (
    <Page
      context={context}
      title={words.questions[titleOf[question]]}
      error={errors.length > 0}
      section="ask"
      back={backOf(props)}
      noindex
      exit
      plain
    >
      <Column>
        <div id="question-problems">
          <ErrorSummary words={words.fields} errors={errors} />
        </div>
        {/* What the script needs to take over: everything else it reads from the form itself. */}
        <div
          id="question-island"
          data-question={question}
          data-problems={JSON.stringify(problems)}
          data-regimes={authority.regimes.join(' ')}
        >
          <QuestionForm
            words={words}
            question={question}
            action={linkTo(context, `/request/${question}`)}
            answers={answers}
            errors={errors}
            kept={kept}
            change={change}
          />
        </div>
        {question === 'information' ? <SuggestionsPlace context={context} /> : null}
      </Column>
    </Page>
  );
}
