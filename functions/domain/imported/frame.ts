import type { SourceLine } from './source.ts';

/** What a website says around every page of it: menus, cookies, feedback, footers. None of it belongs to a disclosure. */
const around: readonly RegExp[] = [
  /\bcookies?\b.*\b(?:website|site|preferences|settings|page|notice|policy|customise|accept|reject)\b/i,
  /\b(?:accept|reject|customise)\b.*\bcookies\b/i,
  /^(?:quickly )?(?:exit|leave) this (?:site|page)\b/i,
  /^sorry, there was a (?:technical )?problem\b/i,
  /^this (?:site|page|service) is (?:a |in )?beta\b/i,
  /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search)\b/i,
  /^(?:back|return) to (?:the )?top\b/i,
  /^(?:home|menu|search|close|print(?: this page)?|share(?: this(?: page)?)?|contents|language|log in|sign in|next|previous)$/i,
  /^(?:share (?:this|on)|follow us|tweet|facebook|twitter|linkedin|whatsapp)\b.{0,40}$/i,
  /^(?:was|is) this page (?:helpful|useful)\b/i,
  /^(?:©|\(c\)|copyright)\s.{0,120}$/i,
  /^all (?:content|rights) .{0,120}(?:licen[cs]e|reserved)\b.{0,60}$/i,
  /^(?:last updated|page last)\b.{0,60}$/i,
];

/** The first words of what was answered to somebody: a page of a log has one of these. */
const begins: readonly RegExp[] = [
  /^freedom of information (?:act )?(?:\(foi\) )?(?:request|disclosure|response)?\s*(?:reference|ref)\b/i,
  /^(?:foi|eir|foia) (?:request )?(?:reference|ref)\b/i,
  /^(?:our |your |request )?ref(?:erence)?(?: (?:no|number))?\.?\s*:/i,
];

export function isAround({ text, cells }: SourceLine): boolean {
  return cells === undefined && around.some((pattern) => pattern.test(text));
}

/** A page without its frame: the lines of the disclosure, and those that were left out, in order. */
export type Unframed = { readonly lines: readonly SourceLine[]; readonly left: readonly string[] };

/**
 * Takes menus and banners off. What stands above the line with which a disclosure begins goes, but for headings, one of which
 * is the title; below it only what every page of a website says.
 */
export function unframed(lines: readonly SourceLine[]): Unframed {
  const start = lines.findIndex(({ text }) => begins.some((pattern) => pattern.test(text)));
  const kept: SourceLine[] = [];
  const left: string[] = [];
  for (const [i, line] of lines.entries()) {
    const isAbove = i < start && !line.isHeading;
    if (isAbove || isAround(line)) left.push(line.text);
    else kept.push(line);
  }
  return { lines: kept, left };
}
