/** A cell of text with tabs between its columns; `quoted` where it stood in quotes, and so is empty on purpose. */
export type TypedCell = { readonly text: string; readonly quoted: boolean };

/**
 * Text as spreadsheets copy it, as rows of cells: tabs between columns, line ends between rows. A cell in quotes may hold
 * both, and a quote is doubled in it; a quote anywhere else is a quote.
 */
export function cellsIn(text: string): readonly (readonly TypedCell[])[] {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: TypedCell[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at, at + 20_000));
    const end = quoted ? at + quoted[0].length : nextStop(source, at);
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : source.slice(at, end);
    rows.at(-1)?.push({ text: cell.trim().replace(/\s*\n\s*/g, ' '), quoted: quoted !== null });
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function nextStop(source: string, at: number): number {
  const found = source.slice(at).search(/[\t\n]/);
  return found < 0 ? source.length : at + found;
}

/** The same the other way round. */
export function textOfCells(rows: readonly (readonly TypedCell[])[]): string {
  const needsQuotes = ({ text, quoted }: TypedCell) => quoted || /[\t\n]|^"/.test(text);
  const cellText = (cell: TypedCell) => (needsQuotes(cell) ? `"${cell.text.replaceAll('"', '""')}"` : cell.text);
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

/** A cell of a table on a page that was copied: what it covers, and whether it is a heading. */
export type CopiedCell = {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
};

/**
 * The text of a table that was copied with its joined cells: each says that it is joined with the one to its left (`«`) or
 * above (`^`), which the plain text of the clipboard does not tell. `headRows`: as many rows as begin it with headings alone.
 */
export function textOfCopied(rows: readonly (readonly CopiedCell[])[]): {
  readonly text: string;
  readonly headRows: number;
} {
  const lines: TypedCell[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    for (const cell of row) {
      let column = 0;
      while (lines[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const mark = right > 0 ? '«' : down > 0 ? '^' : cell.text.trim();
          const line = lines[r + down];
          if (line) line[column + right] = { text: mark, quoted: false };
        }
      }
    }
  }
  const headRows = rows.findIndex((row) => row.length === 0 || !row.every(({ isHead }) => isHead));
  return {
    text: textOfCells(lines.map((line) => Array.from(line, (cell) => cell ?? { text: '', quoted: false }))),
    headRows: headRows < 0 ? rows.length : headRows,
  };
}
