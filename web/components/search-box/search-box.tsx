import { linkTo, type PageContext } from '#web/context.ts';

type Props = {
  readonly context: PageContext;
  readonly query?: string | undefined;
  readonly hint?: boolean | undefined;
  readonly labelClass?: string | undefined;
  /** Where fields that stand elsewhere belong to it. */
  readonly id?: string | undefined;
};

/** Greatest length of a search, in characters. */
export const MAX_QUERY = 200;

/** Search over published answers: a plain GET form. */
export function SearchBox({ context, query = '', hint, labelClass = 'govuk-label--s', id }: Props) {
  const words = context.words.search;
  return (
    <search>
      <form class="portal-search" id={id} action={linkTo(context, '/disclosures/search')} method="get">
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
