import { describedBy, type FieldProps, FormGroup } from '#web/components/form-group/form-group.tsx';

export type TextInputProps = FieldProps & {
  readonly value: string;
  readonly type?: 'text' | 'email' | 'date' | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly inputClass?: string | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly onLeave?: (() => void) | undefined;
};

/** One line of text with label, hint and error. */
export function TextInput(props: TextInputProps) {
  const { name, value, type = 'text', error, onInput, onLeave } = props;
  return (
    <FormGroup {...props}>
      <input
        class={`govuk-input${error ? ' govuk-input--error' : ''} ${props.inputClass ?? ''}`.trim()}
        id={name}
        name={name}
        type={type}
        list={undefined}
        value={value}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
        onInput={onInput && ((event) => onInput(event.currentTarget.value))}
        onChange={onLeave}
      />
    </FormGroup>
  );
}
