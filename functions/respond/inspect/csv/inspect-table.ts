import { isFormula } from '#domain/csv.ts';
import type { Report } from '../report.ts';

/** The text of a file and the encoding in which it stands. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'utf-16' | 'windows-1252' } {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** The mark between cells: the one that the first line has most of, outside quotes. */
export function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 20_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n|\r/, 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/**
 * Reads CSV (RFC 4180), with any separator and any end of line, row by row. `torn` is told of each row in which a quotation mark stands where
 * none can, or is never closed: nobody can tell where its cells end, and it may have swallowed others.
 */
export function* rowsOf(text: string, separator: string, torn?: (row: readonly string[]) => void): Generator<string[]> {
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  let isTorn = false;
  const whole = (cells: string[]) => {
    if (isTorn) torn?.(cells);
    isTorn = false;
    return cells;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] as string;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else {
        isQuoted = false;
        const next = text[i + 1];
        isTorn ||= next !== undefined && next !== separator && next !== '\n' && next !== '\r';
      }
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i += 1;
      yield whole([...row, cell]);
      [row, cell] = [[], ''];
    } else cell += character;
  }
  isTorn ||= isQuoted;
  if (cell !== '' || row.length > 0) yield whole([...row, cell]);
}

/** A first row of words only, each of them once, is a header. */
const isHeader = (row: readonly string[]) =>
  row.every((cell) => cell.trim() !== '' && !/^[£$€]?\s?-?[\d.,/:-]+\s?%?$/.test(cell.trim())) &&
  new Set(row).size === row.length;

/** Inspects a table in plain text: formulas that a spreadsheet would run, its encoding, its shape. */
export function inspectTable(bytes: Uint8Array, report: Report): void {
  const { text, encoding } = decodeText(bytes);
  report.say(text);
  if (encoding !== 'utf-8') report.add('not-utf-8', '', 'text', { encoding });
  const separator = separatorOf(text);
  let [number, formulas, uneven, width, first] = [0, 0, 0, 0, ''];
  for (const row of rowsOf(text, separator)) {
    report.step(1 + (row.length >> 3));
    if (row.length === 1 && row[0]?.trim() === '') continue;
    number += 1;
    if (number === 1) {
      width = row.length;
      if (width > 1 && !isHeader(row)) report.add('no-header', '', 'text');
    } else if (row.length !== width) uneven += 1;
    for (const cell of row) {
      if (!isFormula(cell)) continue;
      formulas += 1;
      first ||= cell.slice(0, 60);
    }
  }
  if (formulas > 0) report.add('formula-injection', '', 'text', { count: formulas, first });
  // A plain text is no table: its lines may have commas as they like.
  if (uneven > 0 && width > 1 && uneven < number / 2) report.add('uneven-rows', '', 'text', { count: uneven });
}
