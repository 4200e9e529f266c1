import { type Grid, readTable } from '#domain/response/paste.ts';
import { placeHead } from '#domain/response/table-head.ts';
import { keysOf } from '#domain/response/working/typed.ts';
import { Select } from '#web/components/select/select.tsx';
import { Table } from '#web/components/table/table.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { cellText, headView, numericColumns } from '#web/pages/respond/table-view.ts';
import { Checks } from '../command/checks.tsx';
import { at, type FormPart } from './form.ts';
import { Found } from './found.tsx';
import { NotCounts } from './not-counts.tsx';
import { More, Tools, WroteBy } from './tools.tsx';

type Of = FormPart & { readonly item: string };

/** Suppresses what is small in the table, and what would give it away. Only where something is small and a ground is there. */
function Suppress({ editor, item }: Of) {
  const { context, typed, findings } = editor;
  const { editor: words, fields } = context.words;
  const isSmall = findings.some(({ finding, field }) => 'small' in finding && field.startsWith(`tables.${item}.`));
  if (!isSmall) return null;
  const grounds = keysOf(typed, 'grounds').map((key) => ({ value: key, label: words.ground(key) }));
  return (
    <div class="officer-editor__row">
      <Select
        words={fields}
        name={`suppress.${item}`}
        label={words.suppressUnder}
        labelClass="govuk-label--s"
        hint={words.suppressHint}
        value={grounds[0]?.value ?? ''}
        options={[{ value: '', label: words.choose }, ...grounds]}
      />
      <button type="submit" name="act" value={`suppress tables.${item}`} class="govuk-button govuk-button--secondary">
        {words.suppress}
      </button>
    </div>
  );
}

/** The table that is typed; undefined until there are cells. */
function gridOf({ editor: { typed }, item }: Of): Grid | undefined {
  const text = typed[`tables.${item}.text`] ?? '';
  const rowHeaders = typed[`tables.${item}.rowHeaders`] === 'yes';
  const headRows = Number(typed[`tables.${item}.headRows`] ?? 1) || 1;
  return text.trim() === '' ? undefined : readTable({ text, headRows, rowHeaders });
}

/** The table as it will be shown, in the same component. */
function Shown({ editor, item, grid }: Of & { readonly grid: Grid }) {
  const { typed, context } = editor;
  if ('badRow' in placeHead(grid.head)) return null;
  const numeric = numericColumns(grid);
  const rows = grid.rows.map(({ header, cells }) => ({
    header,
    cells: cells.map((cell, c) => ({ content: cellText(cell, context.words.respond), numeric: numeric[c] === true })),
  }));
  const caption = typed[`tables.${item}.caption`] || context.words.editor.tableShown;
  return <Table caption={caption} head={headView(grid)} rows={rows} />;
}

function OneTable({ editor, item }: Of) {
  const { typed } = editor;
  const { editor: words, fields } = editor.context.words;
  const base = `tables.${item}`;
  const name = words.table(item, typed[`${base}.caption`] ?? '');
  const grid = gridOf({ editor, item });
  const lines = (typed[`${base}.text`] ?? '').split('\n').length;
  return (
    <section class="officer-editor__item" id={base} aria-labelledby={`${base}-title`} data-table={item}>
      <div class="officer-editor__head">
        <h3 class="govuk-heading-s" id={`${base}-title`}>
          {name}
        </h3>
        <Tools editor={editor} list="tables" item={item} what={name} />
      </div>
      <WroteBy editor={editor} place={base} />
      <TextInput {...at(editor, `${base}.caption`)} label={words.caption} />
      <div class="officer-editor__row">
        <Select
          {...at(editor, `${base}.headRows`)}
          label={words.headRows}
          options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
        />
        <Checks
          words={fields}
          name={`${base}.rowHeaders`}
          items={[{ value: 'yes', label: words.rowHeaders }]}
          typed={[typed[`${base}.rowHeaders`] ?? '']}
        />
      </div>
      <div class="officer-editor__cells">
        <Textarea
          {...at(editor, `${base}.text`)}
          label={words.tableText}
          hint={words.tableHint}
          rows={Math.min(20, Math.max(5, lines + 1))}
        />
      </div>
      <Suppress editor={editor} item={item} />
      {grid ? (
        <>
          <NotCounts editor={editor} item={item} grid={grid} />
          <Shown editor={editor} item={item} grid={grid} />
        </>
      ) : null}
      <Textarea {...at(editor, `${base}.notes`)} label={words.tableNotes} hint={words.tableNotesHint} rows={2} />
      <Found editor={editor} place={base} />
    </section>
  );
}

/** Tables, as text that can be pasted from a spreadsheet, and as they will be shown. */
export function Tables({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  const keys = keysOf(editor.typed, 'tables');
  return (
    <section class="officer-part" aria-labelledby="tables">
      <h2 class="govuk-heading-m" id="tables">
        {words.sections.tables}
      </h2>
      {keys.length === 0 ? <p class="govuk-body">{words.tablesNone}</p> : null}
      {keys.map((key) => (
        <OneTable editor={editor} item={key} key={key} />
      ))}
      <More editor={editor} list="tables" />
    </section>
  );
}
