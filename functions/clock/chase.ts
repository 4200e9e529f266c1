import { replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { openCommissions } from '#domain/case/work.ts';
import { chaseId, reachedChases } from '#domain/clock/chase.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { Cases, Outbox } from '#store/ports.ts';

export type ChaseDeps = {
  readonly cases: Pick<Cases, 'load'>;
  readonly outbox: Pick<Outbox, 'put' | 'outcome'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/**
 * Asks for the reminder that is due of each open question of a case, to a unit or to somebody outside, once; those before
 * it are marked as superseded. As with officers' reminders the last is written last, so that one look is enough.
 */
export async function chase(deps: ChaseDeps, reference: string, today: LocalDate): Promise<boolean> {
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase) return false;
  const calendar = (await deps.rules()).calendar(theCase.regime);
  let isDone = false;
  for (const asked of openCommissions(theCase)) {
    const ids = reachedChases(asked.dueOn, today, calendar).map((stage) => chaseId(reference, asked, stage));
    const last = ids.pop();
    if (last === undefined || (await deps.outbox.outcome(last)) !== null) continue;
    const put = (id: string, outcome?: string) =>
      deps.outbox.put({ id, kind: 'commission-chase', reference, event: asked.n, notBefore: deps.now() }, outcome);
    for (const id of ids) await put(id, 'superseded');
    isDone = (await put(last)) || isDone;
  }
  return isDone;
}
