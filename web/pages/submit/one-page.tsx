import type { FieldProblem } from '#domain/problem.ts';
import { type Answers, questionNames } from '#domain/request/answers.ts';
import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { Trap } from '#web/components/trap/trap.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { FrameWords, Words } from '#web/words/index.ts';
import { fields } from './fields.tsx';
import { questionErrors } from './question-errors.ts';

export type OnePageProps = {
  readonly context: PageContext<FrameWords & Pick<Words, 'errors' | 'onePage' | 'questions'>>;
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  /** Names this copy of the form and says when it was begun, so that sending it twice makes one request. */
  readonly formKey: string;
  /** True where the reader did not choose this page: the browser keeps no cookie. */
  readonly noCookies?: boolean | undefined;
};

/** Every question on one page, for browsers that keep no cookies and for whoever likes it better. */
export function OnePage({ context, answers, problems, formKey, noCookies }: OnePageProps) {
  const { words } = context;
  const { onePage } = words;
  const errors = questionErrors(words.errors, problems);
  return (
    <Page
      context={context}
      title={onePage.title}
      error={errors.length > 0}
      section="ask"
      back={linkTo(context, '/request/')}
      noindex
      exit
    >
      <Column>
        <ErrorSummary words={words.fields} errors={errors} />
        {noCookies ? (
          <Notification words={words.components}>
            <p class="govuk-body">
              {onePage.noCookies} {Object.values(answers).some(Boolean) ? onePage.noCookiesTyped : null}
            </p>
          </Notification>
        ) : null}
        <h1 class="govuk-heading-xl">{onePage.title}</h1>
        <p class="govuk-body-l">{onePage.lead}</p>
        <p class="govuk-body">
          {onePage.first}
          <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
            {onePage.searchLink}
          </a>
          .
        </p>
        <form method="post" action={linkTo(context, '/request/all')} noValidate>
          <input type="hidden" name="key" value={formKey} />
          {questionNames.map((question) => {
            const Fields = fields[question];
            return <Fields key={question} words={words} answers={answers} errors={errors} heading={false} />;
          })}
          <Trap label={words.questions.trap} />
          <Button>{words.questions.continue}</Button>
        </form>
      </Column>
    </Page>
  );
}
