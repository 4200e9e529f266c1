const invisible = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  commat: '@',
  hyphen: '-',
  lowbar: '_',
  nbsp: ' ',
  period: '.',
  quot: '"',
  rsquo: "'",
};

/** `&#39;` as the sign that it stands for. Our pages show it as typed, but whoever reads the data may not. */
function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (typed, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? typed;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : typed;
  });
}

/** `%20` as the sign that it stands for, where it stands for one. */
function withoutPercents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (typed) => {
    try {
      return decodeURIComponent(typed);
    } catch {
      return typed;
    }
  });
}

/** The words of links and images without their addresses. */
function withoutAddresses(text: string): string {
  return text.replace(/!?\[([^\]]{0,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])/g, '$1');
}

function decoded(text: string): string {
  let read = text;
  // What was encoded twice is decoded twice; more is nobody's mistake.
  for (let i = 0; i < 3; i += 1) {
    const next = withoutPercents(withoutReferences(read));
    if (next === read) break;
    read = next;
  }
  return read;
}

/** Words without accents and invisible characters. */
const bare = (text: string) => text.normalize('NFKD').replace(invisible, '');
const withoutMarks = (text: string) => text.replace(/[*_`~\\]+/g, '');

/** One form of words that differ only in case, accents, spaces, quotation marks, Markdown emphasis or invisible characters. */
export function fold(text: string): string {
  return withoutMarks(bare(text))
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Letters and digits alone, with one space in the place of everything between them. Case stays. */
export function squeeze(text: string): string {
  return bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text in the ways in which it may be read: as typed, with its links as words, and with what is encoded in it decoded. */
export function readings(text: string): { readonly folded: readonly string[]; readonly squeezed: readonly string[] } {
  const all = [text, withoutAddresses(text)].flatMap((read) => [read, decoded(read)]);
  const distinct = [...new Set(all)];
  const squeezed = distinct.flatMap((read) => [squeeze(read), squeeze(withoutMarks(bare(read)))]);
  return { folded: distinct.map(fold), squeezed: [...new Set(squeezed)] };
}
