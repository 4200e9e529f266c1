import { citation } from '#domain/response/grounds.ts';
import { exemptionOf, type FixedLine, type LineId, type TableId, tables } from '#domain/statistics/lines.ts';
import type { Column, Figure, Statistics } from '#domain/statistics/statistics.ts';
import { Details } from '#web/components/details/details.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Table } from '#web/components/table/table.tsx';
import type { StatisticsWords as Words } from '#web/words/index.ts';

/** What a line is called. A ground is cited under the law of its column. */
export function lineName(line: LineId, column: Column, { statistics }: Pick<Words, 'statistics'>): string {
  const exemption = exemptionOf(line);
  if (exemption === undefined || column === 'all') return statistics.lines[line as FixedLine].label;
  return statistics.ground(citation(column, { exemption, limbs: [] }));
}

/** What a line counts. */
export function lineMeaning(line: LineId, { statistics }: Pick<Words, 'statistics'>): string {
  return exemptionOf(line) === undefined ? statistics.lines[line as FixedLine].means : statistics.groundsNote;
}

/** A figure as a reader sees it. */
export function figureText(
  figure: Figure | undefined | null,
  threshold: number,
  { statistics }: Pick<Words, 'statistics'>,
): string {
  if (!figure) return statistics.absent;
  // The number does not stand on a line of its own.
  if (figure.mark === 'small') return statistics.fewerThan(threshold).replace(/ (?=\d)/, '\u00a0');
  if (figure.mark === 'hidden') return statistics.notShown;
  return figure.line === 'fee-pence' ? statistics.pounds(figure.value) : String(figure.value);
}

type Props = { readonly words: Words; readonly statistics: Statistics };

/** What the lines of a table count, beside it. */
function Meanings({ words, table, lines }: { words: Words; table: TableId; lines: readonly FixedLine[] }) {
  const said = words.statistics;
  const rows = lines.map((line) => ({ key: said.lines[line].label, value: said.lines[line].means }));
  return (
    <Details summary={said.explain(said.tables[table])}>
      <SummaryList rows={rows} />
      {table === 'grounds' ? <p class="govuk-body">{said.groundsNote}</p> : null}
    </Details>
  );
}

/** The grounds of each law, which stand under their own numbers, and those who were only told where it is. */
function Grounds({ words, statistics: { figures, columns, threshold } }: Props) {
  const said = words.statistics;
  const whole = columns.at(-1);
  const grounds = figures.filter(({ line }) => exemptionOf(line) !== undefined);
  const only = figures.filter(({ line, column }) => line === 'only-available' && column === whole);
  if (grounds.length === 0) return <p class="govuk-body">{said.groundsNone}</p>;
  return (
    <Table
      caption={said.tables.grounds}
      captionClass="govuk-table__caption--m"
      head={[[{ text: said.groundName }, { text: said.number, numeric: true }]]}
      rows={[...grounds, ...only].map((figure) => ({
        header: lineName(figure.line, figure.column, words),
        cells: [{ content: figureText(figure, threshold, words), numeric: true }],
      }))}
    />
  );
}

/** One table of figures, a column for each law, and below it what each line counts. */
function Figures({ words, statistics, table }: Props & { readonly table: (typeof tables)[number] }) {
  const said = words.statistics;
  const { columns, figures, threshold } = statistics;
  const lines: readonly FixedLine[] = table.lines;
  const text = (line: LineId, column: Column) =>
    figureText(
      figures.find((one) => one.line === line && one.column === column),
      threshold,
      words,
    );
  return (
    <>
      {table.id === 'grounds' ? (
        <Grounds words={words} statistics={statistics} />
      ) : (
        <Table
          caption={said.tables[table.id]}
          captionClass="govuk-table__caption--m"
          head={[[{ text: said.line }, ...columns.map((column) => ({ text: said.column[column], numeric: true }))]]}
          rows={lines.map((line) => ({
            header: said.lines[line].label,
            cells: columns.map((column) => ({ content: text(line, column), numeric: true })),
          }))}
        />
      )}
      <Meanings words={words} table={table.id} lines={lines} />
    </>
  );
}

/** All tables in their order. */
export function AllFigures({ words, statistics }: Props) {
  return (
    <>
      {tables.map((table) => (
        <Figures key={table.id} words={words} statistics={statistics} table={table} />
      ))}
    </>
  );
}
