import { describedBy, type FieldProps, FormGroup } from '#web/components/form-group/form-group.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One answer out of a list that is too long for radios. */
export function Select(props: Props) {
  const { name, value, options, error } = props;
  return (
    <FormGroup {...props}>
      <select
        class={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
