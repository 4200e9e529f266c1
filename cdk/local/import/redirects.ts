import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFile } from '#domain/csv.ts';
import { disclosurePath } from '#domain/publication/disclosure.ts';

/** An address of before, as the log has it, and the reference under which its answer is now. */
export type Old = { readonly address: string; readonly reference: string };

/** Path and query of an address, as a browser sends them; undefined for what is no address or is a site’s first page. */
function sentAs(address: string): { readonly path: string; readonly query: string } | undefined {
  const url = URL.parse(address, 'https://old.invalid/');
  if (!url || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) return undefined;
  return { path: url.pathname, query: url.search };
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The lines for nginx: one map, whose answer the old site’s server returns. */
function nginx(pairs: readonly Pair[]): string {
  const lines = pairs.flatMap(({ path, query, to }) => {
    const bare = path.replace(/\/$/, '');
    return (query === '' ? [bare, `${bare}/`] : [path + query]).map((from) => `  ${quoted(from)} ${quoted(to)};`);
  });
  const use =
    '# In http { } include this file; in the server of the old site: if ($portal_page) { return 301 $portal_page; }';
  return [use, 'map $request_uri $portal_page {', ...lines, '}', ''].join('\n');
}

/** The lines for Apache (mod_alias; mod_rewrite for addresses with a query). */
function apache(pairs: readonly Pair[]): string {
  const lines = pairs.flatMap(({ path, query, to }) => {
    const own = literal(decoded(path).replace(/\/$/, ''));
    if (query === '') return [`RedirectMatch 301 ${quoted(`^${own}/?$`)} ${quoted(to)}`];
    return [
      `RewriteCond %{QUERY_STRING} ${quoted(`^${literal(query.slice(1))}$`)}`,
      `RewriteRule ${quoted(`^/?${own.replace(/^\//, '')}/?$`)} ${quoted(`${to}?`)} [R=301,L]`,
    ];
  });
  return ['# In the configuration of the old site. RewriteEngine On, where there are rules.', ...lines, ''].join('\n');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

type Pair = { readonly address: string; readonly path: string; readonly query: string; readonly to: string };

/**
 * Writes where each old address leads to into a folder, for who keeps the old site on another host: as CSV, for nginx and for Apache. Of two
 * answers with one address the first has it. Answers how many there are.
 */
export function writeRedirects(folder: string, origin: string, all: readonly Old[]): number {
  const pairs = new Map<string, Pair>();
  for (const { address, reference } of all) {
    const sent = sentAs(address);
    // An address that breaks the line of a configuration is none that a browser can send.
    if (!sent || /[\r\n]/.test(sent.path + sent.query)) continue;
    const key = sent.path.replace(/\/$/, '') + sent.query;
    if (!pairs.has(key)) pairs.set(key, { address, ...sent, to: origin + disclosurePath(reference) });
  }
  const list = [...pairs.values()];
  if (list.length === 0) return 0;
  mkdirSync(folder, { recursive: true });
  const rows = [['old address', 'new address'], ...list.map(({ address, to }) => [address, to])];
  writeFileSync(join(folder, 'redirects.csv'), csvFile(rows));
  writeFileSync(join(folder, 'redirects.nginx.conf'), nginx(list));
  writeFileSync(join(folder, 'redirects.apache.conf'), apache(list));
  return list.length;
}
