/** A provision that a text cites, as it was written: `Section 40(2) & (3a)(a)`, `Regulation 12(4)(b)`. */
const limb = String.raw`\((?:\d{1,2}[A-Za-z]{0,2}|[ivx]{1,4}|[a-z]{1,2}|[A-Z])\)`;
const provision = new RegExp(
  String.raw`(?<![\w’'])(?:sections?|regulations?|reg\.?|s\.)\s?\d{1,2}(?!\d)[A-Z]?(?:\s?${limb})*(?:\s?(?:&|and|,|/)\s?${limb}(?:\s?${limb})*)*`,
  'gi',
);
/** A law that is not freedom of information: its sections are no grounds here. */
const another =
  /^[^.A-Z]{0,20}\bof (?:the )?(?!Freedom|FOI|Environmental|EIR|Act\b)[A-Z][^.]{0,60}?\b(?:Act|Regulations?|Order)\b|^ of the (?:DPA|PRA|GDPR)\b|^ (?:DPA|PRA|PACE)\b/;

/** Every provision that a text cites, once each and as written, in order. */
export function citationsIn(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(provision)) {
    const written = match[0].replace(/\s+/g, ' ').trim();
    if (!another.test(text.slice(match.index + match[0].length))) found.set(written.toLowerCase(), written);
  }
  return [...found.values()];
}

/** `Section 22(1)(a) – Information intended for future publication`: a ground in the list below the decision. */
export type CitedSection = { readonly written: string; readonly title: string };

const listed = new RegExp(
  String.raw`^((?:Section|Regulation|Reg\.?|S\.?)\s?\d{1,2}[A-Z]?(?:\s?${limb})*(?:\s?(?:&|and|,|/)\s?${limb}(?:\s?${limb})*)*)\s*[–—:-]\s*(\S.{2,100}?)\.?$`,
  'i',
);

/** The ground that a line of the list names; undefined for a sentence about one. */
export function citedSection(line: string): CitedSection | undefined {
  const [, written, title] = listed.exec(line) ?? [];
  if (written === undefined || title === undefined || /[.!?]\s/.test(title)) return undefined;
  return { written: written.replace(/\s+/g, ' ').trim(), title };
}
