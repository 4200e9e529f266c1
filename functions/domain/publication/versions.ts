import type { Case } from '../case/case.ts';
import type { ReviewOutcome } from '../case/events.ts';
import type { Given } from '../case/given.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import { type Disclosure, disclosurePath, publicationKeys } from './disclosure.ts';
import type { PublicHappening } from './history.ts';
import { tablesAt } from './take-away/tables.ts';

/** A correction of a published answer, or a review that changed it: on which day, which version took the place of which, and what was corrected and why. */
export type Correction = {
  readonly on: LocalDate;
  readonly version: number;
  /** What a review decided; left out of a correction. */
  readonly review?: ReviewOutcome;
  /** Left out where it speaks of a version that is not shown, and of a review: its letter is the applicant’s. */
  readonly note?: string;
  readonly from: number;
  /** Where the version before can still be read; left out where it may not be. */
  readonly earlier?: string;
};

/** That a version was replaced: on which day, and where the answer is now. */
export type Replaced = { readonly on: LocalDate; readonly current: string };

/** The permanent path of a version that was replaced. */
export function versionPath(reference: string, version: number): string {
  return `${disclosurePath(reference)}versions/${version}/`;
}

/** Keys in the publication bucket of a version that was replaced. */
export function versionKeys(reference: string, version: number): ReturnType<typeof publicationKeys> {
  return publicationKeys(`${reference}/versions/${version}`);
}

/** What is said in public of the corrections and reviews of an answer, newest first. `shown`: the earlier versions that can be read. */
export function correctionsOf(
  { reference, given }: Pick<Case, 'reference' | 'given'>,
  shown: readonly number[],
  noteOf: (given: Given) => string | undefined,
): readonly Correction[] {
  const all = given.flatMap((one, i): readonly Correction[] => {
    const before = given[i - 1];
    if ((one.correction === null && one.review === null) || !before) return [];
    const note = i === given.length - 1 || shown.includes(one.version) ? noteOf(one) : undefined;
    const earlier = shown.includes(before.version) ? { earlier: versionPath(reference, before.version) } : {};
    const said = { ...(one.review === null ? {} : { review: one.review }), ...(note === undefined ? {} : { note }) };
    return [{ on: londonDate(one.at), version: one.version, ...said, from: before.version, ...earlier }];
  });
  return all.reverse();
}

/** The answer as it is now, with what happened with the request, and its corrections where there were any. */
export function asCurrent(
  disclosure: Disclosure,
  history: readonly PublicHappening[],
  corrections: readonly Correction[],
): Disclosure {
  return { ...disclosure, history, ...(corrections.length === 0 ? {} : { corrections }) };
}

/** An answer as it was until another version took its place. */
export function asReplaced(disclosure: Disclosure, on: LocalDate): Disclosure {
  const { reference, version, path, tables } = disclosure;
  const own = versionPath(reference, version);
  return { ...disclosure, path: own, tables: tablesAt(own, tables), replaced: { on, current: path } };
}
