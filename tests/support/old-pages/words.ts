import type { ImportedPiece, ImportedRecord } from '#domain/imported/record.ts';

function wordsOfPiece(piece: ImportedPiece): string {
  const head = piece.kind === 'answer' ? `${piece.label.replace('.', ' ')} ${piece.question}` : piece.heading;
  const blocks = piece.blocks.map((block) => {
    if (block.kind === 'text') return block.text;
    if (block.kind === 'list') return block.items.join('\n');
    return [block.caption ?? '', ...block.head.flat(), ...block.rows.flat()].join('\n');
  });
  return [head, ...blocks].join('\n');
}

/** Every word of a record that came from its page, in any order. */
export function wordsOfRecord({
  reference,
  title,
  request,
  questions,
  decision,
  grounds,
  pieces,
}: ImportedRecord): string {
  const cited = grounds.map(({ written, title: of }) => `${written} ${of}`);
  const asked = questions.map(({ question }) => question);
  return [reference, title, request, ...asked, decision.sentence, ...cited, ...pieces.map(wordsOfPiece)].join('\n');
}

/** The words and figures of a text, without their marks; that a number is one of a question, its heading says. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/(?<![\p{L}\p{N}])(?:q(?:uestion)?s?|answer|a|part|response to)\.?[ ]?(?=\d)/giu, ' ')
    .match(/[\p{L}\p{N}]+(?:[.,/’'][\p{L}\p{N}]+)*/gu) ?? [];

/** Lines that say the same, however they are marked, once: a question that an answer repeats twice stands there once. */
function linesOnce(page: string): readonly string[] {
  const lines = new Map(page.split(/[\r\n]+/).map((line) => [wordsIn(line).join(' '), line]));
  return [...lines.values()];
}

/** What a page says and a record neither has nor names as left out: words, as often as they are missing. */
export function lostWords(page: string, record: ImportedRecord): readonly string[] {
  const has = new Map<string, number>();
  const kept = [wordsOfRecord(record), ...record.left, ...record.labels].join('\n');
  for (const word of wordsIn(kept)) has.set(word, (has.get(word) ?? 0) + 1);
  return linesOnce(page)
    .flatMap(wordsIn)
    .filter((word) => {
      const n = has.get(word) ?? 0;
      has.set(word, n - 1);
      return n < 1;
    });
}
