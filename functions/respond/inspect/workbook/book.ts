import type { Office } from '../office/office.ts';
import { allNamed, childNamed, type Element, isOn, textOf } from '../xml.ts';
import { readStrings, type Strings } from './strings.ts';
import { readStyles, type Styles } from './styles.ts';

export type SheetEntry = {
  readonly name: string;
  readonly part: string;
  readonly state: string;
  readonly kind: string;
};
export type Name = { readonly name: string; readonly text: string; readonly isHidden: boolean };

/** A workbook before its sheets are read. */
export type Book = {
  readonly tree: Element;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly Name[];
  readonly since1904: boolean;
  readonly styles: Styles;
  readonly strings: Strings & { readonly part: string };
  /** Short texts that stand in cells themselves; some of them, where there are very many. */
  readonly inline: Set<string>;
};

export async function readBook(office: Office): Promise<Book> {
  const tree = await office.tree(office.main);
  const links = new Map((await office.links(office.main)).map((link) => [link.id, link]));
  const sheets = (childNamed(tree, 'sheets')?.children ?? []).map(({ attributes: a }) => {
    const link = links.get(a['r:id'] ?? a['id'] ?? '');
    const name = a['name'] ?? '';
    return { name, part: link?.target ?? '', state: a['state'] ?? 'visible', kind: link?.type ?? '' };
  });
  const names = (childNamed(tree, 'definedNames')?.children ?? []).map((e) => ({
    name: e.attributes['name'] ?? '',
    text: textOf(e),
    isHidden: isOn(e.attributes['hidden']),
  }));
  const styles = await readStyles(office);
  const strings = await readStrings(office, styles);
  const since1904 = allNamed(tree, 'workbookPr').some((e) => isOn(e.attributes['date1904']));
  return { tree, sheets, names, since1904, styles, strings, inline: new Set() };
}

/** A formula that names one of these sheets. */
export function namesSheet(formula: string, sheets: readonly string[]): string | undefined {
  if (!formula.includes('!')) return undefined;
  const plain = formula.toLowerCase();
  return sheets.find((sheet) => {
    const name = sheet.toLowerCase();
    return (
      plain.includes(`'${name.replaceAll("'", "''")}'!`) ||
      new RegExp(`(^|[^\\w.'])${name.replace(/[^\w\s]/g, '\\$&')}!`).test(plain)
    );
  });
}
