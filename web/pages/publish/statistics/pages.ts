import {
  type Edition,
  type Labels,
  type Published,
  statisticsCsv,
  statisticsJson,
} from '#domain/statistics/edition.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import type { FullContext } from '#web/context.ts';
import { renderPage } from '#web/render.ts';
import { statisticsContextOf } from '#web/statistics-context.ts';
import { lineMeaning, lineName } from './figures.tsx';
import { OverviewPage } from './overview-page.tsx';
import { QuarterPage } from './quarter-page.tsx';

/** The pages and files of the quarterly figures, in the authority's words. */
export function statisticsPages(full: FullContext) {
  const context = statisticsContextOf(full);
  const { words } = context;
  const said = words.statistics;
  const labels: Labels = {
    // A spreadsheet has whole pence, and the page pounds.
    line: (line, column) => (line === 'fee-pence' ? said.inPence : lineName(line, column, words)),
    means: (line) => lineMeaning(line, words),
    share: (share) => said.shares[share].label,
    shareMeans: (share) => said.shares[share].means,
    fewerThan: said.fewerThan,
    notShown: said.notShown,
  };
  return {
    edition: (edition: Published, before: Published | null, all: readonly Edition[]) =>
      renderPage(QuarterPage, { context, edition, before, all }),
    overview: (newest: readonly Published[], next: { readonly quarter: string; readonly on: string }) =>
      renderPage(OverviewPage, { context, newest, next }),
    csv: (edition: Edition, statistics: Statistics) => statisticsCsv(edition, statistics, labels),
    json: (edition: Edition, statistics: Statistics) => statisticsJson(edition, statistics, labels),
  };
}
