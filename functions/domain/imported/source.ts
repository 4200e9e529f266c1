/** A line of a page that was published elsewhere, as a reader of the page sees it. */
export type SourceLine = {
  readonly text: string;
  /** The cells of a row, where the line is one of a table. */
  readonly cells?: readonly string[];
  /** True for what the page itself sets as a heading. */
  readonly isHeading?: boolean;
  /** True for an item of a list. */
  readonly isItem?: boolean;
};

/** `15 | 206 |`: how a table reads in a text that was copied from its page. */
const row = /^[^|]*\|.*\|\s*$/;
const item = /^[•▪◦‣·*-]\s+(?=\S)/;

function cellsOf(text: string): readonly string[] {
  const cells = text.trim().split('|');
  // The mark at the end closes the last cell.
  return cells.slice(0, -1).map((cell) => cell.trim());
}

/** The lines of a saved text: one for each that says something. */
export function linesOfText(text: string): readonly SourceLine[] {
  return text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((raw): SourceLine[] => {
      const line = raw.replace(/[\s\u00a0]+/g, ' ').trim();
      if (line === '') return [];
      if (row.test(line)) return [{ text: line, cells: cellsOf(line) }];
      return item.test(line) ? [{ text: line.replace(item, ''), isItem: true }] : [{ text: line }];
    });
}
