import { type Change, changesBetween } from '#domain/publication/changes.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { Correction } from '#domain/publication/versions.ts';
import { Day } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { differences } from '#web/components/difference/pieces.ts';
import { Notification } from '#web/components/notification/notification.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { Words } from '#web/words/index.ts';
import { type ChangeWords, changedWords } from './changed-words.ts';

function headingOf({ field, of }: Change & { kind: 'words' }, { publish, respond }: ChangeWords): string {
  const name = publish.changed[field];
  if (of === null || of === '') return name;
  return field === 'reasons' || field === 'likelihood'
    ? `${name}: ${of}`
    : `${respond.part(of)}: ${name.toLowerCase()}`;
}

/** What two versions of an answer say differently, place by place: the words taken out and put in; of a table, that it changed. */
export function Changes({ changes, words }: { readonly changes: readonly Change[]; readonly words: ChangeWords }) {
  const { publish } = words;
  return (
    <>
      {changes.map((change) => {
        if (change.kind === 'file') {
          const { title, how } = change;
          return (
            <p class="govuk-body" key={`file-${title}-${how}`}>
              {publish.fileChanged[how](title)}
            </p>
          );
        }
        if (change.kind === 'table') {
          const { number, how } = change;
          return (
            <p class="govuk-body" key={`table-${number}-${how}`}>
              {publish.tableChanged[how](number)}
            </p>
          );
        }
        const heading = headingOf(change, words);
        return (
          <section key={heading}>
            <p class="govuk-body portal-change__where">{heading}</p>
            <p class="govuk-body portal-change" dir="auto">
              {differences(changedWords(change, change.before, words), changedWords(change, change.after, words)).map(
                (piece, i) => {
                  if (piece.kind === 'same') return <span key={i}>{piece.text}</span>;
                  const Mark = piece.kind === 'removed' ? 'del' : 'ins';
                  return (
                    <Mark key={i}>
                      <span class="govuk-visually-hidden">
                        {publish[piece.kind === 'removed' ? 'takenOut' : 'putIn']}
                      </span>
                      {piece.text}
                    </Mark>
                  );
                },
              )}
            </p>
          </section>
        );
      })}
    </>
  );
}

type Props = { readonly words: Words; readonly disclosure: Disclosure; readonly earlier: readonly Disclosure[] };

function One({ words, disclosure, earlier, correction }: Props & { readonly correction: Correction }) {
  const { publish, dates } = words;
  const { review } = correction;
  const find = (version: number) => [...earlier, disclosure].find((one) => one.version === version);
  const [before, after] = [find(correction.from), find(correction.version)];
  const changes = before && after ? changesBetween(before, after) : [];
  return (
    <>
      <p class="govuk-body">
        <strong>
          {review ? publish.reviewedOn : publish.correctedOn} <Day date={correction.on} words={dates} short />:
        </strong>
      </p>
      <Verbatim text={review ? publish.reviewed[review] : (correction.note ?? publish.noteHidden)} />
      {changes.length === 0 ? null : (
        <Details summary={publish.showChanges}>
          <Changes changes={changes} words={words} />
        </Details>
      )}
      {correction.earlier === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={correction.earlier}>
            {review ? publish.readReviewed : publish.readEarlier}
          </a>
        </p>
      )}
    </>
  );
}

/** What was corrected of an answer since it was published, or changed by a review, newest first; or, of a version that was, that it is not the answer any more. */
export function Corrections(props: Props) {
  const { words, disclosure } = props;
  const { publish, dates, components } = words;
  const { corrections = [], replaced } = disclosure;
  if (replaced) {
    return (
      <Notification words={components} title={publish.replacedTitle} id="replaced">
        <p class="govuk-body">
          {publish.replacedOn} <Day date={replaced.on} words={dates} short />.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={replaced.current}>
            {publish.readCurrent}
          </a>
        </p>
      </Notification>
    );
  }
  if (corrections.length === 0) return null;
  const isReviewed = corrections.every(({ review }) => review !== undefined);
  return (
    <Notification
      words={components}
      title={isReviewed ? publish.reviewedTitle : publish.correctionsTitle}
      id="corrections"
    >
      {corrections.map((correction) => (
        <One {...props} correction={correction} key={correction.version} />
      ))}
    </Notification>
  );
}
