import type { Response } from '../response.ts';
import { countsInProse } from './prose.ts';
import type { SmallNumberRules } from './prove.ts';
import { type Grid, type Place, placeKey, readTable } from './read-table.ts';

/** What is found about small numbers, by rule; the sentences are in `web/words/en/small-numbers.ts`. */
export const smallNumberFindings = [
  'small-count',
  'small-count-in-prose',
  'zero-count',
  'share-beside-suppressed',
] as const;

/** Where it is: a cell, or a field of the response by its path with the characters from and to. */
export type Where = Place | { readonly field: string; readonly start: number; readonly end: number };

export type SmallNumberFinding = {
  readonly rule: (typeof smallNumberFindings)[number];
  readonly place: Where;
  /** The number; undefined where the finding is about one that is suppressed. */
  readonly value?: number;
  /** What is counted: the names of row and column, or the words in prose. */
  readonly what: string;
};

function inTable(grid: Grid, rules: SmallNumberRules): readonly SmallNumberFinding[] {
  const whatOf = (row: number, column: number) =>
    [grid.rowNames[row], grid.columnNames[column]].filter(Boolean).join(', ');
  const isHidden = (row: number) =>
    grid.figures[row]?.some(
      ({ kind }, column) => (kind === 'hidden' || kind === 'below') && grid.isOfPeople(row, column),
    ) ?? false;
  return grid.figures.flatMap((figures, row) =>
    figures.flatMap((figure, column): SmallNumberFinding[] => {
      const place = { table: grid.id, row, column };
      const what = whatOf(row, column);
      const isCount = figure.kind === 'count' && grid.isOfPeople(row, column);
      if (isCount && figure.value > 0 && figure.value < rules.threshold) {
        return [{ rule: 'small-count', place, value: figure.value, what }];
      }
      if (isCount && figure.value === 0 && rules.zeroIsSmall) {
        return [{ rule: 'zero-count', place, value: 0, what }];
      }
      // A share or an average beside a suppressed count gives it back to whoever knows the whole. It counts nobody itself, so
      // that saying so of its column changes nothing.
      const isShare = figure.kind === 'percentage' || figure.kind === 'rate' || figure.kind === 'average';
      return isShare && isHidden(row) ? [{ rule: 'share-beside-suppressed', place, what }] : [];
    }),
  );
}

/** The fields of prose that a reader sees, by path. Questions are the applicant's words, and are published as such. */
function proseOf(response: Response): readonly (readonly [string, string | undefined])[] {
  return [
    ['title', response.title],
    ['introduction', response.introduction],
    ...response.parts.map((part, i) => [`parts.${i}.answer`, part.answer] as const),
    ...response.tables.flatMap((table, i) => [
      [`tables.${i}.caption`, table.caption] as const,
      ...table.notes.map((note, n) => [`tables.${i}.notes.${n}`, note] as const),
    ]),
    ...response.notes.map((note, i) => [`notes.${i}.text`, note.text] as const),
    ['advice', response.advice],
    ...response.closing.map((one, i) => [`closing.${i}.text`, one.text] as const),
  ];
}

/**
 * Small numbers in a response: counts from 1 to below the threshold in its tables and its prose, zeros where they count as
 * small, and shares beside a suppressed count. Each is for the officer to suppress, or to keep with a reason. Columns and
 * rows of a table that count no people (`notCounts`) are not looked at. FOIA s.40(2): a small number may identify somebody.
 */
export function findSmallNumbers(response: Response, rules: SmallNumberRules): readonly SmallNumberFinding[] {
  const least = rules.zeroIsSmall ? 0 : 1;
  const tables = response.tables.flatMap((table) => inTable(readTable(table), rules));
  const prose = proseOf(response).flatMap(([field, text = '']) =>
    countsInProse(text)
      .filter(({ value }) => value >= least && value < rules.threshold)
      .map(({ value, start, end, what }) => ({
        rule: 'small-count-in-prose' as const,
        place: { field, start, end },
        value,
        what,
      })),
  );
  return [...tables, ...prose];
}

/** The cells among findings, to choose from for suppression. */
export function cellsOf(findings: readonly SmallNumberFinding[]): readonly Place[] {
  const cells = findings.flatMap(({ place, rule }) =>
    'table' in place && rule !== 'share-beside-suppressed' ? [place] : [],
  );
  return [...new Map(cells.map((place) => [placeKey(place), place])).values()];
}
