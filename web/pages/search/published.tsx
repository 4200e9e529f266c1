import { Button } from '#web/components/button/button.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { Result, type SearchResult } from '#web/components/results/result.tsx';
import { linkTo } from '#web/context.ts';
import type { SuggestContext } from '#web/suggest-context.ts';

export type PublishedProps = { readonly context: SuggestContext; readonly results: readonly SearchResult[] };

/** What may be done with an offered answer: each button is a form of its own, and names the answer it is about. */
function Choices({
  context: { words },
  action,
  result,
}: {
  context: SuggestContext;
  action: string;
  result: SearchResult;
}) {
  const { open, answers, about } = words.suggest;
  const named = <span class="govuk-visually-hidden">{about(result.title)}</span>;
  return (
    <form class="govuk-button-group" method="post" action={action}>
      <Button secondary name="open" value={result.reference}>
        {open}
        {named}
      </Button>
      <Button secondary name="answered" value={result.reference}>
        {answers}
        {named}
      </Button>
    </form>
  );
}

/** “Is it already published?”: the answers that match what was typed, and one way past them. */
export function Published({ context, results }: PublishedProps) {
  const { suggest } = context.words;
  const action = linkTo(context, '/request/published');
  return (
    <Page
      context={context}
      title={suggest.title}
      section="ask"
      back={linkTo(context, '/request/information')}
      noindex
      exit
    >
      <Column>
        <h1 class="govuk-heading-l">{suggest.title}</h1>
        <p class="govuk-body-l">{suggest.lead}</p>
        <ol class="portal-results">
          {results.map((result) => (
            <Result context={context} result={result} linked={false} key={result.reference}>
              <Choices context={context} action={action} result={result} />
            </Result>
          ))}
        </ol>
        <form method="post" action={action}>
          <p class="govuk-body">{suggest.noneHint}</p>
          <Button name="continue" value="yes">
            {suggest.none}
          </Button>
        </form>
      </Column>
    </Page>
  );
}
