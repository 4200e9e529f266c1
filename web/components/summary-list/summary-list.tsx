import type { ComponentChildren } from 'preact';

export type SummaryRow = {
  readonly key: string;
  readonly value: ComponentChildren;
  /** A link to change the value; `what` says to a screen reader what it changes. */
  readonly change?: { readonly href: string; readonly text: string; readonly what: string } | undefined;
};

/** Facts in two columns: what, and its value; in a third, a link to change it where there is one. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, change }) => (
        <div class="govuk-summary-list__row" key={key}>
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {change === undefined ? null : (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={change.href}>
                {change.text}
                <span class="govuk-visually-hidden"> {change.what}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
