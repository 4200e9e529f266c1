import { replay } from '#domain/case/case.ts';
import { isUp } from '#domain/case/given.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { readReference } from '#domain/case/reference.ts';
import { type PublishDeps, publish } from './publish.ts';

/** What became of each case: how many were published or taken down anew, and the objects that belonged to nothing. */
export type RebuiltPublication = { readonly published: number; readonly down: number; readonly removed: number };

/**
 * Makes everything public anew from the ledgers: what is published or was taken down, with its lines in the journal and its
 * lists. What stands below the address of any other request is removed. It is the work of publishing done once more, so that the portal may
 * go on meanwhile; from an empty bucket and an empty journal it makes the same objects, byte for byte.
 */
export async function rebuildPublication(
  deps: PublishDeps,
  references: AsyncIterable<string> | Iterable<string>,
): Promise<RebuiltPublication> {
  let [published, down, removed] = [0, 0, 0];
  const known = new Set<string>();
  for await (const reference of references) {
    const stored = await deps.cases.load(reference);
    const theCase = stored && replay(reference, stored.ledger);
    if (!theCase?.publishedAt || !(isUp(theCase) || theCase.state === 'unpublished')) continue;
    known.add(reference);
    const { publishedAt: notBefore } = theCase;
    const item: OutboxItem = { id: `${reference}~0~publication`, kind: 'publication', reference, event: 0, notBefore };
    if ((await publish(deps, item)) === 'published') published += 1;
    else down += 1;
  }
  for (const key of await deps.pages.list('disclosures/')) {
    const reference = readReference(key.split('/')[1]);
    if (reference === undefined || known.has(reference)) continue;
    await deps.pages.remove(key);
    removed += 1;
  }
  return { published, down, removed };
}
