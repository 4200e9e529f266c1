import { changes, type Edition, type Published, statisticsKeys } from '#domain/statistics/edition.ts';
import { daysOf } from '#domain/statistics/quarter.ts';
import { BarChart } from '#web/components/chart/bar-chart.tsx';
import { Day } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { Warning } from '#web/components/warning/warning.tsx';
import type { StatisticsContext } from '#web/statistics-context.ts';
import type { StatisticsWords as Words } from '#web/words/index.ts';
import { ChangesTable } from './changes-table.tsx';
import { AllFigures } from './figures.tsx';
import { Shares } from './shares.tsx';

/** The months of a quarter in words: `July`, `September 2026`. */
export function periodOf(quarter: string, { dates, publish }: Pick<Words, 'dates' | 'publish'>): [string, string] {
  const { from, to } = daysOf(quarter);
  const month = (day: string) => dates.months[Number(day.slice(5, 7)) - 1] ?? '';
  return [month(from), publish.lists.monthName(month(to), to.slice(0, 4))];
}

const address = (key: string) => `/${key.replace(/index\.html$/, '')}`;

type Props = {
  readonly context: StatisticsContext;
  readonly edition: Published;
  readonly before: Published | null;
  readonly all: readonly Edition[];
};

/** More than so many changes are folded up. */
const FEW = 8;

/** What a correction changed, and why. */
function Correction({ context: { words }, edition, before }: Props) {
  const said = words.statistics;
  if (before === null || edition.reason === null) return null;
  const changed = changes(before.statistics, edition.statistics);
  const { columns, threshold } = edition.statistics;
  return (
    <>
      <Inset>
        <p class="govuk-body">
          <strong>{said.corrected(edition.version)}</strong>
        </p>
        <p class="govuk-body">
          {said.correctedWhy} {edition.reason}
        </p>
      </Inset>
      {changed.length === 0 ? (
        <p class="govuk-body">{said.noChanges}</p>
      ) : (
        <Details summary={said.changed(changed.length)} open={changed.length <= FEW}>
          <ChangesTable
            {...{ words, changed, threshold }}
            caption={said.changes}
            after={said.after}
            columns={columns.length}
          />
        </Details>
      )}
    </>
  );
}

/** How soon the answers came, drawn. */
function Speed({ words, edition: { quarter, statistics } }: { words: Words; edition: Published }) {
  const said = words.statistics;
  const whole = statistics.columns.at(-1);
  const of = (line: string) => statistics.figures.find((one) => one.line === line && one.column === whole)?.value ?? 0;
  const received = of('received');
  const bars = (
    [
      ['time-in-20', 'full'],
      ['time-in-extension', 'full'],
      ['time-late', 'striped'],
      ['open', 'empty'],
      ['ended', 'empty'],
    ] as const
  ).map(([line, kind]) => ({
    label: said.lines[line].label,
    value: String(of(line)),
    tenths: received === 0 ? 0 : Math.floor((of(line) * 1000) / received),
    kind,
  }));
  const { quarter: title, quarterNote } = said.chart;
  return <BarChart id={`speed-${quarter}`} title={title} note={quarterNote} bars={bars} />;
}

function Files({ words, edition, all }: { words: Words; edition: Published; all: readonly Edition[] }) {
  const said = words.statistics;
  const keys = statisticsKeys(edition.quarter, edition.version);
  return (
    <>
      <h2 class="govuk-heading-m">{said.data}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={address(keys.csv)} type="text/csv">
            {said.csv}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={address(keys.json)} type="application/json">
            {said.json}
          </a>
        </li>
      </ul>
      {all.length < 2 ? null : (
        <>
          <h2 class="govuk-heading-m">{said.versions}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {all.map(({ quarter, version, publishedOn }) => (
              <li key={version}>
                <a class="govuk-link" href={address(statisticsKeys(quarter, version).page)}>
                  {said.version(version)}
                </a>{' '}
                (<Day date={publishedOn} words={words.dates} short />)
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The figures of a quarter in one edition. */
export function QuarterPage(props: Props) {
  const { context, edition, all } = props;
  const { words, authority } = context;
  const said = words.statistics;
  const { statistics, quarter } = edition;
  const title = said.quarterTitle(...periodOf(quarter, words));
  const laws = statistics.columns.flatMap((column) => (column === 'all' ? [] : [column]));
  return (
    <Page
      context={context}
      title={title}
      section="published"
      found={<Found context={context} title={title} description={said.lead} published />}
      breadcrumbs={[
        { text: words.site.start, href: '/' },
        { text: words.publish.lists.title, href: '/disclosures/' },
        { text: said.title, href: '/disclosures/statistics/' },
        { text: said.period(...periodOf(quarter, words)) },
      ]}
    >
      <Column>
        <div class="portal-statistics">
          <h1 class="govuk-heading-xl">{title}</h1>
          {edition.version === all.length ? null : (
            <Warning words={words.components}>
              {said.older}{' '}
              <a class="govuk-link" href={address(statisticsKeys(quarter).page)}>
                {said.newest}
              </a>
            </Warning>
          )}
          <p class="govuk-body">
            {authority.name}. {said.taken} <Day date={statistics.takenAt} words={words.dates} short />. {said.takenWhy}{' '}
            {said.published} <Day date={edition.publishedOn} words={words.dates} short />.
          </p>
          <p class="govuk-body">
            {laws.map((law) => said.lawsShort(said.column[law], words.site.lawName(law))).join(' · ')}
          </p>
          <Correction {...props} />
          <Speed words={words} edition={edition} />
          <Shares context={context} edition={edition} />
          <p class="govuk-body">{said.smallNote(statistics.threshold)}</p>
          <AllFigures words={words} statistics={statistics} />
          <Files words={words} edition={edition} all={all} />
        </div>
      </Column>
    </Page>
  );
}
