import { characters } from '#domain/text.ts';
import { describedBy, type FieldProps, FormGroup } from '#web/components/form-group/form-group.tsx';
import { grouped } from '#web/words/field-error.ts';

export type TextareaProps = FieldProps & {
  readonly value: string;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  /** Greatest number of characters; shown as a limit, and counted down where `counting`. */
  readonly max?: number | undefined;
  /** True in the browser once typing can be followed; until then the limit is only stated. */
  readonly counting?: boolean | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly onLeave?: (() => void) | undefined;
};

/** The line below a counted field: the limit, what is left, or how much is too much. */
function Count({ words, name, value, max = 0, counting }: TextareaProps) {
  const left = max - characters(value);
  const over = counting === true && left < 0;
  const text = !counting
    ? words.upTo(grouped(max, words.thousands))
    : over
      ? words.tooMany(-left, grouped(-left, words.thousands))
      : words.remaining(left, grouped(left, words.thousands));
  return (
    <div
      id={`${name}-info`}
      class={`govuk-character-count__message ${over ? 'govuk-error-message' : 'govuk-hint'}`}
      // Spoken only near the limit: a count after every word would talk over the person typing.
      aria-live={counting && left < max / 20 ? 'polite' : undefined}
    >
      {text}
    </div>
  );
}

/** Several lines of text with label, hint, error and, where `max` is given, a character count. */
export function Textarea(props: TextareaProps) {
  const { name, value, max, error, onInput, onLeave } = props;
  const area = (
    <textarea
      class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
      id={name}
      name={name}
      rows={props.rows ?? 5}
      autocomplete={props.autocomplete}
      aria-describedby={describedBy(props, max === undefined ? undefined : `${name}-info`)}
      aria-invalid={error ? 'true' : undefined}
      onInput={onInput && ((event) => onInput(event.currentTarget.value))}
      onChange={onLeave}
      value={value}
    />
  );
  if (max === undefined) return <FormGroup {...props}>{area}</FormGroup>;
  return (
    <div class="govuk-character-count">
      <FormGroup {...props}>
        {area}
        <Count {...props} />
      </FormGroup>
    </div>
  );
}
