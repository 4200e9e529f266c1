import { londonDate } from '#domain/dates.ts';
import { ok } from '#domain/result.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import { type Count, eachSafely } from './each-safely.ts';
import { everyCase } from './every-case.ts';

/**
 * Counts the date of every open case anew by the holidays as they now are. Where it moves, the move is recorded and the
 * applicant told, in one write (store/apply.ts notices it at any command). Runs every day and not only after an import:
 * what an interrupted run left, and what a process wrote that had not heard of the change, is found by the next one.
 */
export async function recount(deps: ApplyDeps): Promise<Count> {
  const rules = await deps.rules();
  const fixed = { ...deps, rules: async () => rules };
  return eachSafely(everyCase(deps.cases, londonDate(deps.now())), 'recount', async ({ open, reference }) => {
    if (!open) return 0;
    let version = 0;
    const counted = await apply(fixed, reference, { kind: 'portal' }, (theCase) => {
      version = theCase.version;
      return ok([]);
    });
    // Somebody who wrote meanwhile has noticed the move as well; `busy` waits for tomorrow.
    return counted.ok && counted.value.version > version ? 1 : 0;
  });
}
