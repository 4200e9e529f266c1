import { readRecord } from '#domain/imported/read-record.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';
import { linesOfText, type SourceLine } from '#domain/imported/source.ts';
import { linesOfHtml } from './html-lines.ts';

/** What a list has that was taken out of a website: its words are between marks, or have marks for letters. */
const isMarked = (cell: string): boolean =>
  /<\/?(?:p|br|div|span|ul|ol|li|table|h[1-6]|strong|b|em|a)\b[^<>]*>|&(?:amp|nbsp|quot|lt|gt|pound|[lr][sd]quo|[nm]dash|#\d{2,5}|#x[\da-f]{2,4});/i.test(
    cell,
  );

/** Ends of lines count in a cell, beside marks for letters too. */
const asHtml = (cell: string): string =>
  /<(?:p|br|div|li|tr|h[1-6])\b/i.test(cell) ? cell : cell.replace(/\r?\n/g, '<br>');

/** The lines of a cell, as a reader of the website saw them. */
export const linesOfCell = (cell: string): readonly SourceLine[] =>
  isMarked(cell) ? linesOfHtml(asHtml(cell)).lines : linesOfText(cell);

/** The words of a cell on one line, without marks. */
export const wordsOfCell = (cell: string): string =>
  isMarked(cell)
    ? linesOfCell(cell)
        .map(({ text }) => text)
        .join(' ')
    : cell.trim();

/**
 * What the cells of a row say, read as a page. Words for the answer in which nothing is told apart are the answer. Undefined where they say nothing.
 */
export function readWords(asked: string, text: string, cited: string): ImportedRecord | undefined {
  const [question, answer] = [linesOfCell(asked), linesOfCell(text)];
  const below = cited === '' ? answer : [...answer, { text: cited }];
  if (question.length + below.length === 0) return undefined;
  const labels = { asked: { text: 'You asked:' }, said: { text: 'We said:' } };
  if (question.length === 0 && cited === '') {
    const record = readRecord(answer);
    return record.pieces.length > 0 ? record : readRecord([labels.said, ...answer]);
  }
  const above = question.length === 0 ? [] : [labels.asked, ...question];
  return readRecord([...above, ...(below.length === 0 ? [] : [labels.said, ...below])]);
}
