import type { ImportedBlock, ImportedTable } from '#domain/imported/record.ts';
import { Table } from '#web/components/table/table.tsx';
import type { Words } from '#web/words/index.ts';
import { headView, numericColumns } from '../respond/table-view.ts';
import { TableCsv } from './published-table.tsx';

/** A table as it was: its first column heads the rows where it holds words and others figures. */
type TableProps = { readonly table: ImportedTable; readonly tables: readonly ImportedTable[]; readonly words: Words };
function OldTable({ table, tables, words }: TableProps) {
  const name = words.imported.table(tables.indexOf(table) + 1);
  const caption = table.caption ?? name;
  const isAlone = tables.filter((one) => one.caption === table.caption).length === 1;
  const numeric = numericColumns({ rows: table.rows.map((cells) => ({ cells: [...cells] })) });
  const hasHeaders =
    numeric.length > 1 && !numeric[0] && numeric.some((is) => is) && table.rows.every(([first]) => first);
  const from = hasHeaders ? 1 : 0;
  const head = table.head.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 })));
  const rows = table.rows.map((cells) => ({
    header: hasHeaders ? cells[0] : undefined,
    cells: cells.slice(from).map((content, c) => ({ content, numeric: numeric[c + from] === true })),
  }));
  const shape = {
    head,
    rows: table.rows.map((cells) => ({ cells: cells.slice(from), header: hasHeaders ? cells[0] : undefined })),
  };
  return (
    <>
      <Table
        caption={caption}
        label={table.caption === undefined || isAlone ? caption : `${caption} (${name})`}
        captionClass="govuk-table__caption--m"
        head={headView(shape)}
        rows={rows}
      />
      <TableCsv csv={table.csv} caption={caption} words={words} />
    </>
  );
}

type Props = {
  readonly blocks: readonly ImportedBlock[];
  /** Every table of the page: one without a caption is called by its number among them. */
  readonly tables: readonly ImportedTable[];
  readonly words: Words;
};

/** What an answer of before says, block by block, as it was. */
export function OldBlocks({ blocks, tables, words }: Props) {
  return (
    <>
      {blocks.map((block, i) => {
        if (block.kind === 'table') return <OldTable table={block} tables={tables} words={words} key={i} />;
        if (block.kind === 'text') {
          return (
            <p class="govuk-body" dir="auto" key={i}>
              {block.text}
            </p>
          );
        }
        return (
          <ul class="govuk-list govuk-list--bullet" key={i}>
            {block.items.map((item, j) => (
              <li dir="auto" key={j}>
                {item}
              </li>
            ))}
          </ul>
        );
      })}
    </>
  );
}
