import { csvFile } from '#domain/csv.ts';
import type { ImportedDisclosure } from '#domain/imported/imported-disclosure.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { PublishedTable } from '#domain/publication/edited.ts';
import type { TableFile } from '#domain/publication/take-away/tables.ts';
import { columnNames, needsCorner } from '#domain/response/table-head.ts';
import type { Words } from '#web/words/index.ts';
import { cellText, tableKey } from '../respond/table-view.ts';

type Citation = (ground: string) => string | undefined;

/**
 * A table in the rows of CSV: its grouped header as one, the marks of the page where a figure is missing, and, where one is,
 * a last column that says of each row what its marks mean.
 */
export function tableRows(
  table: Pick<PublishedTable, 'head' | 'rows'>,
  citation: Citation,
  { respond, publish }: Pick<Words, 'respond' | 'publish'>,
): readonly (readonly string[])[] {
  const hasMarks = table.rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string'));
  const corner = needsCorner(table) ? [publish.takeAway.row] : [];
  const marks = hasMarks ? [publish.takeAway.marks] : [];
  return [
    [...corner, ...columnNames(table.head), ...marks],
    ...table.rows.map((row) => [
      ...(row.header === undefined ? [] : [row.header]),
      ...row.cells.map((cell) => cellText(cell, respond)),
      ...(hasMarks ? [tableKey({ rows: [row] }, citation, respond).join(' ')] : []),
    ]),
  ];
}

/** Rows of a head above each other as one: what stands in a column, from the top, once. */
function joined(head: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = head;
  return first.map((_, c) => {
    const above = head.map((row) => row[c] ?? '').filter((text) => text !== '');
    return above.filter((text, i) => above.indexOf(text) === i).join(' – ');
  });
}

/** Every table of an answer as CSV, of an earlier log's too. */
export function tableFilesIn(words: Pick<Words, 'respond' | 'publish'>) {
  return (disclosure: Disclosure | ImportedDisclosure): readonly TableFile[] => {
    const file = (path: string | undefined, rows: readonly (readonly string[])[]): readonly TableFile[] =>
      path === undefined
        ? []
        : [{ path, name: `${disclosure.reference}-${path.split('/').at(-1) ?? ''}`, csv: csvFile(rows) }];
    if ('imported' in disclosure) {
      const blocks = disclosure.pieces.flatMap((piece) => piece.blocks);
      return blocks.flatMap((block) =>
        block.kind === 'table'
          ? file(block.csv, [...(block.head.length > 0 ? [joined(block.head)] : []), ...block.rows])
          : [],
      );
    }
    const citation: Citation = (id) => disclosure.grounds.find((ground) => ground.id === id)?.citation;
    return disclosure.tables.flatMap((table) => file(table.csv, tableRows(table, citation, words)));
  };
}
