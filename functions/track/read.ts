import type { Case } from '#domain/case/case.ts';
import type { Given } from '#domain/case/given.ts';
import { linkOf, promiseLines } from '#domain/case/promises.ts';
import { readReference } from '#domain/case/reference.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import type { Problem } from '#domain/problem.ts';
import { cookie, type HttpAnswer, type HttpEvent, html } from '#plumbing/http.ts';
import type { Seal } from '#plumbing/ids.ts';
import { trackingCookie } from '#plumbing/tracking-key.ts';
import { caseByKey } from '#store/case-by-key.ts';
import type { StoredCase } from '#store/ports.ts';
import type { CaseReader } from '#store/read-cases.ts';
import type { FileReader } from '#store/read-files.ts';
import { letterPageKey } from '#store/response-files.ts';

export type ReadDeps = {
  readonly cases: CaseReader;
  readonly records: FileReader;
  readonly seal: Seal;
  readonly now: () => string;
};
/** What the page says beside the letter, of an answer that was given in more than one version. */
export type Versions = {
  /** When another version took the place of the one shown; null for the one that holds. */
  readonly replacedOn: LocalDate | null;
  /** That the one shown corrects the one before, and what of it and why; null where it does not. */
  readonly corrected: { readonly on: LocalDate; readonly what: string | null } | null;
  /** The other versions that can be read, newest first. `isCurrent`: the one that holds. */
  readonly others: readonly { readonly version: number; readonly on: LocalDate; readonly isCurrent: boolean }[];
};
/** What the answer promised to publish later, by when, and since when and where it is published. */
export type PromiseTold = {
  readonly by: LocalDate | null;
  readonly isOver: boolean;
  readonly kept: { readonly on: LocalDate; readonly link: string } | null;
};
export type ReadPages = {
  /** `letter`: what was made when it was sent; null where that is still being done. */
  readonly response: (
    reference: string,
    letter: unknown,
    versions: Versions,
    promises: readonly PromiseTold[],
  ) => string;
  /** The same bytes for a wrong key, an unknown reference, and a request that is not answered. */
  readonly closed: () => string;
  readonly problem: (problem: Problem) => string;
};

/** A version that has a page. */
export type Readable = Given & { readonly page: number };

/** The versions that have a page, and may be read: the last of them holds, whatever was disclosed before. */
export function readable({ given }: Case): readonly Readable[] {
  return given.filter((one): one is Readable => one.page !== null && one.isReadable);
}

function versionsOf(theCase: Case, { words }: StoredCase, shown: Given): Versions {
  const all = readable(theCase);
  const next = theCase.given[theCase.given.indexOf(shown) + 1];
  const { correction, at } = shown;
  const what = words.find(({ id }) => id === correction?.textId)?.text ?? null;
  return {
    replacedOn: next && shown !== all.at(-1) ? londonDate(next.at) : null,
    corrected: correction === null ? null : { on: londonDate(at), what },
    others: all
      .filter((one) => one !== shown)
      .map((one) => ({ version: one.version, on: londonDate(one.at), isCurrent: one === all.at(-1) }))
      .reverse(),
  };
}

/** The promises of the answer that holds; an earlier version says by itself what it promised. */
function promisesOf(theCase: Case, { replacedOn }: Versions, today: LocalDate): readonly PromiseTold[] {
  if (replacedOn !== null) return [];
  return promiseLines(theCase, today).map(({ on, overdue, kept }) => ({
    ...{ by: on, isOver: overdue },
    kept: kept && { on: kept.on, link: linkOf(kept.where) },
  }));
}

/** `GET /track/{reference}/response`: the response as it was sent, to the browser that holds the key; `?version=` an earlier one. */
export async function answerRead(event: HttpEvent, deps: ReadDeps, pages: ReadPages): Promise<HttpAnswer> {
  const asked = event.pathParameters?.['reference'];
  const key = cookie(event, trackingCookie(readReference(asked) ?? '')) ?? '';
  const found = await caseByKey(deps.cases, deps.seal, asked, key);
  const version = event.queryStringParameters?.['version'];
  const all = found ? readable(found.theCase) : [];
  const shown = version === undefined ? all.at(-1) : all.find((one) => String(one.version) === version);
  if (!found || !shown) return html(pages.closed(), 404);
  const { theCase, stored } = found;
  const letter = await letterPageOf(deps.records, theCase.reference, shown);
  const versions = versionsOf(theCase, stored, shown);
  const promises = promisesOf(theCase, versions, londonDate(deps.now()));
  return html(pages.response(theCase.reference, letter, versions, promises));
}

/** The letter of an answer as it is kept for its page; null while it is being made. */
export async function letterPageOf(records: FileReader, reference: string, { page }: Readable): Promise<unknown> {
  const letter = await records.get(letterPageKey(reference, page));
  return letter && JSON.parse(new TextDecoder().decode(letter));
}
