import type { Grid } from '#domain/response/paste.ts';
import { linesOf, type TableLine } from '#domain/response/working/table-lines.ts';
import { valuesOf } from '#domain/response/working/typed.ts';
import { Details } from '#web/components/details/details.tsx';
import { Checks } from '../command/checks.tsx';
import { at, type FormPart } from './form.ts';

/** A table with more rows has its series in columns; of its rows only those that are ticked are shown. */
const MOST_ROWS = 30;

/** Columns and rows of a table to tick that count no people, by their headings. */
export function NotCounts({ editor, item, grid }: FormPart & { readonly item: string; readonly grid: Grid }) {
  const { editor: words, fields } = editor.context.words;
  const lines = linesOf(grid);
  const shown = (field: 'notColumns' | 'notRows', all: readonly TableLine[], unnamed: (n: number) => string) => {
    const name = `tables.${item}.${field}`;
    const ticked = valuesOf(editor.typed, name);
    const isOffered = field === 'notColumns' || all.length <= MOST_ROWS;
    const items = all.flatMap((line, i) =>
      ticked.includes(line.key) || (isOffered && line.isCounted)
        ? [{ value: line.key, label: line.name === '' ? unnamed(i + 1) : line.key }]
        : [],
    );
    return { name, ticked, items, error: at(editor, name).error };
  };
  const [columns, rows] = [
    shown('notColumns', lines.columns, words.columnAt),
    shown('notRows', lines.rows, words.rowAt),
  ];
  if (columns.items.length === 0 && rows.items.length === 0) return null;
  const isTicked = [columns, rows].some(({ items, ticked }) => items.some(({ value }) => ticked.includes(value)));
  return (
    <Details summary={words.notCounts} open={isTicked}>
      <p>{words.notCountsHint}</p>
      {[
        { ...columns, legend: words.notColumns },
        { ...rows, legend: words.notRows },
      ].map(({ name, items, ticked, error, legend }) =>
        items.length === 0 ? null : (
          <Checks words={fields} name={name} legend={legend} error={error} items={items} typed={ticked} key={name} />
        ),
      )}
    </Details>
  );
}
