import type { FileFacts } from '#domain/case/file-facts.ts';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo } from '#web/context.ts';
import type { FilesContext } from '#web/files-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { role } from '../table-roles.ts';
import { FileState, nameOf } from './state.tsx';
import { type Upload, UploadFileForm } from './upload-form.tsx';

export type ListProps = {
  readonly context: FilesContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  readonly files: readonly FileFacts[];
  readonly upload: Upload | null;
  readonly done: string | null;
};

/** What an officer has to know of a file before opening its page. */
function remarks({ words }: FilesContext, file: FileFacts): readonly string[] {
  const { files, inspection } = words;
  const { verdict, refusal, isCleared, identity, personal, copies, madeFrom } = file;
  return [
    ...(verdict === 'refused' && refusal !== undefined ? [inspection.refusals[refusal].what] : []),
    ...(verdict === 'findings' && !isCleared ? [files.found] : []),
    ...(file.accepted === null ? [] : [files.wasFound]),
    ...(identity.length > 0 ? [files.hasApplicant] : []),
    ...(personal.length > 0 ? [files.hasPeople] : []),
    ...(madeFrom === null ? [] : [files.copyOf(madeFrom.name ?? files.erasedName(madeFrom.n))]),
    ...(copies.length > 0 ? [files.copied] : []),
    ...(file.isAttached ? [files.attached] : []),
  ];
}

function FilesTable({ context, files, base }: Pick<ListProps, 'context' | 'files'> & { readonly base: string }) {
  const { files: words } = context.words;
  const { columns } = words;
  return (
    <table class="govuk-table officer-table officer-files" {...role('table')}>
      <caption class="govuk-table__caption govuk-table__caption--s">{words.listed(files.length)}</caption>
      <thead class="govuk-table__head" {...role('rowgroup')}>
        <tr class="govuk-table__row" {...role('row')}>
          {[columns.name, columns.state, columns.found].map((text) => (
            <th scope="col" class="govuk-table__header" {...role('columnheader')} key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" {...role('rowgroup')}>
        {files.map((file) => {
          const said = remarks(context, file);
          return (
            <tr class="govuk-table__row" {...role('row')} key={file.n}>
              <th scope="row" class="govuk-table__header" {...role('rowheader')}>
                <a class="govuk-link officer-file-name" href={`${base}/${file.n}`}>
                  {nameOf(context, file)}
                </a>
                <span class="officer-small">
                  {words.kinds[file.kind]}, {words.size(file.size)}
                </span>
              </th>
              <td class="govuk-table__cell" {...role('cell')}>
                <FileState context={context} file={file} />
              </td>
              <td class="govuk-table__cell" {...role('cell')}>
                {(said.length === 0 ? [words.nothing] : said).map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The files for a response: the state of each, and the form to upload more. */
export function ListPage({ context, officer, reference, files, upload, done }: ListProps) {
  const { files: words, components } = context.words;
  const toCase = linkTo(context, `/officer/cases/${reference}`);
  return (
    <OfficerPage context={context} officer={officer} title={`${words.title} – ${reference}`} back={toCase} script>
      {done === 'dropped' ? (
        <Notification words={components} title={components.success}>
          <p class="govuk-body">{words.done.dropped}</p>
        </Notification>
      ) : null}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{reference}</span>
        {words.title}
      </h1>
      <p class="govuk-body">{words.lead}</p>
      {files.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <FilesTable context={context} files={files} base={`${toCase}/files`} />
      )}
      <h2 class="govuk-heading-m">{words.upload}</h2>
      <UploadFileForm context={context} upload={upload} />
      <p class="govuk-body">
        <a class="govuk-link" href={toCase}>
          {words.back}
        </a>
      </p>
    </OfficerPage>
  );
}
