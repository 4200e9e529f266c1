import type { Finding } from '#domain/inspection/inspection.ts';
import { points } from '../odf/styles.ts';
import type { Attributes } from '../xml.ts';
import { keysOf } from './clean-office.ts';
import { cut, without } from './edit.ts';
import type { Package } from './package.ts';

/** Styles of rows and columns that show nothing. */
function flatStyles(pack: Package): Set<string> {
  const found = new Set<string>();
  let [style, family] = ['', ''];
  pack.edit('content.xml', (name, a) => {
    if (name === 'style') [style, family] = [a['style:name'] ?? '', a['style:family'] ?? ''];
    const size = points(a['style:row-height'] ?? a['style:column-width']);
    if (/^table-(row|column)-properties$/.test(name) && size !== undefined && size < 2) found.add(`${family} ${style}`);
    return undefined;
  });
  return found;
}

/** Takes hidden sheets out, and empties hidden rows, columns and covered cells; formulas become what they were shown as. */
export function cleanTables(pack: Package, findings: readonly Finding[]): void {
  const keys = (...rules: Finding['rule'][]) => keysOf(findings, ...rules);
  const sheets = keys('hidden-sheet');
  const rows = keys('hidden-rows', 'filtered-rows');
  const columns = keys('hidden-columns');
  const covered = keys('merged-values');
  const outside = keys('external-formula', 'external-link');
  if ([sheets, rows, columns, covered, outside].every(({ length }) => length === 0)) return;
  const flat = flatStyles(pack);
  const isHidden = (a: Attributes, family: string) =>
    /^(collapse|filter)$/.test(a['table:visibility'] ?? '') || flat.has(`${family} ${a['table:style-name']}`);
  let [sheet, isRowHidden, nextColumn, cellColumn] = ['', false, 1, 1];
  let hidden: [from: number, to: number][] = [];
  pack.edit('content.xml', (name, a, path, tag) => {
    const count = Math.max(1, Number(a['table:number-columns-repeated'] ?? 1));
    if (name === 'table' && path.at(-2) === 'spreadsheet') {
      sheet = a['table:name'] ?? '';
      [hidden, nextColumn] = [[], 1];
      return sheets.includes(sheet) ? cut : undefined;
    }
    if (name === 'table-column') {
      if (isHidden(a, 'table-column')) hidden.push([nextColumn, nextColumn + count - 1]);
      nextColumn += count;
    } else if (name === 'table-row') {
      isRowHidden = isHidden(a, 'table-row');
      cellColumn = 1;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const [from, to] = [cellColumn, cellColumn + count - 1];
      cellColumn = to + 1;
      const isColumnHidden = hidden.some((range) => from >= range[0] && to <= range[1]);
      const isGone =
        (rows.includes(sheet) && isRowHidden) ||
        (columns.includes(sheet) && isColumnHidden) ||
        (covered.includes(sheet) && name.startsWith('covered'));
      const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? '';
      const repeated = count > 1 ? ` table:number-columns-repeated="${count}"` : '';
      if (isGone) return { whole: `<${prefix}${name}${repeated}/>` };
      if (a['table:formula'] !== undefined) return { tag: without(tag, 'formula') };
    } else if (
      /^(named-expression|named-range|database-range)$/.test(name) &&
      sheets.some((s) => JSON.stringify(a).includes(`${s}.`) || JSON.stringify(a).includes(`${s}'.`))
    ) {
      return cut;
    }
    return undefined;
  });
}
