import type { ListEntry, MonthList, YearList, YearsList } from '#domain/publication/lists.ts';
import { schemePaths } from '#domain/scheme/frame.ts';
import { Day } from '#web/components/day/day.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import type { Crumb } from '#web/components/layout/trail.tsx';
import type { FullContext } from '#web/context.ts';
import type { Words } from '#web/words/index.ts';
import { TakeAway, TakeYear } from './take-away-links.tsx';

type Base = { readonly context: FullContext };

function monthIn(month: string, words: Words['dates']): string {
  return words.months[Number(month.slice(5, 7)) - 1] ?? month;
}

/** The way from the home page to a list: `steps` are the lists on it, the last being the page itself. */
export function trail(words: Words, steps: readonly Crumb[]): readonly Crumb[] {
  return [{ text: words.site.start, href: '/' }, ...steps];
}

/** Answers in a list, newest first; `below` a heading of the page that is not its own. */
export function Entries({
  context: { words },
  entries,
  below,
}: Base & { readonly entries: readonly ListEntry[]; readonly below?: boolean }) {
  const Title = below ? 'h3' : 'h2';
  if (entries.length === 0) return <p class="govuk-body">{words.publish.lists.none}</p>;
  return (
    <ol class="portal-results">
      {entries.map((entry) => (
        <li class="portal-result" key={entry.reference}>
          <Title class="portal-result__title">
            <a class="govuk-link" href={`/disclosures/${entry.reference}/`}>
              {entry.title}
            </a>
          </Title>
          <p class="portal-result__about">
            {entry.reference} · {words.respond.outcomeTag[entry.outcome]} · {words.publish.lists.published}{' '}
            <Day date={entry.publishedOn} words={words.dates} short />
          </p>
          <p class="portal-result__passage">{entry.summaryLine}</p>
        </li>
      ))}
    </ol>
  );
}

/** Lists with how many answers each has. */
export function Counts({
  words,
  rows,
}: {
  readonly words: Words;
  readonly rows: readonly { readonly text: string; readonly href: string; readonly count: number }[];
}) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {rows.map((row) => (
        <li key={row.href}>
          <a class="govuk-link" href={row.href}>
            {row.text}
          </a>{' '}
          ({words.publish.lists.count(row.count)})
        </li>
      ))}
    </ul>
  );
}

/** The start of the lists: the newest answers, and the years. */
export function YearsPage({
  context,
  list,
  latest,
}: Base & { readonly list: YearsList; readonly latest: readonly ListEntry[] }) {
  const { words } = context;
  const { lists } = words.publish;
  return (
    <Page
      context={context}
      title={lists.title}
      section="published"
      found={<Found context={context} title={lists.title} description={lists.lead} published />}
      breadcrumbs={trail(words, [{ text: lists.title }])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{lists.title}</h1>
        <p class="govuk-body-l">{lists.lead}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/disclosures/search">
            {lists.search}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={schemePaths.frame}>
            {words.scheme.title}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/disclosures/ground/">
            {lists.grounds}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/disclosures/promises/">
            {words.publish.promises.title}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/disclosures/statistics/">
            {words.site.statistics}
          </a>
        </p>
        <Entries context={context} entries={latest} />
        {list.years.length === 0 ? null : <h2 class="govuk-heading-m">{lists.byYear}</h2>}
        <Counts
          words={words}
          rows={list.years.map(({ year, count }) => ({ text: year, href: `/disclosures/${year}/`, count }))}
        />
        {list.withdrawn ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/disclosures/withdrawn/">
              {words.publish.withdrawn.link}
            </a>
          </p>
        ) : null}
        <TakeAway context={context} years={list.years.map(({ year }) => year)} />
      </Column>
    </Page>
  );
}

/** The months of a year. */
export function YearPage({ context, list }: Base & { readonly list: YearList }) {
  const { words } = context;
  const { lists } = words.publish;
  const rows = list.months.map(({ month, count }) => ({
    text: lists.monthName(monthIn(month, words.dates), list.year),
    href: `/disclosures/${month.replace('-', '/')}/`,
    count,
  }));
  return (
    <Page
      context={context}
      title={lists.year(list.year)}
      section="published"
      found={<Found context={context} title={lists.year(list.year)} description={lists.lead} published />}
      breadcrumbs={trail(words, [{ text: lists.title, href: '/disclosures/' }, { text: list.year }])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{lists.year(list.year)}</h1>
        {rows.length === 0 ? <p class="govuk-body">{lists.none}</p> : <Counts words={words} rows={rows} />}
        <TakeYear context={context} year={list.year} />
      </Column>
    </Page>
  );
}

/** The answers published in a month. */
export function MonthPage({ context, list }: Base & { readonly list: MonthList }) {
  const { words } = context;
  const { lists } = words.publish;
  const year = list.month.slice(0, 4);
  const month = monthIn(list.month, words.dates);
  return (
    <Page
      context={context}
      title={lists.month(month, year)}
      section="published"
      found={<Found context={context} title={lists.month(month, year)} description={lists.lead} published />}
      breadcrumbs={trail(words, [
        { text: lists.title, href: '/disclosures/' },
        { text: year, href: `/disclosures/${year}/` },
        { text: month },
      ])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{lists.month(month, year)}</h1>
        <Entries context={context} entries={list.entries} />
      </Column>
    </Page>
  );
}
