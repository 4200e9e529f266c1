import { createInflateRaw } from 'node:zlib';
import { Refused, type Report } from './report.ts';

/** One file in a package, as its directory lists it. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its data begin. */
  readonly start: number;
};

/** Files by name, and how many bytes stand in no file of the directory: older or hidden entries, something put before or after. */
export type Zip = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, Entry>; readonly stray: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Data descriptors and alignment stand between entries. */
const SLACK = 64;

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 70_000); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('unreadable', 'zip directory');
}

/** Sizes over 4 GB stand in an extra field; some writers use it for small ones. */
function wideValues(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = view.getUint16(at + 2, true) >> 3;
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)));
  }
  return [];
}

/**
 * Reads the directory of a zip file without unpacking anything.
 * @throws Refused where it is damaged, encrypted, or larger than the limits
 */
export function readZip(bytes: Uint8Array, report: Report): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > report.limits.entries) throw new Refused('too-complex', 'entries');
  const entries = new Map<string, Entry>();
  const ranges: [number, number][] = [];
  const utf8 = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  const directory = at;
  let claimed = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new Refused('unreadable', 'zip directory');
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const wide = wideValues(view, at + 46 + nameLength, extraLength);
    const full = (value: number) => (value === 0xffffffff ? (wide.shift() ?? value) : value);
    const unpacked = full(view.getUint32(at + 24, true));
    const packed = full(view.getUint32(at + 20, true));
    const local = full(view.getUint32(at + 42, true));
    if (view.getUint16(at + 8, true) & 1) throw new Refused('encrypted');
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      throw new Refused('unreadable', 'zip entry');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new Refused('unreadable', 'zip entry');
    if (entries.has(name)) throw new Refused('unreadable', 'the same name twice');
    claimed += unpacked;
    entries.set(name, { name, method: view.getUint16(at + 10, true), packed, unpacked, start });
    ranges.push([local, start + packed]);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (claimed > report.limits.unpackedBytes) throw new Refused('unpacks-too-large');
  return { bytes, entries, stray: strayBytes(ranges, directory, view, end) };
}

function strayBytes(ranges: [number, number][], directory: number, view: DataView, end: number): number {
  let [reached, stray] = [0, 0];
  for (const [from, to] of [...ranges.sort((a, b) => a[0] - b[0]), [directory, directory] as const]) {
    if (from < reached) throw new Refused('unreadable', 'zip entries overlap');
    if (from - reached > SLACK) stray += from - reached;
    reached = to;
  }
  return stray + view.byteLength - end - 22;
}

/** Unpacks one entry piece by piece. @throws Refused where it is damaged or grows beyond the limits */
export async function* unpack(zip: Zip, entry: Entry, report: Report): AsyncGenerator<Uint8Array> {
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === 0) {
    report.unpack(packed.length);
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new Refused('unreadable', 'zip method');
  const inflate = createInflateRaw({ chunkSize: 1 << 17 });
  let total = 0;
  try {
    inflate.end(packed);
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      total += piece.length;
      report.unpack(piece.length);
      if (total > 10_000_000 && total > entry.packed * report.limits.ratio) throw new Refused('unpacks-too-large');
      yield piece;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? new Refused('unreadable', 'zip data') : error;
  } finally {
    inflate.destroy();
  }
}

/** One entry as a whole. */
export async function unpackAll(zip: Zip, entry: Entry, report: Report): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(zip, entry, report)) pieces.push(piece);
  return Buffer.concat(pieces);
}
