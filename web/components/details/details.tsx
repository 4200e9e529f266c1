import type { ComponentChildren } from 'preact';

type Props = { readonly summary: string; readonly open?: boolean | undefined; readonly children: ComponentChildren };

/** Help that only some readers need, opened by whoever wants it. Works without scripts. */
export function Details({ summary, open, children }: Props) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
