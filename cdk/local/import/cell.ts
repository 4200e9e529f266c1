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
