import { inspectInside } from '../image/inspect-picture.ts';
import { addProperties } from '../office/metadata.ts';
import { isLocalPath } from '../office/paths.ts';
import { Refused, type Report } from '../report.ts';
import { allNamed, childNamed, type Element, type Handler, readTree, readXml, textOf } from '../xml.ts';
import { unpack, unpackAll, type Zip } from '../zip.ts';

/** An OpenDocument package, opened. */
export type OpenDocument = {
  readonly zip: Zip;
  /** Media types by part, as the manifest says. */
  readonly types: ReadonlyMap<string, string>;
  readonly has: (part: string) => boolean;
  readonly tree: (part: string) => Promise<Element>;
  readonly stream: (part: string, handler: Handler) => Promise<void>;
};

export const isMacroPart = (name: string): boolean =>
  /^(Basic|Scripts)\/.*[^/]$/i.test(name) && !/script-l[bc]\.xml$/i.test(name);

/** @throws Refused where parts are missing or encrypted */
export async function openDocument(zip: Zip, report: Report): Promise<OpenDocument> {
  const entry = (part: string) => {
    const found = zip.entries.get(part);
    if (!found) throw new Refused('unreadable', `${part} is missing`);
    return found;
  };
  const has = (part: string) => zip.entries.has(part);
  const tree = (part: string) => readTree(unpack(zip, entry(part), report), report);
  const types = new Map<string, string>();
  if (has('META-INF/manifest.xml')) {
    const manifest = await tree('META-INF/manifest.xml');
    if (allNamed(manifest, 'encryption-data').length > 0) throw new Refused('encrypted');
    for (const { attributes: a } of manifest.children) types.set(a['full-path'] ?? '', a['media-type'] ?? '');
  }
  entry('content.xml');
  return {
    zip,
    types,
    has,
    tree,
    stream: (part, handler) => readXml(unpack(zip, entry(part), report), report, handler),
  };
}

/** Objects that are drawn from what the document itself shows. */
const drawnObject = /opendocument\.(chart|formula)/;

/** An object that stands in the document: `href` is its folder or file. */
export function inspectObject(document: OpenDocument, href: string, isOle: boolean, report: Report): void {
  const part = href.replace(/^\.\//, '').replace(/\/$/, '');
  const type = document.types.get(`${part}/`) ?? '';
  if (!isOle && drawnObject.test(type)) return;
  if (part !== '') report.add('embedded-object', 'content.xml', part, { name: part });
}

/** A link that leads to a path of a machine. */
export function inspectLink(href: string, report: Report): void {
  if (isLocalPath(href))
    report.add('local-path', 'content.xml', `content.xml#${href.slice(0, 80)}`, { path: href.slice(0, 300) });
}

async function inspectMeta(document: OpenDocument, report: Report): Promise<void> {
  if (!document.has('meta.xml')) return;
  const meta = childNamed(await document.tree('meta.xml'), 'meta');
  const pairs = (meta?.children ?? []).map((e) => [e.name === 'keyword' ? 'keywords' : e.name, textOf(e)] as const);
  addProperties(pairs, 'meta.xml', report);
  const own = (meta?.children ?? []).filter(({ name }) => name === 'user-defined' || name === 'template');
  const values = own.map((e) => `${e.attributes['name'] ?? e.name}: ${textOf(e) || (e.attributes['href'] ?? '')}`);
  const telling = own.filter((e) => textOf(e).trim() !== '' || isLocalPath(e.attributes['href'] ?? ''));
  if (telling.length > 0)
    report.add('metadata', 'meta.xml', 'meta.xml#own', { values: values.join('; ').slice(0, 500) });
}

/** What any OpenDocument file may hold beside what is shown. */
export async function inspectAround(document: OpenDocument, shown: ReadonlySet<string>, report: Report): Promise<void> {
  await inspectMeta(document, report);
  for (const [name, entry] of document.zip.entries) {
    if (/^Versions\/|^VersionList\.xml$/.test(name) && !name.endsWith('/')) report.add('older-versions', name, name);
    if (!/^(Pictures|media)\/[^/]+$/.test(name)) continue;
    if (!shown.has(name)) report.add('left-over-part', name, name);
    await inspectInside(await unpackAll(document.zip, entry, report), name, report);
  }
}
