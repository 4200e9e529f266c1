import { readReference } from '../case/reference.ts';

const ENTRY = 'scheme:';

/** What an entry of the publication scheme is called among those whose pages lead to a link. */
export function entryOwner(id: string): string {
  return ENTRY + id;
}

/** The page of the console of whoever leads to a link: a case, or an entry of the publication scheme; null for any other. */
export function consolePathOf(owner: string): string | null {
  if (owner.startsWith(ENTRY)) return `/officer/scheme/${encodeURIComponent(owner.slice(ENTRY.length))}`;
  return readReference(owner) === undefined ? null : `/officer/cases/${owner}`;
}

/** True for an entry of the publication scheme, whose name says nothing to people. */
export function isEntryOwner(owner: string): boolean {
  return owner.startsWith(ENTRY);
}
