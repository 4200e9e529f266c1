import { logCsvPath, takeAwayPaths } from '#domain/publication/take-away/addresses.ts';
import type { FullContext } from '#web/context.ts';
import { linkTo } from '#web/context.ts';

/** Everything that is published as files: the feed, the log of each year, the whole of it. */
export function TakeAway({ context, years }: { readonly context: FullContext; readonly years: readonly string[] }) {
  const { takeAway } = context.words.publish;
  const files = [
    { href: takeAwayPaths.feed, type: 'application/atom+xml', text: takeAway.feed },
    ...years.map((year) => ({ href: logCsvPath(year), type: 'text/csv', text: takeAway.csv(year) })),
    { href: takeAwayPaths.dump, type: 'application/json', text: takeAway.dump },
    { href: takeAwayPaths.index, type: 'application/json', text: takeAway.index },
    { href: takeAwayPaths.sitemap, type: 'application/xml', text: takeAway.sitemap },
    { href: linkTo(context, '/developers/'), type: undefined, text: takeAway.developers },
  ];
  return (
    <section id="take-away">
      <h2 class="govuk-heading-m">{takeAway.title}</h2>
      <p class="govuk-body">{takeAway.lead}</p>
      <ul class="govuk-list">
        {files.map(({ href, type, text }) => (
          <li key={href}>
            <a class="govuk-link" href={href} type={type}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The answers of a year as one table. */
export function TakeYear({ context, year }: { readonly context: FullContext; readonly year: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={logCsvPath(year)} type="text/csv">
        {context.words.publish.takeAway.csv(year)}
      </a>
    </p>
  );
}
