/** A provision that a text cites, as it was written: `Section 40(2) & (3a)(a)`, `Regulation 12(4)(b)`, `s.12`. */
const limb = String.raw`\((?:\d{1,2}[A-Za-z]{0,2}|[ivx]{1,4}|[a-z]{1,2}|[A-Z])\)`;
/** The further limbs of the same provision: `&(3)`, `and (2)(b)`, `& 3A(a)`; or another one: `and 40(2)`. */
const further = String.raw`(?:\s?(?:&|and|or|,|/|to|–|-)\s?(?:\d{1,2}[A-Z]?(?:\s?${limb})+|${limb}(?:\s?${limb})*))*`;
const number = String.raw`\d{1,2}(?!\d)[A-Z]?`;
const provision = new RegExp(
  [
    String.raw`(?<![\w’'])(?:sections?|regulations?|regs?\.?|ss?\.)\s?${number}(?:\s?${limb})*${further}`,
    // With nothing between, only what goes on as a provision does: `s40(2)`, `S12 of the Act`, `FOIA s12`.
    String.raw`(?<![\w’'])(?:s|r)${number}(?=\s?${limb})(?:\s?${limb})*${further}`,
    String.raw`(?<![\w’'])s${number}(?= of (?:the )?(?:Act|FOI))`,
    String.raw`(?<=\bFOIA?,? )s${number}\b`,
  ].join('|'),
  'gi',
);
/** A law that is not freedom of information: its sections are no grounds here. */
const another =
  /^[^.A-Z]{0,20}\b(?:of|in|under) (?:the )?(?!Freedom|FOI|Environmental|EIR|Act\b)[A-Z][^.]{0,60}?\b(?:Act|Regulations?|Order)\b|^ (?:of|in|under) the (?:DPA|PRA|GDPR|UK ?GDPR)\b|^ (?:DPA|PRA|PACE|GDPR)\b/;

/** Every provision that a text cites, once each and as written, in order. */
export function citationsIn(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(provision)) {
    const written = match[0].replace(/\s+/g, ' ').trim();
    if (!another.test(text.slice(match.index + match[0].length, match.index + match[0].length + 120)))
      found.set(written.toLowerCase(), written);
  }
  return [...found.values()];
}

/** `Section 22(1)(a) – Information intended for future publication`: a ground in the list below the decision. */
export type CitedSection = { readonly written: string; readonly title: string };

const listed = new RegExp(
  String.raw`^(?:[•*-]\s*)?((?:Section|Regulation|Exemption under Section|Reg\.?|S\.?|R)\s?${number}(?:\s?${limb})*${further})(\s*[–—:;,-]+\s*|\s+)\(?(\S.{2,100}?)[.,;:)]*$`,
  'i',
);
/** What a sentence about a provision says of it, and no name of one does. */
const tells =
  /\b(?:is|are|has|have|had|was|were|provides?|applies|applied|states?|allows?|requires?|can|may|must|will|would|exempts?|of the|exemptions?|in respect|relates?)\b/i;
const LONGEST_BARE = 60;

/** The ground that a line of the list names; undefined for a sentence about one. */
export function citedSection(line: string): CitedSection | undefined {
  const [, written, mark = '', title] = listed.exec(line) ?? [];
  if (written === undefined || title === undefined || /[.!?]\s/.test(title)) return undefined;
  if (/ [–—-] /.test(title) && tells.test(title)) return undefined;
  // Without a mark between the two, only a name that begins as one.
  if (mark.trim() === '' && (!/^\p{Lu}/u.test(title) || tells.test(title) || title.length > LONGEST_BARE))
    return undefined;
  return { written: written.replace(/\s+/g, ' ').trim(), title };
}
