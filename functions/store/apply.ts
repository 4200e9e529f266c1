import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { wordsWork } from '#domain/case/case-words.ts';
import { chain, type Digest } from '#domain/case/chain.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { DecideContext } from '#domain/case/commands.ts';
import type { Actor, EventBody, WordsRef } from '#domain/case/events.ts';
import { movedDate } from '#domain/case/moved.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { wordsIn } from '#domain/case/words-of.ts';
import { changedQuestions } from '#domain/case/work.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Cases, StoredCase, Words } from './ports.ts';

export type ApplyDeps = {
  readonly cases: Cases;
  readonly authority: Pick<Authority, 'nonWorkingDayReceipt' | 'publicationDelayDays' | 'approval'>;
  readonly now: () => string;
  readonly newId: () => string;
  readonly digest: Digest;
  /** The authority's clock as the calendar now is. */
  readonly rules: () => Promise<ClockRules>;
};
type Decision = (
  theCase: Case,
  context: DecideContext,
  stored: StoredCase,
) => Promise<Result<readonly EventBody[], Problem>> | Result<readonly EventBody[], Problem>;

/** The pointer to words, with their digest salted per case. */
export function wordsRef(digest: Digest, salt: string, textId: string, text: string): WordsRef {
  return { textId, digest: digest(`${salt}\n${text}`) };
}

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
  const [stored, rules] = await Promise.all([deps.cases.load(reference), deps.rules()]);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase) return fail(problem('not-found'));
  // Counted by holidays that this process has not heard of yet: to go on would move the date back.
  if (stored.summary.calendarVersion > rules.version) return fail(problem('busy'));
  const now = deps.now();
  const words: Words[] = [];
  const keep = (text: string): WordsRef => {
    const id = deps.newId();
    words.push({ id, text });
    return wordsRef(deps.digest, stored.applicant?.salt ?? '', id, text);
  };
  const by = actor.kind === 'officer' ? actor.sub : null;
  const decided = await decideOn(theCase, { now, by, rules, keep, approval: deps.authority.approval }, stored);
  if (!decided.ok) return decided;
  // Before what was decided: it was decided on the date as it now is. Whoever writes first records the move, once.
  const moved = movedDate(theCase, stored.summary, rules);
  const stamp = { now, digest: deps.digest };
  const noticed = chain(reference, stored.ledger, moved, { ...stamp, actor: { kind: 'portal' } });
  const ledger = [...stored.ledger, ...noticed];
  const events = [...noticed, ...chain(reference, ledger, decided.value, { ...stamp, actor })];
  if (events.length === 0) return ok(theCase);
  const after = replay(reference, [...stored.ledger, ...events]);
  if (!after) throw new Error('A ledger with events tells a case');
  const written = await deps.cases.commit({
    reference,
    expectedVersion: theCase.version,
    events,
    summary: summarise(after, rules),
    // What was decided in the end is what is written: words that no event points at would be nobody's.
    words: words.filter(({ id }) => events.some((event) => wordsIn(event).some(({ ref }) => ref.textId === id))),
    asked: changedQuestions(theCase, after),
    outbox: [
      ...outboxFor(reference, events, deps.authority.publicationDelayDays, theCase.silent),
      ...wordsWork(reference, events),
    ],
  });
  if (written.ok) return ok(after);
  return fail(problem(written.error === 'busy' ? 'busy' : 'changed-meanwhile'));
}
