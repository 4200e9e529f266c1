import * as v from 'valibot';
import type { CaseState } from '#domain/case/lifecycle.ts';
import { lifecycle } from '#domain/case/lifecycle.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import { DecisionSchema } from '#domain/publication/schema/grounds.ts';
import { said, text } from '#domain/publication/schema/say.ts';
import { tallyNames } from '#domain/tallies.ts';
import { count, either, LocalDay, list, Moment, reference } from './dates.ts';

export const State = v.pipe(
  v.picklist(Object.keys(lifecycle) as CaseState[]),
  v.title('State'),
  v.description('Where a case stands. What may be done with it follows from that.'),
);

export const summaryFields = {
  reference,
  version: count('Number of the last event. Send it as `expectedVersion` to act on this view and no newer one.', 1),
  state: State,
  regime: said('The law under which it is worked on.', v.picklist(regimeNames)),
  receivedOn: LocalDay,
  dueOn: either('Null while the clock is stopped.', LocalDay),
  quarter: text('The quarter in which it was received, such as 2026Q4.'),
  assignee: either('Subject of the officer who works on it.', v.string()),
  open: said('The authority still owes an answer, stopped clocks included.', v.boolean()),
  answeredOn: v.nullable(LocalDay),
  publicationHeld: said('The answer was sent and is held from publication.', v.boolean()),
  unjudgedSince: either('Day of an answer to our question that nobody has judged.', LocalDay),
  undelivered: said('A letter by email did not arrive.', v.boolean()),
  erased: said('Who asked, and all words, are deleted.', v.boolean()),
  toPost: count('Letters that wait to be posted.'),
  unconfirmedSince: either('Day of a withdrawal from public that no approver has confirmed yet.', LocalDay),
  waitsUntil: either('By when a unit or somebody outside is to answer a question.', LocalDay),
  reviewDueOn: either('By when an open review is to be answered.', LocalDay),
  regulatorDueOn: either('By when the regulator or a tribunal waits for something.', LocalDay),
  promisedOn: v.optional(
    said('The days of promises of later publication that are not kept yet, soonest first.', v.array(LocalDay)),
  ),
  untriaged: said('Nobody has said yet under which law it falls.', v.boolean()),
  active: said('Somebody has something to do about it.', v.boolean()),
  nextDueOn: either('The day of what is to be done next.', LocalDay),
  calendarVersion: count('Version of the holidays by which it was counted.'),
};

/** A case in one line. */
export const CaseLine = v.pipe(
  v.strictObject({ ...summaryFields, request: text('Where the words of the request are kept; no words.') }),
  v.title('Case in one line'),
  v.description('A case in one line. It names nobody.'),
);
/** A page of cases. */
export const CasePage = v.pipe(
  v.strictObject({
    items: v.array(CaseLine),
    next: either('Send it as `after` for the next page; null on the last.', v.string()),
  }),
  v.title('Page of cases'),
);

/** What saving a version of a response answers. */
export const Saved = v.pipe(
  v.strictObject({
    reference,
    version: count('Version of the case.', 1),
    state: State,
    responseVersion: count('Number of the version of the response.', 1),
    decision: DecisionSchema,
  }),
  v.title('Saved response'),
);

/** Where an evidence pack can be fetched. */
export const Evidence = v.pipe(
  v.strictObject({
    url: said('The zip, without signing in, until `expiresAt`.', v.pipe(v.string(), v.url())),
    expiresAt: Moment,
    digest: text('SHA-256 of the zip (hexadecimal), which the ledger now names.'),
    events: count('How many events it holds.', 1),
    last: text('Digest of the last of them: what proves that none is missing.'),
  }),
  v.title('Evidence pack'),
);

const meanings = Object.fromEntries(tallyNames.map((name) => [name, v.string()])) as Record<
  (typeof tallyNames)[number],
  v.StringSchema<undefined>
>;
const counts = Object.fromEntries(tallyNames.map((name) => [name, count('How often.')])) as Record<
  (typeof tallyNames)[number],
  ReturnType<typeof count>
>;
/** What was counted. */
export const TalliesAnswer = v.pipe(
  v.strictObject({
    meanings: said('What one more of each means.', v.strictObject(meanings)),
    months: list('Oldest first.', v.strictObject({ ...counts, month: text('A month, such as 2026-11.') })),
  }),
  v.title('Tallies'),
);
