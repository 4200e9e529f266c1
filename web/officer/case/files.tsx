import { isCleared } from '#domain/case/case-files.ts';
import { linkTo } from '#web/context.ts';
import type { CasePart } from './case-page.tsx';

/** The files that were uploaded for the response: how many, and which may not be attached yet. */
export function FilesOfCase({ context, facts }: CasePart) {
  const { files: words } = context.words.casework;
  const { theCase, textOf } = facts;
  const { files } = theCase;
  const waiting = files.filter((file) => !isCleared(file));
  const names = waiting.map(({ name, n }) => textOf(name.textId) ?? words.noName(n));
  return (
    <section class="officer-part" aria-labelledby="files">
      <h2 class="govuk-heading-m" id="files">
        {words.title}
      </h2>
      <p class="govuk-body officer-file-name">
        {files.length === 0 ? words.none : words.some(files.length, files.length - waiting.length)}{' '}
        {names.length === 0 ? null : words.waiting(names.join(', '))}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={linkTo(context, `/officer/cases/${theCase.reference}/files`)}>
          {words.link}
        </a>
      </p>
    </section>
  );
}
