/**
 * The words of Markdown without its marks, for search and for one-line summaries. Not a parser: it takes off the marks
 * that an answer really uses (emphasis, headings, lists, quotations, code, links) and leaves everything else as it is.
 * Every search is bounded, so that no text takes more than a moment.
 */
export function plain(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:```|~~~).*$/gm, '')
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/^(?: {0,3}> ?)+/gm, '')
    .replace(/^ {0,3}(?:[-*_] *){3,}$/gm, '')
    .replace(/^ *[-*+] +/gm, '')
    .replace(/!?\[([^\]\n]{0,500})\]\(([^()\s]{0,2000})(?: "[^"\n]{0,500}")?\)/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]{1,2000})>/g, '$1')
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}\\])([*_])(?=\S)(.{1,500}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first words of a text on one line, cut at a word, with an ellipsis where something is left out. */
export function firstWords(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,;:.–-]+$/, '')}…`;
}
