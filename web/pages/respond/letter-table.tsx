import type { Table } from '#domain/response/response.ts';
import type { Words } from '#web/words/index.ts';
import { cellText, headView, numericColumns } from './table-view.ts';

const font = 'font-family:system-ui,-apple-system,Segoe UI,Arial,sans-serif;color:#0b0c0c;font-size:15px;';
const cell = 'padding:6px 10px;border:1px solid #c7ced5;vertical-align:top;';
const cellAt = (isNumeric: boolean | undefined) => `${cell}text-align:${isNumeric ? 'right' : 'left'};`;

/** A table of a message: styles stand on its elements, as mail programs want them. */
export function LetterTable({ table, words }: { readonly table: Table; readonly words: Words['respond'] }) {
  const numeric = numericColumns(table);
  return (
    <table style={`${font}margin:0 0 10px;border-collapse:collapse;`}>
      <caption style="text-align:left;font-weight:bold;padding:0 0 6px;">{table.caption}</caption>
      <thead>
        {headView(table).map((row, r) => (
          <tr key={r}>
            {row.map((head, c) => (
              <th
                key={c}
                scope={(head.columns ?? 1) > 1 ? 'colgroup' : 'col'}
                colSpan={head.columns}
                rowSpan={head.rows}
                style={cellAt(head.numeric)}
              >
                {head.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          <tr key={r}>
            {row.header === undefined ? null : (
              <th scope="row" style={cellAt(false)}>
                {row.header}
              </th>
            )}
            {row.cells.map((value, c) => (
              <td key={c} style={cellAt(numeric[c])}>
                {cellText(value, words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
