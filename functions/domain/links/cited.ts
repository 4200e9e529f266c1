import { type DisclosedGround, type Disclosure, flatParts } from '../publication/disclosure.ts';
import { available } from '../response/check/available.ts';
import type { Cited } from './link.ts';

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
  // A path that begins with two slashes would name a host.
  const isPath = url.origin === origin && !url.pathname.startsWith('//');
  const asked = isPath ? url.pathname + url.search : url.href;
  return asked.length <= LONGEST ? asked : null;
}

function proseOf({ withheld, why, opinion, harm, promise, publicInterest }: DisclosedGround) {
  const { favouring, against, balance } = publicInterest ?? {};
  return [withheld, why, opinion?.text, harm, promise?.what, favouring, against, balance];
}

/** Everything that officers wrote in a published answer. What the applicant wrote is not theirs: nobody makes the portal ask an address by asking. */
function textsOf(disclosure: Disclosure): readonly (string | undefined)[] {
  const { parts, grounds, tables, notes, closing, corrections = [] } = disclosure;
  return [
    ...grounds.flatMap(proseOf),
    disclosure.requestOutcome?.explanation,
    disclosure.introduction,
    ...flatParts(parts).map(({ part }) => (part.omitted ? undefined : part.answer)),
    ...notes.map(({ text }) => text),
    disclosure.advice,
    ...closing.map(({ text }) => text),
    ...corrections.map(({ note }) => note),
    ...tables.flatMap(({ caption, notes: below, rows }) => [
      ...[caption, ...below],
      ...rows.flatMap(({ header, cells }) => [header, ...cells.filter((cell) => typeof cell === 'string')]),
    ]),
  ];
}

const addressesIn = (texts: readonly (string | undefined)[], origin: string) =>
  texts.flatMap((text) => (text === undefined ? [] : writtenIn(text))).flatMap((one) => asAsked(one, origin) ?? []);

/**
 * Where the answer says that what it refuses is to be had: in the grounds that refuse it for that, in answers to the parts that they touch or,
 * where neither names an address, in its advice.
 */
function refusedFor(disclosure: Disclosure, origin: string): readonly string[] {
  const elsewhere = disclosure.grounds.filter(
    ({ exemption }) => exemption === available[disclosure.regime.code] || exemption === available.EIR,
  );
  return elsewhere.flatMap((ground) => {
    const touched = flatParts(disclosure.parts).flatMap(({ part }) =>
      !part.omitted && part.grounds.includes(ground.id) ? [part.answer] : [],
    );
    const named = addressesIn([...proseOf(ground), ...touched], origin);
    return named.length > 0 ? named : addressesIn([disclosure.advice], origin);
  });
}

/**
 * The addresses that a published answer sends its readers to, once each, those of refusals first (FOIA s.21, FOISA s.25, EIR reg 6(1)(b):
 * where one is dead, the information is not accessible by other means). Paths of this portal begin with a slash.
 */
export function citedAddresses(disclosure: Disclosure, origin: string): readonly Cited[] {
  const refused = new Set(refusedFor(disclosure, origin));
  const links = [
    disclosure.decisionNotice?.link,
    ...(disclosure.history ?? []).map(({ link }) => link),
    ...disclosure.grounds.map(({ promiseKept }) => promiseKept?.link),
  ];
  const others = [
    ...links.flatMap((link) => (link === undefined ? [] : (asAsked(link, origin) ?? []))),
    ...addressesIn(textsOf(disclosure), origin),
  ];
  const all = [...new Set([...refused, ...others])].slice(0, MOST);
  return all.map((address) => ({ address, isRefusal: refused.has(address) }));
}
