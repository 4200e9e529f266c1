import { type FileKind, licences } from '#domain/response/attachment.ts';
import { sheetNumbers } from '#domain/response/working/attachment-fields.ts';
import type { CaseFileFact } from '#domain/response/working/facts.ts';
import { keysOf } from '#domain/response/working/typed.ts';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { linkTo } from '#web/context.ts';
import { fileInWords } from '#web/pages/respond/file-words.ts';
import { Checks } from '../command/checks.tsx';
import { at, type FormPart, partChoices } from './form.ts';
import { Found } from './found.tsx';
import { Removed, Tools, WroteBy } from './tools.tsx';

type Of = FormPart & { readonly item: string };

/** The sheets of a workbook as CSV: whether they are offered, and what they are called. */
function Sheets({ editor, item }: Of) {
  const { typed } = editor;
  const { editor: words, fields } = editor.context.words;
  const base = `attachments.${item}`;
  const sheets = sheetNumbers(typed, item);
  if (sheets.length === 0) return null;
  return (
    <>
      <Checks
        words={fields}
        name={`${base}.csv`}
        error={at(editor, `${base}.csv`).error}
        items={[{ value: 'yes', label: words.files.csv }]}
        typed={[typed[`${base}.csv`] ?? '']}
      />
      <fieldset class="govuk-fieldset officer-editor__group">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.files.sheets}</legend>
        {sheets.map((n) => (
          <div class="officer-editor__row" key={n}>
            <TextInput {...at(editor, `${base}.sheet${n}-title`)} labelClass="" label={words.files.sheetTitle(n)} />
            <TextInput {...at(editor, `${base}.sheet${n}-name`)} labelClass="" label={words.files.sheetName(n)} />
          </div>
        ))}
      </fieldset>
    </>
  );
}

function OneFile({ editor, item, n }: Of & { readonly n: number }) {
  const { typed } = editor;
  const { editor: words, fields, files } = editor.context.words;
  const base = `attachments.${item}`;
  const name = words.file(n, typed[`${base}.title`] ?? '');
  const kind = (typed[`${base}.kind`] ?? 'unknown') as FileKind;
  return (
    <section class="officer-editor__item" id={base} aria-labelledby={`${base}-title`}>
      <div class="officer-editor__head">
        <h3 class="govuk-heading-s" id={`${base}-title`}>
          {name}
        </h3>
        <Tools editor={editor} list="attachments" item={item} what={name} />
      </div>
      <WroteBy editor={editor} place={base} />
      <p class="officer-small">{fileInWords(kind, Number(typed[`${base}.size`] ?? 0), files)}</p>
      <TextInput {...at(editor, `${base}.title`)} label={words.files.title} hint={words.files.titleHint} />
      <TextInput {...at(editor, `${base}.name`)} label={words.files.name} hint={words.files.nameHint} />
      <div class="officer-editor__row">
        <Select
          {...at(editor, `${base}.licence`)}
          label={words.files.licence}
          options={licences.map((value) => ({ value, label: words.files.licences[value] }))}
        />
        <TextInput {...at(editor, `${base}.holder`)} label={words.files.holder} hint={words.files.holderHint} />
      </div>
      <Checks
        words={fields}
        name={`${base}.parts`}
        legend={words.files.parts}
        hint={words.files.partsHint}
        error={at(editor, `${base}.parts`).error}
        items={partChoices(editor)}
        typed={(typed[`${base}.parts`] ?? '').split('\n')}
      />
      <Sheets editor={editor} item={item} />
      <Found editor={editor} place={base} />
    </section>
  );
}

/** The files of the case that are not attached: cleared ones with a button each, and those that wait to be cleared. */
function Others({ editor }: FormPart) {
  const { editor: words, files } = editor.context.words;
  const { cleared, waiting } = editor.files;
  const said = ({ name, kind, size }: CaseFileFact) => `${name} (${fileInWords(kind, size, files)})`;
  return (
    <>
      {cleared.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.files.offered}</h3>
          <ul class="govuk-list govuk-list--spaced">
            {cleared.map((file) => (
              <li class="officer-editor__offer" key={file.n}>
                <span>{said(file)}</span>
                <button
                  type="submit"
                  name="act"
                  value={`attach ${file.n}`}
                  class="officer-editor__tool"
                  aria-label={words.files.attachThis(file.name)}
                >
                  {words.files.attach}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.files.waiting}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {waiting.map((file) => (
              <li key={file.n}>{said(file)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The files that go with the response, those that could, and where more are uploaded and inspected. */
export function Files({ editor }: FormPart) {
  const { context, reference, typed } = editor;
  const { editor: words } = context.words;
  const keys = keysOf(typed, 'attachments');
  return (
    <section class="officer-part" aria-labelledby="attachments">
      <h2 class="govuk-heading-m" id="attachments">
        {words.sections.attachments}
      </h2>
      {keys.length === 0 ? <p class="govuk-body">{words.files.none}</p> : null}
      {keys.map((key, i) => (
        <OneFile editor={editor} item={key} n={i + 1} key={key} />
      ))}
      <Removed editor={editor} list="attachments" />
      <Others editor={editor} />
      <p class="govuk-body">
        <a class="govuk-link" href={linkTo(context, `/officer/cases/${reference}/files`)}>
          {words.files.manage}
        </a>
      </p>
    </section>
  );
}
