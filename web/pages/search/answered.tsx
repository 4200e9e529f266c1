import { Button } from '#web/components/button/button.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { linkTo } from '#web/context.ts';
import type { SuggestContext } from '#web/suggest-context.ts';

export type AnsweredProps = {
  readonly context: SuggestContext;
  /** True where something is typed and not sent; false where nothing is kept, or not any more. */
  readonly kept: boolean;
  /** The answer that it is about, where the address names one. */
  readonly answer?: string | undefined;
};

function Kept({ context }: { readonly context: SuggestContext }) {
  const { suggest } = context.words;
  return (
    <>
      <p class="govuk-body-l">{suggest.notSent}</p>
      <form method="post" action={linkTo(context, '/request/answered')}>
        <p class="govuk-body">{suggest.kept}</p>
        <Button>{suggest.remove}</Button>
      </form>
      <p class="govuk-body">
        {suggest.further}
        <a class="govuk-link" href={linkTo(context, '/request/name')}>
          {suggest.furtherLink}
        </a>
        .
      </p>
    </>
  );
}

function Nothing({ context }: { readonly context: SuggestContext }) {
  const { suggest } = context.words;
  return (
    <>
      <p class="govuk-body-l">{suggest.nothing}</p>
      <p class="govuk-body">
        {suggest.nothingNext}
        <a class="govuk-link" href={linkTo(context, '/request/')}>
          {suggest.nothingAsk}
        </a>
        {suggest.nothingOr}
        <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
          {suggest.nothingSearch}
        </a>
        .
      </p>
    </>
  );
}

/** After “this answers my question”: that nothing was sent, and what becomes of what was typed. */
export function Answered({ context, kept, answer }: AnsweredProps) {
  const { suggest } = context.words;
  const title = kept ? suggest.answeredTitle : suggest.nothingTitle;
  const back = kept ? linkTo(context, '/request/published') : undefined;
  return (
    <Page context={context} title={title} section="ask" back={back} noindex exit>
      <Column>
        <h1 class="govuk-heading-l">{title}</h1>
        {kept && answer !== undefined ? (
          <p class="govuk-body">
            <a class="govuk-link" href={linkTo(context, `/disclosures/${answer}/`)}>
              {suggest.readAgain}
            </a>
          </p>
        ) : null}
        {kept ? <Kept context={context} /> : <Nothing context={context} />}
      </Column>
    </Page>
  );
}
