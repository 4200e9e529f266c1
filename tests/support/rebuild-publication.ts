import { answersToRebuild, sharedToRebuild } from '#functions/publish/rebuild.ts';
import { doWork, type WorkDeps } from '#functions/publish/work.ts';
import type { Outbox } from '#store/ports.ts';

/** Makes everything public anew from the ledgers, as `npm run rebuild-publication` has the portal do it. */
export async function rebuildPublication(
  deps: WorkDeps & { readonly outbox: Pick<Outbox, 'outcome'> },
  references: Iterable<string>,
): Promise<void> {
  const at = deps.now();
  for await (const item of answersToRebuild(deps.cases, references, at)) await doWork(deps, item);
  for (const item of await sharedToRebuild(deps, at)) await doWork(deps, item);
}
