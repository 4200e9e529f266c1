import { describedBy, type FieldProps, FormGroup } from '#web/components/form-group/form-group.tsx';

type Props = FieldProps & {
  readonly accept: readonly string[];
  /** True where the form is sent to somebody who could not say that it is missing. */
  readonly required?: boolean | undefined;
};

/** One file, with label, hint and error. What it takes is named by the ends of names: `.pdf`. */
export function FileInput(props: Props) {
  const { name, error, accept, required } = props;
  return (
    <FormGroup {...props}>
      <input
        class={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={name}
        name={name}
        type="file"
        accept={accept.join(',')}
        required={required}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FormGroup>
  );
}
