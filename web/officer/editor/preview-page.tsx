import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import type { PageBlock } from '#web/pages/respond/page-blocks.tsx';
import { PageBlocks } from '#web/pages/respond/page-blocks.tsx';
import type { WriteContext } from '#web/write-context.ts';
import { OfficerPage } from '../officer-page.tsx';

export type PreviewProps = {
  readonly context: WriteContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  readonly version: number;
  readonly blocks: readonly PageBlock[];
};

/** A version of the response, as the applicant would read it. */
export function PreviewPage({ context, officer, reference, version, blocks }: PreviewProps) {
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
      <div class="officer-letter">
        <PageBlocks blocks={blocks} words={context.words} />
      </div>
    </OfficerPage>
  );
}
