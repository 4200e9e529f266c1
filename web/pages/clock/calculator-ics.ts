import { dueDateIcs } from '#domain/clock/ics.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { CalculatorContext } from '#web/clock-context.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { linkTo } from '#web/context.ts';

type Facts = {
  readonly context: CalculatorContext;
  /** Address of the portal without a slash at its end. */
  readonly origin: string;
  readonly answer: FullAnswer;
  readonly dueOn: LocalDate;
  readonly query: string;
  readonly stamp: string;
};

/** The date of the calculator for a reader's own calendar, with the address that shows its working. */
export function calculatorIcs({ context, origin, answer, dueOn, query, stamp }: Facts): string {
  const { calculator, dates } = context.words;
  const url = origin + linkTo(context, `/clock/?${query}`);
  return dueDateIcs({
    // One entry for each question: the same asked again replaces it.
    uid: `${encodeURIComponent(query)}@${new URL(origin).hostname}`,
    dueOn,
    url,
    stamp,
    summary: calculator.entry[answer.kind],
    description: `${calculator.entryText(dayInWords(dueOn, dates))} ${url}`,
    language: context.language,
  });
}
