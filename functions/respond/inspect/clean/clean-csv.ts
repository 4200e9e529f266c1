import { csvLine, neutral } from '#domain/csv.ts';
import { decodeText, rowsOf, separatorOf } from '../csv/inspect-table.ts';

/** The same table in UTF-8, with commas, and with nothing that a spreadsheet would run. */
export function cleanTable(bytes: Uint8Array): Uint8Array {
  const { text } = decodeText(bytes);
  const lines: string[] = [];
  for (const row of rowsOf(text, separatorOf(text))) lines.push(csvLine(row.map(neutral)));
  return Buffer.from(lines.join(''));
}
