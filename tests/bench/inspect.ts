import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { asTable, median } from './table.ts';

const ROUNDS = 3;
const once = fileURLToPath(new URL('./inspect-once.ts', import.meta.url));
const ns =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook of so many rows of eight columns: a text, a shared text, and numbers that do not pack well; some rows are hidden, and `blank` megabytes of nothing follow. */
function workbook(rows: number, blank = 0): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (name: string, texts: Iterable<string>) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for (const text of texts) entry.push(strToU8(text));
    entry.push(new Uint8Array(), true);
  };
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  function* sheet(): Generator<string> {
    yield `${head}<worksheet ${ns}><sheetData>`;
    for (let row = 1; row <= rows; row += 1) {
      const numbers = ['C', 'D', 'E', 'F', 'G', 'H'].map(
        (column) => `<c r="${column}${row}"><v>${Math.floor(next() * 1e7) / 100}</v></c>`,
      );
      const hidden = row % 5000 === 0 ? ' hidden="1"' : '';
      yield `<row r="${row}"${hidden}><c r="A${row}" t="inlineStr"><is><t>Bench ${row}</t></is></c><c r="B${row}" t="s"><v>${row % 2000}</v></c>${numbers.join('')}</row>`;
    }
    for (let i = 0; i < blank; i += 1) yield ' '.repeat(1_000_000);
    yield '</sheetData></worksheet>';
  }
  add('[Content_Types].xml', [
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  ]);
  const rels = (links: string) => [
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
  ];
  add('_rels/.rels', rels(`<Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`));
  add('xl/workbook.xml', [
    `${head}<workbook ${ns}><sheets><sheet name="Benches" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ]);
  add(
    'xl/_rels/workbook.xml.rels',
    rels(
      `<Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
  );
  add('xl/sharedStrings.xml', [
    `${head}<sst ${ns}>`,
    ...Array.from({ length: 2000 }, (_, i) => `<si><t>Park ${i}</t></si>`),
    '</sst>',
  ]);
  add('xl/worksheets/sheet1.xml', sheet());
  zip.end();
  return Buffer.concat(pieces);
}

/** Time and memory of inspecting a workbook of 20 MB, and of refusing one whose sheet unpacks to 500 MB of nothing, each in processes of its own. */
export function benchInspect(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  try {
    const rows: (string | number)[][] = [
      ['file', 'MB', 'verdict', 'findings', 'rows as CSV', 's', 'peak MB', 'of which before'],
    ];
    for (const [name, bytes] of [
      ['small.xlsx', workbook(100)],
      ['large.xlsx', workbook(303_000)],
      ['bomb.xlsx', workbook(10, 500)],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const runs = Array.from({ length: ROUNDS }, () =>
        JSON.parse(execFileSync(process.execPath, [once, path], { encoding: 'utf8' })),
      );
      const of = (what: string) => median(runs.map((run) => run[what]));
      const said = runs[0].refusal ? `refused: ${runs[0].refusal.rule}` : runs[0].verdict;
      rows.push([
        name,
        (bytes.length / 1e6).toFixed(1),
        said,
        runs[0].found,
        runs[0].rows,
        of('seconds').toFixed(2),
        (of('peak') / 1e6).toFixed(0),
        (of('before') / 1e6).toFixed(0),
      ]);
    }
    return asTable(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
