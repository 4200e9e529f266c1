import { requestPieces } from '#web/components/difference/pieces.ts';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { at, type FormPart } from './form.ts';
import { Found } from './found.tsx';
import { WroteBy } from './tools.tsx';

/** As many lines as the request may take, within reason. */
const rowsFor = (text: string) => Math.min(16, Math.max(5, text.split('\n').length + Math.ceil(text.length / 60)));

/** What of the request as sent is taken out or put in, and what still may say who asked. */
function Difference({ editor, sent }: FormPart & { readonly sent: string }) {
  const { editor: words } = editor.context.words;
  // Who asked is not told to officers: the name is looked for by the checks alone.
  const pieces = requestPieces(sent, editor.typed['request'] ?? '', '');
  const isSame = pieces.every(({ kind, clue }) => kind === 'same' && clue === undefined);
  return (
    <section aria-labelledby="request-changed">
      <h3 class="govuk-heading-s" id="request-changed">
        {words.difference}
      </h3>
      {isSame ? (
        <p class="govuk-body">{words.noDifference}</p>
      ) : (
        <p class="govuk-body officer-difference" dir="auto">
          {pieces.map(({ kind, text, clue }, i) => {
            if (kind === 'removed') {
              return (
                <del key={i}>
                  <span class="govuk-visually-hidden">{words.takenOut}</span>
                  {text}
                </del>
              );
            }
            const shown = clue === undefined ? text : <mark title={words.clue}>{text}</mark>;
            if (kind === 'same') return <span key={i}>{shown}</span>;
            return (
              <ins key={i}>
                <span class="govuk-visually-hidden">{words.putIn}</span>
                {shown}
              </ins>
            );
          })}
        </p>
      )}
    </section>
  );
}

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
        <Textarea
          {...at(editor, 'request')}
          label={words.requestPublished}
          hint={words.requestHint}
          rows={rowsFor(editor.typed['request'] ?? '')}
        />
        <section aria-labelledby="request-sent">
          <h3 class="govuk-heading-s" id="request-sent">
            {words.requestSent}
          </h3>
          {editor.request === null ? <p class="govuk-body">{words.erased}</p> : <Verbatim text={editor.request} />}
        </section>
      </div>
      {editor.request === null ? null : <Difference editor={editor} sent={editor.request} />}
      <Found editor={editor} place="request" />
    </section>
  );
}
