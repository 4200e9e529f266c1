import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { at, type FormPart } from './form.ts';
import { Found } from './found.tsx';
import { WroteBy } from './tools.tsx';

/** The request as it will be published, beside the request as it was sent, and what is changed. */
export function RequestPart({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  return (
    <section class="officer-part" aria-labelledby="request-title">
      <h2 class="govuk-heading-m" id="request-title">
        {words.sections.request}
      </h2>
      <WroteBy editor={editor} place="request" />
      <div class="officer-editor__beside">
        <Textarea {...at(editor, 'request')} label={words.requestPublished} hint={words.requestHint} rows={12} />
        <section aria-labelledby="request-sent">
          <h3 class="govuk-heading-s" id="request-sent">
            {words.requestSent}
          </h3>
          {editor.request === null ? <p class="govuk-body">{words.erased}</p> : <Verbatim text={editor.request} />}
        </section>
      </div>
      <Found editor={editor} place="request" />
    </section>
  );
}
