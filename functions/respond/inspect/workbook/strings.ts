import type { Colour } from '../office/colour.ts';
import type { Office } from '../office/office.ts';
import type { Report } from '../report.ts';
import type { Styles } from './styles.ts';

/** The strings that cells share, and which of them some cell uses. */
export type Strings = {
  readonly texts: readonly string[];
  /** Colours of the text inside a string, where it has any of its own. */
  readonly colours: ReadonlyMap<number, readonly Colour[]>;
  readonly used: Uint8Array;
};

/** Reads the shared strings. What is written for pronunciation is left out. */
export async function readStrings(office: Office, styles: Styles): Promise<Strings & { part: string }> {
  const links = await office.links(office.main);
  const part = links.find(({ type, target }) => type === 'sharedStrings' && office.has(target))?.target ?? '';
  const texts: string[] = [];
  const colours = new Map<number, Colour[]>();
  let [text, isText, spoken] = ['', false, 0];
  if (part) {
    await office.stream(part, {
      open(name, attributes) {
        if (name === 'si') text = '';
        else if (name === 'rPh') spoken += 1;
        else if (name === 't') isText = spoken === 0;
        else if (name === 'color') {
          const colour = styles.colourOf({ name, attributes, children: [], text: '' });
          if (colour) colours.set(texts.length, [...(colours.get(texts.length) ?? []), colour]);
        }
      },
      close(name) {
        if (name === 'si') texts.push(text);
        else if (name === 'rPh') spoken -= 1;
        else if (name === 't') isText = false;
      },
      text(piece) {
        if (isText) text += piece;
      },
    });
  }
  return { texts, colours, used: new Uint8Array(texts.length), part };
}

/** Strings that no cell uses: what stood in cells that were deleted. */
export function findUnused(strings: Strings, part: string, report: Report): void {
  const shown = new Set(strings.texts.filter((_, i) => strings.used[i]));
  const unused = strings.texts.filter((text, i) => !strings.used[i] && text.trim() !== '' && !shown.has(text));
  if (unused.length === 0) return;
  report.add('unused-strings', part, part, { count: unused.length, first: (unused[0] ?? '').slice(0, 100) });
  for (const text of unused) report.say(text);
}
