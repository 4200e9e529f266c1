import * as v from 'valibot';
import type { Regime } from '../clock/regimes.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { crossChecks } from './cross-checks.ts';
import { Response } from './response.ts';

/** Enough for an officer to work with; the rest shows when these are mended. */
const MOST = 100;

function sentence(issue: v.BaseIssue<unknown>): string {
  const last = issue.path?.at(-1)?.value;
  if (issue.received === 'undefined') return 'This is missing.';
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') return 'There is no such field.';
      return issue.received === 'undefined' || issue.path === undefined
        ? 'This is missing.'
        : 'This must be an object.';
    case 'check':
    case 'regex':
    case 'min_length':
      return issue.message.startsWith('must ') ? `This ${issue.message}.` : 'There must be at least one.';
    case 'max_length':
      return `This must have ${String(issue.requirement)} or fewer.`;
    case 'min_value':
      return `This must be ${String(issue.requirement)} or more.`;
    case 'max_value':
      return `This must be ${String(issue.requirement)} or less.`;
    case 'picklist':
    case 'variant':
    case 'literal':
      return `This must be one of: ${issue.expected?.replace(/[()"]/g, '').replaceAll(' | ', ', ') ?? ''}.`;
    case 'union':
      return 'This must be text, a number, {"suppressed": true, "ground": …} or {"notHeld": true}.';
    case 'integer':
      return 'This must be a whole number.';
    case 'string':
      return 'This must be text.';
    default:
      return `${typeof last === 'number' ? 'This item' : 'This'} must be ${issue.expected === 'Array' ? 'a list' : `of type ${issue.expected ?? 'another kind'}`}.`;
  }
}

function code(issue: v.BaseIssue<unknown>): FieldProblem['code'] {
  if (issue.received === 'undefined' || issue.message === 'must not be blank') return 'missing';
  if (issue.type === 'max_length' || issue.message.endsWith('characters or fewer')) return 'too-long';
  return issue.message === 'must not have control characters' ? 'control-characters' : 'not-valid';
}

/** Reads the shape alone: every field at fault with a sentence that never repeats what was typed. */
function readShape(input: unknown): Result<Response, readonly FieldProblem[]> {
  const parsed = v.safeParse(Response, input);
  if (parsed.success) return ok(parsed.output);
  const faults = parsed.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? 'response',
    code: code(issue),
    detail: sentence(issue),
  }));
  return fail(faults);
}

/**
 * Reads what is still being written, so that it can be checked as far as it goes: its shape, and tables whose cells fit. What
 * it names need not exist yet. Null where there is nothing to check.
 */
export function readUnfinished(input: unknown, regime: Regime): Response | null {
  const shape = readShape(input);
  if (!shape.ok) return null;
  const isTorn = crossChecks(shape.value, regime).some(({ field }) =>
    /^tables\.\d+\.(?:head|rows)\b(?!.*ground$)/.test(field),
  );
  return isTorn ? null : shape.value;
}

/**
 * Reads a structured response under a regime: its shape, then that everything it names exists and its parts hold
 * together. Answers `not-valid` with a path and a plain sentence for each fault. What the law asks of a refusal notice
 * is no matter of structure and is not looked at here.
 */
export function readResponse(input: unknown, regime: Regime): Result<Response, Problem> {
  const shape = readShape(input);
  const faults = shape.ok ? crossChecks(shape.value, regime) : shape.error;
  if (shape.ok && faults.length === 0) return shape;
  return fail(problem('not-valid', { fields: faults.slice(0, MOST) }));
}
