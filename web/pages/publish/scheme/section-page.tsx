import { openLicences } from '#domain/publication/licences.ts';
import { type PublicEntry, type SchemeSection, schemePaths } from '#domain/scheme/frame.ts';
import { Day } from '#web/components/day/day.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { type FullContext, linkTo } from '#web/context.ts';
import type { Words } from '#web/words/index.ts';
import { Entries, trail } from '../list-pages.tsx';
import { placeAbout, placeName } from './frame-page.tsx';

type Props = { readonly context: FullContext; readonly section: SchemeSection };
type OfEntry = { readonly words: Words; readonly entry: PublicEntry };

/** When the next version comes; a promise of which the day is over is told as that. */
function NextVersion({ words, entry }: OfEntry) {
  const { scheme, dates } = words;
  const { nextVersionDue: on, due } = entry;
  if (on === null) return null;
  return (
    <>
      {' · '}
      {due === 'overdue' ? (
        <strong>
          {scheme.overdue} <Day date={on} words={dates} short />
        </strong>
      ) : (
        <>
          {scheme.due} <Day date={on} words={dates} short />
        </>
      )}
    </>
  );
}

function Terms({ words, entry: { licence } }: OfEntry) {
  if (licence === 'ogl') return null;
  const said = words.scheme.licences[licence];
  return (
    <p class="portal-result__about">
      {licence === 'elsewhere' ? (
        said
      ) : (
        <a class="govuk-link" href={openLicences[licence].url} rel="license">
          {said}
        </a>
      )}
    </p>
  );
}

function Unasked({ words, entry }: OfEntry) {
  const { scheme, dates } = words;
  return (
    <li class="portal-result" id={entry.id}>
      <h3 class="portal-result__title">
        <a class="govuk-link" href={entry.link}>
          {entry.title}
        </a>
        {entry.format === null ? null : ` (${entry.format})`}
      </h3>
      <p class="portal-result__passage">{entry.description}</p>
      <p class="portal-result__about">
        {scheme.versionOf} <Day date={entry.versionOn} words={dates} short />
        {' · '}
        {scheme.renewals[entry.renewal]}
        <NextVersion words={words} entry={entry} />
      </p>
      <Terms words={words} entry={entry} />
    </li>
  );
}

/** The answers that stand here; where there are more than a page shows, search has them all. */
function Answers({ context, section }: Props) {
  const { scheme } = context.words;
  const { place, answers, count } = section;
  const isRest = place === 'answers';
  const all = isRest ? '/disclosures/search' : `/disclosures/search?class=${place}`;
  if (count === 0) return <p class="govuk-body">{isRest ? scheme.answeredNoneAtAll : scheme.answeredNone}</p>;
  return (
    <>
      {count > answers.length ? (
        <p class="govuk-body">
          {scheme.newest(answers.length)}{' '}
          <a class="govuk-link" href={linkTo(context, all)}>
            {scheme.all}
          </a>
        </p>
      ) : null}
      <Entries context={context} entries={answers} below={!isRest} />
    </>
  );
}

/** The page of a class: what is published without being asked, and the answers that were placed in it; or the answers in none. */
export function SectionPage({ context, section }: Props) {
  const { words } = context;
  const { scheme } = words;
  const { place, entries } = section;
  const title = placeName(words, place);
  const about = placeAbout(words, place);
  return (
    <Page
      context={context}
      title={title}
      section="published"
      found={<Found context={context} title={title} description={about} published />}
      breadcrumbs={trail(words, [{ text: scheme.title, href: schemePaths.frame }, { text: title }])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{about}</p>
        {section.hasLog ? (
          <p class="govuk-body">
            {scheme.log}{' '}
            <a class="govuk-link" href="/disclosures/">
              {scheme.logLink}
            </a>
          </p>
        ) : null}
        {place === 'answers' ? null : (
          <>
            <h2 class="govuk-heading-m">{scheme.unaskedTitle}</h2>
            {entries.length === 0 ? (
              <p class="govuk-body">{scheme.unaskedNone}</p>
            ) : (
              <ol class="portal-results">
                {entries.map((entry) => (
                  <Unasked words={words} entry={entry} key={entry.id} />
                ))}
              </ol>
            )}
            <h2 class="govuk-heading-m">{scheme.answeredTitle}</h2>
          </>
        )}
        <Answers context={context} section={section} />
      </Column>
    </Page>
  );
}
