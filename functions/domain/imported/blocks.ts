import type { ImportedBlock, ImportedTable } from './record.ts';
import type { SourceLine } from './source.ts';

/** A cell that says a number, an amount, a share, or that there is none. */
const figure = /^(?:[£$€]?-?\d[\d,. ]*%?|[–-]|xx|x|\*|n\/?a|nil|<\s?\d+|(?:fewer|less) than \d+)$/i;
const filled = (row: readonly string[]) => row.filter((cell) => cell !== '');

/** Rows as a table: a first row of one cell is its caption, and rows without a figure above the first with one its head. */
export function tableOf(all: readonly (readonly string[])[]): ImportedTable {
  const width = Math.max(...all.map((row) => row.length));
  const even = all.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const [first = [], ...below] = even;
  const isCaption = width > 1 && below.length > 0 && filled(first).length === 1 && first[0] !== '';
  const rows = isCaption ? below : even;
  const at = rows.findIndex((row) => row.some((cell) => figure.test(cell)));
  const heads = at > 0 ? Math.min(at, 5) : rows.length > 1 ? 1 : 0;
  return {
    kind: 'table',
    ...(isCaption ? { caption: first[0] ?? '' } : {}),
    head: rows.slice(0, heads),
    rows: rows.slice(heads),
  };
}

/** Lines as blocks: items that follow each other are one list, rows that do one table. */
export function blocksOf(lines: readonly SourceLine[]): readonly ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (!line) break;
    const like = (is: (one: SourceLine) => boolean) => {
      const end = lines.findIndex((one, at) => at > i && !is(one));
      return lines.slice(i, end < 0 ? undefined : end);
    };
    const run = line.cells
      ? like(({ cells }) => cells !== undefined)
      : line.isItem
        ? like(({ isItem }) => isItem === true)
        : [line];
    if (line.cells) blocks.push(tableOf(run.map(({ cells = [] }) => cells)));
    else if (line.isItem) blocks.push({ kind: 'list', items: run.map(({ text }) => text) });
    else blocks.push({ kind: 'text', text: line.text });
    i += run.length;
  }
  return blocks;
}
