import * as v from 'valibot';
import { type Regime, regimeNames } from '../clock/regimes.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { characters, hasLetters, isDamaged, tidy } from '../text.ts';

export const MAX_INFORMATION = 20_000;
export const MAX_NAME = 200;
export const MAX_EMAIL = 254;
export const MAX_POST = 1_000;
export const MAX_ADJUSTMENTS = 2_000;

/**
 * How an applicant may prefer to be given the information. FOIA s.11(1): a copy in permanent form, inspection, a digest or
 * summary; s.11(1A): a dataset in a form that can be re-used. EIR reg 6(1) and FOISA s.11 know the same in other words.
 */
export const preferredForms = ['any', 'copy', 're-usable', 'summary', 'inspection'] as const;
export type PreferredForm = (typeof preferredForms)[number];

/** How the answer reaches the applicant. FOIA s.8(1)(b): a name and an address for correspondence; either kind will do. */
export type Contact = { readonly email: string } | { readonly post: string };

/** A request as it is accepted. FOIA s.8: in writing, with a name and an address, describing the information. */
export type Intake = {
  readonly information: string;
  readonly name: string;
  readonly contact: Contact;
  readonly regime: Regime;
  readonly language: string;
  readonly preferredForm: PreferredForm;
  /** What the applicant needs done differently, such as large print; empty for nothing (Equality Act 2010 s.20). */
  readonly adjustments: string;
};

/** The same fields as typed into a form or sent as JSON, before any check; `undefined` where not sent. */
export type IntakeFields = {
  readonly information?: unknown;
  readonly name?: unknown;
  readonly email?: unknown;
  readonly postalAddress?: unknown;
  readonly regime?: unknown;
  readonly preferredForm?: unknown;
  readonly adjustments?: unknown;
};

/**
 * The library's pattern of the HTML standard (o'brien@…, xn--…) with a dot in the domain and the limits of RFC 5321. The
 * pattern alone, without the library's schemas: this rule also runs in the browser, where every byte counts.
 */
function isEmail(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return address.length <= MAX_EMAIL && local.length <= 64 && domain.includes('.') && v.RFC_EMAIL_REGEX.test(address);
}

function text(fields: IntakeFields, field: keyof IntakeFields, max: number, problems: FieldProblem[]): string {
  const value = fields[field];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') {
    problems.push({ field, code: 'not-valid' });
    return '';
  }
  // A name or an email address is one line, so that it can never break a mail header or a list.
  const tidied = field === 'name' || field === 'email' ? tidy(value).replace(/\s+/g, ' ') : tidy(value);
  if (isDamaged(tidied)) problems.push({ field, code: 'control-characters' });
  else if (characters(tidied) > max) problems.push({ field, code: 'too-long', detail: String(max) });
  return tidied;
}

/** Letters and digits without which nobody can be written to: a house, a street and a place have more. */
const LEAST_POST = 6;
const lettersIn = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

const given = (value: unknown) => value !== undefined && value !== null && value !== '';

/**
 * Checks a request. Answers the intake, or `not-valid` with every field at fault at once, in the order in which the form
 * shows them. `offered` are the regimes of the authority; the first is taken where none is asked for.
 */
export function readIntake(
  fields: IntakeFields,
  offered: readonly Regime[],
  language: string,
): Result<Intake, Problem> {
  const problems: FieldProblem[] = [];
  const information = text(fields, 'information', MAX_INFORMATION, problems);
  const name = text(fields, 'name', MAX_NAME, problems);
  const address = text(fields, 'email', 10_000, problems);
  const post = text(fields, 'postalAddress', MAX_POST, problems);
  const adjustments = text(fields, 'adjustments', MAX_ADJUSTMENTS, problems);
  const wrong = (field: string) => problems.some((p) => p.field === field);

  if (!hasLetters(information) && !wrong('information')) problems.push({ field: 'information', code: 'missing' });
  if (!hasLetters(name) && !wrong('name')) problems.push({ field: 'name', code: 'missing' });
  if (address !== '' && !wrong('email') && !isEmail(address)) problems.push({ field: 'email', code: 'not-an-email' });
  if (post !== '' && !wrong('postalAddress') && lettersIn(post) < LEAST_POST) {
    problems.push({ field: 'postalAddress', code: 'too-short' });
  }
  if (address === '' && post === '' && !wrong('email') && !wrong('postalAddress')) {
    problems.push({ field: 'email', code: 'needs-contact' });
  }
  if (address !== '' && post !== '' && !wrong('email') && !wrong('postalAddress')) {
    problems.push({ field: 'postalAddress', code: 'one-contact-only' });
  }
  const asked = given(fields.regime) ? fields.regime : offered[0];
  const regime = regimeNames.find((r) => r === asked && offered.includes(r));
  if (regime === undefined) problems.push({ field: 'regime', code: 'not-offered' });
  const wanted = given(fields.preferredForm) ? fields.preferredForm : 'any';
  const preferredForm = preferredForms.find((form) => form === wanted);
  if (preferredForm === undefined) problems.push({ field: 'preferredForm', code: 'not-offered' });

  if (problems.length > 0 || regime === undefined || preferredForm === undefined) {
    const order = ['information', 'name', 'email', 'postalAddress', 'preferredForm', 'adjustments', 'regime'];
    problems.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
    return fail(problem('not-valid', { fields: problems }));
  }
  const contact: Contact = address !== '' ? { email: address } : { post };
  return ok({ information, name, contact, regime, language, preferredForm, adjustments });
}
