import * as v from 'valibot';
import { markdown, said, text } from './say.ts';

const count = (description: string, most: number) =>
  said(description, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)));

/** What stands in a cell. */
export const CellSchema = v.pipe(
  v.union([
    text('The value as it was written, numbers too: 1,204 and 12.50 stay as they are.'),
    v.pipe(
      v.strictObject({
        suppressed: v.literal(true),
        ground: v.optional(text('Id of the ground for refusal under which it is left out.')),
      }),
      v.description('There is a value, and it is not told: a small number that could point to somebody, or exempt.'),
    ),
    v.pipe(v.strictObject({ notHeld: v.literal(true) }), v.description('The authority holds no value.')),
  ]),
  v.title('Cell'),
  v.description('What stands in a cell. Nought is the text "0", and never the same as suppressed or not held.'),
);

/** A table of figures. */
export const TableSchema = v.pipe(
  v.strictObject({
    id: text('By which parts name it. Unique in this answer.'),
    caption: text('What the table shows.'),
    head: said(
      'The rows of its head, topmost first. Where rows have headers, the first column of the head stands above them.',
      v.array(
        v.array(
          v.strictObject({
            text: text('Words of the heading.'),
            columns: count('How many columns it spans.', 100),
            rows: count('How many rows of the head it spans.', 5),
          }),
        ),
      ),
    ),
    rows: said(
      'The rows of its body.',
      v.array(
        v.strictObject({
          header: v.optional(text('What the row is about; stands before its cells.')),
          cells: said('Its cells, as many as the head has columns for them.', v.array(CellSchema)),
        }),
      ),
    ),
    notes: said('What has to be known to read it rightly. Markdown.', v.array(v.string())),
    csv: v.optional(
      text(
        'Where it is as CSV on this portal, in UTF-8 with a byte order mark: one header row, and a last column that says what marks mean.',
      ),
    ),
  }),
  v.title('Table'),
  v.description('A table as data.'),
);

/** A note or caveat. */
export const NoteSchema = v.pipe(
  v.strictObject({
    parts: said('Labels of the parts that it speaks of; none for the whole answer.', v.array(v.string())),
    text: markdown('The note.'),
  }),
  v.title('Note'),
  v.description('A note or caveat of the answer.'),
);
