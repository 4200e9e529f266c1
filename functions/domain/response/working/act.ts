import type { SuggestedPart } from '../../request/parts-of.ts';
import { keysOf, type List, listNames, lists, removedKeys, type Typed } from './typed.ts';

/** What a button of the editor does to the response: `add parts`, `remove parts.p2`, `up grounds.g1`, `back notes.n1`. */
export type Act = {
  readonly verb: 'add' | 'remove' | 'up' | 'down' | 'back';
  readonly list: List;
  readonly key: string;
};

/** The act that a button names; undefined for one that changes nothing of the response. */
export function readAct(value: string): Act | undefined {
  const [, verb, list = '', key = ''] =
    /^(add|remove|up|down|back) ([a-z]+)(?:\.([a-z0-9-]{1,40}))?$/.exec(value) ?? [];
  if (verb === undefined || !(listNames as string[]).includes(list)) return undefined;
  // A file comes from those that are cleared (attachment-fields.ts), and never from nothing.
  if (verb === 'add' && list === 'attachments') return undefined;
  return { verb: verb as Act['verb'], list: list as List, key };
}

/** A key that no other of the list has or had. */
export function newKey(typed: Typed, list: List): string {
  const { prefix } = lists[list];
  const taken = [...keysOf(typed, list), ...removedKeys(typed, list)];
  let n = taken.length + 1;
  while (taken.includes(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}

function moved(keys: readonly string[], key: string, by: -1 | 1): readonly string[] {
  const at = keys.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= keys.length) return keys;
  return keys.with(at, keys[to] ?? '').with(to, key);
}

/** The fields with which something new begins. */
const begins: Partial<Record<List, Typed>> = { tables: { headRows: '1', rowHeaders: 'yes' } };

/** Does it, and answers the response and the place to go on at. What is taken out can be put back. */
export function doAct(typed: Typed, { verb, list, key }: Act): { readonly typed: Typed; readonly at: string } {
  const keys = keysOf(typed, list);
  const ordered = (order: readonly string[], more: Typed = {}) => ({ ...typed, ...more, [list]: order.join('\n') });
  const here = keys.includes(key) ? `${list}.${key}` : list;
  switch (verb) {
    case 'add': {
      const made = newKey(typed, list);
      const fields = Object.entries({ [lists[list].fields[0]]: '', ...begins[list] });
      const own = Object.fromEntries(fields.map(([name, value]) => [`${list}.${made}.${name}`, value]));
      return { typed: ordered([...keys, made], own), at: `${list}.${made}` };
    }
    case 'remove':
      return { typed: ordered(keys.filter((one) => one !== key)), at: list };
    case 'back':
      return removedKeys(typed, list).includes(key)
        ? { typed: ordered([...keys, key]), at: `${list}.${key}` }
        : { typed, at: list };
    default:
      return { typed: ordered(moved(keys, key, verb === 'up' ? -1 : 1)), at: here };
  }
}

/** The response with these questions as its parts; what was written of a part whose label stays, stays with it. */
export function withParts(typed: Typed, parts: readonly SuggestedPart[]): Typed {
  const made: Record<string, string> = { ...typed, parts: '' };
  const byLabel = new Map(keysOf(typed, 'parts').map((key) => [typed[`parts.${key}.label`] ?? '', key]));
  const keys: string[] = [];
  for (const { label, question } of parts) {
    const there = byLabel.get(label);
    const key = there ?? newKey(made, 'parts');
    keys.push(key);
    byLabel.set(label, key);
    made[`parts.${key}.label`] = label;
    if (there === undefined || (typed[`parts.${key}.question`] ?? '') === '') made[`parts.${key}.question`] = question;
  }
  for (const { label, under } of parts) {
    if (under !== undefined) made[`parts.${byLabel.get(label)}.under`] = byLabel.get(under) ?? '';
  }
  return { ...made, parts: keys.join('\n') };
}
