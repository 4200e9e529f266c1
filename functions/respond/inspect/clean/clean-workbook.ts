import type { Finding } from '#domain/inspection/inspection.ts';
import { reachesOut } from '../office/paths.ts';
import { namesSheet } from '../workbook/book.ts';
import { Merged } from '../workbook/merged.ts';
import { areaOf } from '../workbook/reference.ts';
import { keysOf } from './clean-office.ts';
import { cleanSheet } from './clean-sheet.ts';
import { cut, edit, textOf, without } from './edit.ts';
import type { Package } from './package.ts';

const between = (name: string) => new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`, 'g');

/** Sheets of a workbook in order: the name, and the part that its link leads to. */
function sheetsOf(pack: Package, main: string): { name: string; part: string }[] {
  const links = new Map(pack.links(main).map(({ id, target }) => [id, target]));
  const found: { name: string; part: string }[] = [];
  edit(textOf(pack.parts.get(main) ?? new Uint8Array()), (name, a, path) => {
    const id = Object.entries(a).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    if (name === 'sheet' && path.at(-2) === 'sheets') found.push({ name: a['name'] ?? '', part: links.get(id) ?? '' });
    return undefined;
  });
  return found;
}

/** Takes hidden sheets out. Names that are local to a sheet count the sheets before it. */
function dropSheets(pack: Package, main: string, parts: readonly string[]): void {
  const sheets = sheetsOf(pack, main);
  const gone = sheets.filter(({ part, name }) => parts.includes(part) || parts.includes(name)).map(({ name }) => name);
  const place = new Map<string, string>();
  for (const [i] of sheets.entries()) {
    const before = sheets.slice(0, i).filter(({ name }) => !gone.includes(name)).length;
    place.set(String(i), gone.includes(sheets[i]?.name ?? '') ? '' : String(before));
  }
  pack.edit(main, (name, a, _, tag) => {
    if (name === 'sheet' && gone.includes(a['name'] ?? '')) return cut;
    if (name === 'workbookView') return { tag: without(without(tag, 'activeTab'), 'firstSheet') };
    if (name !== 'definedName' || a['localSheetId'] === undefined) return undefined;
    const moved = place.get(a['localSheetId']) ?? '';
    return moved === '' ? cut : { tag: tag.replace(/localSheetId=(["'])\d+/, `localSheetId=$1${moved}`) };
  });
  cutNames(pack, main, (_, text) => namesSheet(text, gone) !== undefined);
  pack.drop(parts);
  // The list of titles in the properties names the sheets.
  for (const app of pack.names(/^docProps\/app\.xml$/i))
    pack.edit(app, (name) => (/^(TitlesOfParts|HeadingPairs)$/.test(name) ? cut : undefined));
}

function cutNames(pack: Package, main: string, isCut: (name: string, text: string) => boolean): void {
  const xml = textOf(pack.parts.get(main) ?? new Uint8Array());
  const texts = [...xml.matchAll(between('definedName'))].map((match) =>
    (match[1] ?? '').replaceAll('&apos;', "'").replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
  let at = -1;
  pack.edit(main, (name, a) => {
    if (name !== 'definedName') return undefined;
    at += 1;
    return isCut(a['name'] ?? '', texts[at] ?? '') ? cut : undefined;
  });
  pack.edit(main, (name, _, __, tag) =>
    name === 'definedNames' &&
    /<(?:\w+:)?definedNames[^>]*>\s*<\//.test(textOf(pack.parts.get(main) ?? new Uint8Array())) &&
    tag
      ? cut
      : undefined,
  );
}

/** Pivot tables go with what they remember; the cells that they filled stay. */
function dropLinked(pack: Package, sources: readonly string[], types: RegExp, elements: RegExp): void {
  const gone: string[] = [];
  for (const source of sources) {
    gone.push(
      ...pack
        .links(source)
        .filter(({ type, isExternal }) => types.test(type) && !isExternal)
        .map(({ target }) => target),
    );
    pack.edit(source, (name) => (elements.test(name) ? cut : undefined));
  }
  pack.drop(gone);
}

/** Empties the strings that no cell uses; they keep their places, since cells count them. */
function emptyStrings(pack: Package, part: string): void {
  const used = new Set<number>();
  for (const sheet of pack.names(/(^|\/)worksheets\/[^/]+\.xml$/)) {
    const xml = textOf(pack.parts.get(sheet) ?? new Uint8Array());
    for (const cell of xml.matchAll(
      /<(?:\w+:)?c\s([^>]*\bt=["']s["'][^>]*)>\s*(?:<(?:\w+:)?f[\s\S]*?)?<(?:\w+:)?v>\s*(\d+)/g,
    ))
      used.add(Number(cell[2]));
  }
  let at = -1;
  pack.edit(part, (name, _, __, tag) => {
    if (name !== 'si') return undefined;
    at += 1;
    const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? '';
    return used.has(at) ? undefined : { whole: `<${prefix}si><${prefix}t></${prefix}t></${prefix}si>` };
  });
}

/** Takes out of a workbook what the findings are about. */
export function cleanWorkbook(pack: Package, findings: readonly Finding[]): void {
  const main = pack.links('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const keys = (...rules: Finding['rule'][]) => keysOf(findings, ...rules);
  const names = keys('hidden-name', 'defined-name');
  if (names.length > 0) cutNames(pack, main, (name) => names.includes(name));
  if (keys('hidden-sheet').length > 0) dropSheets(pack, main, keys('hidden-sheet'));
  const sheets = sheetsOf(pack, main)
    .map(({ part }) => part)
    .filter((part) => pack.parts.has(part));
  const all = [main, ...sheets];
  const losesCells = keys('hidden-sheet', 'hidden-rows', 'hidden-columns', 'filtered-rows', 'merged-values').length > 0;
  const losesLinks = keys('external-link').length > 0;
  for (const part of sheets) {
    const has = (rule: Finding['rule']) => keys(rule).includes(part);
    const areas = has('merged-values') ? mergedIn(pack, part) : [];
    cleanSheet(pack, part, {
      rows: has('hidden-rows') || has('filtered-rows'),
      columns: has('hidden-columns'),
      merged: areas.length > 0 ? new Merged(areas) : undefined,
      formulas: losesCells || losesLinks || has('external-formula') || has('hidden-formula'),
      scenarios: has('scenarios'),
    });
  }
  if (losesLinks) {
    dropLinked(pack, all, /^externalLink$/, /^externalReferences?$/);
    cutNames(pack, main, (_, text) => reachesOut(text));
  }
  if (keys('pivot-cache').length > 0)
    dropLinked(pack, all, /^(pivotCacheDefinition|pivotTable)$/, /^(pivotCaches|pivotTableDefinition)$/);
  if (keys('connections').length > 0) {
    const tables = pack.names(/(^|\/)tables\/[^/]+\.xml$/);
    dropLinked(pack, [...all, ...tables], /^(connections|queryTable|xmlMaps)$/, /^queryTablePart$/);
    for (const table of tables)
      pack.edit(table, (_, __, ___, tag) => ({ tag: without(without(tag, 'tableType'), 'queryTableFieldId') }));
    pack.drop([...keys('connections'), ...pack.names(/^xl\/(connections\.xml|queryTables\/)/i)]);
  }
  if (keys('data-model').length > 0) {
    dropLinked(pack, all, /^(powerPivotData|model)$/i, /^dataModel$/);
    pack.drop(pack.names(/^xl\/model\//i));
  }
  pack.drop(pack.names(/(^|\/)calcChain\.xml$/));
  for (const part of keys('unused-strings')) emptyStrings(pack, part);
}

function mergedIn(pack: Package, part: string) {
  const found: ReturnType<typeof areaOf>[] = [];
  edit(textOf(pack.parts.get(part) ?? new Uint8Array()), (name, a) => {
    if (name === 'mergeCell') found.push(areaOf(a['ref'] ?? ''));
    return undefined;
  });
  return found;
}
