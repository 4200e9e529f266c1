import { kindOf, type Typed } from './typed.ts';

/** What somebody had before them when they began to type: a mark of each field. */
export type Seen = Readonly<Record<string, string>>;
/** A field that two changed at once: what the other one wrote. */
export type Clash = { readonly field: string; readonly theirs: string; readonly mine: string };
export type Merged = {
  readonly typed: Typed;
  /** Changed by both, and differently. The typed words are `theirs`, which were there first. */
  readonly clashes: readonly Clash[];
  /** Changed by somebody else since, and not by whoever posts. */
  readonly news: readonly string[];
};

/** A short mark of words, the same wherever it is made; it tells whether they changed, and is no secret. FNV-1a. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/** The marks of a response as somebody sees it. */
export function seenOf(typed: Typed): Seen {
  return Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, markOf(text)]));
}

/** The marks that a form carries; none where it has none that can be read: all that differs then counts as changed by both. */
export function readSeen(text: string): Seen {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, mark]) => typeof mark === 'string'));
  } catch {
    return {};
  }
}

/**
 * Puts together what somebody typed and what is kept, field by field, by what they had seen: who changed a field alone has
 * it. Nothing is lost: where two changed the same field, both are told, and neither takes the place of the other unseen.
 */
export function merge(mine: Typed, theirs: Typed, seen: Seen): Merged {
  const typed: Record<string, string> = { ...theirs };
  const clashes: Clash[] = [];
  const news: string[] = [];
  for (const [field, own] of Object.entries(mine)) {
    const there = theirs[field] ?? '';
    if (own === there) continue;
    const before = seen[field] ?? markOf('');
    const [isMine, isTheirs] = [markOf(own) !== before, markOf(there) !== before];
    if (isMine && isTheirs) clashes.push({ field, theirs: there, mine: own });
    else if (isMine) typed[field] = own;
    else news.push(field);
  }
  // What somebody else added, took out or moved since.
  const unseen = Object.keys(theirs).filter(
    (field) => mine[field] === undefined && markOf(theirs[field] ?? '') !== seen[field],
  );
  const told = unseen.filter((field) => seen[field] !== undefined || (theirs[field] ?? '') !== '');
  return {
    typed,
    clashes,
    news: [...news, ...told.filter((field) => kindOf(field) !== undefined || seen[field] !== undefined)],
  };
}

/** The place in the response that a field belongs to: `parts.p1`, `request`, or `about` for title and the like. */
export function placeOf(field: string): string {
  if (['title', 'topics', 'dataAsAt'].includes(field)) return 'about';
  const [first = '', second, third] = field.split('.');
  if (first === 'answers') return field;
  return third === undefined || second === undefined ? first : `${first}.${second}`;
}
