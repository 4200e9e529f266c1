import { describedBy, HintAndError } from '#web/components/form-group/form-group.tsx';
import type { Words } from '#web/words/index.ts';

type Props = {
  readonly words: Words['fields'];
  readonly name: string;
  /** What they are of; left out for a single one, which says it itself. */
  readonly legend?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly items: readonly { readonly value: string; readonly label: string }[];
  readonly typed: readonly string[];
};

/** Boxes to tick, any number of them. The first has the field's name as its id, for the error summary. */
export function Checks(props: Props) {
  const { name, legend, items, typed, error } = props;
  const boxes = (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      {items.map((item, i) => {
        // A value may be a heading: an id has no spaces.
        const id = i === 0 ? name : `${name}-${/\s/.test(item.value) ? `-${i}` : item.value}`;
        return (
          <div class="govuk-checkboxes__item" key={item.value}>
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={id}
              name={name}
              value={item.value}
              checked={typed.includes(item.value)}
              aria-describedby={legend === undefined ? describedBy(props) : undefined}
            />
            <label class="govuk-label govuk-checkboxes__label" for={id}>
              {item.label}
            </label>
          </div>
        );
      })}
    </div>
  );
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      {legend === undefined ? (
        <>
          <HintAndError {...props} />
          {boxes}
        </>
      ) : (
        <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
          <HintAndError {...props} />
          {boxes}
        </fieldset>
      )}
    </div>
  );
}
