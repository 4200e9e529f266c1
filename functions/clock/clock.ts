import * as v from 'valibot';
import type { Authority } from '#domain/authority.ts';
import { type DueDate, dueDate } from '#domain/clock/due-date.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';

const Question = v.object({
  regime: v.optional(v.picklist(regimeNames), 'FOIA'),
  // An instant with its offset: a bare local time would be read in the server's zone.
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** The due date of a request received at an instant, with its working, under the authority's own rule for weekends. */
export function clock(
  query: Readonly<Record<string, string | undefined>>,
  authority: Pick<Authority, 'nonWorkingDayReceipt'>,
): Result<DueDate, Problem> {
  const asked = v.safeParse(Question, query);
  if (!asked.success) {
    const fields = asked.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', code: 'not-valid' as const }));
    return fail(
      problem('not-valid', {
        fields,
        detail: 'Give regime (FOIA, EIR, FOISA, EISR) and receivedAt (an instant with offset).',
      }),
    );
  }
  return ok(dueDate({ ...asked.output, receiptRule: authority.nonWorkingDayReceipt }));
}
