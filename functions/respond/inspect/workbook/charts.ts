import type { Office } from '../office/office.ts';
import { reachesOut } from '../office/paths.ts';
import type { Report } from '../report.ts';
import { allNamed, textOf } from '../xml.ts';
import { type Book, namesSheet } from './book.ts';

const chartPart = /(^|\/)charts\/chart(Ex)?\d*\.xml$/i;

/**
 * Charts keep the values that they draw. Those of sheets that are shown tell nothing new; those of hidden or deleted sheets, or
 * of another workbook, do.
 */
export async function inspectCharts(
  office: Office,
  book: Book,
  hidden: readonly string[],
  report: Report,
): Promise<void> {
  const names = book.sheets.map(({ name }) => name);
  const shown = names.filter((name) => !hidden.includes(name));
  for (const part of office.zip.entries.keys()) {
    if (!chartPart.test(part)) continue;
    const tree = await office.tree(part);
    const formulas = allNamed(tree, 'f').map(textOf);
    const lost = formulas.filter(
      (f) => f.includes('#REF!') || reachesOut(f) || (f.includes('!') && !namesSheet(f, shown)),
    );
    const cached = allNamed(tree, 'v').map(textOf);
    if (lost.length > 0 && cached.length > 0) {
      report.add('chart-cache', part, part, { values: cached.length, from: (lost[0] ?? '').slice(0, 100) });
      report.say(cached.join(' '));
    }
  }
}
