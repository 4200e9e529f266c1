import type { Cell } from '../response.ts';

/** What a number in a table says, where it is not a count. */
export const otherKinds = [
  'year',
  'date',
  'money',
  'percentage',
  'rate',
  'average',
  'measure',
  'identifier',
  'text',
  'not-held',
] as const;
export type OtherKind = (typeof otherKinds)[number];

/** One cell read as a figure. `below` is written as a bound ("<5"), `hidden` is a mark or a suppressed cell, `nil` a dash. */
export type Figure =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'below'; readonly below: number }
  | { readonly kind: 'hidden' | 'nil' | OtherKind };

const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];
/** Number words of one word, to be put into an expression. */
export const numberWords = small.join('|');

/** A number in digits ("1,234") or as a word ("three"); undefined where it is neither. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const word = small.indexOf(plain);
  if (word >= 0) return word;
  const digits = plain.replace(/^[−–]/, '-');
  if (!/^[-+]?(\d{1,3}([, \u00a0\u202f]\d{3})+|\d{1,12})(\.0+)?$/.test(digits)) return undefined;
  const value = Number(digits.replace(/[, \u00a0\u202f+]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

const bound = /^(?:<|less than|fewer than|under|below)\s*(\w+)$/i;
const boundOrEqual = /^(?:≤|<=|up to|at most)\s*(\w+)$|^(\w+) or (?:fewer|less)$/i;
const between = /^(?:0|1)\s*(?:-|–|to)\s*(\d{1,3})$/;
const mark = /^(?:x+|\*+|#|\[[a-z]\]|redacted|suppressed|withheld|s\.?\s?40.*)$/i;
const nil = /^(?:|-|–|—|−|nil|none|\.)$/i;
const day =
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}-\d{2}(-\d{2})?$|^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? '?\d{2,4}$/i;

/** What bound a text such as "<5" or "fewer than five" states: the first number that it cannot be. */
export function statedBound(text: string): number | undefined {
  const strict = bound.exec(text);
  if (strict) return wholeNumber(strict[1] ?? '');
  const loose = boundOrEqual.exec(text) ?? between.exec(text);
  const most = loose ? wholeNumber(loose[1] ?? loose[2] ?? '') : undefined;
  return most === undefined ? undefined : most + 1;
}

/** Reads one cell by the form of its value alone; what its column says comes after (column-kinds.ts). */
export function readCell(cell: Cell): Figure {
  if (typeof cell !== 'string') return 'suppressed' in cell ? { kind: 'hidden' } : { kind: 'not-held' };
  // A footnote mark belongs to the figure before it: "3*", "12 [1]".
  const text = cell.replace(/(?<=\d)\s*(?:\[\w{1,2}\]|[*†‡¹²³]+)$/, '').trim();
  if (nil.test(text)) return { kind: 'nil' };
  const value = wholeNumber(text);
  if (value !== undefined) return /^0\d/.test(text) ? { kind: 'identifier' } : { kind: 'count', value };
  const below = statedBound(text);
  if (below !== undefined) return { kind: 'below', below };
  if (mark.test(text)) return { kind: 'hidden' };
  if (day.test(text)) return { kind: 'date' };
  if (/^\d{4}\s*[/–-]\s*\d{2,4}$/.test(text)) return { kind: 'year' };
  if (/^[-−(]?\s*[£$€]\s?[\d.,]+\s?(k|m|bn|million|thousand)?\)?$/i.test(text)) return { kind: 'money' };
  if (/^[-−+]?[\d.,]+\s?(%|per ?cent)$/i.test(text)) return { kind: 'percentage' };
  if (/^[-−+]?\d[\d,]*\.\d+$/.test(text) || /^\d+\s?:\s?\d+$/.test(text)) return { kind: 'rate' };
  if (/^(n\/?a|not (held|applicable|available|recorded|known)|unknown|\.\.)$/i.test(text)) return { kind: 'not-held' };
  if (/^(?=.*\d)(?=.*[A-Z])[A-Z0-9./-]{4,}$/.test(text)) return { kind: 'identifier' };
  return { kind: 'text' };
}
