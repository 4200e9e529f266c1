import { Parser } from 'htmlparser2';
import { type Attributes, decoderFor } from '../xml.ts';

/** What becomes of an element: nothing, another start tag, or something else in its place (an empty text cuts it out). */
export type Change = undefined | { readonly tag: string } | { readonly whole: string };
export type Decide = (name: string, attributes: Attributes, path: readonly string[], tag: string) => Change;

export const cut: Change = { whole: '' };

/** A part as text, whatever its encoding; it is written in UTF-8. */
export const textOf = (bytes: Uint8Array): string =>
  decoderFor(bytes)
    .decode(bytes)
    .replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8');

/** A start tag without one of its attributes. */
export const without = (tag: string, attribute: string): string =>
  tag.replace(new RegExp(`\\s(?:[\\w.-]+:)?${attribute}\\s*=\\s*("[^"]*"|'[^']*')`, 'g'), '');

/** Edits XML in place: everything that is not changed stays as it was written, byte for byte. */
export function edit(xml: string, decide: Decide): string {
  const pieces: string[] = [];
  const path: string[] = [];
  let [done, cutDepth] = [0, 0];
  const parser = new Parser(
    {
      onopentag(fullName, attributes) {
        const name = fullName.slice(fullName.indexOf(':') + 1);
        path.push(name);
        if (cutDepth > 0) return;
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        const change = decide(name, attributes, path, xml.slice(from, to));
        if (!change) return;
        pieces.push(xml.slice(done, from));
        done = to;
        if ('tag' in change) pieces.push(change.tag);
        else {
          pieces.push(change.whole);
          cutDepth = path.length;
        }
      },
      onclosetag() {
        if (cutDepth === path.length) {
          done = parser.endIndex + 1;
          cutDepth = 0;
        }
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  pieces.push(xml.slice(done));
  return pieces.join('');
}
