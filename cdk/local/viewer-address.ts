import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>;
type Rule = (event: { request: { headers: Values }; viewer: { ip: string } }) => { headers: Values };

const source = readFileSync(new URL('../edge/viewer-address.js', import.meta.url), 'utf8');
const handler = runInNewContext(`${source}; handler`) as Rule;

/** Runs the edge's own function on the headers of a request: `[name, value, …]` in and out, names in lower case. */
export function withViewerAddress(rawHeaders: readonly string[], ip: string): readonly string[] {
  const headers: Values = {};
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    const known = headers[name];
    if (known) known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }];
    else headers[name] = { value };
  }
  const after = handler({ request: { headers }, viewer: { ip } }).headers;
  return Object.entries(after).flatMap(([name, { value, multiValue }]) =>
    (multiValue ?? [{ value }]).flatMap((one) => [name, one.value]),
  );
}
