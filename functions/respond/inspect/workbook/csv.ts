import { csvLine, neutral } from '#domain/csv.ts';
import type { Report } from '../report.ts';

const PIECE = 1 << 16;

/** Writes what a sheet shows as CSV, line by line; empty rows are left out. One that grows too large is not offered. */
export class SheetCsv {
  readonly #report: Report;
  readonly #pieces: Buffer[] = [];
  #text = '';
  #bytes = 0;
  #rows = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  line(texts: readonly (string | undefined)[], isLeftOut: (column: number) => boolean): void {
    if (this.#bytes > this.#report.limits.csvBytes) return;
    const cells: string[] = [];
    for (let i = 0; i < texts.length; i += 1) if (!isLeftOut(i + 1)) cells.push(neutral(texts[i] ?? ''));
    if (cells.every((cell) => cell === '')) return;
    this.#text += csvLine(cells);
    this.#rows += 1;
    if (this.#text.length > PIECE) this.#flush();
  }

  #flush(): void {
    const piece = Buffer.from(this.#text);
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    this.#text = '';
  }

  end(name: string): void {
    this.#flush();
    if (this.#rows === 0 || this.#bytes > this.#report.limits.csvBytes) return;
    this.#report.sheets.push({ name, rows: this.#rows, csv: Buffer.concat(this.#pieces) });
  }
}
