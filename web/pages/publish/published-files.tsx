import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { DisclosedFile } from '#domain/publication/files.ts';
import type { Words } from '#web/words/index.ts';
import { partsInWords } from '../respond/decision-words.ts';
import { fileInWords, sizeInWords } from '../respond/file-words.ts';
import { anchors } from './anchors.ts';

type Props = { readonly disclosure: Pick<Disclosure, 'attachments'>; readonly words: Words };

/** Under which licence it may be used, or whom to ask. */
function Terms({ file, words }: { readonly file: DisclosedFile; readonly words: Words }) {
  const { licence, holder } = file;
  if (licence === undefined) return <>{words.files.thirdParty(holder ?? '')}</>;
  return (
    <a class="govuk-link" href={licence.url} rel="license">
      {licence.name}
    </a>
  );
}

/** A file with what it is, how large, and how it may be used; below it its sheets in a form that can be re-used. */
function OneFile({ file, words }: { readonly file: DisclosedFile; readonly words: Words }) {
  const { files, respond } = words;
  return (
    <section class="portal-file" id={anchors.file(file.name)}>
      <h3 class="govuk-heading-s portal-file__title">
        <a class="govuk-link" href={file.path} download={file.name}>
          {file.title}
        </a>
      </h3>
      <p class="govuk-body portal-file__about">
        {fileInWords(file.kind, file.size, files)}
        <br />
        <Terms file={file} words={words} />
        {file.parts.length === 0 ? null : (
          <>
            <br />
            {files.answers(partsInWords(file.parts, respond))}
          </>
        )}
      </p>
      {file.sheets.length === 0 ? null : (
        <ul class="govuk-list portal-file__sheets">
          {file.sheets.map((sheet) => (
            <li key={sheet.path}>
              <a class="govuk-link" href={sheet.path} download={sheet.name}>
                {files.sheet(sheet.title)}
              </a>{' '}
              {`(${sizeInWords(sheet.size, files)})`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every file that is published with an answer. */
export function PublishedFiles({ disclosure, words }: Props) {
  if (disclosure.attachments.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l" id="files">
        {words.files.heading}
      </h2>
      {disclosure.attachments.map((file) => (
        <OneFile file={file} words={words} key={file.path} />
      ))}
    </>
  );
}

/** At the part that a file answers: where it is. */
export function FilesOfPart({ label, disclosure, words }: Props & { readonly label: string }) {
  return (
    <>
      {disclosure.attachments
        .filter(({ parts }) => parts.includes(label))
        .map(({ name, title }) => (
          <p class="govuk-body" key={name}>
            <a class="govuk-link" href={`#${anchors.file(name)}`}>
              {words.files.see(title)}
            </a>
          </p>
        ))}
    </>
  );
}
