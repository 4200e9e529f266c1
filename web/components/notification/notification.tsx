import type { ComponentChildren } from 'preact';
import type { Words } from '#web/words/index.ts';

type Props = {
  readonly words: Words['components'];
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
};

/** Something a reader must not miss, set apart at the top of the page. */
export function Notification({ words, title, children }: Props) {
  return (
    <section class="portal-notice" aria-labelledby="notice-title">
      <h2 class="portal-notice__title" id="notice-title">
        {title ?? words.important}
      </h2>
      {children}
    </section>
  );
}
