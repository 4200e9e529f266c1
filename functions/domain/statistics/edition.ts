import type { LocalDate } from '../dates.ts';
import { csv } from '../evidence/csv.ts';
import type { LineId, TableId } from './lines.ts';
import { exemptionOf, tables } from './lines.ts';
import type { Quarter } from './quarter.ts';
import { type Share, type ShareId, sharesOf } from './shares.ts';
import type { Column, Figure, Statistics } from './statistics.ts';

/** A published version of a quarter's figures: the first, or a correction with its reason. */
export type Edition = {
  readonly quarter: Quarter;
  readonly version: number;
  /** Why the figures were corrected, as the page says it; null for the first version. */
  readonly reason: string | null;
  readonly publishedOn: LocalDate;
};

/** What is kept of an edition for good: the figures, those that are not shown among them, and the files as they were published. */
export type Frozen = { readonly statistics: Statistics; readonly csv: string; readonly json: string };

/** An edition with what is kept of it. */
export type Published = Edition & Frozen;

/** What data files call the lines, in the authority's words. */
export type Labels = {
  readonly line: (line: LineId, column: Column) => string;
  readonly means: (line: LineId) => string;
  readonly share: (share: ShareId) => string;
  readonly shareMeans: (share: ShareId) => string;
  readonly fewerThan: (threshold: number) => string;
  readonly notShown: string;
};

/** The table in which a line is shown. A line that stands in several belongs to the first. */
export function tableOf(line: LineId): TableId {
  if (exemptionOf(line) !== undefined) return 'grounds';
  return tables.find(({ lines }) => (lines as readonly string[]).includes(line))?.id ?? 'received';
}

/** A share as it is written: `94.9`. */
export function percent(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

const head = ['quarter', 'version', 'table', 'line', 'law', 'label', 'value', 'shown_as', 'band'];

function rowOf(edition: Edition, { threshold }: Statistics, { line, column, value, mark }: Figure, labels: Labels) {
  const about = [edition.quarter, edition.version, tableOf(line), line, column, labels.line(line, column)];
  const shownAs = mark === 'small' ? labels.fewerThan(threshold) : mark === 'hidden' ? labels.notShown : '';
  return [...about, mark === 'shown' ? value : null, shownAs, ''];
}

/** The figures as one tidy table: a line for each figure, in words and in names that stay. */
export function statisticsCsv(edition: Edition, statistics: Statistics, labels: Labels): string {
  const shares = sharesOf(statistics).map(({ id, column, tenths, band }) => {
    return [edition.quarter, edition.version, 'shares', id, column, labels.share(id), percent(tenths), '', band ?? ''];
  });
  return csv(head, [...statistics.figures.map((figure) => rowOf(edition, statistics, figure, labels)), ...shares]);
}

/** The tables of several quarters as one. */
export function joinedCsv(files: readonly string[]): string {
  const bodies = files.map((file) => file.slice(file.indexOf('\n') + 1));
  return csv(head, []) + bodies.join('');
}

/** The same figures with what they mean. What is not shown has no value here either. */
export function statisticsJson(edition: Edition, statistics: Statistics, labels: Labels): string {
  const { quarter, version, reason, publishedOn } = edition;
  const { from, to, takenAt, threshold, columns } = statistics;
  const figures = statistics.figures.map(({ line, column, value, mark }) => ({
    table: tableOf(line),
    line,
    law: column,
    label: labels.line(line, column),
    value: mark === 'shown' ? value : null,
    ...(mark === 'small' ? { fewerThan: threshold } : {}),
    ...(mark === 'hidden' ? { notShown: true } : {}),
  }));
  const shares = sharesOf(statistics).map(({ id, column, part, whole, tenths, band }) => {
    return { share: id, law: column, label: labels.share(id), part, whole, percent: tenths / 10, band };
  });
  const lines = [...new Set(statistics.figures.map(({ line }) => line))];
  const definitions = [
    ...lines.map((line) => ({ line, means: labels.means(line) })),
    ...[...new Set(shares.map(({ share }) => share))].map((share) => ({ share, means: labels.shareMeans(share) })),
  ];
  const document = { quarter, version, reason, from, to, takenAt, publishedOn, laws: columns, threshold };
  return `${JSON.stringify({ ...document, figures, shares, definitions }, null, 2)}\n`;
}

type ShareInJson = Pick<Share, 'part' | 'whole' | 'band'> & { share: ShareId; law: Column; percent: number };

/** The shares of an edition as they were published: its page says what its files say, whatever rule has changed since. */
export function sharesIn({ json }: Pick<Frozen, 'json'>): readonly Share[] {
  const { shares } = JSON.parse(json) as { readonly shares: readonly ShareInJson[] };
  return shares.map(({ share, law, percent: of, part, whole, band }) => {
    return { id: share, column: law, part, whole, tenths: Math.round(of * 10), band };
  });
}

/** A figure that a correction changed; null where it was not there before, or is not there any more. */
export type Change = {
  readonly line: LineId;
  readonly column: Column;
  readonly before: Figure | null;
  readonly after: Figure | null;
};

/** What a reader sees otherwise in a version than in the one before. */
export function changes(before: Statistics, after: Statistics): readonly Change[] {
  const key = ({ line, column }: Figure) => `${column} ${line}`;
  const seen = (figure: Figure | null) => (figure?.mark === 'shown' ? figure.value : (figure?.mark ?? null));
  const old = new Map(before.figures.map((figure) => [key(figure), figure]));
  const now = new Map(after.figures.map((figure) => [key(figure), figure]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((at) => {
    const [was, is] = [old.get(at) ?? null, now.get(at) ?? null];
    const one = is ?? was;
    return one === null || seen(was) === seen(is)
      ? []
      : [{ line: one.line, column: one.column, before: was, after: is }];
  });
}

/** Keys of the public files of an edition: those of a version, which stay, and those of the newest. */
export function statisticsKeys(quarter: Quarter, version?: number) {
  const folder = `disclosures/statistics/${quarter}/${version === undefined ? '' : `v${version}/`}`;
  return { page: `${folder}index.html`, csv: `${folder}statistics.csv`, json: `${folder}statistics.json` };
}

/** Keys of what all quarters share. */
export const sharedKeys = {
  page: 'disclosures/statistics/index.html',
  csv: 'disclosures/statistics/statistics.csv',
} as const;
