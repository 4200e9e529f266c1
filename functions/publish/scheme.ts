import type { Authority } from '#domain/authority.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { ListEntry } from '#domain/publication/lists.ts';
import type { TakenObject } from '#domain/publication/take-away/files.ts';
import type { SchemeEntry } from '#domain/scheme/entry.ts';
import { type SchemeFrame, schemeFrame } from '#domain/scheme/frame.ts';
import type { Files } from '#store/ports.ts';

/** The pages and files of the publication scheme (FOIA s.19): a page for each class, and what they share. */
export type SchemePages = { readonly scheme: (frame: SchemeFrame) => readonly TakenObject[] };

type PutDeps = {
  readonly pages: Pick<Files, 'put' | 'remove'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly render: SchemePages;
};

/** Puts the whole frame as it is on a day: as many objects as there are classes, and four more, whatever the size of the scheme. */
export async function putScheme(
  { pages, authority, render }: PutDeps,
  entries: readonly SchemeEntry[],
  answers: readonly ListEntry[],
  today: LocalDate,
): Promise<void> {
  const objects = render.scheme(schemeFrame(authority.regimes, entries, answers, today));
  await Promise.all(
    objects.map(({ key, body, contentType }) =>
      body === null ? pages.remove(key) : pages.put(key, body, contentType),
    ),
  );
}
