import { isFigure } from './figure.ts';
import type { ImportedBlock, ImportedTable } from './record.ts';
import type { SourceLine } from './source.ts';

type Cells = readonly string[];
const filled = (row: Cells) => row.filter((cell) => cell !== '');
const isCaption = (row: Cells) => row.length > 1 && row[0] !== '' && filled(row).length === 1;
const spans = (row: Cells) => row.includes('') || new Set(row).size < row.length;
const MOST_HEADS = 5;

/** Rows as a table, of which the page sets the first `set` as a head where that is more than one: a first row of one cell is its caption, and the one below its head, with the next where a cell of it is empty or goes over several. */
export function tableOf(all: readonly Cells[], set = 0): ImportedTable {
  const width = all.reduce((most, row) => Math.max(most, row.length), 0);
  const even = all.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const [first = [], ...below] = even;
  const hasCaption = below.length > 0 && isCaption(first);
  const rows = hasCaption ? below : even;
  const at = rows.findIndex((row) => row.some(isFigure));
  const isSet = set > 1 && set < all.length;
  let heads = isSet ? set - (hasCaption ? 1 : 0) : rows.length > 1 ? 1 : 0;
  while (!isSet && heads > 0 && heads < at && heads < MOST_HEADS && spans(rows[heads - 1] ?? [])) heads += 1;
  return {
    kind: 'table',
    ...(hasCaption ? { caption: first[0] ?? '' } : {}),
    head: rows.slice(0, heads),
    rows: rows.slice(heads),
  };
}

type Rows = readonly [before: SourceLine | undefined, row: SourceLine, next: SourceLine | undefined];

/** True where a row begins another table: a caption, or another number of cells, above a row without figures. */
function beginsTable([before, row, next]: Rows, hadFigures: boolean): boolean {
  if (!before || row.table !== before.table) return true;
  if (!hadFigures || !row.cells || !next?.cells || row.cells.some(isFigure)) return false;
  if (isCaption(row.cells)) return !next.cells.some(isFigure);
  return row.cells.length !== before.cells?.length && row.cells.length === next.cells.length;
}

function tablesOf(rows: readonly SourceLine[]): readonly ImportedTable[] {
  const tables: SourceLine[][] = [];
  let hadFigures = false;
  for (const [i, row] of rows.entries()) {
    const { cells = [] } = row;
    if (beginsTable([rows[i - 1], row, rows[i + 1]], hadFigures)) {
      tables.push([]);
      hadFigures = false;
    }
    tables.at(-1)?.push(row);
    hadFigures ||= cells.some(isFigure);
  }
  // How many rows the page itself sets as a head, with what may be the caption above them.
  const setIn = (own: readonly SourceLine[]) => {
    const first = own.findIndex(({ isHead }) => isHead);
    const after = own.findIndex(({ isHead }, i) => i > first && !isHead);
    return first < 0 || first > 1 ? 0 : after;
  };
  return tables.map((own) =>
    tableOf(
      own.map(({ cells = [] }) => cells),
      setIn(own),
    ),
  );
}

const kindOf = ({ cells, isItem }: SourceLine) => (cells ? 'table' : isItem ? 'list' : 'text');
/** `Table 2: Benches by park`: what stands right above a table and names it. */
const namesTable = /^table\s+[\w.]{1,5}\s*[:.–-]\s*\S.{0,150}$/i;

/** Lines as blocks: items that follow each other are one list, rows that do one table or several. */
export function blocksOf(lines: readonly SourceLine[]): readonly ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as SourceLine;
    const kind = kindOf(line);
    let end = i + 1;
    while (kind !== 'text' && end < lines.length && kindOf(lines[end] as SourceLine) === kind) end += 1;
    const run = lines.slice(i, end);
    if (kind === 'text') blocks.push({ kind, text: line.text });
    else if (kind === 'list') blocks.push({ kind, items: run.map(({ text }) => text) });
    else {
      const [first, ...others] = tablesOf(run);
      const above = blocks.at(-1);
      const isNamed = first?.caption === undefined && above?.kind === 'text' && namesTable.test(above.text);
      if (isNamed) blocks.pop();
      if (first) blocks.push(isNamed ? { ...first, caption: above.text } : first, ...others);
    }
    i = end;
  }
  return blocks;
}
