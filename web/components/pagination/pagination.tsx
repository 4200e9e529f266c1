import type { Words } from '#web/words/index.ts';

type Props = {
  readonly words: Words['components'];
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
};

/** Links to the pages before and after; nothing where there is one page only. */
export function Pagination({ words, page, pages, href }: Props) {
  if (pages < 2) return null;
  return (
    <nav class="portal-pagination" aria-label={words.pages}>
      {page > 1 ? (
        <a class="govuk-link" rel="prev" href={href(page - 1)}>
          {words.previous}
          <span class="govuk-visually-hidden">{words.page}</span>
        </a>
      ) : null}
      <span>{words.pageOf(page, pages)}</span>
      {page < pages ? (
        <a class="govuk-link" rel="next" href={href(page + 1)}>
          {words.next}
          <span class="govuk-visually-hidden">{words.page}</span>
        </a>
      ) : null}
    </nav>
  );
}
