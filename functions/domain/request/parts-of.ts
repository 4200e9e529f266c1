import { tidy } from '../text.ts';

/** A question of a request as the request itself sets it apart. `under`: the label of the one that it stands below. */
export type SuggestedPart = { readonly label: string; readonly under?: string | undefined; readonly question: string };

type Level = 'number' | 'letter' | 'roman';
type Marker = { readonly level: Level; readonly label: string; readonly rest: string };
type Item = { readonly marker: Marker; readonly lines: string[]; under?: Item | undefined; name: string };

const numbered = /^(?:\(?(\d{1,2})\)?[.):/•]|(\d{1,2}) [-–])(?:\s+|$)(?=\S|$)(.*)$/;
/** `Q1`, `Q.1`, `Question 2:`. The short form is kept as it was given, the long one is its number. */
const asQuestion = /^(q(?:uestion)?)\.? ?(\d{1,2}[a-z]?)(?:\s?[.):–-]\s*|\s+)(.*)$/i;
/** `2a)`, `2(b).`, `1.2`: number and place below it in one. */
const both = /^(\d{1,2})(?:([a-z])|\(([a-z])\)|\.(\d{1,2}))[.):]?(?:\s+)(.*)$/i;
const lettered = /^(?:\(([a-z])\)|([a-z])[.)])\s+(.*)$/i;
const roman = /^(?:\(((?:x|ix|iv|v?i{0,3}))\)|((?:x|ix|iv|v?i{0,3}))[.)])\s+(.*)$/i;

/** What a line begins with, where that sets a question apart; `after`: the letter before it, which tells `i` from (i). */
function markerOf(line: string, after: string | undefined): Marker | { readonly whole: string; rest: string } | null {
  const question = asQuestion.exec(line);
  if (question) {
    const [, word = '', number = '', rest = ''] = question;
    const label = word.length === 1 ? `${word}${number}` : number;
    if (/^\d+$/.test(number)) return { level: 'number', label, rest };
    return { whole: label, rest };
  }
  const number = numbered.exec(line);
  if (number) return { level: 'number', label: number[1] ?? number[2] ?? '', rest: number[3] ?? '' };
  const pair = both.exec(line);
  // "1.5 million" is no question: what stands below it in figures begins with a word of its own.
  if (pair && (pair[4] === undefined || /^\p{Lu}/u.test(pair[5] ?? ''))) {
    const [, n = '', letter = pair[3], , decimal, rest = ''] = pair;
    return { whole: decimal === undefined ? `${n}${letter}` : `${n}.${decimal}`, rest };
  }
  const letter = lettered.exec(line);
  const one = letter?.[1] ?? letter?.[2];
  const isNext = one !== undefined && after !== undefined && one.charCodeAt(0) === after.charCodeAt(0) + 1;
  const small = isNext ? null : roman.exec(line);
  const figure = small?.[1] ?? small?.[2] ?? '';
  if (small && figure !== '') return { level: 'roman', label: figure, rest: small[3] ?? '' };
  return letter && one !== undefined ? { level: 'letter', label: one, rest: letter[3] ?? '' } : null;
}

/** Lines that set questions apart within a line: "1. How many? 2. Where?" is read as if each stood on its own. */
function apart(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.filter((line) => numbered.test(line) || asQuestion.test(line)).length > 1) return lines;
  return lines.flatMap((line) => {
    let next = 1;
    let rest = line;
    const pieces: string[] = [];
    for (;;) {
      const found = new RegExp(`(?:^|\\s)\\(?${next}[.)]\\s+(?=[\\p{Lu}])`, 'u').exec(rest);
      if (!found) break;
      pieces.push(rest.slice(0, found.index).trim());
      rest = rest.slice(found.index).trim();
      next += 1;
      // The marker stays with what it sets apart, and is not found again.
      const [marker = ''] = /^\S+\s+/.exec(rest) ?? [];
      const following = new RegExp(`\\s\\(?${next}[.)]\\s+(?=[\\p{Lu}])`, 'u').exec(rest.slice(marker.length));
      if (!following) break;
    }
    return next > 2 ? [...pieces, rest].filter((piece) => piece !== '') : [line];
  });
}

const textOf = ({ marker, lines }: Item) => tidy([marker.rest, ...lines].join('\n')).replace(/\n{3,}/g, '\n\n');

/** "A) yes  B) no": answers to choose from, below a question that is whole without them. */
function areOptions(parent: Item | undefined, items: readonly Item[]): boolean {
  const question = parent ? textOf(parent) : '';
  if (!/\?\s*(?:\([^)]*\))?$/.test(question) || items.length < 2) return false;
  const isShort = (text: string) => !text.includes('?') && text.split(/\s+/).length <= 5;
  return items.every((item) => isShort(textOf(item)));
}

/** The items in order, each below the one that its own numbering puts it under. */
function itemsOf(lines: readonly string[]): Item[] {
  const items: Item[] = [];
  let top: Item | undefined;
  let letter: Item | undefined;
  for (const line of lines) {
    const marker = markerOf(line, letter?.marker.label);
    const open = items.at(-1);
    if (marker === null) {
      open?.lines.push(line);
      continue;
    }
    if ('whole' in marker) {
      const stem = /^[a-z]?\d+/i.exec(marker.whole)?.[0] ?? '';
      const parent = items.find(({ name }) => name === stem);
      const item = { marker: { level: 'letter', label: marker.whole, rest: marker.rest }, lines: [] } as const;
      letter = { ...item, lines: [], under: parent, name: marker.whole };
      if (!parent) top = undefined;
      items.push(letter);
      continue;
    }
    const under = { number: undefined, letter: top, roman: letter ?? top }[marker.level];
    const name = under === undefined ? marker.label : below(under.name, marker);
    const isAgain = items.some((item) => item.name.toLowerCase() === name.toLowerCase());
    const goesBack = marker.level === 'number' && top !== undefined && numberIn(name) < numberIn(top.name);
    if (isAgain || goesBack) {
      open?.lines.push(line);
      continue;
    }
    const item: Item = { marker, lines: [], under, name };
    items.push(item);
    if (marker.level === 'number') [top, letter] = [item, undefined];
    if (marker.level === 'letter') letter = item;
  }
  return items;
}

const numberIn = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
const below = (name: string, { level, label }: Marker) => (level === 'roman' ? `${name}(${label})` : `${name}${label}`);

/**
 * The parts of a request as its own numbering tells them: `1.`, `1)`, `Q1`, `Question 2:`, `a)`, `(i)`, `2b`. Labels stay as they
 * were given, gaps and all; what stands below a number has its label before its own (`2b`). Answers to choose from are no
 * parts. A request that numbers nothing is one part without a label, whatever it asks: an officer can tell better.
 */
export function partsOf(request: string): readonly SuggestedPart[] {
  const whole = tidy(request);
  const items = itemsOf(apart(whole));
  const last = items.at(-1);
  if (last) {
    // What follows the last question after a gap thanks, or says how to answer.
    const gap = last.lines.indexOf('');
    if (gap >= 0) last.lines.splice(gap);
  }
  const groups = new Set(items.map(({ under }) => under));
  const options = [...groups].flatMap((under) => {
    const own = items.filter((item) => item.under === under);
    return under !== undefined && areOptions(under, own) ? own : [];
  });
  const parts = items.filter((item) => !options.includes(item));
  // Options of a part are the end of its question.
  const question = (item: Item) => {
    const own = options.filter(({ under }) => under === item);
    return [textOf(item), ...own.map((one) => `${one.marker.label}) ${textOf(one)}`)].join('\n');
  };
  if (parts.length < 2) return [{ label: '', question: whole }];
  return parts.map((item) => ({
    label: item.name,
    ...(item.under === undefined ? {} : { under: item.under.name }),
    question: question(item) || item.name,
  }));
}
