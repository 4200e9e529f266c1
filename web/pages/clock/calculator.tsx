import type { FullAnswer } from '#domain/clock/question.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { FieldProblem } from '#domain/problem.ts';
import type { CalculatorContext } from '#web/clock-context.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { linkTo } from '#web/context.ts';
import { calculatorErrors } from './calculator-errors.ts';
import { CalculatorForm } from './calculator-form.tsx';
import { WorkedOut } from './worked-out.tsx';

/** What was typed, by the name of the box; a box that is not there is empty. */
export type CalculatorValues = Readonly<Record<string, string>>;

/** An answer to show, and the day on which it is shown. */
export type WorkedFacts = {
  readonly answer: FullAnswer;
  readonly receivedOn: LocalDate;
  readonly posted: boolean;
  readonly today: LocalDate;
  /** The query of the question, for the calendar file. */
  readonly query: string;
};

export type CalculatorProps = {
  readonly context: CalculatorContext;
  readonly values: CalculatorValues;
  readonly problems: readonly FieldProblem[];
  readonly worked?: WorkedFacts | undefined;
};

/** The public calculator of due dates: the form, and above it the answer with its working once there is one. */
export function Calculator({ context, values, problems, worked }: CalculatorProps) {
  const { calculator, dates, fields } = context.words;
  const errors = calculatorErrors(calculator, problems);
  const dueOn = worked?.answer.dueOn;
  const title = dueOn ? calculator.titleAnswered(dateInWords(dueOn, dates)) : calculator.title;
  return (
    <Page
      context={context}
      title={title}
      error={errors.length > 0}
      back={linkTo(context, '/')}
      found={<Found context={context} title={title} description={calculator.description} />}
      noindex={worked !== undefined || errors.length > 0}
    >
      <Column>
        <ErrorSummary words={fields} errors={errors} />
        <h1 class="govuk-heading-l">{calculator.title}</h1>
        {worked ? null : <p class="govuk-body-l">{calculator.lead}</p>}
      </Column>
      {worked ? <WorkedOut context={context} {...worked} /> : null}
      <div class={worked ? 'portal-again' : undefined}>
        <Column>
          {worked ? <h2 class="govuk-heading-l">{calculator.again}</h2> : null}
          <CalculatorForm context={context} values={values} errors={errors} />
        </Column>
      </div>
    </Page>
  );
}
