import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import type { ListEntry } from '../publication/lists.ts';
import { classesOf, modelSchemes, type SchemeClass, schemeOf } from './classes.ts';
import { type DueState, dueState, type SchemeEntry } from './entry.ts';

/** A page of the frame: a class, or the answers that are in none. */
export type SchemePlace = SchemeClass | 'answers';
/** An entry as everybody sees it. */
export type PublicEntry = SchemeEntry & { readonly due: DueState | null };

/** What one page of the frame has, newest first. */
export type SchemeSection = {
  readonly place: SchemePlace;
  readonly entries: readonly PublicEntry[];
  /** As many as a page shows; `count` is of all. */
  readonly answers: readonly ListEntry[];
  readonly count: number;
  /** The log of answers belongs here by its nature. */
  readonly hasLog: boolean;
};
/** The classes of the authority's scheme in their order, and after them the answers that are in none. */
export type SchemeFrame = { readonly sections: readonly SchemeSection[] };

/** Where an answer of a class stands: one whose class is of another model scheme, or that has none, is in none. */
export function placeOf(regimes: readonly Regime[], schemeClass: SchemeClass | undefined): SchemePlace {
  return schemeClass !== undefined && classesOf(regimes).includes(schemeClass) ? schemeClass : 'answers';
}

/** A page has so many answers; search has them all. */
export const MOST_ANSWERS = 200;

const newestEntry = (a: SchemeEntry, b: SchemeEntry) =>
  a.versionOn === b.versionOn ? (a.id < b.id ? 1 : -1) : a.versionOn < b.versionOn ? 1 : -1;

/**
 * The frame of the site on a day: what the authority publishes unasked, and what stands published of its answers (`answers`, newest first).
 */
export function schemeFrame(
  regimes: readonly Regime[],
  entries: readonly SchemeEntry[],
  answers: readonly ListEntry[],
  today: LocalDate,
): SchemeFrame {
  const classes = classesOf(regimes);
  const { log } = modelSchemes[schemeOf(regimes)];
  const placed = Map.groupBy(answers, ({ schemeClass }) => placeOf(regimes, schemeClass));
  const shown = entries.filter(({ isRemoved }) => !isRemoved).toSorted(newestEntry);
  const sections = [...classes, 'answers' as const].map((place): SchemeSection => {
    const own = placed.get(place) ?? [];
    return {
      place,
      entries: shown
        .filter(({ schemeClass }) => schemeClass === place)
        .map((entry) => ({ ...entry, due: dueState(entry, today) })),
      answers: own.slice(0, MOST_ANSWERS),
      count: own.length,
      hasLog: place === log,
    };
  });
  return { sections };
}

/** Where the frame stands, as a page and as data. */
export const schemePaths = { frame: '/scheme/', data: '/scheme/index.json', sitemap: '/scheme/sitemap.xml' } as const;

/** The page of a class, or of the answers in none. */
export function placePath(place: SchemePlace): string {
  return `/scheme/${place}/`;
}
