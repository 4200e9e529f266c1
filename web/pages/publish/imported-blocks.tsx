import type { ImportedBlock, ImportedTable } from '#domain/imported/record.ts';
import { Table } from '#web/components/table/table.tsx';
import type { Words } from '#web/words/index.ts';
import { headView, numericColumns } from '../respond/table-view.ts';
import { TableCsv } from './published-table.tsx';

/** A table as it was: its first column heads the rows where it holds words and others figures. */
type TableProps = { readonly table: ImportedTable; readonly name: string; readonly words: Words };
function OldTable({ table, name, words }: TableProps) {
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
        caption={table.caption ?? name}
        captionClass="govuk-table__caption--m"
        head={headView(shape)}
        rows={rows}
      />
      <TableCsv csv={table.csv} caption={table.caption ?? name} words={words} />
    </>
  );
}

/** What an answer of before says, block by block, as it was. */
export function OldBlocks({ blocks, words }: { readonly blocks: readonly ImportedBlock[]; readonly words: Words }) {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return (
    <>
      {blocks.map((block, i) => {
        if (block.kind === 'table')
          return (
            <OldTable table={block} name={words.imported.table(tables.indexOf(block) + 1)} words={words} key={i} />
          );
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
