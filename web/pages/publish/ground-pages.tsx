import { type GroundList, type GroundsList, groundSlug } from '#domain/publication/lists.ts';
import { groundName } from '#domain/response/grounds.ts';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import type { FullContext } from '#web/context.ts';
import { Counts, Entries, trail } from './list-pages.tsx';

type Base = { readonly context: FullContext };

const pathOf = (ground: string) => `/disclosures/ground/${groundSlug(ground)}/`;

/** The grounds on which answers rest, by the order of the law. */
export function GroundsPage({ context, list }: Base & { readonly list: GroundsList }) {
  const { words, authority, language } = context;
  const { lists } = words.publish;
  const order = new Intl.Collator(language, { numeric: true });
  const rows = list.grounds
    .map(({ ground, count }) => ({ text: groundName(authority.regimes, ground), href: pathOf(ground), count }))
    .sort((a, b) => order.compare(a.text, b.text));
  return (
    <Page
      context={context}
      title={lists.grounds}
      section="published"
      found={<Found context={context} title={lists.grounds} description={lists.groundsLead} published />}
      breadcrumbs={trail(words, [{ text: lists.title, href: '/disclosures/' }, { text: lists.groundsShort }])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{lists.grounds}</h1>
        <p class="govuk-body-l">{lists.groundsLead}</p>
        {rows.length === 0 ? <p class="govuk-body">{lists.none}</p> : <Counts words={words} rows={rows} />}
      </Column>
    </Page>
  );
}

/** The answers that rest on a ground: the newest and their years, or those of one year. */
export function GroundPage({ context, list }: Base & { readonly list: GroundList }) {
  const { words, authority } = context;
  const { lists } = words.publish;
  const { ground, year, entries, years } = list;
  const name = groundName(authority.regimes, ground);
  const title = year === undefined ? lists.ground(name) : lists.groundIn(name, year);
  const steps = [
    { text: lists.title, href: '/disclosures/' },
    { text: lists.groundsShort, href: '/disclosures/ground/' },
  ];
  const own = year === undefined ? [{ text: name }] : [{ text: name, href: pathOf(ground) }, { text: year }];
  return (
    <Page
      context={context}
      title={title}
      section="published"
      found={<Found context={context} title={title} description={lists.groundsLead} published />}
      breadcrumbs={trail(words, [...steps, ...own])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{title}</h1>
        {years.length === 0 ? null : (
          <>
            <p class="govuk-body">{lists.groundNewest(entries.length)}</p>
            <Counts
              words={words}
              rows={years.map((one) => ({ text: one.year, href: `${pathOf(ground)}${one.year}/`, count: one.count }))}
            />
          </>
        )}
        <Entries context={context} entries={entries} />
      </Column>
    </Page>
  );
}
