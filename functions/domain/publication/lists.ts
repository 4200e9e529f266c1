import type { LocalDate } from '../dates.ts';
import type { CaseOutcome } from '../response/outcome.ts';
import type { SchemeClass } from '../scheme/classes.ts';
import type { Disclosure } from './disclosure.ts';
import { firstWords, plain } from './plain.ts';
import { type EntryPromise, entryPromises } from './promises.ts';

/** A disclosure in one line of a list. */
export type ListEntry = {
  readonly reference: string;
  readonly title: string;
  readonly publishedOn: LocalDate;
  /** `unknown`: published elsewhere before, in words of its own. */
  readonly outcome: CaseOutcome | 'unknown';
  readonly summaryLine: string;
} & Partial<EntryFacts>;

/** What an answer can be picked out by, beside its day and outcome. Lines of the journal from before there was this lack it. */
export type EntryFacts = {
  /** Ids of the catalogue (`s40`, `r12(5)(b)`), once each. */
  readonly grounds: readonly string[];
  readonly topics: readonly string[];
  /** It has tables or files. */
  readonly hasData: boolean;
  /** Its class in the publication scheme; left out where it is in none. */
  readonly schemeClass?: SchemeClass;
  /** What it promises to publish later (FOIA s.22, FOISA s.27); left out where it promises nothing. */
  readonly promises?: readonly EntryPromise[];
  /** The reference that an earlier log gave it, where it is not of our form. */
  readonly formerReference?: string;
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
/**
 * Answers that rest on a ground, newest first: those of a year, or the newest of all, with the years (and how many each has)
 * where there are more than a page shows.
 */
export type GroundList = {
  readonly ground: string;
  readonly year?: string;
  readonly entries: readonly ListEntry[];
  readonly years: readonly { year: string; count: number }[];
};
/** The grounds that any published answer rests on. */
export type GroundsList = { readonly grounds: readonly { ground: string; count: number }[] };

/** The grounds that a disclosure rests on, whether for the whole request or for parts of it, once each. */
export function groundsOf({ decision }: Pick<Disclosure, 'decision'>): readonly string[] {
  return [...new Set(decision.grounds.map(({ exemption }) => exemption))];
}

/** The line of a disclosure: what was asked, in its first words. */
export function listEntry(disclosure: Disclosure): ListEntry {
  return {
    reference: disclosure.reference,
    title: disclosure.title,
    publishedOn: disclosure.dates.publishedOn,
    outcome: disclosure.outcome,
    summaryLine: firstWords(plain(disclosure.request), 160),
    grounds: groundsOf(disclosure),
    topics: disclosure.topics,
    hasData: disclosure.tables.length + disclosure.attachments.length > 0,
    ...(disclosure.schemeClass === undefined ? {} : { schemeClass: disclosure.schemeClass }),
    ...entryPromises(disclosure),
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

/** A ground as addresses have it: `r12(5)(b)` → `r12-5-b`. */
export function groundSlug(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}

/** Keys of the lists of the answers that rest on a ground: all of them or the newest, and those of one year. */
export function groundKeys(ground: string, year: string): { readonly all: string; readonly year: string } {
  const folder = `disclosures/ground/${groundSlug(ground)}`;
  return { all: `${folder}/index.html`, year: `${folder}/${year}/index.html` };
}

/** Key of the list of grounds. */
export const groundsKey = 'disclosures/ground/index.html';
