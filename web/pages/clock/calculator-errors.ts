import type { FieldProblem } from '#domain/problem.ts';
import { type DatePart, dateParts } from '#web/components/date-input/date-input.tsx';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import type { CalculatorWords } from '#web/words/index.ts';

type Words = CalculatorWords['calculator'];
type DateName = keyof Words['errors']['names'];

/** An error, and where it is about a date, the boxes at fault. */
export type CalculatorError = SummaryError & { readonly wrong?: readonly DatePart[] };

function dateOf(field: string, words: Words): { name: DateName; part: DatePart } | undefined {
  const [name = '', rest] = field.split('-');
  const part = dateParts.find((one) => one === rest);
  return part && Object.hasOwn(words.errors.names, name) ? { name: name as DateName, part } : undefined;
}

function dateError(problem: FieldProblem, name: DateName, part: DatePart, words: Words): CalculatorError {
  const { errors } = words;
  const { field, code, reason } = problem;
  const what = errors.names[name];
  if (reason !== undefined) {
    const orders: Readonly<Record<string, string>> = errors.orders;
    const why = Object.hasOwn(orders, reason) ? orders[reason] : undefined;
    return { field, text: errors.order(what, why ?? errors.orderUnknown), wrong: dateParts };
  }
  if (code !== 'missing') return { field, text: errors.real(what), wrong: dateParts };
  // The first box of a date stands for the whole of it: only of the day of receipt is the whole asked for.
  if (part === 'day' && name === 'received') return { field, text: errors.received, wrong: dateParts };
  return { field, text: errors.part(what, errors.parts[part]), wrong: [part] };
}

/** The sentences for what is wrong with the form, each with the box that its link moves to. */
export function calculatorErrors(words: Words, problems: readonly FieldProblem[]): readonly CalculatorError[] {
  const { errors } = words;
  return problems.map((problem) => {
    const { field, reason } = problem;
    const date = dateOf(field, words);
    if (date) return dateError(problem, date.name, date.part, words);
    if (field === 'regime') return { field, text: errors.regime };
    if (field === 'kind') return { field, text: reason === undefined ? errors.kind : errors.noSuchKind };
    if (field === 'time') return { field, text: errors.time };
    if (field === 'dated') return { field, text: errors.dated };
    return { field: 'regime', text: errors.otherwise };
  });
}
