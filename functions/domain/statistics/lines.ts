import type { Fact } from './fact.ts';
import { initialOutcomes, refusals } from './outcome.ts';

/** One line of the tables. Grounds have a line each besides (`ground:s40`). */
export const lineIds = [
  'received',
  'answered',
  'open',
  'open-in-time',
  'open-extended',
  'open-clarification',
  'open-fee',
  'open-overdue',
  'ended',
  'ended-withdrawn',
  'ended-fee-unpaid',
  'ended-not-clarified',
  'ended-no-further-notice',
  'no-request',
  'passed-on',
  'time-in-20',
  'time-in-extension',
  'time-late',
  'extended-public-interest',
  'extended-complex-and-voluminous',
  ...initialOutcomes.map((one) => `outcome-${one}` as const),
  ...refusals.map((one) => `refused-${one}` as const),
  'only-available',
  'review',
  'review-answered',
  'review-upheld',
  'review-varied',
  'review-overturned',
  'review-in-time',
  'review-late',
  'review-open',
  'review-overdue',
  'complaint',
  'decision-notice',
  'fee-notice',
  'fee-paid',
  'fee-lapsed',
  'fee-pence',
] as const;
export type FixedLine = (typeof lineIds)[number];
export type GroundLine = `ground:${string}`;
export type LineId = FixedLine | GroundLine;

export const groundLine = (exemption: string): GroundLine => `ground:${exemption}`;
/** The exemption that a line is about; undefined for any other line. */
export const exemptionOf = (line: LineId): string | undefined => /^ground:(.+)$/.exec(line)?.[1];

/** What each line is made up of: every request of the first is in exactly one of the others. */
export const partitions: readonly (readonly [FixedLine, readonly FixedLine[]])[] = [
  ['received', ['answered', 'open', 'ended']],
  ['open', ['open-in-time', 'open-extended', 'open-clarification', 'open-fee', 'open-overdue']],
  ['ended', ['ended-withdrawn', 'ended-fee-unpaid', 'ended-not-clarified', 'ended-no-further-notice']],
  ['answered', ['time-in-20', 'time-in-extension', 'time-late']],
  ['answered', initialOutcomes.map((one) => `outcome-${one}` as const)],
  ['outcome-refused', refusals.map((one) => `refused-${one}` as const)],
  ['review', ['review-answered', 'review-open', 'review-overdue']],
  ['review-answered', ['review-upheld', 'review-varied', 'review-overturned']],
  ['review-answered', ['review-in-time', 'review-late']],
];

/**
 * Lines that may say something of a person when few stand behind them: what was held against a request, what somebody
 * complained of, who did not answer. All others count what the authority did, and are always shown.
 */
export function isAboutPeople(line: LineId): boolean {
  const isOwnMatter =
    line === 'ended-withdrawn' || line === 'ended-not-clarified' || line === 'ended-no-further-notice';
  return isOwnMatter || /^(ground:|refused-|review|complaint$|decision-notice$|only-available$)/.test(line);
}

/** The tables in which the lines are shown, in the order of the page; those of grounds have lines of their own. */
export const tables = [
  {
    id: 'received',
    lines: lineIds.slice(0, lineIds.indexOf('time-in-20')),
  },
  { id: 'time', lines: ['answered', 'time-in-20', 'time-in-extension', 'time-late'] },
  { id: 'extensions', lines: ['extended-public-interest', 'extended-complex-and-voluminous'] },
  {
    id: 'outcomes',
    lines: ['answered', ...initialOutcomes.map((one) => `outcome-${one}` as const)],
  },
  { id: 'refused', lines: ['outcome-refused', ...refusals.map((one) => `refused-${one}` as const)] },
  { id: 'grounds', lines: ['only-available'] },
  { id: 'reviews', lines: lineIds.slice(lineIds.indexOf('review'), lineIds.indexOf('complaint')) },
  { id: 'regulator', lines: ['complaint', 'decision-notice'] },
  { id: 'fees', lines: ['fee-notice', 'fee-paid', 'fee-lapsed', 'fee-pence'] },
] as const satisfies readonly { readonly id: string; readonly lines: readonly FixedLine[] }[];
export type TableId = (typeof tables)[number]['id'];

function linesOfStanding({ standing }: Fact): readonly LineId[] {
  switch (standing.kind) {
    case 'answered': {
      const { outcome, refusal, grounds, onlyAvailable } = standing.as;
      return [
        'received',
        'answered',
        `time-${standing.time}`,
        `outcome-${outcome}`,
        ...(refusal === null ? [] : ([`refused-${refusal}`] as const)),
        ...grounds.map(groundLine),
        ...(onlyAvailable ? (['only-available'] as const) : []),
      ];
    }
    case 'open':
      return ['received', 'open', `open-${standing.waiting}`];
    case 'ended':
      return ['received', 'ended', `ended-${standing.ending}`];
    default:
      return [standing.kind];
  }
}

function linesOfReview({ review }: Fact): readonly LineId[] {
  if (review === null) return [];
  if (review.outcome === 'open') return ['review', review.late ? 'review-overdue' : 'review-open'];
  return ['review', 'review-answered', `review-${review.outcome}`, review.late ? 'review-late' : 'review-in-time'];
}

/** The lines in which a case counts as one. */
export function linesOf(fact: Fact): readonly LineId[] {
  return [
    ...linesOfStanding(fact),
    ...linesOfReview(fact),
    ...(fact.complaint ? (['complaint'] as const) : []),
    ...(fact.decisionNotice ? (['decision-notice'] as const) : []),
    ...(fact.fee ? (['fee-notice'] as const) : []),
    ...(fact.fee && fact.fee.paidPence !== null ? (['fee-paid'] as const) : []),
    ...(fact.fee?.lapsed ? (['fee-lapsed'] as const) : []),
    ...(fact.extended === null ? [] : ([`extended-${fact.extended}`] as const)),
  ];
}
