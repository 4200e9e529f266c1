import { isGeneric } from '../office/metadata.ts';
import type { Office } from '../office/office.ts';
import { reachesOut } from '../office/paths.ts';
import { Refused, type Report } from '../report.ts';
import { allNamed, textOf } from '../xml.ts';
import { type Book, namesSheet, readBook } from './book.ts';
import { inspectCharts } from './charts.ts';
import { inspectSheet } from './inspect-sheet.ts';
import type { Rest } from './sheet-rest.ts';
import { findUnused } from './strings.ts';

/** Parts of a workbook by the kind of link that leads to them. */
const partRules = [
  [/^pivotCacheDefinition$/, 'pivot-cache'],
  [/^externalLink$/, 'external-link'],
  [/^(connections|queryTable|xmlMaps)$/, 'connections'],
  [/^(powerPivotData|model)$/i, 'data-model'],
  [/^(revisionHeaders|usernames)$/, 'tracked-changes'],
] as const;

/** Names that Excel makes itself, and that say nothing but what is shown. */
const ownName = /^_xlnm\.(_FilterDatabase|Print_Area|Print_Titles|Criteria|Extract)$|^_xl(fn|pm|ws|udf)\b/i;

function inspectNames(book: Book, hidden: readonly string[], report: Report): void {
  for (const { name, text, isHidden } of book.names) {
    if (/^_xlnm\.Auto_(Open|Close|Activate)/i.test(name)) throw new Refused('macros');
    if (ownName.test(name) && !/\[\d+\]|#REF!/.test(text)) continue;
    const holdsData = /^\s*=?\s*(\{|"[^"]{2,})/.test(text);
    const facts = { name, refersTo: text.slice(0, 200) };
    if (isHidden) report.add('hidden-name', name, name, facts);
    else if (reachesOut(text) || text.includes('#REF!') || holdsData) report.add('defined-name', name, name, facts);
    else if (namesSheet(text, hidden)) report.add('defined-name', name, name, facts);
    if (isHidden || holdsData) report.say(`${name} ${text}`);
  }
}

/** What the workbook itself says of people and machines. */
function inspectSettings(book: Book, main: string, report: Report): void {
  for (const path of allNamed(book.tree, 'absPath')) {
    if (path.attributes['url'])
      report.add('local-path', main, `${main}#absPath`, { path: path.attributes['url'].slice(0, 300) });
  }
  for (const sharing of allNamed(book.tree, 'fileSharing')) {
    const name = sharing.attributes['userName'] ?? '';
    if (!isGeneric(name)) report.add('metadata', main, `${main}#fileSharing`, { values: name });
  }
}

/** The kinds of parts that tell more than the sheets show, wherever in the workbook they are linked from. */
async function inspectParts(office: Office, book: Book, report: Report): Promise<void> {
  const sources = [office.main, ...book.sheets.map(({ part }) => part)].filter(Boolean);
  for (const source of sources) {
    for (const { type, target, isExternal } of await office.links(source)) {
      if (isExternal || !office.has(target)) continue;
      const rule = partRules.find(([pattern]) => pattern.test(type))?.[1];
      if (rule === 'external-link') {
        const path = (await office.links(target)).find((link) => link.isExternal)?.target ?? '';
        report.add(rule, target, target, { path: path.slice(0, 300) });
      } else if (rule) report.add(rule, target, target);
      if (rule === 'pivot-cache')
        for (const e of allNamed(await office.tree(target), 's')) report.say(e.attributes['v'] ?? '');
      if (/^(comments|threadedComment|person)$/.test(type)) await inspectComments(office, target, report);
    }
  }
  for (const name of office.zip.entries.keys()) {
    if (/^xl\/model\//i.test(name)) report.add('data-model', name, name);
    if (/^xl\/(connections\.xml|queryTables\/)/i.test(name)) report.add('connections', name, name);
  }
}

async function inspectComments(office: Office, part: string, report: Report): Promise<void> {
  const tree = await office.tree(part);
  const found = ['comment', 'threadedComment', 'person'].flatMap((name) => allNamed(tree, name));
  if (found.length === 0) return;
  report.add('comments', part, part, { count: found.length });
  for (const each of found) report.say(textOf(each) || (each.attributes['displayName'] ?? ''));
}

/** Inspects a workbook: everything in it that its visible sheets do not show. */
export async function inspectWorkbook(office: Office, report: Report): Promise<void> {
  const book = await readBook(office);
  const hidden = book.sheets.filter(({ state }) => state !== 'visible').map(({ name }) => name);
  if (book.sheets.some(({ kind }) => /^(xlMacrosheet|xlIntlMacrosheet|dialogsheet)$/i.test(kind)))
    throw new Refused('macros');
  const rests: Rest[] = [];
  for (const sheet of book.sheets) {
    const isHidden = sheet.state !== 'visible';
    if (isHidden) report.add('hidden-sheet', sheet.name, sheet.part || sheet.name, { state: sheet.state });
    if (sheet.kind !== 'worksheet') continue;
    if (!office.has(sheet.part)) throw new Refused('unreadable', `${sheet.part} is missing`);
    rests.push(await inspectSheet(office, book, sheet, hidden, report));
  }
  for (const rest of rests) rest.end();
  if (book.strings.part) findUnused(book.strings, book.strings.part, report);
  inspectNames(book, hidden, report);
  inspectSettings(book, office.main, report);
  await inspectParts(office, book, report);
  await inspectCharts(office, book, hidden, report);
}
