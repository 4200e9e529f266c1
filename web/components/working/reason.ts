import type { ClockWords } from '#web/words/index.ts';

/** The nations as the clock names them where a holiday is kept in all three divisions. */
const EVERYWHERE = '(England and Wales, Scotland, Northern Ireland)';

/** A text of the clock with each piece that the words file names said as it says; anything else as it stands. */
function pieceByPiece(text: string, names: Readonly<Record<string, string>>): string {
  const pieces = Object.keys(names).sort((a, b) => b.length - a.length);
  const any = pieces.map((piece) => piece.replace(/[()]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}])(${any})(?![\\p{L}])`, 'gu'), (piece) => names[piece] ?? piece);
}

/** Why a day does not count, nation by nation. */
export function wholeReason(reason: string, words: ClockWords['clock']): string {
  return pieceByPiece(reason, words.days);
}

/** The same with the three nations together by one name. */
export function reasonInWords(reason: string, words: ClockWords['clock']): string {
  if (!reason.endsWith(EVERYWHERE)) return wholeReason(reason, words);
  return `${wholeReason(reason.slice(0, -EVERYWHERE.length), words)}(${words.everywhere})`;
}

/** A provision of the law, such as “section 10(1)”. */
export function citationInWords(section: string, words: ClockWords['clock']): string {
  return pieceByPiece(section, words.citation);
}
