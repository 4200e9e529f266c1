import type { Words } from '#web/words/index.ts';

type Props = {
  readonly words: Words['search'];
  readonly query?: string | undefined;
  readonly hint?: boolean | undefined;
  readonly labelClass?: string | undefined;
};

/** Greatest length of a search, in characters. */
export const MAX_QUERY = 200;

/** Search over published answers: a plain GET form. */
export function SearchBox({ words, query = '', hint, labelClass = 'govuk-label--s' }: Props) {
  return (
    <search>
      <form class="portal-search" action="/disclosures/search" method="get">
        <label class={`govuk-label ${labelClass}`} for="q">
          {words.label}
        </label>
        {hint ? (
          <div class="govuk-hint" id="q-hint">
            {words.hint}
          </div>
        ) : null}
        <div class="portal-search__row">
          <input
            class="govuk-input"
            id="q"
            name="q"
            type="search"
            value={query}
            maxLength={MAX_QUERY}
            aria-describedby={hint ? 'q-hint' : undefined}
          />
          <button type="submit" class="govuk-button">
            {words.button}
          </button>
        </div>
      </form>
    </search>
  );
}
