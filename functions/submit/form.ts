import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { readIntake } from '#domain/request/intake.ts';
import { fail, type Result } from '#domain/result.ts';
import type { Sender } from './limits.ts';
import type { Receipt, SubmitDeps } from './submit.ts';
import { submit } from './submit.ts';

export type FormFields = Readonly<Record<string, string | readonly string[]>>;
/** The form's values as they were typed, for showing them again. */
export type Typed = {
  readonly information: string;
  readonly name: string;
  readonly email: string;
  readonly postalAddress: string;
  readonly contactBy: string;
};

const first = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (value[0] ?? '');

/** What was typed, whatever is wrong with it. */
export function typedIn(fields: FormFields): Typed {
  return {
    information: first(fields['information']),
    name: first(fields['name']),
    email: first(fields['email']),
    postalAddress: first(fields['postalAddress']),
    contactBy: first(fields['contactBy']),
  };
}

/**
 * Accepts the form. Its hidden key and its content together name the submission, so that a second click, a reload or the
 * same form sent twice without a key makes one request, while a changed form sent from the same page is a new one.
 */
export async function submitForm(
  deps: SubmitDeps,
  fields: FormFields,
  language: string,
  sender: Sender,
): Promise<Result<Receipt, Problem>> {
  const { contactBy } = typedIn(fields);
  // Without scripts both boxes are visible; the choice says which one counts, and no choice takes what was filled in.
  const asked = {
    ...fields,
    ...(contactBy === 'email' ? { postalAddress: '' } : {}),
    ...(contactBy === 'post' ? { email: '' } : {}),
  };
  const intake = readIntake(asked, deps.authority.regimes, language);
  if (!intake.ok) return fail(nearTheChoice(intake.error, contactBy));
  return submit(deps, intake.value, 'form', `form\n${first(fields['key'])}\n${JSON.stringify(intake.value)}`, sender);
}

/** Puts a missing contact beside the box that the applicant chose. */
function nearTheChoice(error: Problem, contactBy: string): Problem {
  const moved = (error.fields ?? []).map((f): FieldProblem => {
    const chosen = f.code === 'needs-contact' && contactBy === 'post';
    return chosen ? { ...f, field: 'postalAddress' } : f;
  });
  return problem('not-valid', { fields: moved });
}
