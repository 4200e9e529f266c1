import type { FixedLine } from './lines.ts';
import type { Column, Figure, Statistics } from './statistics.ts';

/** The Information Commissioner's self-assessment toolkit: 95 % and more, 90 % and more, less. */
export const bands = ['good', 'adequate', 'unsatisfactory'] as const;
export type Band = (typeof bands)[number];

type Rule = {
  readonly of: readonly FixedLine[];
  /** Among which: what is left out below the line is taken away. */
  readonly among: readonly FixedLine[];
  readonly without?: readonly FixedLine[];
  readonly isBanded: boolean;
};

const closed: readonly FixedLine[] = ['answered', 'open-overdue'];
const resolvable: readonly FixedLine[] = [
  ...(['outcome-granted', 'outcome-part', 'outcome-refused'] as const),
  ...(['open-in-time', 'open-extended', 'open-overdue'] as const),
];

/**
 * Shares in per cent. In time: within 20 working days or a permitted extension, of what was answered or is overdue.
 * Granted: of resolvable requests as the Cabinet Office has them (its tables 6a and 6b): what is not answered yet is among them, and what is on
 * hold is not.
 */
const rules = {
  'in-time': { of: ['time-in-20', 'time-in-extension'], among: closed, isBanded: true },
  'in-20': { of: ['time-in-20'], among: closed, isBanded: true },
  granted: { of: ['outcome-granted'], among: resolvable, isBanded: false },
  'granted-without-procedural': {
    of: ['outcome-granted'],
    among: resolvable,
    without: ['refused-cost-12(1)', 'refused-cost-12(2)', 'refused-vexatious', 'refused-repeated'],
    isBanded: false,
  },
  'review-in-time': { of: ['review-in-time'], among: ['review-answered', 'review-overdue'], isBanded: true },
} as const satisfies Record<string, Rule>;
export type ShareId = keyof typeof rules;
export const shareIds = Object.keys(rules) as readonly ShareId[];

/** A share: tenths of a per cent, cut off and not rounded up, so that 94.96 is never shown as 95. */
export type Share = {
  readonly id: ShareId;
  readonly column: Column;
  readonly part: number;
  readonly whole: number;
  readonly tenths: number;
  readonly band: Band | null;
};

/** The band of a part of a whole, told from the numbers themselves. */
export function bandOf(part: number, whole: number): Band {
  if (part * 100 >= whole * 95) return 'good';
  return part * 100 >= whole * 90 ? 'adequate' : 'unsatisfactory';
}

function figuresFor({ figures }: Statistics, id: ShareId, column: Column): readonly Figure[] {
  const { of, among, without = [] }: Rule = rules[id];
  const lines: readonly string[] = [...of, ...among, ...without];
  return figures.filter((figure) => figure.column === column && lines.includes(figure.line));
}

/** True where a share would tell a figure that is not shown. */
export function isShareHidden(statistics: Statistics, id: ShareId, column: Column): boolean {
  return figuresFor(statistics, id, column).some(({ mark }) => mark !== 'shown');
}

/** A share of the figures; null where there is nothing to share, or it would tell what is not shown. */
export function shareOf(statistics: Statistics, id: ShareId, column: Column): Share | null {
  if (isShareHidden(statistics, id, column)) return null;
  const { of, among, without = [], isBanded }: Rule = rules[id];
  const values = new Map<string, number>(figuresFor(statistics, id, column).map(({ line, value }) => [line, value]));
  const sum = (lines: readonly FixedLine[]) => lines.reduce((n, line) => n + (values.get(line) ?? 0), 0);
  const [part, whole] = [sum(of), sum(among) - sum(without)];
  if (whole <= 0) return null;
  const band = isBanded ? bandOf(part, whole) : null;
  return { id, column, part, whole, tenths: Math.floor((part * 1000) / whole), band };
}

/** Every share that can be shown. */
export function sharesOf(statistics: Statistics): readonly Share[] {
  return shareIds.flatMap((id) => statistics.columns.flatMap((column) => shareOf(statistics, id, column) ?? []));
}
