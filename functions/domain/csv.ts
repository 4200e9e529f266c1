/** Beginnings that a spreadsheet takes for a formula (OWASP: CSV injection); a number with a sign is none. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const number = /^[+-]?[£$€]?\s?(?:\d[\d,\s]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s?%?$/i;
/** With one space at most between two things: who sends a cell of thousands of them must not have it looked at for minutes. */
const isNumber = (cell: string) => number.test(cell.trim().replace(/\s+/g, ' '));
/**
 * Dashes that stand for nothing or lead into words are none either, unless something in the words could be called: `- WEBSERVICE("…")` is
 * run, and so is `- cmd|…!A0`.
 */
const dash = /^\s*[-+]+\s*$|^\s*-\s+\p{L}[^(|!]*$/u;

export const isFormula = (cell: string): boolean => formula.test(cell) && !isNumber(cell) && !dash.test(cell);

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before it. */
export const neutral = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

/** One line of CSV (RFC 4180). */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** What stands before our own CSV, so that Excel takes it for UTF-8: without it, `£` and `–` come out wrong there. */
const BOM = '\uFEFF';

/** A whole file of rows, the first of which is the header: nothing in it is run by a spreadsheet. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((cells) => csvLine(cells.map(neutral))).join('');
