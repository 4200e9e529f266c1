import type { LocalDate } from '../dates.ts';
import type { CaseOutcome } from '../response/outcome.ts';
import type { Disclosure } from './disclosure.ts';
import { firstWords, plain } from './plain.ts';

/** A disclosure in one line of a list. */
export type ListEntry = {
  readonly reference: string;
  readonly title: string;
  readonly publishedOn: LocalDate;
  /** `unknown`: published elsewhere before, in words of its own. */
  readonly outcome: CaseOutcome | 'unknown';
  readonly summaryLine: string;
};

/** The disclosures published in a month (`2026-11`), newest first. */
export type MonthList = { readonly month: string; readonly entries: readonly ListEntry[] };
/** A year with the number of disclosures of each of its months that has any, newest first. */
export type YearList = { readonly year: string; readonly months: readonly { month: string; count: number }[] };
/** The years with any disclosures, newest first. */
export type YearsList = {
  readonly years: readonly { year: string; count: number }[];
  /** There is a log of withdrawals to lead to. */
  readonly withdrawn?: true;
};

/** The line of a disclosure: what was asked, in its first words. */
export function listEntry(disclosure: Disclosure): ListEntry {
  return {
    reference: disclosure.reference,
    title: disclosure.title,
    publishedOn: disclosure.dates.publishedOn,
    outcome: disclosure.outcome,
    summaryLine: firstWords(plain(disclosure.request), 160),
  };
}

/** Keys of the lists that a disclosure published on a day stands in: a constant number, whatever the size of the scheme. */
export function listKeys(publishedOn: LocalDate): {
  readonly years: string;
  readonly year: string;
  readonly month: string;
} {
  const [year, month] = publishedOn.split('-');
  return {
    years: 'disclosures/index.html',
    year: `disclosures/${year}/index.html`,
    month: `disclosures/${year}/${month}/index.html`,
  };
}
