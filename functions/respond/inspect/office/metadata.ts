import type { Report } from '../report.ts';
import { type Element, textOf } from '../xml.ts';
import type { Office } from './office.ts';

/** Names that a program writes where no person is named. */
const generic =
  /^(unknown|un-named|user|author|creator|administrator|admin|owner|openpyxl|python-docx|xlsxwriter|sheetjs|apache poi|exceljs|docx4j|libreoffice.*|microsoft( office)?( user| word| excel)?|google( docs| sheets)?|windows user|anonymous|none|n\/a)?$/i;
export const isGeneric = (name: string): boolean => generic.test(name.trim());

/** Who and where: these name people and their office. */
const who =
  /^(creator|lastModifiedBy|initial-creator|printed-by|manager|company|hyperlinkBase|contentStatus|comments|category)$/i;
/** What it is about, as its author put it. */
const about = /^(description|subject|keywords?)$/i;

/** Properties of a file as pairs of name and value. Dates, counts, titles and languages are not among what is found. */
export function addProperties(pairs: Iterable<readonly [string, string]>, place: string, report: Report): void {
  const people: string[] = [];
  const words: string[] = [];
  for (const [name, raw] of pairs) {
    const value = raw.trim();
    if (isGeneric(value)) continue;
    if (who.test(name)) people.push(`${name}: ${value}`);
    else if (about.test(name) && !/^(generated|created|made) (by|with)/i.test(value)) words.push(`${name}: ${value}`);
  }
  if (people.length > 0) report.add('metadata', place, place, { values: people.join('; ').slice(0, 500) });
  if (words.length > 0) report.add('description', place, place, { values: words.join('; ').slice(0, 500) });
}

const pairsOf = (tree: Element) => tree.children.map((child) => [child.name, textOf(child)] as const);

/** Core, extended and custom properties of an Office file. */
export async function inspectProperties(office: Office, report: Report): Promise<void> {
  for (const { type, target, isExternal } of await office.links('')) {
    if (isExternal || !office.has(target)) continue;
    if (/^(core-properties|extended-properties)$/i.test(type) || /extendedProperties/.test(type)) {
      addProperties(pairsOf(await office.tree(target)), target, report);
    }
    if (/^custom-?properties$/i.test(type)) {
      const properties = (await office.tree(target)).children;
      const named = properties.map((p) => `${p.attributes['name']}: ${textOf(p)}`);
      if (named.length > 0) report.add('metadata', target, target, { values: named.join('; ').slice(0, 500) });
    }
  }
}
