import * as v from 'valibot';
import { ListQuery } from '#domain/case/list-query.ts';
import type { Summary } from '#domain/case/summary.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Cases, Page } from '#store/ports.ts';

/** A page of the caseload: cases of an assignee that ask for work, soonest due first, or the cases of a quarter. */
export async function listCases(
  cases: Cases,
  query: Readonly<Record<string, string | undefined>>,
  me: string,
): Promise<Result<Page<Summary>, Problem>> {
  const asked = v.safeParse(ListQuery, query);
  if (!asked.success) {
    const fields = asked.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', code: 'not-valid' as const }));
    return fail(problem('not-valid', { fields }));
  }
  const { assignee, quarter, limit, after } = asked.output;
  if (quarter !== undefined) return ok(await cases.receivedIn(quarter, limit, after));
  const whose = assignee === 'unassigned' ? null : assignee === 'me' ? me : assignee;
  return ok(await cases.open(whose, limit, after));
}
