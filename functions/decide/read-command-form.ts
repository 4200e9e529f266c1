import * as v from 'valibot';
import { OfficerCommand } from '#domain/case/commands.ts';
import { momentOf } from '#domain/case/decide-work.ts';
import { type CommandField, commandForms, type FormCommand, type ResponseForm } from '#domain/case/forms.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readDay } from '#domain/typed-day.ts';
import { type Form, fieldOf, fieldsOf } from './desk-visit.ts';

/** What a form says beside what was typed: now (instant), and the law of the case, which a part may leave. */
export type FormFacts = { readonly now: string; readonly regime: Regime };

/** A number with at most two decimals, times a factor, as a whole number. */
function readNumber(typed: string, factor: number): number | undefined {
  const plain = typed.replace(/[£,\s]/g, '');
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * factor) : undefined;
}

type Read = { readonly value: unknown } | 'not-valid';

/** The value of one field as its command takes it; undefined where nothing was typed. */
function readField(field: CommandField, form: Form, { now }: FormFacts): Read {
  const typed = fieldOf(form, field.name);
  if (field.kind === 'yes') return { value: typed === 'yes' };
  if (field.kind === 'several') return { value: fieldsOf(form, field.name).filter((one) => one !== '') };
  if (field.kind === 'labels') return { value: typed.split(/[\s,;]+/).filter((label) => label !== '') };
  if (typed.trim() === '') return { value: undefined };
  switch (field.kind) {
    case 'day':
    case 'moment': {
      const day = readDay(typed);
      if (day === undefined) return 'not-valid';
      return { value: field.kind === 'day' ? day : momentOf(day, now) };
    }
    case 'money':
    case 'time': {
      const number = readNumber(typed, field.kind === 'money' ? 100 : 60);
      return number === undefined ? 'not-valid' : { value: number };
    }
    case 'choice':
      return field.of?.includes(typed) ? { value: typed } : 'not-valid';
    default:
      return { value: typed };
  }
}

/** What the values of a form become where the command names them in another way. */
function shaped(command: FormCommand, values: Readonly<Record<string, unknown>>, { regime }: FormFacts): object {
  const split = (value: unknown): readonly string[] => String(value ?? '').split('~');
  switch (command) {
    case 'assign':
      return { to: values['to'] === 'nobody' ? null : values['to'] };
    case 'triage': {
      // The parts named fall under the neighbouring law.
      const chosen = values['regime'] ?? regime;
      const other = { FOIA: 'EIR', EIR: 'FOIA', FOISA: 'EISR', EISR: 'FOISA' }[chosen as Regime];
      return {
        regime: chosen,
        parts: (values['parts'] as readonly string[]).map((label) => ({ label, regime: other })),
      };
    }
    case 'unrelate': {
      const [kind, other] = split(values['relation']);
      return { kind, other };
    }
    case 'mark-posted': {
      const [letter, kind] = split(values['letter']);
      return { letter: Number(letter), kind, postedOn: values['postedOn'] };
    }
    case 'correct-response':
      return { ...values, version: Number(values['version']), tell: values['tell'] !== 'no' };
    case 'judge-clarification':
      return { sufficient: values['sufficient'] === undefined ? undefined : values['sufficient'] === 'yes' };
    case 'commission':
      return values['kind'] === 'unit' ? { ...values, who: undefined } : { ...values, unit: undefined };
    default: {
      const numbers = ['commission', 'version', 'step'].filter((name) => /^\d+$/.test(String(values[name] ?? '')));
      return { ...values, ...Object.fromEntries(numbers.map((name) => [name, Number(values[name])])) };
    }
  }
}

/** The values of a form by field, or every field at fault; what was left out may be. */
export function readFields(
  command: FormCommand,
  form: Form,
  facts: FormFacts,
): Result<Readonly<Record<string, unknown>>, Problem> {
  const faults: FieldProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const field of commandForms[command]) {
    const read = readField(field, form, facts);
    if (read === 'not-valid') faults.push({ field: field.name, code: 'not-valid' });
    else if (read.value === undefined && !field.optional) faults.push({ field: field.name, code: 'missing' });
    else if (read.value !== undefined) values[field.name] = read.value;
  }
  return faults.length > 0 ? fail(problem('not-valid', { fields: faults })) : ok(values);
}

/** The version of the case that the officer saw; undefined where the form does not say. */
export function expectedVersionIn(form: Form): number | undefined {
  const version = Number(fieldOf(form, 'expectedVersion'));
  return Number.isSafeInteger(version) && version > 0 ? version : undefined;
}

/** The command that a form asks for, or every field at fault. `expectedVersion` is the case as the officer saw it. */
export function readCommandForm(
  command: Exclude<FormCommand, ResponseForm>,
  form: Form,
  facts: FormFacts,
): Result<OfficerCommand, Problem> {
  const read = readFields(command, form, facts);
  if (!read.ok) return read;
  const expectedVersion = expectedVersionIn(form);
  const given = Object.entries(shaped(command, read.value, facts)).filter(([, value]) => value !== undefined);
  const parsed = v.safeParse(OfficerCommand, {
    command,
    ...Object.fromEntries(given),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  });
  if (parsed.success) return ok(parsed.output);
  const known = commandForms[command].map(({ name }) => name);
  const faults = parsed.issues.map((issue) => {
    const name = String(v.getDotPath(issue) ?? '').split('.')[0] ?? '';
    const code = issue.type === 'max_length' ? ('too-long' as const) : ('not-valid' as const);
    return { field: known.includes(name) ? name : (known[0] ?? ''), code };
  });
  const fields = faults.filter(({ field }, i) => faults.findIndex((one) => one.field === field) === i);
  return fail(problem('not-valid', { fields }));
}
