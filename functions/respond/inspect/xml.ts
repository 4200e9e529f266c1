import { Parser } from 'htmlparser2';
import { Refused, type Report } from './report.ts';

/** Attributes by their full name and by their name without a prefix. */
export type Attributes = Readonly<Record<string, string>>;
export type Handler = {
  /** `from` is where the element begins in the text of the part. */
  readonly open?: (name: string, attributes: Attributes, from: number, to: number) => void;
  readonly close?: (name: string, to: number) => void;
  readonly text?: (text: string) => void;
};

/** A small part as a tree. Names are without prefixes: writers choose their own, and strict files have other namespaces. */
export type Element = {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Element[];
  readonly text: string;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function plain(attributes: Record<string, string>): Attributes {
  for (const name in attributes) {
    if (!name.includes(':') || name.startsWith('xmlns')) continue;
    const short = local(name);
    attributes[short] ??= attributes[name] ?? '';
  }
  return attributes;
}

/** The encoding that a part says it has, by its first bytes. */
export function decoderFor(head: Uint8Array): TextDecoder {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be');
  const said = /^[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(Buffer.from(head.subarray(0, 200)).toString('latin1'))?.[1];
  try {
    return new TextDecoder(said && !/^utf-?16/i.test(said) ? said : 'utf-8');
  } catch {
    throw new Refused('unreadable', 'encoding');
  }
}

/**
 * Reads XML piece by piece. Names come without prefix. No entity but XML's own five is known, and a document type is refused:
 * no office file needs one, and entities are how XML grows without end.
 * @throws Refused for a document type, for elements nested too deep, and for what is not well formed
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  report: Report,
  handler: Handler,
): Promise<void> {
  let [depth, elements, opened] = [0, 0, -1];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        opened = parser.startIndex;
        if (depth > report.limits.depth) throw new Refused('too-complex', 'depth');
        handler.open?.(local(name), plain(attributes), parser.startIndex, parser.endIndex + 1);
      },
      onclosetag(name, implied) {
        // An element that closes itself is called implied as well; any other means that an end is missing.
        if (implied && parser.startIndex !== opened) throw new Refused('unreadable', 'xml');
        depth -= 1;
        handler.close?.(local(name), parser.endIndex + 1);
      },
      ontext(text) {
        handler.text?.(text);
      },
      onprocessinginstruction(name) {
        if (/^!(doctype|entity)/i.test(name)) throw new Refused('entities');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece);
    const before = elements;
    parser.write(decoder.decode(piece, { stream: true }));
    report.step(elements - before);
  }
  if (depth > 0 || elements === 0) throw new Refused('unreadable', 'xml');
  parser.end();
}

/** A tree of more elements would not fit in memory. */
const LARGEST_TREE = 1_500_000;

/** Reads a small part as a tree. */
export async function readTree(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  report: Report,
): Promise<Element> {
  type Growing = { name: string; attributes: Attributes; children: Growing[]; text: string };
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let size = 0;
  await readXml(pieces, report, {
    open(name, attributes) {
      size += 1;
      if (size > LARGEST_TREE) throw new Refused('too-complex');
      const element = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
  });
  return root.children[0] ?? root;
}

/** Every element below one, itself included, in order. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}

export const allNamed = (element: Element, name: string): Element[] =>
  [...within(element)].filter((e) => e.name === name);
export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);
/** All text in an element. */
export const textOf = (element: Element): string => [...within(element)].map((e) => e.text).join('');
/** `1`, `true` and `on` as XML writes them; an element that is there without a value is on. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
