import { knownHeading } from './headings.ts';
import { introducesRequest } from './letter.ts';
import type { SourceLine } from './source.ts';

const inOne = /^((?:\S+\s){0,3}\S+?)\s*[:–-]\s+(\S.*)$/;

/** The label and the words of a row that has both, and words enough to be no head of a column. */
function inCells({ cells }: SourceLine): readonly string[] | undefined {
  if (!cells) return undefined;
  const [label = '', words = '', ...others] = cells.filter((cell) => cell !== '');
  return others.length === 0 && words.length > 20 ? ['', label.replace(/\s*:$/, ''), words] : [];
}

/** The line as the label that `is` knows and the words behind it; undefined where it is none, or a whole line says the same elsewhere. */
function apart(line: SourceLine, is: (label: SourceLine) => boolean): readonly SourceLine[] | undefined {
  const [, label = '', words = ''] = line.isItem || line.isFrame ? [] : (inCells(line) ?? inOne.exec(line.text) ?? []);
  if (label === '' || !is({ text: `${label}:` })) return undefined;
  return [{ text: `${label}:` }, { text: words }];
}

/** The first line from `from` on that has a label before its words, as two; all as they were where a label stands by itself already. */
function once(lines: readonly SourceLine[], is: (label: SourceLine) => boolean, from: number): readonly SourceLine[] {
  if (lines.some((line) => !line.isFrame && is(line))) return lines;
  for (let i = from; i < lines.length; i += 1) {
    const two = apart(lines[i] as SourceLine, is);
    if (two) return [...lines.slice(0, i), ...two, ...lines.slice(i + 1)];
  }
  return lines;
}

/**
 * A page on which the request or the answer stands in one line with its label (`Request: How many …`), read as if the label stood above. Nothing is
 * done to a page whose labels stand by themselves.
 */
export function withLabelsApart(lines: readonly SourceLine[]): readonly SourceLine[] {
  const asked = once(lines, introducesRequest, 0);
  const at = asked.findIndex((line) => !line.isFrame && introducesRequest(line));
  if (at < 0) return lines;
  return once(asked, (line) => knownHeading(line) === 'disclosure', at + 1);
}
