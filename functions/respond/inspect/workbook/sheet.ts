import type { Office } from '../office/office.ts';
import type { Report } from '../report.ts';
import { decoderFor, isOn } from '../xml.ts';
import { unpack } from '../zip.ts';
import { type Area, areaOf, cellAt } from './reference.ts';

/** Columns as a sheet describes them. */
export type Columns = { readonly from: number; readonly to: number; readonly isHidden: boolean };

/** A cell that holds something. */
export type Cell = {
  readonly column: number;
  readonly row: number;
  readonly style: number;
  readonly type: string;
  /** The stored value: a number, the index of a shared string, or text. */
  readonly value: string;
  readonly formula: string;
};

export type Row = { readonly number: number; readonly isHidden: boolean; readonly cells: readonly Cell[] };

/** What a reader of a sheet is told, in the order of the file. */
export type SheetHandler = {
  readonly columns: (columns: Columns) => void;
  readonly row: (row: Row) => void;
  /** Any other element, with the text in it when it ends. */
  readonly element: (name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]) => void;
  readonly text: (name: string, text: string, path: readonly string[]) => void;
};

/** Rows lower than this many points, and columns narrower than this many characters, show nothing. */
const LOWEST = 2;
const NARROWEST = 0.4;

/** Streams one sheet, row by row, so that its size does not matter. */
export async function readSheet(office: Office, part: string, handler: SheetHandler): Promise<void> {
  const path: string[] = [];
  let [row, isRowHidden, lowest] = [0, false, 15];
  let cells: Cell[] = [];
  let cell = { column: 0, row: 0, style: 0, type: '', value: '', formula: '' };
  let [inCell, inData, isValue, spoken, text] = [false, false, false, 0, ''];
  let lastColumn = 0;
  await office.stream(part, {
    open(name, a) {
      if (inCell) {
        if (name === 'rPh') spoken += 1;
        isValue = name === 'v' || name === 'f' || (name === 't' && spoken === 0);
        text = '';
        return;
      }
      if (inData && name === 'c') {
        // Writers may leave out references: a cell then follows the one before.
        const [column, at] = a['r'] ? cellAt(a['r']) : [lastColumn + 1, row];
        cell = { column, row: at, style: Number(a['s'] ?? 0), type: a['t'] ?? 'n', value: '', formula: '' };
        lastColumn = column;
        inCell = true;
      } else if (inData && name === 'row') {
        row = Number(a['r'] ?? row + 1);
        const height = a['ht'] === undefined ? lowest : Number(a['ht']);
        isRowHidden = isOn(a['hidden']) || height < LOWEST;
        lastColumn = 0;
        cells = [];
      } else if (name === 'sheetData') inData = true;
      else {
        if (name === 'col') {
          const isHidden = isOn(a['hidden']) || (a['width'] !== undefined && Number(a['width']) < NARROWEST);
          handler.columns({ from: Number(a['min']), to: Number(a['max']), isHidden });
        } else if (name === 'sheetFormatPr') {
          lowest = Number(a['defaultRowHeight'] ?? 15);
          if (Number(a['defaultColWidth'] ?? 9) < NARROWEST) handler.columns({ from: 1, to: 16_384, isHidden: true });
        }
        handler.element(name, a, path);
        text = '';
        path.push(name);
      }
    },
    close(name) {
      if (inCell) {
        if (name === 'v') cell.value = text;
        else if (name === 'f') cell.formula = text || 'shared';
        else if (name === 't' && isValue) cell.value += text;
        else if (name === 'rPh') spoken -= 1;
        else if (name === 'c') {
          inCell = false;
          if (cell.value !== '' || cell.formula !== '') cells.push(cell);
        }
        isValue = false;
      } else if (inData) {
        if (name === 'row') handler.row({ number: row, isHidden: isRowHidden, cells });
        else if (name === 'sheetData') inData = false;
      } else {
        path.pop();
        handler.text(name, text, path);
        text = '';
      }
    },
    text(piece) {
      if (!inData || isValue) text += piece;
    },
  });
}

/** Merged areas and filters stand after the rows, but what the rows mean depends on them: they are looked for first. */
export async function areasOf(
  office: Office,
  part: string,
  report: Report,
): Promise<{ merged: Area[]; filtered: Area[] }> {
  const found = { merged: [] as Area[], filtered: [] as Area[] };
  const entry = office.zip.entries.get(part);
  if (!entry) return found;
  const pattern = /<(?:\w+:)?(mergeCell|autoFilter)\s[^>]*?\bref=["']([A-Z]+\d+(?::[A-Z]+\d+)?)["']/g;
  let [rest, decoder]: [string, TextDecoder | undefined] = ['', undefined];
  for await (const piece of unpack(office.zip, entry, report)) {
    decoder ??= decoderFor(piece);
    const text = rest + decoder.decode(piece, { stream: true });
    for (const [, name, ref = ''] of text.matchAll(pattern)) {
      report.step();
      found[name === 'mergeCell' ? 'merged' : 'filtered'].push(areaOf(ref));
    }
    const last = text.lastIndexOf('<');
    rest = last > 0 && text.length - last < 1000 ? text.slice(last) : '';
  }
  return found;
}
