import type { SourceLine } from './source.ts';

/** What a page says of itself under a label: `Reference`, `FOI 24-0711`. */
export type Labelled = { readonly label: string; readonly value: string };

const LONGEST_LABEL = 40;
const LONGEST_VALUE = 60;
const bare = (text: string) => text.replace(/\s*[:–-]\s*$/, '').trim();

function* inCells(line: SourceLine, next: SourceLine | undefined): Generator<Labelled> {
  const { cells = [] } = line;
  const [label = '', value = '', ...others] = cells.filter((cell) => cell !== '');
  if (others.length === 0 && value !== '') yield { label: bare(label), value };
  // A head, and below it a row of as many cells.
  const below = next?.table === line.table ? (next?.cells ?? []) : [];
  if (below.length === cells.length)
    yield* cells.map((head, i) => ({ label: bare(head), value: (below[i] ?? '').trim() }));
}

/**
 * The facts that stand under labels, wherever a page sets them: in one line behind a colon, in a line of their own below the label, in a row of two cells, or
 * in the columns of a table. Nothing is taken out of the lines.
 */
export function* labelled(lines: readonly SourceLine[]): Generator<Labelled> {
  for (const [i, line] of lines.entries()) {
    if (line.isFrame) continue;
    const next = lines[i + 1];
    if (line.cells) {
      yield* inCells(line, next);
      continue;
    }
    const [, label = '', value = ''] = /^([^:]{2,40}?)\s*:\s+(\S.*)$/.exec(line.text) ?? [];
    if (value !== '' && value.length <= LONGEST_VALUE) yield { label, value };
    const isPair = next && !next.cells && !next.isFrame && line.text.length <= LONGEST_LABEL;
    if (isPair && next.text.length <= LONGEST_VALUE) yield { label: bare(line.text), value: next.text };
  }
}
