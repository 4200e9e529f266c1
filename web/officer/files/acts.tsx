import { canBeCleaned, type FileFacts, type FileRecord } from '#domain/case/file-facts.ts';
import { Button } from '#web/components/button/button.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import type { FilesContext } from '#web/files-context.ts';
import type { AtDesk } from '#web/officer-context.ts';

export type ActsProps = {
  readonly context: FilesContext;
  readonly officer: AtDesk | null;
  readonly file: FileFacts;
  readonly record: FileRecord;
  readonly fault: 'no-reason' | 'long-reason' | 'not-cleaned' | null;
  readonly typed: string;
};

function Clean({ context, file, record }: ActsProps) {
  const { files: words } = context.words;
  if (!canBeCleaned(file, record)) return null;
  const count = record.findings.filter(({ cleanable }) => cleanable).length;
  return (
    <form method="post" data-busy={words.cleaning} novalidate>
      <p class="govuk-body">
        {words.cleanText(count)} {file.kind === 'xlsx' || file.kind === 'ods' ? words.cleanFormulas : null}
      </p>
      <Button name="act" value="clean">
        {words.clean}
      </Button>
      <p class="officer-busy" role="status" />
    </form>
  );
}

function Accept({ context, officer, fault, typed }: ActsProps) {
  const { files: words, fields } = context.words;
  if (!officer?.groups.includes('approver')) return <p class="govuk-body">{words.acceptOnly}</p>;
  const error = fault === 'no-reason' || fault === 'long-reason' ? words.faults[fault] : undefined;
  return (
    <form method="post" novalidate>
      <Textarea
        words={fields}
        name="reason"
        label={words.reason}
        labelClass="govuk-label--s"
        hint={words.acceptText}
        error={error}
        value={typed}
        rows={3}
      />
      <Button secondary name="act" value="accept">
        {words.accept}
      </Button>
    </form>
  );
}

/** What an officer can do about a file: have it cleaned, accept it, take it off the list. */
export function Acts(props: ActsProps) {
  const { context, file } = props;
  const { files: words } = context.words;
  return (
    <section class="officer-part officer-form" aria-labelledby="acts">
      <h2 class="govuk-heading-m" id="acts">
        {words.actions}
      </h2>
      <Clean {...props} />
      {file.verdict === 'findings' && file.accepted === null ? <Accept {...props} /> : null}
      {file.isAttached ? (
        <p class="govuk-body">{words.noDrop}</p>
      ) : (
        <form method="post" novalidate>
          <p class="govuk-body">{words.dropText}</p>
          <Button secondary name="act" value="drop">
            {words.drop}
          </Button>
        </form>
      )}
    </section>
  );
}
