import type { ComponentChildren } from 'preact';
import type { Words } from '#web/words/index.ts';

export type FieldProps = {
  readonly words: Words['fields'];
  /** Also the id, so that the error summary can link to it. */
  readonly name: string;
  readonly label: string;
  readonly labelClass?: string | undefined;
  /** True where the label is the question of the whole page, and so its heading. */
  readonly heading?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

/** Ids of what describes a field, for `aria-describedby`; undefined where there is nothing. */
export function describedBy(field: Pick<FieldProps, 'name' | 'hint' | 'error'>, more?: string): string | undefined {
  const ids = [field.hint && `${field.name}-hint`, field.error && `${field.name}-error`, more].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The hint and the error of a field, in the order in which they are read. */
export function HintAndError({ words, name, hint, error }: Omit<FieldProps, 'label'>) {
  return (
    <>
      {hint ? (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{words.errorPrefix}</span>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A labelled field with its hint and error; the input itself is the child. */
export function FormGroup(props: FieldProps & { readonly children: ComponentChildren }) {
  const label = (
    <label class={`govuk-label ${props.labelClass ?? ''}`.trim()} for={props.name}>
      {props.label}
    </label>
  );
  return (
    <div class={`govuk-form-group${props.error ? ' govuk-form-group--error' : ''}`}>
      {props.heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
      <HintAndError {...props} />
      {props.children}
    </div>
  );
}
