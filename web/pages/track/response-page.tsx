import { Column, Page } from '#web/components/layout/layout.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { ResponseWords } from '#web/words/index.ts';
import { type PageBlock, PageBlocks } from '../respond/page-blocks.tsx';
import { type PromiseShown, ResponsePromises } from './response-promises.tsx';
import { ResponseVersions, type VersionsShown } from './response-versions.tsx';

export type ResponsePageProps = {
  readonly versions: VersionsShown;
  readonly promises: readonly PromiseShown[];
  readonly context: PageContext<ResponseWords>;
  readonly reference: string;
  /** The letter as it was made when it was sent (web/pages/respond/page-blocks.tsx); null while that is being done. */
  readonly letter: readonly PageBlock[] | null;
};

/** The response to a request, for the applicant alone: word for word what the letter says. */
export function ResponsePage({ context, reference, letter, versions, promises }: ResponsePageProps) {
  const { ownResponse } = context.words;
  const back = linkTo(context, `/track/${reference}`);
  return (
    <Page context={context} title={ownResponse.title(reference)} back={back} noindex exit>
      <Column>
        <h1 class="govuk-heading-l">{ownResponse.heading}</h1>
        <ResponseVersions context={context} reference={reference} versions={versions} />
        <ResponsePromises context={context} promises={promises} />
        {letter === null ? (
          <p class="govuk-body">{ownResponse.notYet}</p>
        ) : (
          <>
            <p class="govuk-body">
              {ownResponse.private} {ownResponse.print}
            </p>
            <PageBlocks
              blocks={letter}
              words={context.words}
              fileHref={(file) => linkTo(context, `/track/${reference}/files/${file}`)}
            />
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            {ownResponse.back}
          </a>
        </p>
      </Column>
    </Page>
  );
}
