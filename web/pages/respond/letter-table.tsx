import type { Table } from '#domain/response/response.ts';
import type { Words } from '#web/words/index.ts';
import { cellText, headView, numericColumns } from './table-view.ts';

const font = 'font-family:system-ui,-apple-system,Segoe UI,Arial,sans-serif;color:#0b0c0c;font-size:15px;';
const cell = 'padding:6px 10px;border:1px solid #c7ced5;vertical-align:top;';

/** A table of a message: styles stand on its elements, as mail programs want them. */
export function LetterTable({ table, words }: { readonly table: Table; readonly words: Words['respond'] }) {
  const numeric = numericColumns(table);
  return (
    <table cellPadding="0" cellSpacing="0" style={`${font}margin:0 0 10px;border-collapse:collapse;`}>
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
                align={head.numeric ? 'right' : 'left'}
                style={cell}
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
              <th scope="row" align="left" style={cell}>
                {row.header}
              </th>
            )}
            {row.cells.map((value, c) => (
              <td key={c} align={numeric[c] ? 'right' : 'left'} style={cell}>
                {cellText(value, words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
