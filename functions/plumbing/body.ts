import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { HttpEvent } from './http.ts';

/** Largest body that is read. Above it the page says so; the browser still holds what was typed. */
export const MAX_BODY_BYTES = 1_500_000;

function bytesOf(event: HttpEvent): Result<Buffer, Problem> {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  return bytes.length > MAX_BODY_BYTES ? fail(problem('body-too-large')) : ok(bytes);
}

function isType(event: HttpEvent, type: string): boolean {
  return (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type;
}

/** The JSON object of a body. `wrong-content-type`, `body-too-large` or `malformed-body` where it is not one. */
export function jsonBody(event: HttpEvent): Result<Readonly<Record<string, unknown>>, Problem> {
  if (!isType(event, 'application/json')) {
    return fail(problem('wrong-content-type', { detail: 'Send application/json.' }));
  }
  const bytes = bytesOf(event);
  if (!bytes.ok) return bytes;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return ok(value as Record<string, unknown>);
  } catch {
    // not JSON, or not UTF-8: the same answer
  }
  return fail(problem('malformed-body', { detail: 'Send one JSON object in UTF-8.' }));
}

/** The fields of a form. A field sent more than once is handed over as an array, for the field's own check to refuse. */
export function formBody(event: HttpEvent): Result<Readonly<Record<string, string | readonly string[]>>, Problem> {
  if (!isType(event, 'application/x-www-form-urlencoded')) return fail(problem('wrong-content-type'));
  const bytes = bytesOf(event);
  if (!bytes.ok) return bytes;
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(bytes.value.toString('utf8'))) {
    const there = fields[name];
    fields[name] = there === undefined ? value : [...(Array.isArray(there) ? there : [there]), value];
  }
  return ok(fields);
}
