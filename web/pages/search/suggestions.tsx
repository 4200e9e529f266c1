import { Result } from '#web/components/results/result.tsx';
import type { PublishedProps } from './published.tsx';

/**
 * What is offered beside the field while somebody types: a heading that says how many, and links that leave the page with
 * what is typed as it is. No forms and no buttons, so that it can stand inside the form.
 */
export function Suggestions({ context, results }: PublishedProps) {
  const { found, newTab } = context.words.suggest;
  return (
    <>
      <h2 class="govuk-heading-s">{found(results.length)}</h2>
      <ol class="portal-results">
        {results.map((result) => (
          <Result context={context} result={result} level={3} newTab={newTab} key={result.reference} />
        ))}
      </ol>
    </>
  );
}
