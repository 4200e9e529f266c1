import type { Disclosure } from '#domain/publication/disclosure.ts';
import { wordsFor } from '#web/words/index.ts';
import { figuresIn, fold } from './compare.ts';
import { afterCitation, type Lines } from './cut.ts';

const { respond } = wordsFor('en');

/** How citations of older texts are written today: a section's limbs, the id of a section, or what a section is for. */
export type CitationMap = Readonly<Record<string, string | readonly string[]>>;

/** Longest first, so that none is taken for another that it begins with. */
const keysOf = (map: CitationMap) => Object.keys(map).sort((a, b) => b.length - a.length);

/** A citation of a text: as it was written, and what stands for it in the map, where it does. */
export type Cited = { readonly written: string; readonly mapped: string | readonly string[] | undefined };

/** Every section that a text cites. One that is not in the map is right as it is. */
export function citationsIn(lines: Lines, map: CitationMap): readonly Cited[] {
  const found: Cited[] = [];
  let rest = fold(lines.join('\n'));
  for (const key of keysOf(map)) {
    const ends = new RegExp(`${key.replace(/[()&]/g, '\\$&')}(?![\\d(A-Z])`, 'g');
    if (!ends.test(rest)) continue;
    found.push({ written: key, mapped: map[key] });
    rest = rest.replace(ends, '');
  }
  const others = new Set(rest.match(/\bsections? \d+[A-Z]?(?:\(\w+\))*/gi));
  return [...found, ...[...others].map((written) => ({ written, mapped: undefined }))];
}

/** What must be read where a text cites a section: the same in today's numbering, and each ground by its citation. */
export function citedNow({ written, mapped }: Cited, disclosure: Disclosure): readonly string[] {
  if (mapped === undefined) return [written];
  if (mapped === 'notice') return [respond.notice('section 17', disclosure.regime.title)];
  if (mapped === 'advice and assistance') return [respond.headings.advice];
  if (typeof mapped !== 'string') return mapped;
  const grounds = disclosure.grounds.filter((ground) => ground.exemption === mapped);
  return grounds.length === 0 ? [`no ground ${mapped}`] : [written, ...grounds.map((ground) => ground.citation)];
}

/** The figures of a text, but for its reference and for the citations that the map puts into today's numbering. */
export function figuresOf(lines: Lines, map: CitationMap): ReadonlySet<string> {
  const [, ...body] = lines;
  const bare = body.map(afterCitation).join('\n');
  const keys = keysOf(map).filter((key) => key.includes('('));
  return figuresIn(keys.reduce((rest, key) => rest.replaceAll(key, ''), bare));
}
