import { Refused, type Report } from '../report.ts';
import { type Element, type Handler, readTree, readXml } from '../xml.ts';
import { type Entry, unpack, unpackAll, type Zip } from '../zip.ts';

/** A link from one part to another, or to something outside. */
export type Relationship = {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`, `image` … */
  readonly type: string;
  /** The name of the part; for something outside, its address. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** An Office Open XML package, opened: its parts, and how they are linked. */
export type Office = {
  readonly zip: Zip;
  readonly main: string;
  readonly mainType: string;
  readonly has: (part: string) => boolean;
  readonly tree: (part: string) => Promise<Element>;
  readonly stream: (part: string, handler: Handler) => Promise<void>;
  readonly bytes: (part: string) => Promise<Uint8Array>;
  readonly links: (part: string) => Promise<readonly Relationship[]>;
};

const relsOf = (part: string) => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** The name of the part that a target means, seen from another part. */
export function targetOf(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  try {
    return decodeURIComponent(base.join('/'));
  } catch {
    return base.join('/');
  }
}

/** Opens a package and finds its main part. Names of parts are compared without regard to case, as the standard has it. */
export async function openOffice(zip: Zip, report: Report): Promise<Office> {
  const byName = new Map<string, Entry>([...zip.entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  const entry = (part: string) => {
    const found = byName.get(part.toLowerCase());
    if (!found) throw new Refused('unreadable', `${part} is missing`);
    return found;
  };
  const has = (part: string) => byName.has(part.toLowerCase());
  const tree = (part: string) => readTree(unpack(zip, entry(part), report), report);
  const known = new Map<string, readonly Relationship[]>();
  async function links(part: string): Promise<readonly Relationship[]> {
    const rels = relsOf(part);
    if (!has(rels)) return [];
    const before = known.get(rels);
    if (before) return before;
    const found = (await tree(rels)).children.map(({ attributes: a }) => {
      const isExternal = a['TargetMode'] === 'External';
      const target = a['Target'] ?? '';
      const type = a['Type']?.split('/').at(-1) ?? '';
      return { id: a['Id'] ?? '', type, target: isExternal ? target : targetOf(part, target), isExternal };
    });
    known.set(rels, found);
    return found;
  }
  const main = (await links('')).find(({ type }) => type === 'officeDocument')?.target;
  if (!main) throw new Refused('archive');
  const types = await tree('[Content_Types].xml');
  const typed = types.children.find(
    (t) => t.attributes['PartName']?.replace(/^\//, '').toLowerCase() === main.toLowerCase(),
  );
  const mainType = typed?.attributes['ContentType'] ?? '';
  return {
    zip,
    main,
    mainType,
    has,
    tree,
    links,
    stream: (part, handler) => readXml(unpack(zip, entry(part), report), report, handler),
    bytes: (part) => unpackAll(zip, entry(part), report),
  };
}
