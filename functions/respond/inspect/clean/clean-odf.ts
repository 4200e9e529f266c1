import type { Finding } from '#domain/inspection/inspection.ts';
import { cleanTables } from './clean-ods.ts';
import { cleanMedia, keysOf } from './clean-office.ts';
import { cut, without } from './edit.ts';
import type { Package } from './package.ts';

const who = /^(creator|initial-creator|printed-by)$/;
const about = /^(description|subject|keyword)$/;

/** Takes out of an OpenDocument file what the findings are about. */
export function cleanOpenDocument(pack: Package, findings: readonly Finding[]): Package {
  const keys = (...rules: Finding['rule'][]) => keysOf(findings, ...rules);
  const metadata = keys('metadata');
  if (metadata.includes('meta.xml')) pack.edit('meta.xml', (name) => (who.test(name) ? cut : undefined));
  if (metadata.includes('meta.xml#own'))
    pack.edit('meta.xml', (name) => (/^(user-defined|template)$/.test(name) ? cut : undefined));
  if (keys('description').length > 0) pack.edit('meta.xml', (name) => (about.test(name) ? cut : undefined));
  const names = keys('defined-name');
  pack.edit('content.xml', (name, a, _, tag) => {
    const has = (rule: Finding['rule']) => keys(rule).length > 0;
    if (/^annotation(-end)?$/.test(name) && has('comments')) return cut;
    if (/^(named-expression|named-range)$/.test(name) && names.includes(a['table:name'] ?? '')) return cut;
    if (/^(table-source|cell-range-source|dde-links?|dde-source)$/.test(name) && has('external-link')) return cut;
    if (/^(user-field-decl|variable-set)$/.test(name) && has('document-variables')) return cut;
    const href = a['xlink:href'];
    if (href && keys('local-path').includes(`content.xml#${href.slice(0, 80)}`)) return { tag: without(tag, 'href') };
    return undefined;
  });
  cleanTables(pack, findings);
  cleanMedia(pack, findings);
  const gone = keys('left-over-part');
  for (const part of gone) pack.parts.delete(part);
  pack.edit('META-INF/manifest.xml', (_, a) => (gone.includes(a['manifest:full-path'] ?? '') ? cut : undefined));
  return pack;
}
