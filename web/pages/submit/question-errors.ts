import type { FieldProblem } from '#domain/problem.ts';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { fieldError } from '#web/words/field-error.ts';
import type { Words } from '#web/words/index.ts';

/** The sentences for refused fields, each with the element that it belongs to. */
export function questionErrors(errors: Words['errors'], problems: readonly FieldProblem[]): readonly SummaryError[] {
  return problems.map((problem) => ({ field: problem.field, text: fieldError(errors, problem) }));
}
