import { disclosurePath } from '#domain/publication/disclosure.ts';
import { keyAt } from '#domain/publication/take-away/addresses.ts';
import type { TableFile } from '#domain/publication/take-away/tables.ts';
import type { Files } from '#store/ports.ts';

type Bucket = { readonly pages: Files };

/** Puts the tables of an answer, and of its versions that are shown, as CSV: before the pages that lead to them. */
export async function putTables({ pages }: Bucket, tables: readonly TableFile[]): Promise<void> {
  for (const { path, csv, name } of tables) await pages.put(keyAt(path), csv, 'text/csv; charset=utf-8', name);
}

/** Removes every table of a disclosure and of its versions that is not one of these. */
export async function removeTables({ pages }: Bucket, reference: string, kept: readonly TableFile[]): Promise<void> {
  const keys = new Set(kept.map(({ path }) => keyAt(path)));
  for (const key of await pages.list(keyAt(disclosurePath(reference))))
    if (/\/tables\/[^/]+\.csv$/.test(key) && !keys.has(key)) await pages.remove(key);
}
