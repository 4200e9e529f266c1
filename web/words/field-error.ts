import type { FieldProblem } from '#domain/problem.ts';
import type { Words } from './index.ts';

type Sentence = string | ((detail: string) => string);

/** The sentence for a refused field: what to do, not what went wrong. */
export function fieldError(errors: Words['errors'], problem: FieldProblem): string {
  const byField: Readonly<Record<string, string | Readonly<Record<string, Sentence>>>> = errors;
  const codes = byField[problem.field];
  const sentence = typeof codes === 'object' ? codes[problem.code] : undefined;
  if (sentence === undefined) return errors.otherwise;
  return typeof sentence === 'string' ? sentence : sentence(grouped(problem.detail ?? '', errors.thousands));
}

/** Digits in groups of three with what the words put between them: `20,000`. Done by hand so that server and browser always agree. */
export function grouped(number: string | number, thousands: string): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, thousands);
}
