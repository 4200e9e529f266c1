import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { PublishedTable as PublishedTableData } from '#domain/publication/edited.ts';
import type { Cell } from '#domain/response/response.ts';
import { Markdown } from '#web/components/markdown/markdown.tsx';
import { Table } from '#web/components/table/table.tsx';
import type { Words } from '#web/words/index.ts';
import { cellText, headView, numericColumns, tableKey } from '../respond/table-view.ts';
import { anchors } from './anchors.ts';

/** The way to a table as CSV, beside it. */
export function TableCsv(props: { readonly csv: string | undefined; readonly caption: string; readonly words: Words }) {
  if (props.csv === undefined) return null;
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={props.csv} type="text/csv">
        {props.words.publish.takeAway.table(props.caption)}
      </a>
    </p>
  );
}

type CitationOf = (ground: string) => string | undefined;

function cellView(cell: Cell, citation: CitationOf, words: Words['respond']) {
  if (typeof cell === 'string') return cell;
  const cited = 'suppressed' in cell && cell.ground !== undefined ? citation(cell.ground) : undefined;
  const spoken = 'notHeld' in cell ? words.notHeld : cited ? words.suppressedUnder(cited) : words.suppressed;
  return (
    <>
      <span aria-hidden="true">{cellText(cell, words)}</span>
      <span class="govuk-visually-hidden">{spoken}</span>
    </>
  );
}

/** A table of an answer: figures to the right, missing ones as marks with what they mean below, and its notes. */
export function PublishedTable({
  table,
  disclosure,
  words,
}: {
  readonly table: PublishedTableData;
  readonly disclosure: Pick<Disclosure, 'grounds'>;
  readonly words: Words;
}) {
  const citation: CitationOf = (id) => disclosure.grounds.find((g) => g.id === id)?.citation;
  const numeric = numericColumns(table);
  const key = tableKey(table, citation, words.respond);
  return (
    <div class="portal-figures" id={anchors.table(table.id)}>
      <Table
        caption={table.caption}
        captionClass="govuk-table__caption--m"
        head={headView(table)}
        rows={table.rows.map((row) => ({
          header: row.header,
          cells: row.cells.map((cell, c) => ({
            content: cellView(cell, citation, words.respond),
            numeric: numeric[c] === true,
          })),
        }))}
      />
      {key.length + table.notes.length === 0 ? null : (
        <ul class="govuk-list portal-figures__notes" aria-label={words.respond.tableNotes}>
          {key.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {table.notes.map((note) => (
            <li key={note}>
              <Markdown words={words.components} text={note} level={5} />
            </li>
          ))}
        </ul>
      )}
      <TableCsv csv={table.csv} caption={table.caption} words={words} />
    </div>
  );
}
