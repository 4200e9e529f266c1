import { inspectShapes } from '../office/drawing.ts';
import type { Office } from '../office/office.ts';
import { isLocalPath } from '../office/paths.ts';
import type { Report } from '../report.ts';
import { allNamed, textOf } from '../xml.ts';
import { Story } from './story.ts';
import { readStyleSheet } from './styles.ts';

/** Parts that hold words of the document. */
const stories = /^(header|footer|footnotes|endnotes|glossaryDocument)$/;
/** A document longer than this needs headings to find one's way in it. */
const LONG = 40;

/** People who commented, and what they said. */
async function inspectComments(office: Office, part: string, report: Report): Promise<void> {
  const tree = await office.tree(part);
  const found = [...allNamed(tree, 'comment'), ...allNamed(tree, 'person')];
  if (found.length === 0) return;
  report.add('comments', part, part, { count: found.length });
  for (const each of found) report.say(textOf(each));
}

async function inspectSettings(office: Office, part: string, report: Report): Promise<void> {
  const tree = await office.tree(part);
  const variables = allNamed(tree, 'docVar').map((e) => `${e.attributes['name']}: ${e.attributes['val']}`);
  if (variables.length > 0)
    report.add('document-variables', part, part, { values: variables.join('; ').slice(0, 500) });
  report.say(variables.join(' '));
  const merge = allNamed(tree, 'mailMerge')[0];
  if (merge) {
    const query =
      allNamed(merge, 'query')[0]?.attributes['val'] ?? allNamed(merge, 'connectString')[0]?.attributes['val'] ?? '';
    report.add('mail-merge', part, part, { query: query.slice(0, 200) });
  }
}

/** Charts in a document keep their data, and a workbook beside them that is found as an embedded object. */
async function inspectChart(office: Office, part: string, report: Report): Promise<void> {
  for (const text of allNamed(await office.tree(part), 'v')) report.say(textOf(text));
}

/** Inspects a document: what its pages do not show, and what its readers need. */
export async function inspectDocument(office: Office, report: Report): Promise<void> {
  const styles = await readStyleSheet(office);
  const links = await office.links(office.main);
  const parts = [office.main, ...links.filter(({ type }) => stories.test(type)).map(({ target }) => target)];
  for (const part of parts) {
    if (!office.has(part)) continue;
    const tree = await office.tree(part);
    const story = new Story(styles, part, report);
    story.read(tree);
    story.end();
    inspectShapes(tree, part, report);
    for (const field of [...allNamed(tree, 'instrText'), ...allNamed(tree, 'fldSimple')]) {
      const code = field.attributes['instr'] ?? field.text;
      if (isLocalPath(code) || /^\s*(LINK|INCLUDETEXT|INCLUDEPICTURE|DATABASE|DDE(AUTO)?)\b/.test(code)) {
        report.add('local-path', part, `${part}#field`, { path: code.trim().slice(0, 300) });
      }
    }
    if (part === office.main && story.paragraphs > LONG && story.headings === 0) report.add('no-headings', part, part);
  }
  for (const { type, target, isExternal } of links) {
    if (isExternal || !office.has(target)) continue;
    if (/^(comments|people)$/.test(type)) await inspectComments(office, target, report);
    if (type === 'settings') await inspectSettings(office, target, report);
    if (type === 'chart') await inspectChart(office, target, report);
  }
}
