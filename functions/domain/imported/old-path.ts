/** What servers add to a path, and people leave out: the name of a folder’s page, an ending, marks at either end, capitals. */
function folded(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/+/g, '/')
    .replace(/(?:^|\/)(?:index|default)\.(?:x?html?|aspx?|php|jsp)$/, '')
    .replace(/\/$/, '')
    .replace(/\.(?:x?html?|aspx?|php|jsp)$/, '')
    .replace(/^\/|\/$/g, '');
}

/** The path of an address in the one form in which it is kept and looked up; undefined for a site’s first page, which is none of an answer. */
export function oldPath(path: string): string | undefined {
  const kept = folded(path);
  return kept === '' ? undefined : kept;
}

/**
 * The path by which an old address is known here. Undefined for one that is told from others by its query alone: the front
 * hands on no queries, and one path must not lead to somebody else’s answer. Undefined also for what is no address.
 */
export function oldPathOf(address: string): string | undefined {
  const url = URL.parse(address.trim(), 'https://old.invalid/');
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '') return undefined;
  try {
    return oldPath(decodeURIComponent(url.pathname));
  } catch {
    return oldPath(url.pathname);
  }
}
