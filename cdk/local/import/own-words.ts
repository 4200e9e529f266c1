import { blocksOf } from '#domain/imported/blocks.ts';
import { isGreeting } from '#domain/imported/letter.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';
import type { SourceLine } from '#domain/imported/source.ts';

/** What a list says of an answer under one of its columns. */
type Said = { readonly heading: string; readonly lines: readonly SourceLine[] };

const folded = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Everything that a record says, in the order of its page. */
function saidBy({ title, request, decision, grounds, pieces }: ImportedRecord): string {
  const below = pieces.flatMap((piece) => [
    piece.kind === 'answer' ? piece.question : piece.heading,
    ...piece.blocks.flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      if (block.kind === 'list') return block.items;
      return [block.caption ?? '', ...block.head.flat(), ...block.rows.flat()];
    }),
  ]);
  const cited = grounds.map((ground) => `${ground.written} ${ground.title}`);
  return folded([title, request, decision.sentence, ...cited, ...below].join('\n'));
}

/**
 * A record with what a list says of it and its words do not: each in a section of its own at the end, under the name of its column, so that
 * nothing is lost where a list and a page tell of one answer. `added`: the columns of which something was.
 */
export function withOwnWords(record: ImportedRecord, all: readonly Said[]) {
  const said = saidBy(record);
  const apart = new Set([...record.left, ...record.labels]);
  // Whom a letter was written to is left out here as on a page.
  const own = all.map(({ heading, lines }) => ({
    heading,
    lines: lines.filter((line) => !line.isFrame && !isGreeting(line)),
  }));
  // The number of an answer is the label of its question.
  const isSaid = (text: string) => [text, text.replace(/^\S{1,6}\s/, '')].some((one) => said.includes(folded(one)));
  const missing = own.filter(({ lines }) => lines.some(({ text }) => !apart.has(text) && !isSaid(text)));
  const pieces = missing.map(({ heading, lines }) => {
    return { kind: 'other', heading, parts: [], blocks: blocksOf(lines) } as const;
  });
  return {
    record: pieces.length === 0 ? record : { ...record, pieces: [...record.pieces, ...pieces] },
    added: missing.map(({ heading }) => heading),
  };
}
