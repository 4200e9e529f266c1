import {
  type GroundList,
  type GroundsList,
  groundKeys,
  groundsKey,
  type ListEntry,
} from '#domain/publication/lists.ts';
import type { JournalEntry } from '#store/journal-ports.ts';

/** The lists by ground; like those by month they are made from the journal alone. */
export type GroundPages = {
  readonly grounds: (list: GroundsList) => string;
  readonly ground: (list: GroundList) => string;
};

/** A ground has so many on its page; where it has more, its years have them all. */
export const MOST_ON_A_PAGE = 200;

const yearOf = ({ publishedOn }: ListEntry) => publishedOn.slice(0, 4);
const sizes = <T>(groups: ReadonlyMap<string, readonly T[]>) =>
  [...groups].map(([key, list]) => ({ key, count: list.length }));

/** The grounds that an answer rests on or ever did, by the lines of its year: those are the lists that it may stand in; those of all, where none is named. */
export function groundsEver(lines: readonly JournalEntry[], reference?: string): readonly string[] {
  const own = reference === undefined ? lines : lines.filter((line) => line.reference === reference);
  return [...new Set(own.flatMap((line) => line.grounds ?? []))];
}

/**
 * The list of grounds, and for each of the grounds that one publication touches its page and that of the year: as many as the
 * answer has grounds, whatever the size of the scheme. Null in the place of a page of nothing, which goes. A year’s page is there from its
 * first answer on, also while nothing leads to it.
 */
export function groundLists(
  make: GroundPages,
  entries: readonly ListEntry[],
  touched: readonly string[],
  year: string,
): readonly (readonly [key: string, html: string | null])[] {
  const byGround = Map.groupBy(
    entries.flatMap((entry) => (entry.grounds ?? []).map((ground) => ({ ground, entry }))),
    ({ ground }) => ground,
  );
  const grounds = sizes(byGround).map(({ key, count }) => ({ ground: key, count }));
  const pages = touched.flatMap((ground) => {
    const own = (byGround.get(ground) ?? []).map(({ entry }) => entry);
    const years = Map.groupBy(own, yearOf);
    const many = own.length > MOST_ON_A_PAGE;
    const perYear = many ? sizes(years).map(({ key, count }) => ({ year: key, count })) : [];
    const keys = groundKeys(ground, year);
    const inYear = years.get(year);
    return [
      [
        keys.all,
        own.length > 0 ? make.ground({ ground, entries: own.slice(0, MOST_ON_A_PAGE), years: perYear }) : null,
      ],
      [keys.year, inYear ? make.ground({ ground, year, entries: inYear, years: [] }) : null],
    ] as const;
  });
  return [[groundsKey, make.grounds({ grounds })], ...pages];
}
