import { londonDate } from '#domain/dates.ts';
import type { PublishedLink } from '#domain/links/link.ts';
import { consolePathOf, isEntryOwner } from '#domain/links/owner.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { Tag } from '#web/components/tag/tag.tsx';
import { linkTo } from '#web/context.ts';
import type { DeskContext } from '#web/officer-context.ts';
import { timeInLondon } from './time-in-london.ts';

/** An address as a link that may break anywhere: it is often wider than a telephone. */
export function Address({ href }: { readonly href: string }) {
  // Whoever has links looked at says what they are: only what leads to a page is made a link.
  if (!/^(https?:\/\/|\/(?!\/))/.test(href)) return <span class="officer-address">{href}</span>;
  return (
    <a class="govuk-link officer-address" href={href} rel="noreferrer">
      {href}
    </a>
  );
}

function Owner({ context, owner }: { readonly context: DeskContext; readonly owner: string }) {
  const path = consolePathOf(owner);
  if (path === null) return <>{owner}</>;
  return (
    <a class="govuk-link" href={linkTo(context, path)}>
      {isEntryOwner(owner) ? context.words.links.entry : owner}
    </a>
  );
}

type Props = {
  readonly context: DeskContext;
  readonly link: PublishedLink;
  /** False on the page of the one case that is meant. */
  readonly withOwners: boolean;
};

/** What is known of a link. */
export function LinkFacts({ context, link, withOwners }: Props) {
  const { links: words, dates } = context.words;
  const day = (instant: string) => dayInWords(londonDate(instant), dates);
  const rows: readonly SummaryRow[] = [
    { key: words.since, value: day(link.since) },
    ...(link.because === null ? [] : [{ key: words.happened, value: words.because[link.because] }]),
    ...(link.movedTo === null ? [] : [{ key: words.leadsTo, value: <Address href={link.movedTo} /> }]),
    ...(link.checkedAt === null ? [] : [{ key: words.checked, value: timeInLondon(link.checkedAt) }]),
    ...(withOwners
      ? [
          {
            key: words.citedBy,
            value: (
              <ul class="officer-plain">
                {link.owners.map((owner) => (
                  <li key={owner}>
                    <Owner context={context} owner={owner} />{' '}
                    {link.refusals.includes(owner) ? <Tag tone="red">{words.refuses}</Tag> : null}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
  return <SummaryList rows={rows} />;
}
