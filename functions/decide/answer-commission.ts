import { type Case, replay } from '#domain/case/case.ts';
import type { DecideContext } from '#domain/case/commands.ts';
import type { WorkCommand } from '#domain/case/commands-work.ts';
import { decide } from '#domain/case/decide.ts';
import type { EventBody } from '#domain/case/events.ts';
import { readReference } from '#domain/case/reference.ts';
import type { UnitAnswer } from '#domain/case/unit-answer.ts';
import type { Commission } from '#domain/case/work.ts';
import { ownCommission } from '#domain/commissions.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Officer } from '#plumbing/who.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import type { Cases, StoredCase } from '#store/ports.ts';

/** Others write to the same case too; an answer is not about the version that was seen. */
const TRIES = 3;

export type OwnQuestion = { readonly theCase: Case; readonly stored: StoredCase; readonly asked: Commission };

/** A question to a unit of somebody in these groups; null for an unknown one and for any other unit's alike. */
export async function loadQuestion(
  cases: Pick<Cases, 'load'>,
  asked: { readonly reference: string | undefined; readonly n: string | undefined },
  groups: readonly string[],
): Promise<OwnQuestion | null> {
  const reference = readReference(asked.reference);
  const stored = reference === undefined ? null : await cases.load(reference);
  const theCase = stored && replay(stored.reference, stored.ledger);
  const n = /^[1-9]\d{0,5}$/.test(asked.n ?? '') ? Number(asked.n) : 0;
  const own = theCase ? ownCommission(theCase, n, groups) : undefined;
  return stored && theCase && own ? { theCase, stored, asked: own } : null;
}

/** The two kinds of command that a unit's contact gives, and no others. */
function commandsOf(n: number, { outcome, answer, searches, hours }: UnitAnswer, today: string): WorkCommand[] {
  const found = searches === undefined ? {} : { searches };
  return [
    { command: 'answer-commission', commission: n, outcome, answer, ...found, receivedOn: today },
    ...hours.map((one) => ({ command: 'log-hours', ...one, on: today, estimated: false }) as const),
  ];
}

/** True where the question has heard the very same already: a second click on the same form. */
function isSaid(
  { answer: given }: Commission,
  { words }: StoredCase,
  { outcome, answer, searches }: UnitAnswer,
): boolean {
  const textOf = (id: string | undefined) => words.find((one) => one.id === id)?.text;
  if (given === null || given.outcome !== outcome) return false;
  return textOf(given.words.textId) === answer && textOf(given.searches?.textId) === searches;
}

function decideAll(theCase: Case, commands: readonly WorkCommand[], context: DecideContext) {
  const events: EventBody[] = [];
  for (const command of commands) {
    const decided = decide(theCase, command, context);
    if (!decided.ok) return decided;
    events.push(...decided.value);
  }
  return ok(events);
}

/**
 * Records what a unit's contact answers to a question of their own unit, with the hours that it took, as of today, in one
 * write. `not-found` for any other question; `changed-meanwhile` where somebody answered it, or it was let go, before.
 */
export async function answerCommission(
  deps: ApplyDeps,
  contact: Officer,
  { reference, n }: { readonly reference: string; readonly n: number },
  answer: UnitAnswer,
): Promise<Result<Case, Problem>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    let isOver = false;
    const done = await apply(deps, reference, { kind: 'officer', sub: contact.sub }, (theCase, context, stored) => {
      const asked = ownCommission(theCase, n, contact.groups);
      if (!asked) return fail(problem('not-found'));
      if (isSaid(asked, stored, answer)) return ok([]);
      isOver = asked.answer !== null || asked.cancelled;
      if (isOver) return fail(problem('changed-meanwhile'));
      return decideAll(theCase, commandsOf(n, answer, londonDate(context.now)), context);
    });
    if (done.ok || done.error.code !== 'changed-meanwhile' || isOver) return done;
  }
  return fail(problem('busy'));
}
