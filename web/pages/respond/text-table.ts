import type { Table } from '#domain/response/response.ts';
import { columnNames, hasRowHeaders, needsCorner } from '#domain/response/table-head.ts';
import { characters } from '#domain/text.ts';
import type { Words } from '#web/words/index.ts';
import { cellText, numericColumns } from './table-view.ts';

/** Wider than this, mail programs break lines and a table falls apart. */
const WIDEST = 76;
const GAP = '  ';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - characters(text)));
  return right ? space + text : text + space;
}

/**
 * A table in plain text: in columns where it is narrow enough, otherwise row by row with each value beside the words
 * above its column. The words of grouped headers are joined, so that each column says in full what it holds.
 */
export function textTable(table: Pick<Table, 'head' | 'rows'>, words: Words['respond']): string {
  const withHeader = hasRowHeaders(table);
  const names = [...(needsCorner(table) ? [''] : []), ...columnNames(table.head)].map(oneLine);
  const rows = table.rows.map((row) => [
    ...(withHeader ? [oneLine(row.header ?? '')] : []),
    ...row.cells.map((cell) => oneLine(cellText(cell, words))),
  ]);
  const numeric = [...(withHeader ? [false] : []), ...numericColumns(table)];
  const widths = names.map((name, c) => Math.max(characters(name), ...rows.map((row) => characters(row[c] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  if (total <= WIDEST) {
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, c) => pad(cell, widths[c] ?? 0, numeric[c] === true))
        .join(GAP)
        .trimEnd();
    return [line(names), widths.map((width) => '-'.repeat(width)).join(GAP), ...rows.map(line)].join('\n');
  }
  return rows
    .map((row) => {
      const values = row.map((cell, c) => (names[c] ? `${names[c]}: ${cell}` : cell));
      return withHeader ? [values[0], ...values.slice(1).map((value) => `  ${value}`)].join('\n') : values.join('\n');
    })
    .join('\n\n');
}
