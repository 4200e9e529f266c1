import type { Change } from '#domain/publication/changes.ts';
import { Details } from '#web/components/details/details.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { Changes } from '#web/pages/publish/corrections.tsx';
import type { PageBlock } from '#web/pages/respond/page-blocks.tsx';
import { PageBlocks } from '#web/pages/respond/page-blocks.tsx';
import type { WriteContext } from '#web/write-context.ts';
import { OfficerPage } from '../officer-page.tsx';

export type PreviewProps = {
  readonly context: WriteContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  readonly version: number;
  /** What it says otherwise than the answer that was given. */
  readonly changes: readonly Change[];
  readonly blocks: readonly PageBlock[];
};

/** A version of the response, as the applicant would read it. */
export function PreviewPage({ context, officer, reference, version, changes, blocks }: PreviewProps) {
  const { preview } = context.words.editor;
  const title = preview.version(version);
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={`${title} – ${reference}`}
      back={linkTo(context, `/officer/cases/${reference}`)}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{reference}</span>
        {title}
      </h1>
      <p class="govuk-body">{preview.versionText}</p>
      {changes.length === 0 ? null : (
        <Details summary={context.words.editor.changesSinceSent} open>
          <Changes changes={changes} words={context.words} />
        </Details>
      )}
      <div class="officer-letter">
        <PageBlocks blocks={blocks} words={context.words} />
      </div>
    </OfficerPage>
  );
}
