import { readReference } from '#domain/case/reference.ts';
import type { Seal } from '#plumbing/ids.ts';
import { isTrackingKey } from '#plumbing/tracking-key.ts';
import type { StoredCase } from './ports.ts';
import type { CaseReader } from './read-cases.ts';

/** Nobody's reference: looked up in place of a text that is not one, so that it costs the same. */
const NOBODYS = '00.FOI.00.000000';

/**
 * The case that the holder of a tracking key may see, as it is stored. Null for a wrong key, an unknown reference, and a
 * text that is not a reference alike: the three do the same work and cannot be told apart.
 */
export async function storedByKey(
  cases: CaseReader,
  seal: Seal,
  reference: string | undefined,
  key: string,
): Promise<StoredCase | null> {
  const asked = readReference(reference) ?? NOBODYS;
  const stored = await cases.load(asked);
  return isTrackingKey(seal, asked, stored?.applicant?.linkVersion ?? null, key) ? stored : null;
}
