import * as v from 'valibot';
import { labels, said, text } from '../../publication/schema/say.ts';
import { sectionKinds } from '../record.ts';

const rows = (description: string) => said(description, v.array(v.array(v.string())));

/** Words, a list, or a table. */
export const BlockSchema = v.pipe(
  v.variant('kind', [
    v.strictObject({
      kind: said('A paragraph.', v.literal('text')),
      text: text('Its words, plain.'),
    }),
    v.strictObject({
      kind: said('A list.', v.literal('list')),
      items: said('Its items, in order.', v.array(v.string())),
    }),
    v.strictObject({
      kind: said('A table.', v.literal('table')),
      caption: v.optional(text('Its caption; left out where it had none.')),
      head: rows('The rows of its head, cell by cell. A cell that spans several is followed by empty ones.'),
      rows: rows('The rows of its body, cell by cell, as they were written.'),
      csv: v.optional(text('Where it is as CSV on this portal, in UTF-8 with a byte order mark.')),
    }),
  ]),
  v.title('Block'),
  v.description('A paragraph, a list or a table.'),
);

const blocks = said('What it says, in order.', v.array(BlockSchema));

/** A section with its heading, or the answer to a question. */
export const PieceSchema = v.pipe(
  v.variant('kind', [
    v.strictObject({
      kind: said('The answer to a question.', v.literal('answer')),
      label: text('The number of the question; 1-3 for several that were answered together.'),
      question: text('The question as the answer repeats it; empty where it does not.'),
      withheldBy: labels('The provisions by which the answer says that something is withheld, as they were written.'),
      blocks,
    }),
    v.strictObject({
      kind: said(
        'What a section is about, by its heading; other where it says nothing known.',
        v.picklist(sectionKinds),
      ),
      heading: text('Its heading as it was written; empty for what stands above the first.'),
      parts: labels('The questions of which its heading speaks.'),
      blocks,
    }),
  ]),
  v.title('Piece'),
  v.description('A section of the answer, or the answer to one question.'),
);

/** What the schema calls by name. */
export const importedDefinitions = { Piece: PieceSchema, Block: BlockSchema } as const;
