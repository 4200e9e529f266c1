import type { ComponentChildren } from 'preact';
import { describedBy, type FieldProps, HintAndError } from '#web/components/form-group/form-group.tsx';

export type RadioItem = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown below the item while it is chosen; always shown where scripts are off (see styles/_forms.scss). */
  readonly reveals?: ComponentChildren | undefined;
};

export type RadiosProps = Omit<FieldProps, 'labelClass'> & {
  readonly items: readonly RadioItem[];
  readonly value?: string | undefined;
  readonly legendClass?: string | undefined;
  readonly onChoose?: ((value: string) => void) | undefined;
};

/** A question with one answer out of a few. The first radio has the field's name as its id, for the error summary. */
export function Radios(props: RadiosProps) {
  const { name, label, items, value, error, heading, onChoose } = props;
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class={`govuk-fieldset__legend ${props.legendClass ?? ''}`.trim()}>
          {heading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndError {...props} />
        <div class="govuk-radios">
          {items.map((item, i) => {
            const id = i === 0 ? name : `${name}-${item.value}`;
            return [
              <div class="govuk-radios__item" key={item.value}>
                <input
                  class="govuk-radios__input"
                  id={id}
                  name={name}
                  type="radio"
                  value={item.value}
                  checked={item.value === value}
                  aria-describedby={item.hint ? `${id}-item-hint` : undefined}
                  onChange={onChoose && (() => onChoose(item.value))}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {item.label}
                </label>
                {item.hint ? (
                  <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
                    {item.hint}
                  </div>
                ) : null}
              </div>,
              item.reveals === undefined ? null : (
                <div class="govuk-radios__conditional" key={`${item.value}-reveals`}>
                  {item.reveals}
                </div>
              ),
            ];
          })}
        </div>
      </fieldset>
    </div>
  );
}
