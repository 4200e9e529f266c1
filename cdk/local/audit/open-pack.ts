import { unzipSync } from 'fflate';

/** The files of a pack by their paths; of an unpacked ledger, `events.jsonl` alone. Throws a sentence where it is neither. */
export type Pack = {
  readonly text: (path: string) => string | null;
  readonly bytes: (path: string) => Uint8Array | null;
  readonly paths: readonly string[];
  /** False for events.jsonl by itself: nothing else can be asked of it. */
  readonly isWhole: boolean;
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads what a file holds. */
export function openPack(bytes: Uint8Array): Pack {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const files = isZip ? unzip(bytes) : { 'events.jsonl': bytes };
  return {
    text: (path) => (Object.hasOwn(files, path) ? utf8.decode(files[path]) : null),
    bytes: (path) => (Object.hasOwn(files, path) ? (files[path] ?? null) : null),
    paths: Object.keys(files),
    isWhole: isZip,
  };
}

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new Error('This zip file cannot be opened: it is cut off or damaged.');
  }
}
