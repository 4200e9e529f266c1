import type { ImportedBlock, ImportedPiece } from '../../imported/record.ts';
import type { PublishedTable } from '../edited.ts';
import { tablePath } from './addresses.ts';

/** A table as CSV: where it is published, and the name under which it is saved. */
export type TableFile = { readonly path: string; readonly name: string; readonly csv: string };

/** The tables of an answer that stands at a path, each with where it is as CSV. */
export function tablesAt(path: string, tables: readonly PublishedTable[]): readonly PublishedTable[] {
  return tables.map((table) => ({ ...table, csv: tablePath(path, table.id) }));
}

/** The same of an answer of an earlier log, whose tables have nothing but their order: numbered through it. */
export function importedTablesAt(path: string, pieces: readonly ImportedPiece[]): readonly ImportedPiece[] {
  let n = 0;
  const withCsv = (block: ImportedBlock): ImportedBlock => {
    if (block.kind !== 'table') return block;
    n += 1;
    return { ...block, csv: tablePath(path, String(n)) };
  };
  return pieces.map((piece) => ({ ...piece, blocks: piece.blocks.map(withCsv) }));
}
