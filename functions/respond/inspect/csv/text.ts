/** Beginnings that a spreadsheet takes for a formula (OWASP: CSV injection); a number with a sign is none. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const number = /^\s*[+-]?[£$€]?\s?(?:\d[\d,\s]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*%?\s*$/i;
/** Dashes that stand for nothing or lead into words are none either. */
const dash = /^\s*[-+]+\s*$|^\s*-\s+[\p{L}]/u;

export const isFormula = (cell: string): boolean => formula.test(cell) && !number.test(cell) && !dash.test(cell);

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before it. */
export const neutral = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

/** One line of CSV (RFC 4180). */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
