import type { ComponentChildren } from 'preact';
import type { Words } from '#web/words/index.ts';

type Props = {
  readonly words: Words['components'];
  readonly title?: string | undefined;
  /** Where there may be two on a page, each needs a name of its own. */
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
};

/** Something a reader must not miss, set apart at the top of the page. */
export function Notification({ words, title, id = 'notice', children }: Props) {
  return (
    <section class="portal-notice" aria-labelledby={`${id}-title`}>
      <h2 class="portal-notice__title" id={`${id}-title`}>
        {title ?? words.important}
      </h2>
      {children}
    </section>
  );
}
