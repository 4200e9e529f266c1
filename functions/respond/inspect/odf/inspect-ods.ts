import { isLocalPath } from '../office/paths.ts';
import type { Report } from '../report.ts';
import { type Attributes, allNamed, type Element } from '../xml.ts';
import { inspectAround, inspectLink, inspectObject, type OpenDocument } from './odf.ts';
import { SheetReader } from './ods-sheet.ts';
import { readStyles } from './styles.ts';

/** Keeps each style of a streamed part as a small tree, and hands it over when it ends. */
function styleKeeper(add: (e: Element) => void) {
  type Growing = { name: string; attributes: Attributes; children: Growing[]; text: string };
  const open: Growing[] = [];
  return {
    isOpen: () => open.length > 0,
    open(name: string, attributes: Attributes) {
      const element = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text: string) {
      const last = open.at(-1);
      if (last) last.text += text;
    },
    close() {
      const element = open.pop();
      if (element && open.length === 0) add(element);
    },
  };
}

/** What stands in a spreadsheet beside its tables. */
function inspectElement(document: OpenDocument, name: string, a: Attributes, shown: Set<string>, report: Report): void {
  const href = a['xlink:href'] ?? a['href'] ?? '';
  if (
    name === 'change-track-table-cell' ||
    name === 'cell-content-change' ||
    name === 'deletion' ||
    name === 'insertion'
  ) {
    report.add('tracked-changes', 'content.xml', 'content.xml');
  }
  if (name === 'table-source' || name === 'cell-range-source' || name === 'dde-link' || name === 'dde-source') {
    report.add('external-link', 'content.xml', 'content.xml', { path: href.slice(0, 300) });
  }
  if (/^(database-source-(sql|table|query)|source-service)$/.test(name))
    report.add('connections', 'content.xml', 'content.xml');
  if (name === 'scenario') report.add('scenarios', 'content.xml', 'content.xml');
  if (name === 'object' || name === 'object-ole') inspectObject(document, href, name === 'object-ole', report);
  if (name === 'image') shown.add(href.replace(/^\.\//, ''));
  if (name === 'a') inspectLink(href, report);
  if (name === 'named-expression' || name === 'named-range') {
    const text = a['expression'] ?? a['cell-range-address'] ?? '';
    const facts = { name: a['name'] ?? '', refersTo: text.slice(0, 200) };
    if (/#REF!|^of:=?"|^"|\{/.test(text) || isLocalPath(text))
      report.add('defined-name', a['name'] ?? '', a['name'] ?? '', facts);
  }
}

/** Charts keep a table of what they draw; it tells more than is shown where its sheet is hidden or gone. */
async function inspectCharts(document: OpenDocument, shown: readonly string[], report: Report): Promise<void> {
  for (const [folder, type] of document.types) {
    const part = `${folder}content.xml`;
    if (!/opendocument\.chart/.test(type) || folder === '/' || !document.has(part)) continue;
    const tree = await document.tree(part);
    const addresses = allNamed(tree, 'series').map((e) => e.attributes['values-cell-range-address'] ?? '');
    const isShown = (address: string) =>
      shown.some(
        (name) =>
          address.replace(/^\$/, '').startsWith(name) ||
          address.startsWith(`'${name}'`) ||
          address.startsWith(`$'${name}'`),
      );
    if (
      addresses.some(
        (address) =>
          address.includes('#REF!') ||
          (address.includes('.') && !address.startsWith('local-table') && !isShown(address)),
      )
    ) {
      report.add('chart-cache', folder, part, {
        values: allNamed(tree, 'table-cell').length,
        from: addresses[0]?.slice(0, 100) ?? '',
      });
    }
  }
}

/** Inspects an OpenDocument spreadsheet in one pass. */
export async function inspectOds(document: OpenDocument, report: Report): Promise<void> {
  const styles = await readStyles(document);
  const keeper = styleKeeper(styles.add);
  const reader = new SheetReader(styles, report);
  const pictures = new Set<string>();
  let inStyles = false;
  await document.stream('content.xml', {
    open(name, attributes) {
      if (inStyles) keeper.open(name, attributes);
      else if (name === 'automatic-styles') inStyles = true;
      else if (!reader.open(name, attributes)) inspectElement(document, name, attributes, pictures, report);
    },
    text(text) {
      if (inStyles) keeper.text(text);
      else reader.text(text);
    },
    close(name) {
      if (inStyles && !keeper.isOpen()) inStyles = false;
      else if (inStyles) keeper.close();
      else reader.close(name);
    },
  });
  await inspectCharts(document, reader.shownSheets, report);
  await inspectAround(document, pictures, report);
}
