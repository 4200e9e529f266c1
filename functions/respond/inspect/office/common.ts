import { inspectInside } from '../image/inspect-picture.ts';
import type { Report } from '../report.ts';
import { allNamed, textOf } from '../xml.ts';
import { inspectDrawing } from './drawing.ts';
import { inspectProperties } from './metadata.ts';
import type { Office } from './office.ts';
import { isLocalPath } from './paths.ts';

/** Kinds of links whose parts are objects of another program. */
const objects = /^(oleObject|package|control|activeXControlBinary|aFChunk|subDocument|frame|attachedToolbars)$/;
/** What every writer leaves and nobody reads. */
const plainRoots = new Set(['Sources', 'datastoreItem']);

/** Custom XML without words in it (an empty bibliography, empty cover page) tells nothing. */
async function inspectCustomXml(office: Office, part: string, report: Report): Promise<void> {
  const tree = await office.tree(part);
  const hasWords = textOf(tree).trim() !== '';
  const values = [...allNamed(tree, 'Property'), ...tree.children].some((e) => Object.keys(e.attributes).length > 2);
  if (plainRoots.has(tree.name) && !hasWords && tree.children.length === 0) return;
  if (tree.name === 'DataMashup') report.add('connections', part, part, { what: 'Power Query' });
  else if (hasWords || values) report.add('custom-xml', part, part, { root: tree.name });
}

/** What any Office file may hold: properties, custom XML, objects, pictures, links to paths, and parts that nothing links to. */
export async function inspectCommon(office: Office, report: Report): Promise<void> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const link of await office.links(from)) {
      if (link.isExternal) {
        if (isLocalPath(link.target) && link.type !== 'externalLinkPath') {
          report.add('local-path', from, `${from}#${link.id}`, { path: link.target.slice(0, 300) });
        }
        continue;
      }
      if (!office.has(link.target) || reached.has(link.target.toLowerCase())) continue;
      reached.add(link.target.toLowerCase());
      waiting.push(link.target);
      if (objects.test(link.type)) report.add('embedded-object', from, link.target, { name: link.target });
      if (link.type === 'image') await inspectInside(await office.bytes(link.target), link.target, report);
      if (link.type === 'customXml') await inspectCustomXml(office, link.target, report);
      if (/^(drawing|chartUserShapes)$/.test(link.type)) await inspectDrawing(office, link.target, report);
    }
  }
  for (const name of office.zip.entries.keys()) {
    const isFolder = name.endsWith('/');
    if (isFolder || /(^|\/)_rels\/[^/]*\.rels$/i.test(name) || name === '[Content_Types].xml') continue;
    if (!reached.has(name.toLowerCase())) report.add('left-over-part', name, name);
  }
  await inspectProperties(office, report);
}
