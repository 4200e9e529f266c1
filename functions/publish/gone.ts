import { type Case, replay } from '#domain/case/case.ts';
import type { WithdrawalReason } from '#domain/case/events-withdrawal.ts';
import { readReference } from '#domain/case/reference.ts';
import { standingWithdrawal } from '#domain/case/withdrawal.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { oldPath } from '#domain/imported/old-path.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { MovedReader } from '#store/moved.ts';
import type { CaseReader } from '#store/read-cases.ts';

/** The reference that a path of the scheme speaks of: `disclosures/01.FOI.26.000123/…`. */
function referenceIn(path: string): string | undefined {
  return path.startsWith('disclosures/') ? readReference(path.split('/')[1]) : undefined;
}

/** What was taken down, since when: a disclosure with the reason where it is given, or an earlier version of one with where the answer is now. */
export type Withdrawn =
  | { readonly on: LocalDate; readonly reason: WithdrawalReason | null }
  | { readonly on: LocalDate; readonly current: string };
/** The permanent address of what an address with its title, or with its reference in another spelling, speaks of. */
export type Moved = { readonly moved: string };

/** What has a place of its own below the page. */
const kept: readonly string[] = ['files', 'tables', 'versions'];

/** True where a path is of a version or, by the digest in its address, of a file that went with it. */
function isOf({ responses }: Case, version: number, path: string): boolean {
  const [, , folder, name = ''] = path.split('/');
  if (folder === 'versions') return String(version) === name;
  const { files = [] } = responses.find((one) => one.version === version) ?? {};
  return folder === 'files' && /^[\da-f]{20}$/.test(name) && files.some((file) => file.startsWith(name));
}

/** A version that stood published, or a file of it, that may not be shown any more: it disclosed something, or was taken down once. */
function hiddenVersion(theCase: Case, path: string): Withdrawn | null {
  const { given, reference, state } = theCase;
  const one = given.findLast(
    ({ stood, hiddenOn, version }) => stood && hiddenOn !== null && isOf(theCase, version, path),
  );
  if (!one?.hiddenOn || state !== 'published') return null;
  return { on: one.hiddenOn, current: `/disclosures/${reference}/` };
}

/** `01-foi-26-000123/`, `01.FOI.26.000123/number-of-benches`: what people type, or what a title was added to, leads to the page. */
function movedTo({ reference, state }: Case, path: string): Moved | null {
  const [, typed, ...rest] = path.replace(/\/?(?:index\.html)?$/, '').split('/');
  const isTitle = rest.length === 1 && /^[a-z\d-]{1,100}$/.test(rest[0] ?? '') && !kept.includes(rest[0] ?? '');
  const isPage = (rest.length === 0 && typed !== reference) || isTitle;
  return state === 'published' && isPage ? { moved: `/disclosures/${reference}/` } : null;
}

/** The page of what stood at a path of the site from which an earlier log came; null where nothing did. It leads nowhere but to this site. */
export async function movedFrom(moved: MovedReader, path: string): Promise<Moved | null> {
  const old = oldPath(path);
  const kept = old === undefined ? null : await moved.find(sha256(old));
  const reference = readReference(kept ?? undefined);
  return reference === undefined ? null : { moved: `/disclosures/${reference}/` };
}
/**
 * What to say of a published address that is not there: where it is to be had (301), since when and why it was withdrawn (410), or null
 * where it never was public (404). A case that is not published yet is not found, like one that does not exist.
 */
export async function withdrawnAt(cases: CaseReader, path: string, now: string): Promise<Withdrawn | Moved | null> {
  const reference = referenceIn(path);
  const stored = reference ? await cases.load(reference) : null;
  const theCase = stored && replay(stored.reference, stored.ledger);
  if (!stored || !theCase) return null;
  const down = standingWithdrawal(theCase);
  if (!down) return hiddenVersion(theCase, path) ?? movedTo(theCase, path);
  const isSaid = down.says === 'reason' || (down.says === 'later' && down.from <= londonDate(now));
  return { on: down.on, reason: isSaid ? down.reason : null };
}

type Stores = { readonly cases: CaseReader; readonly moved: MovedReader };

/** What there was at an address of this site, or of the one from which an earlier log came; null where nobody knows of anything. */
export const whatWasAt = async (
  { cases, moved }: Stores,
  path: string,
  now: string,
): Promise<Withdrawn | Moved | null> => (await withdrawnAt(cases, path, now)) ?? (await movedFrom(moved, path));
