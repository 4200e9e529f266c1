import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { chain, type Digest } from '#domain/case/chain.ts';
import type { Actor, EventBody } from '#domain/case/events.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Cases, StoredCase } from './ports.ts';

export type ApplyDeps = {
  readonly cases: Cases;
  readonly authority: Pick<Authority, 'nonWorkingDayReceipt' | 'publicationDelayDays'>;
  readonly now: () => string;
  readonly digest: Digest;
};
type Decision = (theCase: Case, stored: StoredCase, at: string) => Promise<Result<readonly EventBody[], Problem>>;

/**
 * The one way in which a case changes after it was received: load, decide, append. Answers the case as it then is.
 * Somebody else's write in between is `changed-meanwhile` and nothing is written; an empty decision writes nothing.
 */
export async function apply(
  deps: ApplyDeps,
  reference: string,
  actor: Actor,
  decideOn: Decision,
): Promise<Result<Case, Problem>> {
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase) return fail(problem('not-found'));
  const at = deps.now();
  const decided = await decideOn(theCase, stored, at);
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return ok(theCase);
  const events = chain(reference, stored.ledger, decided.value, { now: at, actor, digest: deps.digest });
  const after = replay(reference, [...stored.ledger, ...events]);
  if (!after) throw new Error('A ledger with events tells a case');
  const written = await deps.cases.commit({
    reference,
    expectedVersion: theCase.version,
    events,
    summary: summarise(after, deps.authority.nonWorkingDayReceipt),
    outbox: outboxFor(reference, events, deps.authority.publicationDelayDays),
  });
  if (written.ok) return ok(after);
  return fail(problem(written.error === 'busy' ? 'busy' : 'changed-meanwhile'));
}
