import type { FieldProblem } from '#domain/problem.ts';
import type { ActWords } from '#web/words/index.ts';

/** The sentence for a refused field. */
export function actError({ errors }: ActWords['acts'], { field, code }: FieldProblem): string {
  const byField: Readonly<Record<string, string | Readonly<Record<string, string>>>> = errors;
  const codes = byField[field];
  return (typeof codes === 'object' ? codes[code] : undefined) ?? errors.otherwise;
}
