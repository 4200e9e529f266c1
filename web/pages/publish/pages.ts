import type { ImportedDisclosure } from '#domain/imported/imported-disclosure.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { GroundList, GroundsList, ListEntry, MonthList, YearList, YearsList } from '#domain/publication/lists.ts';
import type { PromiseRegister } from '#domain/publication/promises.ts';
import type { WithdrawnYear } from '#domain/publication/withdrawn.ts';
import type { FullContext } from '#web/context.ts';
import { renderPage } from '#web/render.ts';
import { DisclosurePage } from './disclosure-page.tsx';
import { GroundPage, GroundsPage } from './ground-pages.tsx';
import { ImportedPage } from './imported-page.tsx';
import { MonthPage, YearPage, YearsPage } from './list-pages.tsx';
import { PromisesPage } from './promises-page.tsx';
import { schemeIn } from './scheme/pages.ts';
import { tableFilesIn } from './table-csv.ts';
import { takeAwayIn } from './take-away.ts';
import { WithdrawnPage } from './withdrawn-page.tsx';

/** The documents that publishing writes, in the authority's words and colours. */
export function publishPages(portal: FullContext, origin: string) {
  const context = { ...portal, origin };
  return {
    disclosure: (disclosure: Disclosure, earlier?: readonly Disclosure[]) =>
      renderPage(DisclosurePage, { context, disclosure, earlier }),
    imported: (disclosure: ImportedDisclosure) => renderPage(ImportedPage, { context, disclosure }),
    index: (list: YearsList, latest: readonly ListEntry[]) => renderPage(YearsPage, { context, list, latest }),
    year: (list: YearList) => renderPage(YearPage, { context, list }),
    month: (list: MonthList) => renderPage(MonthPage, { context, list }),
    grounds: (list: GroundsList) => renderPage(GroundsPage, { context, list }),
    promises: (register: PromiseRegister) => renderPage(PromisesPage, { context, register }),
    ground: (list: GroundList) => renderPage(GroundPage, { context, list }),
    withdrawn: (log: readonly WithdrawnYear[]) => renderPage(WithdrawnPage, { context, log }),
    tables: tableFilesIn(context.words),
    takeAway: takeAwayIn(context, origin),
    scheme: schemeIn(context, origin),
  };
}
