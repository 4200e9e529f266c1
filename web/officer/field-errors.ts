import type { FieldProblem } from '#domain/problem.ts';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { grouped } from '#web/words/field-error.ts';
import type { DeskWords } from '#web/words/index.ts';

type Sentence = string | ((detail: string) => string);

/** The sentence for each refused field of the forms for what comes in by hand. */
export function intakeErrors(
  { errors, thousands }: DeskWords['officerIntake'],
  faults: readonly FieldProblem[],
): readonly SummaryError[] {
  const byField: Readonly<Record<string, string | Readonly<Record<string, Sentence>>>> = errors;
  return faults.map(({ field, code, detail = '' }) => {
    const codes = byField[field];
    const sentence = (typeof codes === 'object' ? codes[code] : undefined) ?? errors.otherwise;
    return { field, text: typeof sentence === 'string' ? sentence : sentence(grouped(detail, thousands)) };
  });
}
