import { templatesFor } from '#domain/response/template.ts';
import { Select } from '#web/components/select/select.tsx';
import type { FormPart } from './form.ts';

/**
 * The authority's own words for a field: whichever is chosen goes to the end of what is typed, and takes the place of nothing.
 * Nothing is shown where no template fits.
 */
export function Insert({ editor, name, label }: FormPart & { readonly name: string; readonly label: string }) {
  const { inserting: words, fields } = editor.context.words;
  const fitting = templatesFor(editor.templates, name, editor);
  if (fitting.length === 0) return null;
  return (
    <div class="officer-editor__row officer-editor__insert">
      <Select
        words={fields}
        name={`template.${name}`}
        label={words.label(label)}
        value={fitting[0]?.id ?? ''}
        options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button
        type="submit"
        name="act"
        value={`insert ${name}`}
        class="govuk-button govuk-button--secondary"
        aria-label={words.insertInto(label)}
      >
        {words.insert}
      </button>
    </div>
  );
}
