import { heldAnswers, partOutcomes } from '#domain/response/response.ts';
import { keysOf } from '#domain/response/working/typed.ts';
import { Button } from '#web/components/button/button.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Checks } from '../command/checks.tsx';
import { at, type FormPart, partChoices } from './form.ts';
import { Found } from './found.tsx';
import { Insert } from './insert.tsx';
import { More, Tools, WroteBy } from './tools.tsx';

function tableChoices({ editor }: FormPart) {
  const { typed, context } = editor;
  return keysOf(typed, 'tables').map((key) => ({
    value: key,
    label: context.words.editor.table(key, typed[`tables.${key}.caption`] ?? ''),
  }));
}

function Part({ editor, item }: FormPart & { readonly item: string }) {
  const { typed } = editor;
  const { editor: words, fields } = editor.context.words;
  const base = `parts.${item}`;
  const label = typed[`${base}.label`] ?? '';
  const others = partChoices(editor).filter(({ value }) => value !== item);
  const introduces = keysOf(typed, 'parts').some((key) => typed[`parts.${key}.under`] === item);
  const tables = tableChoices({ editor });
  const choose = { value: '', label: words.choose };
  return (
    <section class="officer-editor__item" id={base} aria-labelledby={`${base}-title`}>
      <div class="officer-editor__head">
        <h3 class="govuk-heading-s" id={`${base}-title`}>
          {words.part(label)}
        </h3>
        <Tools editor={editor} list="parts" item={item} what={words.part(label)} />
      </div>
      <WroteBy editor={editor} place={base} />
      <div class="officer-editor__row">
        <TextInput
          {...at(editor, `${base}.label`)}
          label={words.label}
          hint={words.labelHint}
          inputClass="govuk-input--width-5"
        />
        {others.length === 0 ? null : (
          <Select
            {...at(editor, `${base}.under`)}
            label={words.under}
            options={[{ value: '', label: words.underNone }, ...others]}
          />
        )}
      </div>
      <Textarea {...at(editor, `${base}.question`)} label={words.question} rows={3} />
      {introduces ? <p class="govuk-hint">{words.introduces}</p> : null}
      <div class="officer-editor__row">
        <Select
          {...at(editor, `${base}.held`)}
          label={words.held}
          options={[choose, ...heldAnswers.map((value) => ({ value, label: words.heldAnswers[value] }))]}
        />
        <Select
          {...at(editor, `${base}.outcome`)}
          label={words.outcome}
          options={[choose, ...partOutcomes.map((value) => ({ value, label: words.outcomes[value] }))]}
        />
      </div>
      <Textarea
        {...at(editor, `${base}.answer`)}
        label={words.answer}
        hint={words.markdown}
        rows={introduces ? 3 : 7}
      />
      <Insert editor={editor} name={`${base}.answer`} label={words.part(label)} />
      {others.length === 0 ? null : (
        <Select
          {...at(editor, `${base}.answeredWith`)}
          label={words.answeredWith}
          options={[{ value: '', label: words.answeredWithNone }, ...others]}
        />
      )}
      {tables.length === 0 ? null : (
        <Checks
          words={fields}
          name={`${base}.tables`}
          legend={words.partTables}
          error={at(editor, `${base}.tables`).error}
          items={tables}
          typed={(typed[`${base}.tables`] ?? '').split('\n')}
        />
      )}
      <Found editor={editor} place={base} />
    </section>
  );
}

/** The parts of the request, each with its answer. */
export function Parts({ editor }: FormPart) {
  const { typed, partRegimes } = editor;
  const { editor: words } = editor.context.words;
  const laws = [...new Set(partRegimes.map(({ regime }) => regime))].filter((law) => law !== editor.regime);
  return (
    <section class="officer-part" aria-labelledby="parts">
      <h2 class="govuk-heading-m" id="parts">
        {words.sections.parts}
      </h2>
      {laws.map((law) => (
        <p class="govuk-inset-text" key={law}>
          {words.otherLaw(partRegimes.flatMap(({ label, regime }) => (regime === law ? [label] : [])).join(', '), law)}
        </p>
      ))}
      <div class="officer-editor__row">
        <Button secondary name="act" value="suggest">
          {words.suggest}
        </Button>
        <p class="govuk-hint">{words.suggestHint}</p>
      </div>
      {keysOf(typed, 'parts').map((key) => (
        <Part editor={editor} item={key} key={key} />
      ))}
      <More editor={editor} list="parts" />
    </section>
  );
}
