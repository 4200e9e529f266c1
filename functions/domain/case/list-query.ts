import * as v from 'valibot';
import { Sub } from './command-fields.ts';

/** What may stand in the query of `GET /api/cases`. */
export const ListQuery = v.strictObject({
  /** `unassigned` (the default), `me`, or an officer's subject. */
  assignee: v.optional(Sub, 'unassigned'),
  /** All cases received in a quarter instead: `2026Q4`. */
  quarter: v.optional(v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/))),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(200)),
    '50',
  ),
  after: v.optional(v.pipe(v.string(), v.regex(/^[\w.#-]{1,1000}$/))),
});
