import { readDay } from '#domain/typed-day.ts';
import { describedBy, type FieldProps, FormGroup } from '#web/components/form-group/form-group.tsx';

/** A day, in the browser's own box for one. What is no day stays to be read where the browser has no such box. */
export function DateField(props: FieldProps & { readonly value: string }) {
  const { name, value, error } = props;
  return (
    <FormGroup {...props}>
      <input
        class={`govuk-input officer-date${error ? ' govuk-input--error' : ''}`}
        type="date"
        id={name}
        name={name}
        value={readDay(value) ?? value}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FormGroup>
  );
}
