import type { ComponentChildren } from 'preact';

/** The confirmation at the end of a journey. Its title is the page's h1. */
export function Panel({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      <div class="govuk-panel__body">{children}</div>
    </div>
  );
}
