import { type Published, percent, sharedKeys, sharesIn, statisticsKeys } from '#domain/statistics/edition.ts';
import { type Bar, BarChart } from '#web/components/chart/bar-chart.tsx';
import { Day } from '#web/components/day/day.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { Table } from '#web/components/table/table.tsx';
import type { StatisticsContext } from '#web/statistics-context.ts';
import { periodOf } from './quarter-page.tsx';
import { ShareText } from './shares.tsx';

/** Three years are drawn; the table has all. */
const DRAWN = 12;
const kinds = { good: 'full', adequate: 'striped', unsatisfactory: 'empty' } as const;

type Props = {
  readonly context: StatisticsContext;
  readonly newest: readonly Published[];
  readonly next: { readonly quarter: string; readonly on: string };
};

function inTime(edition: Published) {
  const whole = edition.statistics.columns.at(-1);
  return sharesIn(edition).find(({ id, column }) => id === 'in-time' && column === whole) ?? null;
}

/** The share that was answered in time, quarter by quarter. */
function OverTime({ context: { words }, newest }: Pick<Props, 'context' | 'newest'>) {
  const said = words.statistics;
  const bars = newest.slice(0, DRAWN).map((edition): Bar => {
    const share = inTime(edition);
    return {
      label: said.period(...periodOf(edition.quarter, words)),
      value: share?.band ? `${said.percent(percent(share.tenths))}, ${said.band[share.band]}` : said.noShare,
      tenths: share?.tenths ?? 0,
      kind: kinds[share?.band ?? 'unsatisfactory'],
    };
  });
  return <BarChart id="in-time" title={said.chart.time} note={said.chart.timeNote} bars={bars} marks={[90, 95]} />;
}

function Quarters({ context, newest }: Pick<Props, 'context' | 'newest'>) {
  const { words } = context;
  const said = words.statistics;
  return (
    <Table
      caption={said.newestFirst}
      captionClass="govuk-table__caption--m"
      head={[
        [
          { text: said.quarter },
          { text: said.lines.received.label, numeric: true },
          { text: said.inTime, numeric: true },
        ],
      ]}
      rows={newest.map((edition) => {
        const { statistics, quarter, version } = edition;
        const received = statistics.figures.find(
          ({ line, column }) => line === 'received' && column === statistics.columns.at(-1),
        );
        return {
          cells: [
            {
              content: (
                <>
                  <a class="govuk-link" href={`/${statisticsKeys(quarter).page.replace('index.html', '')}`}>
                    {said.period(...periodOf(quarter, words))}
                  </a>
                  {version === 1 ? null : <> ({said.corrected(version)})</>}
                </>
              ),
            },
            { content: String(received?.value ?? 0), numeric: true },
            { content: <ShareText words={words} share={inTime(edition)} />, numeric: true },
          ],
        };
      })}
    />
  );
}

/** All quarters, drawn and as a list, and when the next will come. */
export function OverviewPage({ context, newest, next }: Props) {
  const { words, authority } = context;
  const said = words.statistics;
  return (
    <Page
      context={context}
      title={said.title}
      section="published"
      found={<Found context={context} title={said.title} description={said.lead} published />}
      breadcrumbs={[
        { text: words.site.start, href: '/' },
        { text: words.publish.lists.title, href: '/disclosures/' },
        { text: said.title },
      ]}
    >
      <Column>
        <div class="portal-statistics">
          <h1 class="govuk-heading-xl">{said.title}</h1>
          <p class="govuk-body-l">{said.lead}</p>
          {newest.length === 0 ? <p class="govuk-body">{said.none}</p> : null}
          <p class="govuk-body">
            {said.next(said.period(...periodOf(next.quarter, words)))} <Day date={next.on} words={words.dates} short />.{' '}
            {said.nextNote}
          </p>
          {newest.length === 0 ? null : (
            <>
              <OverTime context={context} newest={newest} />
              <Quarters context={context} newest={newest} />
              <p class="govuk-body">{said.bands(authority.regulator.name)}</p>
              <p class="govuk-body">
                <a class="govuk-link" href={`/${sharedKeys.csv}`} type="text/csv">
                  {said.allCsv}
                </a>
              </p>
            </>
          )}
        </div>
      </Column>
    </Page>
  );
}
