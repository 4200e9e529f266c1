import type { LoggedWithdrawal, WithdrawnYear } from '#domain/publication/withdrawn.ts';
import { Day } from '#web/components/day/day.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import type { FullContext } from '#web/context.ts';

type Props = { readonly context: FullContext; readonly log: readonly WithdrawnYear[] };

function Entry({ context: { words }, entry }: Pick<Props, 'context'> & { readonly entry: LoggedWithdrawal }) {
  const { dates, problem, publish } = words;
  const { withdrawn } = publish;
  const { reference, title, on, reason, endedOn } = entry;
  return (
    <li>
      <strong>{reference}</strong>
      {title === undefined ? '' : `: ${title}`}
      <br />
      {withdrawn.on} <Day date={on} words={dates} short />.{' '}
      {reason === null ? withdrawn.noReason : problem.goneReason[reason]}
      {endedOn === null ? null : (
        <>
          {' '}
          {withdrawn.back} <Day date={endedOn} words={dates} short />.
        </>
      )}
    </li>
  );
}

/** The public log of withdrawals: what was taken down, when, and why where that may be said. */
export function WithdrawnPage({ context, log }: Props) {
  const { publish, site } = context.words;
  const { withdrawn, lists } = publish;
  return (
    <Page
      context={context}
      title={withdrawn.title}
      section="published"
      found={<Found context={context} title={withdrawn.title} description={withdrawn.lead} published />}
      breadcrumbs={[
        { text: site.start, href: '/' },
        { text: lists.title, href: '/disclosures/' },
        { text: withdrawn.title },
      ]}
    >
      <Column>
        <h1 class="govuk-heading-xl">{withdrawn.title}</h1>
        <p class="govuk-body-l">{withdrawn.lead}</p>
        {log.map(({ year, entries }) => (
          <section key={year}>
            <h2 class="govuk-heading-m">{year}</h2>
            <ul class="govuk-list govuk-list--spaced">
              {entries.map((entry) => (
                <Entry context={context} entry={entry} key={`${entry.reference}-${entry.on}`} />
              ))}
            </ul>
          </section>
        ))}
      </Column>
    </Page>
  );
}
