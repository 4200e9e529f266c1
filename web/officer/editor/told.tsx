import { placeOf } from '#domain/response/working/merge.ts';
import { Button } from '#web/components/button/button.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { type FormPart, placeName } from './form.ts';

function whoWrote({ editor }: FormPart, place: string): string {
  const by = editor.wrote[place]?.by;
  return (by === undefined ? undefined : editor.names[by]) ?? editor.context.words.editor.somebody;
}

/** What others wrote meanwhile: where, who, and, of the same words, what. Nothing that was typed is lost. */
export function Told({ editor }: FormPart) {
  const { editor: words, components } = editor.context.words;
  const { news, clashes, typed } = editor;
  const places = [...new Set(news.map(placeOf))].filter((place) => place !== 'seen');
  return (
    <>
      {clashes.length === 0 ? null : (
        <Notification words={components} title={words.clashTitle} id="clash">
          <p class="govuk-body">{words.clash}</p>
          {clashes.map(({ field, theirs }) => (
            <section key={field}>
              <h3 class="govuk-heading-s">
                <a class="govuk-link" href={`#${field}`}>
                  {words.clashBy(placeName(words, typed, field), whoWrote({ editor }, placeOf(field)))}
                </a>
              </h3>
              <Verbatim text={theirs === '' ? words.empty : theirs} />
            </section>
          ))}
        </Notification>
      )}
      {places.length === 0 ? null : (
        <Notification words={components} title={words.newsTitle} id="news">
          <p class="govuk-body">{words.news}</p>
          <ul class="govuk-list govuk-list--bullet">
            {places.map((place) => (
              <li key={place}>{words.newsBy(placeName(words, typed, place), whoWrote({ editor }, place))}</li>
            ))}
          </ul>
        </Notification>
      )}
    </>
  );
}

/** A version that was saved in another way since, from which one can begin again. */
export function Newer({ editor }: FormPart) {
  const { editor: words, components } = editor.context.words;
  const { latest, from } = editor;
  if (latest <= from) return null;
  return (
    <Notification words={components} title={words.newerTitle} id="newer">
      <p class="govuk-body">{words.newer(latest, from)}</p>
      <Button secondary name="act" value="begin-again">
        {words.beginAgain(latest)}
      </Button>
    </Notification>
  );
}
