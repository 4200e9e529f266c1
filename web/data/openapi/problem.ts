import * as v from 'valibot';
import type { FieldCode, ProblemCode } from '#domain/problem.ts';
import type { Assert, Same } from '#domain/publication/schema/same.ts';
import { said, text } from '#domain/publication/schema/say.ts';
import { list } from './dates.ts';

const fieldCodes = [
  'missing',
  'too-long',
  'too-short',
  'control-characters',
  'not-an-email',
  'needs-contact',
  'one-contact-only',
  'not-offered',
  'not-valid',
] as const;
export type EveryFieldCode = Assert<Same<(typeof fieldCodes)[number], FieldCode>>;

/** How the type of a problem is written (functions/plumbing/problem-answer.ts). */
export const typeOfProblem = (code: ProblemCode) => `urn:request-portal:problem:${code}`;

/** A refusal (RFC 9457). */
export const ProblemAnswer = v.pipe(
  v.strictObject({
    type: text('What is wrong, by a name that stays the same.'),
    title: text('The same in a sentence.'),
    status: said('The status of the answer.', v.pipe(v.number(), v.integer())),
    detail: v.exactOptional(text('What is wrong here. It never repeats what was sent.')),
    errors: v.exactOptional(
      list(
        'The fields at fault, all at once.',
        v.strictObject({
          pointer: text('The field in what was sent, as a JSON pointer: #/parts/0/label.'),
          code: v.picklist(fieldCodes),
          detail: v.exactOptional(text('What it should be.')),
        }),
      ),
    ),
  }),
  v.title('Problem'),
  v.description('Why it was refused (RFC 9457).'),
);

/** What is answered before any function of the portal is asked. */
export const GatewayRefusal = v.pipe(
  v.looseObject({ message: v.string() }),
  v.title('Refusal of the gateway'),
  v.description('Refused before the portal looked at it: no token, no such address or method, too much at once.'),
);
