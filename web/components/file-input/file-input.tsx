import { describedBy, type FieldProps, FormGroup } from '#web/components/form-group/form-group.tsx';

/** One file, with label, hint and error. What it takes is named by the ends of names: `.pdf`. */
export function FileInput(props: FieldProps & { readonly accept: readonly string[] }) {
  const { name, error, accept } = props;
  return (
    <FormGroup {...props}>
      <input
        class={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={name}
        name={name}
        type="file"
        accept={accept.join(',')}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FormGroup>
  );
}
