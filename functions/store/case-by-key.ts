import { type Case, replay } from '#domain/case/case.ts';
import type { Seal } from '#plumbing/ids.ts';
import type { StoredCase } from './ports.ts';
import type { CaseReader } from './read-cases.ts';
import { storedByKey } from './stored-by-key.ts';

/** The same (stored-by-key.ts), and what its events tell. */
export async function caseByKey(
  cases: CaseReader,
  seal: Seal,
  reference: string | undefined,
  key: string,
): Promise<{ readonly stored: StoredCase; readonly theCase: Case } | null> {
  const stored = await storedByKey(cases, seal, reference, key);
  const theCase = stored && replay(stored.reference, stored.ledger);
  return stored && theCase ? { stored, theCase } : null;
}
