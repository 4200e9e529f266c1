import * as v from 'valibot';
import { Attachment } from './attachment.ts';
import { PublicationPromise } from './promise.ts';
import { Day, Id, Label, line, prose, words } from './text-fields.ts';

export const heldAnswers = ['yes', 'partly', 'no', 'neither-confirmed-nor-denied'] as const;
export const partOutcomes = [
  'disclosed',
  'partly-disclosed',
  'withheld',
  'not-held',
  'neither-confirmed-nor-denied',
  'not-applicable',
  'answered-outside-the-act',
  'not-a-valid-request',
] as const;
export type PartOutcome = (typeof partOutcomes)[number];

/** One numbered question. A part that only introduces others (`under` points at it) has neither `held` nor `outcome`. */
export const Part = v.strictObject({
  label: v.optional(Label, ''),
  /** Label of the part that this one stands under: `2` for `2b`. */
  under: v.optional(Label),
  question: prose(20_000),
  held: v.optional(v.picklist(heldAnswers)),
  outcome: v.optional(v.picklist(partOutcomes)),
  answer: v.optional(prose(50_000)),
  /** Label of the part whose answer also answers this one. */
  answeredWith: v.optional(Label),
  /** Ids of tables that belong to the answer, in order. */
  tables: v.optional(v.pipe(v.array(Id), v.maxLength(50)), []),
});
export type Part = v.InferOutput<typeof Part>;

/** Why something is withheld, written once for all the parts it touches. FOIA s.17(1)–(4); EIR reg 14. */
export const Ground = v.strictObject({
  id: Id,
  /** Id in the catalogue: `s40`, `s31`, `r12(5)(b)`. */
  exemption: v.pipe(v.string(), v.maxLength(20)),
  /** Limbs as the catalogue writes them: `31(1)(a)`, `40(2)`, `40(3A)(a)`. */
  limbs: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(20)),
  parts: v.pipe(v.array(Label), v.maxLength(200)),
  withheld: v.optional(prose(5_000)),
  why: v.optional(prose(30_000)),
  /** s.36(2), (3): the reasonable opinion of the qualified person. `by` is their office, such as `the Chief Constable`. */
  opinion: v.optional(v.strictObject({ by: line(200), on: Day, text: v.optional(prose(30_000)) })),
  harm: v.optional(prose(30_000)),
  likelihood: v.optional(v.picklist(['would', 'would-be-likely-to'])),
  publicInterest: v.optional(
    v.strictObject({ favouring: prose(30_000), against: prose(30_000), balance: prose(30_000) }),
  ),
  /** s.17(2): no decision on the public interest yet, and the date by which one is expected. */
  publicInterestDueOn: v.optional(Day),
  /** FOIA s.22, FOISA s.27: what will be published later. */
  promise: v.optional(PublicationPromise),
  /** s.17(4): reasons not stated because the statement would itself disclose exempt information. */
  reasonsWithheld: v.optional(v.boolean()),
  /** Cited in the alternative to another ground (s.23 with s.24). */
  inTheAlternative: v.optional(v.boolean()),
});
export type Ground = v.InferOutput<typeof Ground>;

/** True where a number says all that was written: JSON has no more digits than a double, and no `1e400`. */
function isExact(value: number): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  return Number.isInteger(value) ? Number.isSafeInteger(value) : !String(value).includes('e');
}

/**
 * A value as text. A number is taken for its value, not as it is written in JSON: 1.10 becomes 1.1. Figures whose digits
 * matter are written as text.
 */
const Cell = v.pipe(
  v.union([
    words(2_000),
    v.pipe(v.number(), v.check(isExact, 'must be written as text to keep its digits')),
    // The ground is asked for beside the shape; a published table loses it where the ground is left out.
    v.strictObject({ suppressed: v.literal(true), ground: v.optional(Id) }),
    v.strictObject({ notHeld: v.literal(true) }),
  ]),
  v.transform((cell) => (typeof cell === 'number' ? String(cell) : cell)),
);
export type Cell = v.InferOutput<typeof Cell>;
const HeadCell = v.strictObject({
  text: words(300),
  columns: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
  rows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 1),
});

const Lines = (most: number) => v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(most));
/**
 * Columns and rows of cells (from 0, row headers not counted) that an officer says count no people: they are no small numbers.
 * For the checks; neither sent nor published.
 */
const NotCounts = v.strictObject({ columns: v.optional(Lines(100)), rows: v.optional(Lines(5_000)) });

/** A table is data: grouped headers, row headers, and cells that say a value, that it is suppressed, or that it is not held. */
export const Table = v.strictObject({
  id: Id,
  caption: line(300),
  head: v.pipe(v.array(v.pipe(v.array(HeadCell), v.minLength(1), v.maxLength(100))), v.minLength(1), v.maxLength(5)),
  rows: v.pipe(
    v.array(
      v.strictObject({
        header: v.optional(words(500)),
        cells: v.pipe(v.array(Cell), v.maxLength(100)),
      }),
    ),
    v.maxLength(5_000),
  ),
  notes: v.optional(v.pipe(v.array(prose(5_000)), v.maxLength(50)), []),
  notCounts: v.optional(NotCounts),
});
export type Table = v.InferOutput<typeof Table>;

/** A note or caveat, and the parts it speaks of; none named means the whole response. */
export const Note = v.strictObject({
  parts: v.optional(v.pipe(v.array(Label), v.maxLength(200)), []),
  text: prose(20_000),
});
export type Note = v.InferOutput<typeof Note>;

export const refusalKinds = [
  'cost-limit-12(1)',
  'cost-limit-12(2)',
  'vexatious-14(1)',
  'repeated-14(2)',
  'fee-unpaid',
  'clarification-not-given',
  'withdrawn',
] as const;
/** An outcome of the request as a whole. */
export const RequestOutcome = v.strictObject({
  kind: v.picklist(refusalKinds),
  explanation: prose(30_000),
  estimatedHours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
});

export type RequestOutcome = v.InferOutput<typeof RequestOutcome>;

/** What becomes of the response in public. Approved with it; the portal then does it without anyone doing more. */
export const PublicationDecision = v.variant('kind', [
  v.strictObject({ kind: v.literal('publish') }),
  v.strictObject({
    kind: v.literal('publish-edited'),
    omitParts: v.pipe(v.array(Label), v.minLength(1)),
    reason: prose(2_000),
  }),
  v.strictObject({ kind: v.literal('hold'), until: v.optional(Day), reason: prose(2_000) }),
  v.strictObject({ kind: v.literal('do-not-publish'), reason: prose(2_000) }),
]);

/** The structured response: what an officer composes, the letter and the public page are made from. */
export const Response = v.strictObject({
  /** At most 100 characters; no personal data. */
  title: line(100),
  topics: v.optional(v.pipe(v.array(line(60)), v.maxLength(10)), []),
  dataAsAt: v.optional(Day),
  /** The request as it will be published: edited beside the request as sent. */
  request: prose(20_000),
  /** Words before the answers: what was searched, how the answer is set out. */
  introduction: v.optional(prose(20_000)),
  parts: v.pipe(v.array(Part), v.minLength(1), v.maxLength(200)),
  grounds: v.optional(v.pipe(v.array(Ground), v.maxLength(50)), []),
  requestOutcome: v.optional(RequestOutcome),
  tables: v.optional(v.pipe(v.array(Table), v.maxLength(100)), []),
  notes: v.optional(v.pipe(v.array(Note), v.maxLength(100)), []),
  /** FOIA s.16. */
  advice: v.optional(prose(20_000)),
  closing: v.optional(
    v.pipe(v.array(v.strictObject({ heading: v.optional(line(150)), text: prose(20_000) })), v.maxLength(20)),
    [],
  ),
  /** Files that were inspected and cleared (FOIA s.11; s.11(1A) for datasets). */
  attachments: v.optional(v.pipe(v.array(Attachment), v.maxLength(50)), []),
  publication: PublicationDecision,
});
export type Response = v.InferOutput<typeof Response>;
export type ResponseInput = v.InferInput<typeof Response>;
