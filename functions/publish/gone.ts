import { replay } from '#domain/case/case.ts';
import type { WithdrawalReason } from '#domain/case/events.ts';
import { readReference } from '#domain/case/reference.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import type { CaseReader } from '#store/read-cases.ts';

/** The reference that a path of the scheme speaks of: `disclosures/01.FOI.26.000123/…`. */
function referenceIn(path: string): string | undefined {
  return path.startsWith('disclosures/') ? readReference(path.split('/')[1]) : undefined;
}

/**
 * What to say of a published address that is not there: since when and why it was withdrawn (410), or null where it never
 * was public (404). A case that is not published yet is not found, like one that does not exist.
 */
export async function withdrawnAt(
  cases: CaseReader,
  path: string,
): Promise<{ readonly on: LocalDate; readonly reason: WithdrawalReason } | null> {
  const reference = referenceIn(path);
  const stored = reference ? await cases.load(reference) : null;
  const theCase = stored && replay(stored.reference, stored.ledger);
  if (!stored || theCase?.state !== 'unpublished' || !theCase.withdrawal) return null;
  const event = stored.ledger.findLast((e) => e.type === 'DisclosureWithdrawn');
  return event ? { on: londonDate(event.recordedAt), reason: theCase.withdrawal } : null;
}
