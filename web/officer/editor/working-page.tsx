import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { type PageBlock, PageBlocks } from '#web/pages/respond/page-blocks.tsx';
import type { WriteContext } from '#web/write-context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { at, type EditorProps, placeName } from './form.ts';

type Props = {
  readonly context: WriteContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  readonly blocks: readonly PageBlock[];
};

/** The letter that is being written, as its applicant reads it. It comes anew whenever the editor saves. */
export function WorkingLetter({ context, officer, reference, blocks }: Props) {
  const { preview } = context.words.editor;
  const base = linkTo(context, `/officer/cases/${reference}/response`);
  return (
    <OfficerPage context={context} officer={officer} title={`${preview.letter} – ${reference}`} back={base} script>
      <h1 class="govuk-heading-l" data-preview={reference}>
        <span class="govuk-caption-l">{reference}</span>
        {preview.letter}
      </h1>
      <p class="govuk-body">{preview.letterText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/letter.html`}>
          {preview.file}
        </a>
      </p>
      <div class="officer-letter">
        <PageBlocks blocks={blocks} words={context.words} />
      </div>
    </OfficerPage>
  );
}

/** What a response must have before it can be looked at, each with a link to its field. */
export function Incomplete(editor: EditorProps) {
  const { context, officer, reference, faults, typed } = editor;
  const { words } = context;
  const { preview } = words.editor;
  const base = linkTo(context, `/officer/cases/${reference}/response`);
  return (
    <OfficerPage context={context} officer={officer} title={`${preview.none} – ${reference}`} back={base} script>
      <h1 class="govuk-heading-l" data-preview={reference}>
        <span class="govuk-caption-l">{reference}</span>
        {preview.none}
      </h1>
      <p class="govuk-body">{preview.noneText}</p>
      <ul class="govuk-list govuk-list--bullet">
        {faults.map(({ field }) => (
          <li key={field}>
            <a class="govuk-link" href={`${base}#${field}`}>
              {words.editor.faultAt(placeName(words.editor, typed, field), at(editor, field).error ?? '')}
            </a>
          </li>
        ))}
      </ul>
    </OfficerPage>
  );
}
