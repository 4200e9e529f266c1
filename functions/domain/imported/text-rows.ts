import { isFigure } from './figure.ts';

/** A line of a saved text: without its gaps, as it came, and whether an empty line stands above it. */
export type RawLine = { readonly text: string; readonly raw: string; readonly isAfterGap: boolean };
/** The cells of a row, and the table of the text that it belongs to. */
export type Row = { readonly cells: readonly string[]; readonly table: number };

const tidy = (cell: string) => cell.replace(/\s+/g, ' ').trim();
/** `1.`, `(a)`, `Q3`, `•`: what stands before a tab in a list. */
const marker = /^(?:q(?:uestion)?\s?\d{1,2}[a-z]?[.):]?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):/]\)?|[•▪◦‣·*o–-])$/i;
/** `--- | :--:`: what Markdown puts below the head of a table. */
const ruled = /^:?-{2,}:?$/;

type Kind = 'closed' | 'piped' | 'tabbed' | 'spaced';
type Candidate = { readonly kind: Kind; readonly cells: readonly string[] };

function byPipes(raw: string): Candidate {
  const line = raw.trim();
  const isClosed = line.startsWith('|') || line.endsWith('|');
  // The mark at either end closes a cell, and is none.
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|').map(tidy);
  return { kind: isClosed ? 'closed' : 'piped', cells };
}

function byGaps(raw: string): Candidate | undefined {
  const line = raw.replace(/^[\t ]+|\s+$/g, '');
  const isTabbed = line.includes('\t');
  const cells = line.split(isTabbed ? '\t' : / {2,}/).map(tidy);
  if (cells.length < 2 || cells.some((cell) => cell.length > 120)) return undefined;
  if (marker.test(cells[0] ?? '')) return undefined;
  return { kind: isTabbed ? 'tabbed' : 'spaced', cells };
}

const candidate = ({ raw }: RawLine): Candidate | undefined => (raw.includes('|') ? byPipes(raw) : byGaps(raw));

/** Gaps between words make a table only of several lines alike, with figures, and none of them a sentence. */
function areRows(run: readonly Candidate[]): boolean {
  const [first] = run;
  if (first?.kind === 'closed') return true;
  if (run.length < 2) return false;
  if (first?.kind !== 'spaced') return true;
  const withFigures = run.filter(({ cells }) => cells.slice(1).some(isFigure));
  const isSentence = run.some(({ cells }) => cells.some((cell) => /[.?!;:]$/.test(cell)));
  return !isSentence && withFigures.length * 2 >= run.length;
}

const isLike = (a: Candidate, b: Candidate) =>
  a.kind === b.kind && (a.kind === 'closed' || a.kind === 'tabbed' || a.cells.length === b.cells.length);

/**
 * The rows among the lines of a text, by the places of their lines: cells closed by `|`, set apart by it or by tabs in two
 * lines at least, or by gaps in lines that have figures. Below an empty line a row without a figure begins another table.
 */
export function rowsIn(lines: readonly RawLine[]): ReadonlyMap<number, Row> {
  const found = new Map<number, Row>();
  const candidates = lines.map(candidate);
  let table = 0;
  for (let i = 0; i < lines.length; ) {
    const first = candidates[i];
    let end = i + 1;
    for (let next = candidates[end]; first && next && isLike(first, next); next = candidates[end]) end += 1;
    const run = candidates.slice(i, end) as Candidate[];
    if (first && areRows(run)) {
      table += 1;
      for (const [at, { cells }] of run.entries()) {
        if (at > 0 && lines[i + at]?.isAfterGap && !cells.some(isFigure)) table += 1;
        if (!cells.every((cell) => ruled.test(cell))) found.set(i + at, { cells, table });
      }
    }
    i = end;
  }
  return found;
}

/** A line that only draws: the rule below the head of a table. */
export const isRule = (text: string): boolean => /^[|:\s+=_–—-]{3,}$/.test(text);
