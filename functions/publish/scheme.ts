import type { Authority } from '#domain/authority.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { ListEntry } from '#domain/publication/lists.ts';
import type { TakenObject } from '#domain/publication/take-away/files.ts';
import type { SchemeEntry } from '#domain/scheme/entry.ts';
import { placeOf, type SchemeFrame, type SchemePlace, schemeFrame } from '#domain/scheme/frame.ts';
import type { JournalEntry } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';

/** The pages of the classes that a change touches, or of every class. */
export type Places = readonly SchemePlace[] | 'all';

/** The pages and files of the publication scheme (FOIA s.19): pages of classes, and after them what they share. */
export type SchemePages = { readonly scheme: (frame: SchemeFrame, places: Places) => readonly TakenObject[] };

type PutDeps = {
  readonly pages: Pick<Files, 'put' | 'remove'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly render: SchemePages;
};

/** The places in which an answer stands or ever stood, by the lines of its year. */
export function placesEver(
  { regimes }: Pick<Authority, 'regimes'>,
  lines: readonly JournalEntry[],
  reference: string,
): readonly SchemePlace[] {
  const own = lines.filter((line) => line.reference === reference);
  return [...new Set(own.map(({ schemeClass }) => placeOf(regimes, schemeClass)))];
}

/**
 * Puts the frame as it is on a day, with the pages of these places: constantly many objects, whatever the size of the scheme. A publication puts
 * those that it touches and no other: what it wrote of another's, and then was cut off, nobody would write again.
 */
export async function putScheme(
  { pages, authority, render }: PutDeps,
  entries: readonly SchemeEntry[],
  answers: readonly ListEntry[],
  today: LocalDate,
  places: Places,
): Promise<void> {
  const frame = schemeFrame(authority.regimes, entries, answers, today);
  for (const { key, body, contentType } of render.scheme(frame, places)) {
    await (body === null ? pages.remove(key) : pages.put(key, body, contentType));
  }
}
