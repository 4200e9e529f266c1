import type { Merged } from '../workbook/merged.ts';
import { cellAt } from '../workbook/reference.ts';
import { isOn } from '../xml.ts';
import { cut } from './edit.ts';
import type { Package } from './package.ts';

export type SheetCleaning = {
  readonly rows: boolean;
  readonly columns: boolean;
  readonly merged: Merged | undefined;
  readonly formulas: boolean;
  readonly scenarios: boolean;
};

/** Takes cells and formulas out of one sheet. Rows and columns stay, empty, so that nothing moves. */
export function cleanSheet(pack: Package, part: string, what: SheetCleaning): void {
  if (!what.rows && !what.columns && !what.merged && !what.formulas && !what.scenarios) return;
  const columns: { from: number; to: number; isHidden: boolean }[] = [];
  let [row, column, isRowHidden, lowest] = [0, 0, false, 15];
  pack.edit(part, (name, a, path) => {
    const parent = path.at(-2);
    if (name === 'sheetFormatPr') {
      lowest = Number(a['defaultRowHeight'] ?? 15);
      if (Number(a['defaultColWidth'] ?? 9) < 0.4) columns.push({ from: 1, to: 16_384, isHidden: true });
    } else if (name === 'col') {
      const isHidden = isOn(a['hidden']) || (a['width'] !== undefined && Number(a['width']) < 0.4);
      columns.push({ from: Number(a['min']), to: Number(a['max']), isHidden });
    } else if (name === 'row' && parent === 'sheetData') {
      row = Number(a['r'] ?? row + 1);
      column = 0;
      isRowHidden = isOn(a['hidden']) || (a['ht'] === undefined ? lowest : Number(a['ht'])) < 2;
    } else if (name === 'c' && parent === 'row') {
      column = a['r'] ? cellAt(a['r'])[0] : column + 1;
      const at = column;
      const isColumnHidden = columns.findLast(({ from, to }) => at >= from && at <= to)?.isHidden ?? false;
      if ((what.rows && isRowHidden) || (what.columns && isColumnHidden) || what.merged?.covers(column, row)) {
        return { whole: '' };
      }
    } else if (name === 'f' && parent === 'c' && what.formulas) return cut;
    else if (name === 'scenarios' && what.scenarios) return cut;
    return undefined;
  });
}
