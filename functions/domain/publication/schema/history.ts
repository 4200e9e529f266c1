import * as v from 'valibot';
import { reviewOutcomes } from '../../case/events.ts';
import { caseOutcomes } from '../../response/outcome.ts';
import { happenings } from '../history.ts';
import { day, said } from './say.ts';

/** What happened with a request, as the schema explains it. */
export const HistorySchema = said(
  'What happened with the request, oldest first: which letters came and went, and nothing of their words. A review stands in it once it is answered.',
  v.array(
    v.strictObject({
      on: day('When it happened.'),
      what: said('What it was.', v.picklist(happenings)),
      until: v.optional(day('Of more time: the last day that it gave.')),
      review: v.optional(said('What a review decided.', v.picklist(reviewOutcomes))),
      version: v.optional(
        said('The version of the answer that was given with it.', v.pipe(v.number(), v.integer(), v.minValue(1))),
      ),
      outcome: v.optional(
        said(
          'What became of the request as a whole, beside the version that is the answer now.',
          v.picklist(caseOutcomes),
        ),
      ),
      link: v.optional(said('Where a notice or decision can be read.', v.pipe(v.string(), v.url()))),
    }),
  ),
);
