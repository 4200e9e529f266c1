import type { Lines } from './cut.ts';

const bullet = /^[•-] ?(?=\S)/;

/** Keeps what was plain text plain: no mark of it may be read as Markdown. */
function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Where a text had a link, only the words of it are left: a short line below one that promises a link. */
function isLink(line: string, before: string | undefined): boolean {
  return before !== undefined && /\blinks?\b/.test(before) && !/[.:;?!]$/.test(line) && line.length < 80;
}

function linked(line: string): string {
  const slug = line.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `[${escaped(line)}](https://www.example.org/${slug})`;
}

/** Lines of plain text as Markdown: each a paragraph, those with a bullet a list, and links to made-up addresses. */
export function prose(lines: Lines): string {
  return lines
    .map((line, i) => {
      const isItem = bullet.test(line);
      const goesOn = isItem && bullet.test(lines[i - 1] ?? '');
      const gap = i === 0 ? '' : goesOn ? '\n' : '\n\n';
      if (isLink(line, lines[i - 1])) return gap + linked(line);
      return gap + (isItem ? `- ${escaped(line.replace(bullet, ''))}` : escaped(line));
    })
    .join('');
}
