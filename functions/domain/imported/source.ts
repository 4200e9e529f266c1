import { isRule, type RawLine, rowsIn } from './text-rows.ts';

/** A line of a page that was published elsewhere, as a reader of the page sees it. */
export type SourceLine = {
  readonly text: string;
  /** The cells of a row, where the line is one of a table. */
  readonly cells?: readonly string[];
  /** True for a row that the page itself sets as a head of its columns. */
  readonly isHead?: boolean;
  /** Which table of the page a row belongs to. */
  readonly table?: number;
  /** True for what the page itself sets as a heading. */
  readonly isHeading?: boolean;
  /** True for an item of a list. */
  readonly isItem?: boolean;
  /** True for what the page itself sets apart as its frame: navigation, banners, what stands below every page. */
  readonly isFrame?: boolean;
};

const item = /^[•▪◦‣·●○■□➢➤*–-]\s+(?=\S)/;
/** Controls, and marks that nobody sees: soft hyphens, joints without width, the mark of an encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what this is for
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** The words of a source in one form: NFC, without what nobody sees. */
export const seen = (text: string): string => text.normalize('NFC').replace(unseen, '');
/** Words on one line, with one space between them. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines of a saved text: one for each that says something. */
export function linesOfText(text: string): readonly SourceLine[] {
  const lines: RawLine[] = [];
  let isAfterGap = false;
  for (const line of seen(text).split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)) {
    const said = onOneLine(line);
    // Another kind of space is a space; a tab may part cells.
    if (said !== '') lines.push({ text: said, raw: line.replace(/[^\S\t]/g, ' '), isAfterGap });
    isAfterGap = said === '';
  }
  const rows = rowsIn(lines);
  return lines.flatMap((line, i): SourceLine[] => {
    const row = rows.get(i);
    if (row) return [{ text: line.text, ...row }];
    if (isRule(line.text)) return [];
    return item.test(line.text) ? [{ text: line.text.replace(item, ''), isItem: true }] : [{ text: line.text }];
  });
}
