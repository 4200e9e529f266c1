import type { FieldProblem } from '#domain/problem.ts';
import type { IntakeFields } from '#domain/request/intake.ts';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { fieldError } from '#web/words/field-error.ts';
import type { Words } from '#web/words/index.ts';

/** The form as it was typed. `contactBy` is `email`, `post`, or empty where nothing was chosen. */
export type RequestValues = {
  readonly information: string;
  readonly name: string;
  readonly email: string;
  readonly postalAddress: string;
  readonly contactBy?: string | undefined;
};

/** How the applicant wants the answer: as chosen, or else as filled in. Undefined where neither tells. */
export function chosenContact({ contactBy, email, postalAddress }: RequestValues): 'email' | 'post' | undefined {
  if (contactBy === 'email' || contactBy === 'post') return contactBy;
  const [byEmail, byPost] = [email.trim() !== '', postalAddress.trim() !== ''];
  if (byEmail === byPost) return undefined;
  return byEmail ? 'email' : 'post';
}

/** The fields to check: only the chosen kind of address counts. */
export function countedFields(values: RequestValues): IntakeFields {
  const chosen = chosenContact(values);
  return {
    information: values.information,
    name: values.name,
    email: chosen === 'post' ? '' : values.email,
    postalAddress: chosen === 'email' ? '' : values.postalAddress,
  };
}

/**
 * The sentences for refused fields, each with the element it belongs to. While no kind of address is chosen, both boxes
 * may be hidden, so that what is wrong with the choice belongs to the choice.
 */
export function requestErrors(
  errors: Words['errors'],
  problems: readonly FieldProblem[],
  values: RequestValues,
): readonly SummaryError[] {
  const chosen = chosenContact(values);
  return problems.map((problem) => {
    if (problem.code === 'needs-contact' && chosen === undefined) {
      return { field: 'contactBy', text: errors.contactBy.missing };
    }
    if (problem.code === 'one-contact-only' && chosen === undefined) {
      return { field: 'contactBy', text: errors.contactBy.both };
    }
    const field = problem.code === 'needs-contact' && chosen === 'post' ? 'postalAddress' : problem.field;
    return { field, text: fieldError(errors, { ...problem, field }) };
  });
}
