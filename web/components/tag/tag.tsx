import type { ComponentChildren } from 'preact';

export type TagTone = 'grey' | 'green' | 'yellow' | 'red';

/** The state of something in a word or two. Colour only repeats what the words say. */
export function Tag({ tone, children }: { readonly tone?: TagTone | undefined; readonly children: ComponentChildren }) {
  return <strong class={`govuk-tag${tone ? ` govuk-tag--${tone}` : ''}`}>{children}</strong>;
}
