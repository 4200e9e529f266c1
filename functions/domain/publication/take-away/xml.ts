/** What XML 1.0 cannot hold, not even escaped (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it, in elements and in attributes. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? '')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** An element on a line of its own, with text, or with elements below it. An attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  content: string | readonly string[] = '',
): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  );
  const inner = typeof content === 'string' ? xmlText(content) : `\n${content.join('')}`;
  return inner === '' ? `<${name}${pairs.join('')}/>\n` : `<${name}${pairs.join('')}>${inner}</${name}>\n`;
}

/** A document with this element at its root. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}`;
