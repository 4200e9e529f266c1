import { describedBy, type FieldProps, HintAndError } from '#web/components/form-group/form-group.tsx';

export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];

type Props = FieldProps & {
  /** What was typed, as it was typed. */
  readonly values: Readonly<Record<DatePart, string>>;
  readonly partLabels: Readonly<Record<DatePart, string>>;
  /** The boxes that are at fault; all of them where the date as a whole is. */
  readonly wrong?: readonly DatePart[] | undefined;
};

const widths = {
  day: 'govuk-input govuk-date-input__input govuk-input--width-2',
  month: 'govuk-input govuk-date-input__input govuk-input--width-2',
  year: 'govuk-input govuk-date-input__input govuk-input--width-4',
} as const satisfies Record<DatePart, string>;

/** A date in three boxes: day, month, year. The boxes are named `<name>-day` and so on. */
export function DateInput(props: Props) {
  const { name, label, labelClass, error, values, partLabels, wrong = [] } = props;
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class={`govuk-fieldset__legend ${labelClass ?? ''}`.trim()}>{label}</legend>
        <HintAndError {...props} />
        <div class="govuk-date-input">
          {dateParts.map((part) => {
            const id = `${name}-${part}`;
            const isWrong = wrong.includes(part);
            return (
              <div class="govuk-date-input__item" key={part}>
                <label class="govuk-label govuk-date-input__label" for={id}>
                  {partLabels[part]}
                </label>
                <input
                  class={`${widths[part]}${isWrong ? ' govuk-input--error' : ''}`}
                  id={id}
                  name={id}
                  type="text"
                  inputMode="numeric"
                  value={values[part]}
                  aria-invalid={isWrong ? 'true' : undefined}
                />
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
