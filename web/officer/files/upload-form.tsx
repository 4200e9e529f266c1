import { fileKinds } from '#domain/response/attachment.ts';
import { Button } from '#web/components/button/button.tsx';
import { FileInput } from '#web/components/file-input/file-input.tsx';
import type { FilesContext } from '#web/files-context.ts';

/** A form to upload with: where it goes, the fields that go before the file, and how large a file it takes. */
export type Upload = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly maxBytes: number;
};

const ends = Object.values(fileKinds).flatMap((kind) => kind.map((end) => `.${end}`));

/** Sends one file straight to where it is inspected; the browser is then led back. The file goes last, as the bucket wants it. */
export function UploadFileForm({
  context,
  upload,
}: {
  readonly context: FilesContext;
  readonly upload: Upload | null;
}) {
  const { files: words, fields } = context.words;
  if (upload === null) return <p class="govuk-body">{words.shut}</p>;
  const max = words.size(upload.maxBytes);
  return (
    <form
      class="officer-upload"
      method="post"
      action={upload.url}
      enctype="multipart/form-data"
      data-upload={upload.maxBytes}
      data-too-large={words.tooLarge(max)}
      data-empty={words.empty}
      data-busy={words.sending}
    >
      {Object.entries(upload.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <FileInput
        words={fields}
        name="file"
        label={words.choose}
        labelClass="govuk-label--s"
        hint={words.chooseHint(max)}
        accept={ends}
        required
      />
      <p class="govuk-body">{words.private}</p>
      <Button>{words.send}</Button>
      <p class="officer-busy" role="status" />
      <p class="govuk-hint">{words.failed}</p>
    </form>
  );
}
