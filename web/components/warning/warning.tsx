import type { ComponentChildren } from 'preact';
import type { Words } from '#web/words/index.ts';

/** A sentence with consequences. */
export function Warning({
  words,
  children,
}: {
  readonly words: Words['components'];
  readonly children: ComponentChildren;
}) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{words.warning} </span>
        {children}
      </strong>
    </div>
  );
}
