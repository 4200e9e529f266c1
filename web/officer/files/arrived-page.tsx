import { usualLimits } from '#domain/inspection/inspection.ts';
import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { linkTo } from '#web/context.ts';
import type { FilesContext } from '#web/files-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { type Upload, UploadFileForm } from './upload-form.tsx';

export type ArrivedProps = {
  readonly context: FilesContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  /** `sent`: the name as it was sent, by which it is asked for. */
  readonly arrived: readonly { readonly name: string; readonly sent: string; readonly size: number }[];
  readonly upload: Upload | null;
  readonly fault: 'too-large' | null;
};

/** What has arrived, each with the button by which an officer says so; the script presses it where there is one. */
export function ArrivedPage({ context, officer, reference, arrived, upload, fault }: ArrivedProps) {
  const { files: words, fields } = context.words;
  const base = linkTo(context, `/officer/cases/${reference}/files`);
  const title = arrived.length > 0 ? words.arrivedTitle : words.notThereTitle;
  const errors = fault === null ? [] : [{ field: 'file', text: words.arrivedTooLarge(words.size(usualLimits.bytes)) }];
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={`${title} – ${reference}`}
      back={base}
      error={fault !== null}
      script
    >
      <ErrorSummary words={fields} errors={errors} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{reference}</span>
        {title}
      </h1>
      {arrived.length > 0 ? <p class="govuk-body">{words.arrivedText}</p> : null}
      {arrived.map(({ name, sent, size }) => (
        <form
          method="post"
          data-busy={words.inspecting(name)}
          data-press={arrived.length === 1 ? 'once' : undefined}
          key={sent}
        >
          <p class="govuk-body officer-file-name">{words.arrivedOne(name, words.size(size))}</p>
          <input type="hidden" name="sent" value={sent} />
          <Button>{words.inspect}</Button>
          <p class="officer-busy" role="status" />
        </form>
      ))}
      {arrived.length === 0 ? (
        <>
          {fault === null ? <p class="govuk-body">{words.notThere}</p> : null}
          <p class="govuk-body">
            <a class="govuk-link" href={base}>
              {words.backToFiles}
            </a>
          </p>
          <h2 class="govuk-heading-m">{words.upload}</h2>
          <UploadFileForm context={context} upload={upload} />
        </>
      ) : null}
    </OfficerPage>
  );
}
