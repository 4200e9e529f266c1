import { SaxesParser } from 'saxes';

/** An element with its namespace, its attributes, and what stands in it. */
export type Node = {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
};
type Open = Node & { readonly children: Node[]; text: string };

/** Parses XML strictly; what is not well-formed, names and namespaces included, throws. */
export function parseXml(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { uri: '', local: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const node: Open = { uri, local, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('No element');
  return root;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const HISTORY = 'http://purl.org/syndication/history/1.0';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The Atom elements of a name that stand in another. */
export const atoms = (node: Node, local: string) =>
  node.children.filter((child) => child.uri === ATOM && child.local === local);
export const links = (node: Node, rel: string) =>
  atoms(node, 'link').flatMap(({ attributes }) => (attributes['rel'] === rel ? [attributes['href'] ?? ''] : []));
/** The references of what a feed says was deleted. */
export const deleted = (feed: Node) => feed.children.filter(({ uri }) => uri === TOMBSTONES);
const isArchive = (feed: Node) => feed.children.some(({ uri, local }) => uri === HISTORY && local === 'archive');

/** What RFC 4287 (each MUST that a feed without inline content can break), RFC 5005 section 4 and RFC 6721 find wrong in a feed. */
export function atomFaults(xml: string): readonly string[] {
  const feed = parseXml(xml);
  const faults: string[] = [];
  const must = (is: boolean, fault: string) => void (is || faults.push(fault));
  const count = (node: Node, local: string, least: number, most: number) =>
    must(
      atoms(node, local).length >= least && atoms(node, local).length <= most,
      `${node.local}: ${atoms(node, local).length} ${local}`,
    );
  const person = (node: Node) => {
    for (const author of atoms(node, 'author')) {
      count(author, 'name', 1, 1);
      must(
        atoms(author, 'name').every(({ text }) => text !== ''),
        'author without a name',
      );
    }
  };
  const common = (node: Node) => {
    for (const local of ['id', 'title', 'updated']) count(node, local, 1, 1);
    for (const { text } of atoms(node, 'id')) must(URL.canParse(text), `id ${text}`);
    for (const { text } of [...atoms(node, 'updated'), ...atoms(node, 'published')]) {
      must(instant.test(text) && !Number.isNaN(Date.parse(text)), `date ${text}`);
    }
    for (const { attributes } of atoms(node, 'link')) must(URL.canParse(attributes['href'] ?? ''), 'link without href');
    const alternates = atoms(node, 'link').filter(
      ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
    );
    const kinds = alternates.map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
    must(new Set(kinds).size === kinds.length, 'two alternate links of a kind');
    for (const { attributes } of atoms(node, 'category'))
      must(attributes['term'] !== undefined, 'category without term');
    person(node);
  };
  must(feed.uri === ATOM && feed.local === 'feed', `root ${feed.local}`);
  common(feed);
  count(feed, 'link', 1, 10);
  must(links(feed, 'self').length === 1, 'no link to itself');
  const entries = atoms(feed, 'entry');
  for (const entry of entries) {
    common(entry);
    for (const local of ['published', 'summary', 'content', 'rights', 'source']) count(entry, local, 0, 1);
    must(atoms(entry, 'content').length === 1 || links(entry, 'alternate').length > 0, 'entry that leads nowhere');
    must(atoms(feed, 'author').length + atoms(entry, 'author').length > 0, 'entry without an author');
  }
  const ids = entries.flatMap((entry) => atoms(entry, 'id').map(({ text }) => text));
  must(new Set(ids).size === ids.length, 'an id twice');
  // RFC 5005: an archive says that it is one and where the feed is; what is subscribed to is none.
  must(isArchive(feed) === (links(feed, 'current').length === 1), 'archive and current do not go together');
  must(links(feed, 'prev-archive').length <= 1, 'two archives before');
  for (const { local, attributes } of deleted(feed)) {
    must(local === 'deleted-entry' && URL.canParse(attributes['ref'] ?? ''), 'deleted without ref');
    must(instant.test(attributes['when'] ?? ''), 'deleted without when');
    must(!ids.includes(attributes['ref'] ?? ''), 'deleted and there');
  }
  return faults;
}
