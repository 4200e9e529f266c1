import type { Finding } from '#domain/inspection/inspection.ts';
import type { FindingRule } from '#domain/inspection/rules.ts';
import { looksOf } from '../kind.ts';
import { cleanPicture } from './clean-picture.ts';
import { cleanWorkbook } from './clean-workbook.ts';
import { cut, without } from './edit.ts';
import type { Package } from './package.ts';

export const keysOf = (findings: readonly Finding[], ...rules: FindingRule[]): string[] =>
  findings.filter(({ rule }) => rules.includes(rule)).map(({ id, rule }) => id.slice(rule.length + 1));

const who = /^(creator|lastModifiedBy|contentStatus|category|Manager|Company|HyperlinkBase|Template)$/;
const about = /^(description|subject|keywords)$/;

/** Pictures inside a file, each with the rules that it broke. */
export function cleanMedia(pack: Package, findings: readonly Finding[]): void {
  const rules = ['photo-location', 'photo-details', 'photo-thumbnail', 'picture-texts', 'trailing-data'] as const;
  for (const part of new Set(keysOf(findings, ...rules))) {
    const bytes = pack.parts.get(part);
    if (!bytes) continue;
    const looks = looksOf(bytes);
    if (looks !== 'png' && looks !== 'jpeg' && looks !== 'gif' && looks !== 'webp') continue;
    const broken = findings.filter(({ id, rule }) => id === `${rule}:${part}`).map(({ rule }) => rule);
    pack.parts.set(part, cleanPicture(bytes, looks, broken));
  }
}

function cleanProperties(pack: Package, findings: readonly Finding[]): void {
  for (const [rule, names] of [
    ['metadata', who],
    ['description', about],
  ] as const) {
    for (const key of keysOf(findings, rule)) {
      const [part = '', what] = key.split('#');
      if (/custom\.xml$/i.test(part)) pack.drop([part]);
      else pack.edit(part, (name) => (names.test(name) || (what && name === what) ? cut : undefined));
    }
  }
}

/** A link to a path goes, and what it hung on stays where it is text. */
function cleanPaths(pack: Package, findings: readonly Finding[]): void {
  for (const key of keysOf(findings, 'local-path')) {
    const [part = '', id = ''] = key.split('#');
    if (id === 'absPath') pack.edit(part, (name) => (name === 'absPath' ? cut : undefined));
    else if (id === 'field')
      pack.edit(part, (name, _, __, tag) =>
        name === 'instrText'
          ? cut
          : name === 'fldSimple'
            ? { tag: tag.replace(/instr\s*=\s*("[^"]*"|'[^']*')/, 'instr=" "') }
            : undefined,
      );
    else {
      pack.edit(part.replace(/([^/]*)$/, '_rels/$1.rels'), (name, a) =>
        name === 'Relationship' && a['Id'] === id ? cut : undefined,
      );
      pack.edit(part, (name, a, _, tag) => {
        if (name === 'hyperlink' && a['ref'] === id) return cut;
        const link = Object.keys(a).find(
          (attribute) => /:(id|link|embed|href)$/.test(attribute) && a[attribute] === id,
        );
        if (!link) return undefined;
        return /^(hyperlink|blip|hlinkClick|hlinkHover)$/.test(name)
          ? { tag: without(tag, link.split(':')[1] ?? '') }
          : cut;
      });
    }
  }
}

const commentLinks = /^(comments|commentsExtended|commentsIds|commentsExtensible|people|person|threadedComment)$/;

function cleanComments(pack: Package): void {
  const sources = pack.names(/^(word|xl)\/(.*\/)?[^/]+\.xml$/);
  const parts = sources.flatMap((source) => pack.links(source).map((link) => ({ source, ...link })));
  const gone = parts.filter(({ type }) => commentLinks.test(type));
  for (const source of new Set(gone.map(({ source }) => source))) {
    // The boxes of comments in a sheet stand in a drawing of their own.
    const boxes = pack.links(source).filter(({ type }) => type === 'vmlDrawing' && source.includes('worksheets/'));
    pack.edit(source, (name) =>
      /^(commentRangeStart|commentRangeEnd|commentReference)$/.test(name) ||
      (name === 'legacyDrawing' && boxes.length > 0)
        ? cut
        : undefined,
    );
    pack.drop(boxes.map(({ target }) => target));
  }
  for (const story of pack.names(/^word\/(footnotes|endnotes|header\d*|footer\d*)\.xml$/)) {
    pack.edit(story, (name) => (/^(commentRangeStart|commentRangeEnd|commentReference)$/.test(name) ? cut : undefined));
  }
  pack.drop(gone.map(({ target }) => target));
}

/** Takes out of an Office file what the findings are about. */
export function cleanOffice(pack: Package, findings: readonly Finding[]): Package {
  if (pack.parts.has('xl/workbook.xml') || pack.names(/workbook\.xml$/).length > 0) cleanWorkbook(pack, findings);
  cleanMedia(pack, findings);
  cleanProperties(pack, findings);
  cleanPaths(pack, findings);
  if (keysOf(findings, 'comments').length > 0) cleanComments(pack);
  for (const part of keysOf(findings, 'document-variables'))
    pack.edit(part, (name) => (name === 'docVars' ? cut : undefined));
  for (const part of keysOf(findings, 'mail-merge')) {
    pack.edit(part, (name) => (name === 'mailMerge' ? cut : undefined));
    pack.edit(part.replace(/([^/]*)$/, '_rels/$1.rels'), (name, a) =>
      name === 'Relationship' && /mailMerge/.test(a['Type'] ?? '') ? cut : undefined,
    );
  }
  pack.drop(keysOf(findings, 'custom-xml', 'left-over-part'));
  return pack;
}
