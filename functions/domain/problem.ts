/** Why one field was refused. The sentence for each code and field is in `web/words`. */
export type FieldCode =
  | 'missing'
  | 'too-long'
  | 'too-short'
  | 'control-characters'
  | 'not-an-email'
  | 'needs-contact'
  | 'one-contact-only'
  | 'not-offered'
  | 'not-valid';

/** One refused field: its name as a dotted path (`parts.0.label`), the code, and a plain sentence where no page has words for it. */
export type FieldProblem = {
  readonly field: string;
  readonly code: FieldCode;
  readonly detail?: string;
  /** What `detail` says, by a name for which pages have words. */
  readonly reason?: string;
};

/**
 * Every way in which the portal says no, with its HTTP status and title (RFC 9457). One table: the
 * edge turns these into answers, and nothing else in the house writes a status for a refusal.
 */
export const problems = {
  'malformed-body': { status: 400, title: 'The body could not be read' },
  'bad-idempotency-key': { status: 400, title: 'The Idempotency-Key header is not usable' },
  'not-signed-in': { status: 401, title: 'A valid token is needed' },
  'not-permitted': { status: 403, title: 'This account may not do that' },
  'not-through-the-edge': { status: 403, title: 'Requests must come through the public address' },
  'cross-site': { status: 403, title: 'The form was not sent from this site' },
  'not-found': { status: 404, title: 'Nothing is found at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not answer that method' },
  'not-allowed-now': { status: 409, title: 'The case is not in a state that allows this command' },
  'changed-meanwhile': { status: 409, title: 'The case was changed by somebody else meanwhile' },
  gone: { status: 410, title: 'This has been withdrawn' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'wrong-content-type': { status: 415, title: 'The content type is not understood here' },
  'not-valid': { status: 422, title: 'Some of what was sent is missing or not valid' },
  'idempotency-mismatch': { status: 422, title: 'This Idempotency-Key was used with another body' },
  'too-many': { status: 429, title: 'Too many requests came from this network today; email or post still reach us' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'The service is busy; please try again' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** A refusal: its code, the fields at fault, and a detail that is safe to show (never what the person typed). */
export type Problem = {
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
};

/** Makes a problem; leaves out what is not given. */
export function problem(code: ProblemCode, more: Omit<Problem, 'code'> = {}): Problem {
  return { code, ...more };
}
