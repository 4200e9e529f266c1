/**
 * Cuts a published text of the reference material into pieces by its structure, so that its sentences need not stand in
 * the project. Each cut throws where its anchor is not found: a text that has changed is noticed, not skipped.
 */
export type Lines = readonly string[];

/** The lines of a text below the banners of the website that it was copied from, from its reference on. */
export function linesOf(text: string): Lines {
  return from(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    /^Freedom of information request reference no/,
  );
}

function indexOf(lines: Lines, anchor: RegExp): number {
  const at = lines.findIndex((line) => anchor.test(line));
  if (at < 0) throw new Error(`No line of the text begins as ${anchor} says`);
  return at;
}

/** The lines from the anchor on, with it. */
export function from(lines: Lines, anchor: RegExp): Lines {
  return lines.slice(indexOf(lines, anchor));
}

/** The lines below the anchor. */
export function below(lines: Lines, anchor: RegExp): Lines {
  return lines.slice(indexOf(lines, anchor) + 1);
}

/** The lines above the anchor. */
export function above(lines: Lines, anchor: RegExp): Lines {
  return lines.slice(0, indexOf(lines, anchor));
}

/** The lines below one anchor and above the next that follows it. */
export function between(lines: Lines, start: RegExp, end: RegExp): Lines {
  return above(below(lines, start), end);
}

/** The only line that is like this. */
export function lineLike(lines: Lines, pattern: RegExp): string {
  const [line, ...others] = lines.filter((l) => pattern.test(l));
  if (line === undefined || others.length > 0) throw new Error(`There must be one line like ${pattern}`);
  return line;
}

/** The request as it was sent: what stands between the usual first words and the decision. */
export function requestOf(lines: Lines): string {
  return between(lines, /^I note you seek access/, decided).join('\n');
}
export const decided = /^I have today decided/;
export const reasonFor = /^Reason for decision$/;
export const disclosure = /^Disclosure$/;

export type Piece = { readonly label: string; readonly first: string; readonly lines: Lines };

/** What stands under each line that begins with a label; `pattern` captures the label and the rest of that line. */
export function pieces(lines: Lines, pattern: RegExp): readonly Piece[] {
  const found: { label: string; first: string; lines: string[] }[] = [];
  for (const line of lines) {
    const [, label, first = ''] = pattern.exec(line) ?? [];
    if (label !== undefined) found.push({ label, first, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  if (found.length === 0) throw new Error(`No line of the text has a label as in ${pattern}`);
  return found;
}

/** The rows of a table that was written as `15 | 206 |`. */
export function rowsIn(lines: Lines): readonly (readonly string[])[] {
  return lines
    .filter((line) => line.includes('|'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    );
}

/** The whole numbers that a line names: `questions 5 and 7` → 5, 7. */
export function numbersIn(line: string): readonly string[] {
  return line.match(/\d+/g) ?? [];
}

/**
 * What a heading such as `Section 21(1) - title - sentence` says besides its citation: the portal cites the law itself.
 * A title that stands alone has no full stop.
 */
export function afterCitation(line: string): string {
  const [citation = ''] = /^Section \d+\([^–-]*[–-]\s*/.exec(line) ?? [];
  const rest = line.slice(citation.length);
  return citation !== '' && rest.length < 80 ? rest.replace(/\.$/, '') : rest;
}

/** The first `n` lines one by one, and the others. */
export function split(lines: Lines, n: number): { readonly one: (i: number) => string; readonly others: Lines } {
  const one = (i: number) => {
    const line = i < n ? lines[i] : undefined;
    if (line === undefined) throw new Error(`The text has no line ${i} here`);
    return line;
  };
  return { one, others: lines.slice(n) };
}
