import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { PublicHappening } from '#domain/publication/history.ts';
import { Day } from '#web/components/day/day.tsx';
import { Timeline } from '#web/components/timeline/timeline.tsx';
import type { Words } from '#web/words/index.ts';

type Props = { readonly words: Words; readonly disclosure: Disclosure };

/** Received and answered stand at the top of every page: a history of nothing else is not shown. */
const TOLD_ABOVE = 2;

function textOf({ until, review, outcome, link, what }: PublicHappening, { publish, respond, dates }: Words) {
  const { history } = publish;
  return (
    <>
      {until === undefined ? null : (
        <>
          {history.until} <Day date={until} words={dates} short />
        </>
      )}
      {review === undefined ? null : `${history.review[review]} `}
      {outcome === undefined ? null : respond.outcomeTag[outcome]}
      {link === undefined ? null : (
        <a class="govuk-link" href={link}>
          {history.link}
          <span class="govuk-visually-hidden">: {history.what[what]}</span>
        </a>
      )}
    </>
  );
}

const hasText = ({ until, review, outcome, link }: PublicHappening) =>
  [until, review, outcome, link].some((one) => one !== undefined);

/** What happened with a request, with its days: letters by their kind, and nothing of their words. */
export function PublicHistory({ words, disclosure }: Props) {
  const { history = [] } = disclosure;
  if (history.length <= TOLD_ABOVE) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{words.publish.history.title}</h2>
      <Timeline
        done
        items={history.map((one) => ({
          title: words.publish.history.what[one.what],
          when: <Day date={one.on} words={words.dates} short />,
          text: hasText(one) ? textOf(one, words) : undefined,
        }))}
      />
    </>
  );
}
