import type { SourceLine } from './source.ts';

/** What a website says around its pages: menus, cookies, feedback, footers. None of it belongs to a disclosure, at either end of a page. */
const sure: readonly RegExp[] = [
  /\b(?:we|you|your|our|this (?:web)?site)\b.*\bcookies?\b|\bcookies?\b.*\b(?:we|you|your|our|this (?:web)?site)\b/i,
  /\b(?:accept|reject|customise|allow|manage|decline|necessary|only)\b.*\bcookies?\b|^cookies?(?: (?:on|policy|settings|preferences|notice|statement)\b.{0,40})?$/i,
  /^(?:quickly )?(?:exit|leave|hide) this (?:site|page)\b/i,
  /^sorry, there was a (?:technical )?problem\b/i,
  /^this (?:site|page|service) is (?:a |in )?beta\b|^(?:alpha|beta)$/i,
  /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|menu)\b/i,
  /^(?:sitemap|site map|accessibility(?: statement)?|privacy(?: (?:notice|policy|statement))?|terms (?:and|&) conditions|terms of use|cymraeg|open menu|close menu|you are here:?.{0,120}|toggle .{1,30})$/i,
  /^(?:share (?:this|on)|follow us|find us on|connect with us|tweet|facebook|twitter|instagram|youtube|linkedin|whatsapp|email this(?: page)?|copy link)\b.{0,40}$/i,
  /^(?:was|is|did you find) this page (?:helpful|useful)\b|^did you find what you were looking for\b|^(?:rate|report a problem with|give feedback (?:on|about)) this page\b|^thank you for your feedback\b|^(?:yes|no) this page is\b/i,
  /^related (?:links|pages|content|disclosures|information|items|documents|requests)$/i,
  /^(?:©|\(c\)|copyright)\s.{0,120}$|^crown copyright\b.{0,40}$/i,
  /^all (?:content|rights) .{0,120}(?:licen[cs]e|reserved)\b.{0,60}$/i,
  /^(?:last updated|page last|last (?:modified|reviewed))\b.{0,60}$/i,
  /^(?:enable|this (?:site|page) (?:needs|requires)|please enable|you need to enable) .{0,20}javascript\b.{0,80}$/i,
  /^(?:report|tell us about) (?:a crime|online)$|^in an emergency\b.{0,60}\b999\b/i,
  /^(?:home|start)(?:\s*[>»›/|→]\s*\S.*)+$/i,
];
/** Words of menus, which may be an answer as well: they are frame above a page, and beside what surely is. */
const menu =
  /^(?:home|menu|main menu|search|close|contents|language|next|previous|more|accept|reject|ok|sign up|log ?in|sign in|register|my account|contact(?: us)?|about(?: us)?|news|a ?(?:to|[–-]) ?z.{0,20}|disclaimer|legal|careers|jobs|feedback|help|english)$/i;
/** What is said to whoever looks at a page, wherever it stands. */
const anywhere: readonly RegExp[] = [
  /^(?:back|return|go) to (?:the )?top(?: of (?:the )?page)?$/i,
  /^(?:print|share|email|save|bookmark)(?: this)? page$/i,
  /^page \d{1,3} of \d{1,3}$/i,
];

/** The first words of what was answered to somebody: a page of a log has one of these. */
const begins: readonly RegExp[] = [
  /^freedom of information (?:act )?(?:\(foia?\) )?(?:2000 )?(?:request|disclosure|response)?\s*(?:reference|ref)\b/i,
  /^(?:foi|eir|foia) (?:request )?(?:reference|ref)\b/i,
  /^(?:our |your |request |case )?ref(?:erence)?(?: (?:no|number))?\.?\s*:/i,
];
const MOST_PROVISIONAL = 8;

/** No banner is longer; and a line of a hundred thousand characters would be looked through for each of its words. */
const LONGEST = 2_000;
const isSure = ({ text, cells, isFrame }: SourceLine): boolean =>
  isFrame === true ||
  (cells === undefined && text.length <= LONGEST && [...sure, ...anywhere].some((pattern) => pattern.test(text)));
const isAround = (line: SourceLine): boolean => isSure(line) || (line.cells === undefined && menu.test(line.text));
/** A few words that are no sentence and no figure, as menus have them. */
const isShort = ({ text, cells, isHeading }: SourceLine) =>
  cells === undefined && text.length <= 45 && !isHeading && !/[\d.?!:;]/.test(text) && /\p{L}/u.test(text);

/** Where the frame below a page begins: what a website says there, and the few words between. */
function endOf(lines: readonly SourceLine[]): number {
  let end = lines.length;
  let provisional = 0;
  for (let i = lines.length - 1; i >= 0 && provisional <= MOST_PROVISIONAL; i -= 1) {
    const line = lines[i] as SourceLine;
    if (isSure(line)) {
      end = i;
      provisional = 0;
    } else if (isShort(line)) provisional += 1;
    else break;
  }
  return end;
}

/** Above the first words of a text a title may stand: more than a word of a menu, and no sentence. */
function titleAbove(lines: readonly SourceLine[], start: number): number {
  const at = start - 1;
  const line = lines[at];
  if (!line || lines.slice(0, start).some(({ isHeading }) => isHeading)) return -1;
  // At the very top a title may be short: menus have a line above them, and another below.
  const isTitle =
    line.text.split(/\s+/).length > (at === 0 ? 1 : 2) && line.text.length <= 150 && !/[.:;]$/.test(line.text);
  return isTitle && !isAround(line) && !line.isFrame ? at : -1;
}

/** What a letter or a question says and no website does above its pages: where one of these stands, the page has begun. */
const speaks = /^dear\b.{0,60}$|^\(?(?:\d{1,2}|[a-z])[.)]\s+(?:\S+\s+){3}|^(?:\S+\s+){5}.*\?$/i;
const isSpoken = (line: SourceLine) => !line.cells && !line.isFrame && !isAround(line) && speaks.test(line.text);

/** A page without its frame: the lines of the disclosure, and those that were left out, in order. */
export type Unframed = { readonly lines: readonly SourceLine[]; readonly left: readonly string[] };

/**
 * Takes menus and banners off. What stands above the line with which a disclosure begins goes, but for headings and a line right above it,
 * one of which is the title. From there on only what the frame of a website says at the top and at the bottom, so that words of an
 * answer stay, whatever they are about. `isRequest` tells the line that introduces the request.
 */
export function unframed(all: readonly SourceLine[], isRequest: (line: SourceLine) => boolean): Unframed {
  const begin = all.findIndex(({ text, isFrame }) => !isFrame && begins.some((pattern) => pattern.test(text)));
  const asked = all.findIndex((line) => !line.isFrame && isRequest(line));
  const isOfLetter = begin >= 0 && (asked < 0 || begin <= asked);
  const first = all.findIndex((line) => !line.isFrame && !isAround(line));
  const spoken = isOfLetter ? all.slice(0, begin).findIndex(isSpoken) : -1;
  const start = spoken >= 0 ? spoken : isOfLetter ? begin : asked >= 0 ? asked : first;
  const title = isOfLetter ? titleAbove(all, start) : -1;
  const end = endOf(all);
  const lines: SourceLine[] = [];
  const left: string[] = [];
  const above = new Set(all.slice(0, Math.max(start, 0)).flatMap((line) => (isAround(line) ? [line.text] : [])));
  for (const [i, line] of all.entries()) {
    const isAbove = isOfLetter && i < start && !line.isHeading && i !== title;
    const isBanner =
      (i < start && isAround(line)) || above.has(line.text) || anywhere.some((one) => one.test(line.text));
    if (line.isFrame || isAbove || isBanner || (i >= end && i > start)) left.push(line.text);
    else lines.push(i === title ? { ...line, isHeading: true } : line);
  }
  return { lines, left };
}
