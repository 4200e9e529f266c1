import type { Case } from '#domain/case/case.ts';
import type { Withdrawal } from '#domain/case/withdrawal.ts';
import type { ImportedDocument } from '#domain/imported/imported-disclosure.ts';
import { type PublicWithdrawal, publicWithdrawals } from '#domain/publication/withdrawn.ts';
import type { Response } from '#domain/response/response.ts';
import type { Files } from '#store/ports.ts';

/**
 * The title that a disclosure had when it was taken down, where the log may give it; undefined where that version disclosed what it should not
 * have, or its words are erased.
 */
async function titleOf(records: Pick<Files, 'get'>, theCase: Case, one: Withdrawal): Promise<string | undefined> {
  const { document, isNamed } = one;
  const isHidden = theCase.given.some((given) => given.document === document && !given.isReadable);
  const bytes = isNamed && !isHidden && document !== null ? await records.get(document) : null;
  if (!bytes) return undefined;
  const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return theCase.isImported ? (read as ImportedDocument).record.title : (read as Response).title;
}

/** What a line of the journal says for the log of withdrawals; nothing of what never was taken down. */
export async function saidOf(
  { records }: { readonly records: Pick<Files, 'get'> },
  theCase: Case,
): Promise<{ readonly withdrawals?: readonly PublicWithdrawal[] }> {
  if (theCase.withdrawals.length === 0) return {};
  const titles = await Promise.all(theCase.withdrawals.map((one) => titleOf(records, theCase, one)));
  return { withdrawals: publicWithdrawals(theCase, titles) };
}
