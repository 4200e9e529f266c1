import { csvFile } from '../../csv.ts';
import type { SchemeClass } from '../../scheme/classes.ts';
import { disclosurePath } from '../disclosure.ts';
import type { Log, LogEntry } from './log.ts';

/** What the columns of the log are called, and its outcomes. */
export type LogCsvWords = {
  readonly columns: {
    readonly reference: string;
    readonly title: string;
    readonly published: string;
    readonly outcome: string;
    readonly grounds: string;
    readonly topics: string;
    readonly address: string;
    readonly schemeClass: string;
  };
  readonly outcome: (outcome: LogEntry['outcome']) => string;
  readonly ground: (id: string) => string;
  readonly schemeClass: (id: SchemeClass) => string;
};

/** The answers of a year, newest first, as CSV. */
export function logCsv(origin: string, year: string, { months }: Log, words: LogCsvWords): string {
  const { reference, title, published, outcome, grounds, topics, address, schemeClass } = words.columns;
  const entries = months.filter(({ month }) => month.startsWith(`${year}-`)).toReversed();
  return csvFile([
    // What came later stands last: some read a table by its places.
    [reference, title, published, outcome, grounds, topics, address, schemeClass],
    ...entries.flatMap((month) =>
      month.entries.map((entry) => [
        entry.reference,
        entry.title,
        entry.publishedOn,
        words.outcome(entry.outcome),
        (entry.grounds ?? []).map(words.ground).join('; '),
        (entry.topics ?? []).join('; '),
        origin + disclosurePath(entry.reference),
        entry.schemeClass === undefined ? '' : words.schemeClass(entry.schemeClass),
      ]),
    ),
  ]);
}
