import { type Disclosure, flatParts } from '../publication/disclosure.ts';

/** More than any answer cites: beyond it they are not looked at. */
const MOST = 200;
const LONGEST = 2000;

const WRITTEN = /https?:\/\/[^\s<>"“”‘’`{}|^[\]\\]+|(?<![\w/.@:-])www\.[^\s<>"“”‘’`{}|^[\]\\]+/giu;
/** What ends a sentence, or belongs to Markdown, and hardly an address. */
const TAIL = /[.,;:!?'*_~…]+$/u;

/** Takes off what stands behind an address: a full stop, emphasis, a bracket that was opened before it. */
function trimmed(written: string): string {
  let address = written;
  for (let before = ''; before !== address; ) {
    before = address;
    address = address.replace(TAIL, '');
    const opened = address.split('(').length;
    if (address.endsWith(')') && address.split(')').length > opened) address = address.slice(0, -1);
  }
  return address;
}

/** The addresses that stand in a text, whether Markdown makes links of them or readers copy them. */
function writtenIn(text: string): readonly string[] {
  const plain = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return [...plain.matchAll(WRITTEN)].map(([written]) => trimmed(written));
}

/** An address as it is asked for, one of this portal as a path; null for what is none. What stands behind `#` is the reader's alone. */
export function asAsked(address: string, origin: string): string | null {
  const whole = /^www\./i.test(address) ? `https://${address}` : address;
  if (!URL.canParse(whole, origin)) return null;
  const url = new URL(whole, origin);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  const asked = url.origin === origin ? url.pathname + url.search : url.href;
  return asked.length <= LONGEST ? asked : null;
}

/** Everything that officers wrote in a published answer. What the applicant wrote is not theirs: nobody makes the portal ask an address by asking. */
function textsOf(disclosure: Disclosure): readonly (string | undefined)[] {
  const { parts, grounds, tables, notes, closing } = disclosure;
  return [
    ...grounds.flatMap(({ withheld, why, opinion, harm, promise, publicInterest }) => [
      ...[withheld, why, opinion?.text, harm, promise?.what],
      ...[publicInterest?.favouring, publicInterest?.against, publicInterest?.balance],
    ]),
    disclosure.requestOutcome?.explanation,
    disclosure.introduction,
    ...flatParts(parts).map(({ part }) => (part.omitted ? undefined : part.answer)),
    ...notes.map(({ text }) => text),
    disclosure.advice,
    ...closing.map(({ text }) => text),
    ...tables.flatMap(({ caption, notes: below, rows }) => [
      ...[caption, ...below],
      ...rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')),
    ]),
  ];
}

/**
 * The addresses that a published answer sends its readers to, once each, those of grounds for refusal first (FOIA s.21, FOISA s.25, EIR reg
 * 6(1)(b): where one is dead, the information is not accessible by other means). Paths of this portal begin with a slash.
 */
export function citedAddresses(disclosure: Disclosure, origin: string): readonly string[] {
  const said = [
    disclosure.decisionNotice?.link,
    ...disclosure.grounds.map(({ promiseKept }) => promiseKept?.link),
    ...textsOf(disclosure).flatMap((text) => (text === undefined ? [] : writtenIn(text))),
  ];
  const asked = said.flatMap((one) => (one === undefined ? [] : (asAsked(one, origin) ?? [])));
  return [...new Set(asked)].slice(0, MOST);
}
