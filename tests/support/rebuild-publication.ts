import { replay } from '#domain/case/case.ts';
import { isUp } from '#domain/case/given.ts';
import { type PublishDeps, publish } from '#functions/publish/publish.ts';

/**
 * Makes everything public anew from the ledgers, in an empty bucket and an empty journal: what is published or was taken
 * down, with its lists and the log of withdrawals.
 */
export async function rebuildPublication(deps: PublishDeps, references: Iterable<string>): Promise<void> {
  for (const reference of references) {
    const stored = await deps.cases.load(reference);
    const theCase = stored && replay(reference, stored.ledger);
    if (!theCase?.publishedAt || !(isUp(theCase) || theCase.state === 'unpublished')) continue;
    const item = { id: `${reference}~0~publication`, kind: 'publication', reference, event: 0 } as const;
    await publish(deps, { ...item, notBefore: theCase.publishedAt });
  }
}
