import type { Change } from '#domain/statistics/edition.ts';
import { Table } from '#web/components/table/table.tsx';
import type { StatisticsWords as Words } from '#web/words/index.ts';
import { figureText, lineName } from './figures.tsx';

type Props = {
  readonly words: Pick<Words, 'statistics'>;
  readonly changed: readonly Change[];
  readonly caption: string;
  /** True where a heading says the same just above. */
  readonly headed?: true;
  readonly after: string;
  /** How many columns the figures have: with one, its name goes without saying. */
  readonly columns: number;
  readonly threshold: number;
};

/** What a version of the figures says otherwise than the one before. */
export function ChangesTable({ words, changed, caption, headed, after, columns, threshold }: Props) {
  const said = words.statistics;
  return (
    <Table
      caption={caption}
      captionClass={headed ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}
      head={[[{ text: said.line }, { text: said.before, numeric: true }, { text: after, numeric: true }]]}
      rows={changed.map(({ line, column, before: was, after: is }) => ({
        header:
          columns > 1 ? `${lineName(line, column, words)} (${said.column[column]})` : lineName(line, column, words),
        cells: [was, is].map((figure) => ({ content: figureText(figure, threshold, words), numeric: true })),
      }))}
    />
  );
}
