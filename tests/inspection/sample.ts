import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FindingRule, RefusalRule } from '#domain/inspection/rules.ts';

/** A file that the corpus makes, and the rule that must be found in it; one without a rule must be clean. */
export type Sample = {
  readonly name: string;
  readonly rule?: FindingRule;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
};
export type RefusedSample = {
  readonly name: string;
  readonly rule: RefusalRule;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
};

export const leak = (rule: FindingRule, name: string, make: Sample['make']): Sample => ({ name, rule, make });
export const clean = (name: string, make: Sample['make']): Sample => ({ name, make });

type Parts = Readonly<Record<string, string | Uint8Array | ((text: string) => string) | undefined>>;

/** Changes, adds or (undefined) removes parts of a zip file, where the writer cannot write what a test needs. */
export function patch(bytes: Uint8Array, changes: Parts): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) delete parts[name];
    else if (typeof change === 'string') parts[name] = strToU8(change);
    else if (typeof change === 'function') {
      const before = parts[name];
      if (!before) throw new Error(`${name} is not in the file`);
      const after = change(strFromU8(before));
      if (after === strFromU8(before)) throw new Error(`${name} was not changed`);
      parts[name] = strToU8(after);
    } else parts[name] = change;
  }
  return zipSync(parts, { level: 6 });
}

/** Adds a link to the links of a part. */
export const linked =
  (type: string, target: string, external = false) =>
  (rels: string) =>
    rels.replace(
      '</Relationships>',
      `<Relationship Id="rIdX${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
    );

export const noLinks =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
