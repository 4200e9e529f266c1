import type { ComponentChildren } from 'preact';

/** Words set apart from the text around them, such as a quotation. */
export function Inset({ children }: { readonly children: ComponentChildren }) {
  return <div class="govuk-inset-text">{children}</div>;
}
