import type { Regime } from '../clock/regimes.ts';
import type { FieldProblem, Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { type Intake, type IntakeFields, readIntake } from './intake.ts';

/** The fields of the public form, in the order in which they are asked. */
export const answerNames = [
  'information',
  'name',
  'contactBy',
  'email',
  'postalAddress',
  'preferredForm',
  'needs',
  'adjustments',
] as const;
export type AnswerName = (typeof answerNames)[number];

/** What was typed, as it was typed. Choices are `email`/`post` (contactBy), a preferred form, and `yes`/`no` (needs). */
export type Answers = Readonly<Record<AnswerName, string>>;

/** The questions, one a page, with the fields of each. */
export const questions = {
  information: ['information'],
  name: ['name'],
  contact: ['contactBy', 'email', 'postalAddress'],
  form: ['preferredForm'],
  needs: ['needs', 'adjustments'],
} as const satisfies Record<string, readonly AnswerName[]>;
export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as readonly Question[];

/** Answers out of fields of any origin; what is no text counts as empty. */
export function readAnswers(given: object): Answers {
  const fields = given as Readonly<Record<string, unknown>>;
  const text = (name: AnswerName) => (typeof fields[name] === 'string' ? fields[name] : '');
  return Object.fromEntries(answerNames.map((name) => [name, text(name)])) as Answers;
}

/** How the applicant wants the answer: as chosen, or else as filled in. Undefined where neither tells. */
export function chosenContact(
  answers: Pick<Answers, 'contactBy' | 'email' | 'postalAddress'>,
): 'email' | 'post' | undefined {
  const { contactBy, email, postalAddress } = answers;
  if (contactBy === 'email' || contactBy === 'post') return contactBy;
  const [byEmail, byPost] = [email.trim() !== '', postalAddress.trim() !== ''];
  if (byEmail === byPost) return undefined;
  return byEmail ? 'email' : 'post';
}

/** The fields that count: of the two addresses the chosen one, and adjustments only where some are needed. */
function counted(answers: Answers): IntakeFields {
  const chosen = chosenContact(answers);
  return {
    ...answers,
    email: chosen === 'post' ? '' : answers.email,
    postalAddress: chosen === 'email' ? '' : answers.postalAddress,
    adjustments: answers.needs === 'no' ? '' : answers.adjustments,
  };
}

/** A refusal by the rule of the law, put beside the box or the choice where the applicant can mend it. */
function placed(fault: FieldProblem, answers: Answers): FieldProblem {
  const chosen = chosenContact(answers);
  if (fault.code === 'one-contact-only') return { field: 'contactBy', code: 'one-contact-only' };
  if (fault.code !== 'needs-contact' || chosen === 'email') return fault;
  return chosen === 'post' ? { ...fault, field: 'postalAddress' } : { field: 'contactBy', code: 'missing' };
}

/** The request as it would be accepted, or every field at fault, each at its place in the form. */
export function intakeOf(answers: Answers, offered: readonly Regime[], language: string): Result<Intake, Problem> {
  const read = readIntake(counted(answers), offered, language);
  if (read.ok) return read;
  return { ok: false, error: { ...read.error, fields: (read.error.fields ?? []).map((f) => placed(f, answers)) } };
}

/** What is wrong with the answers to one question; a choice that the law does not ask for is asked for on its page. */
export function faultsOf(question: Question, answers: Answers, offered: readonly Regime[]): readonly FieldProblem[] {
  const read = intakeOf(answers, offered, 'en');
  const of: readonly string[] = questions[question];
  const faults = read.ok ? [] : (read.error.fields ?? []).filter(({ field }) => of.includes(field));
  if (question === 'form' && answers.preferredForm === '') return [{ field: 'preferredForm', code: 'missing' }];
  if (question !== 'needs') return faults;
  if (answers.needs !== 'yes' && answers.needs !== 'no') return [{ field: 'needs', code: 'missing' }];
  const isEmpty = answers.needs === 'yes' && answers.adjustments.trim() === '';
  return isEmpty ? [{ field: 'adjustments', code: 'missing' }] : faults;
}

/** The first question that is not answered well; `check` where all are. */
export function nextQuestion(answers: Answers, offered: readonly Regime[]): Question | 'check' {
  return questionNames.find((question) => faultsOf(question, answers, offered).length > 0) ?? 'check';
}
