import { type Zippable, zipSync } from 'fflate';
import { targetOf } from '../office/office.ts';
import type { Report } from '../report.ts';
import { readZip, unpackAll } from '../zip.ts';
import { cut, type Decide, edit, textOf } from './edit.ts';

const DAY = new Date(1980, 0, 2);

/** The parts of a package while it is cleaned. Its order is kept: an OpenDocument file begins with its type. */
export class Package {
  readonly parts: Map<string, Uint8Array>;

  readonly #report: Report;

  constructor(parts: Map<string, Uint8Array>, report: Report) {
    this.parts = parts;
    this.#report = report;
  }

  static async open(bytes: Uint8Array, report: Report): Promise<Package> {
    const zip = readZip(bytes, report);
    const parts = new Map<string, Uint8Array>();
    for (const [name, entry] of zip.entries) parts.set(name, await unpackAll(zip, entry, report));
    return new Package(parts, report);
  }

  edit(part: string, decide: Decide): void {
    this.#report.look();
    const bytes = this.parts.get(part);
    if (bytes) this.parts.set(part, Buffer.from(edit(textOf(bytes), decide)));
  }

  names = (pattern: RegExp): string[] => [...this.parts.keys()].filter((name) => pattern.test(name));

  /** Takes parts out, with every link to them, and then whatever nothing links to any more. */
  drop(dropped: readonly string[]): void {
    const gone = new Set(dropped.map((name) => name.toLowerCase()));
    const before = this.#reached();
    for (const name of [...this.parts.keys()]) if (gone.has(name.toLowerCase())) this.parts.delete(name);
    for (const rels of this.names(/(^|\/)_rels\/[^/]*\.rels$/)) {
      const source = rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
      if (source !== '' && !this.parts.has(source)) this.parts.delete(rels);
      else
        this.edit(rels, (name, a) => {
          const isGone = a['TargetMode'] !== 'External' && gone.has(targetOf(source, a['Target'] ?? '').toLowerCase());
          return name === 'Relationship' && isGone ? cut : undefined;
        });
    }
    this.edit('[Content_Types].xml', (name, a) =>
      name === 'Override' && gone.has((a['PartName'] ?? '').slice(1).toLowerCase()) ? cut : undefined,
    );
    const after = this.#reached();
    const lost = [...before].filter((name) => !after.has(name) && !gone.has(name));
    if (lost.length > 0) this.drop(lost);
  }

  /** Parts that links lead to, in lower case. */
  #reached(): Set<string> {
    const found = new Set<string>();
    const waiting = [''];
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      const source = from;
      const rels = this.parts.get(source.replace(/([^/]*)$/, '_rels/$1.rels'));
      if (!rels) continue;
      edit(textOf(rels), (name, a) => {
        if (name !== 'Relationship' || a['TargetMode'] === 'External') return undefined;
        const wanted = targetOf(source, a['Target'] ?? '').toLowerCase();
        const target = [...this.parts.keys()].find((part) => part.toLowerCase() === wanted);
        if (target && !found.has(wanted)) {
          found.add(wanted);
          waiting.push(target);
        }
        return undefined;
      });
    }
    return found;
  }

  /** The identifiers and targets of the links of a part. */
  links(part: string): { id: string; type: string; target: string; isExternal: boolean }[] {
    const rels = this.parts.get(part.replace(/([^/]*)$/, '_rels/$1.rels'));
    const found: { id: string; type: string; target: string; isExternal: boolean }[] = [];
    if (rels) {
      edit(textOf(rels), (name, a) => {
        const isExternal = a['TargetMode'] === 'External';
        const target = isExternal ? (a['Target'] ?? '') : targetOf(part, a['Target'] ?? '');
        if (name === 'Relationship')
          found.push({ id: a['Id'] ?? '', type: a['Type']?.split('/').at(-1) ?? '', target, isExternal });
        return undefined;
      });
    }
    return found;
  }

  bytes(): Uint8Array {
    const files: Zippable = {};
    for (const [name, bytes] of this.parts) files[name] = [bytes, { level: name === 'mimetype' ? 0 : 6, mtime: DAY }];
    return zipSync(files);
  }
}
