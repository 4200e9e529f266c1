import type { Words } from '#web/words/index.ts';

/** One refused field: its sentence, and the id of the element that the link moves to. */
export type SummaryError = { readonly field: string; readonly text: string };

type Props = { readonly words: Words['fields']; readonly errors: readonly SummaryError[] };

/** The list of what to put right, at the top of the page; each links to its field. Nothing where there is none. */
export function ErrorSummary({ words, errors }: Props) {
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words.errorSummary}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={error.field}>
                <a href={`#${error.field}`}>{error.text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
