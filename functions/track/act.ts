import type { Case } from '#domain/case/case.ts';
import { type ApplicantCommand, decideApplicant } from '#domain/case/decide-applicant.ts';
import type { ApplicantAct } from '#domain/case/tracking.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { characters, hasLetters, isDamaged, tidy } from '#domain/text.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import type { StoredCase } from '#store/ports.ts';

/** As many characters as an officer may record for the same. */
const MAX_WORDS = 20_000;
/** Others write to the same case too; what an applicant does is not about the version they saw. */
const TRIES = 3;

/** The field of each act that asks for words. */
export const fieldOf = { answer: 'answer', review: 'grounds', withdraw: undefined } as const;

/** What was typed into a field, tidied; or why it cannot be taken. */
export function readWords(field: string, value: unknown): Result<string, FieldProblem> {
  if (value !== undefined && typeof value !== 'string') return fail({ field, code: 'not-valid' });
  const text = tidy(value ?? '');
  if (isDamaged(text)) return fail({ field, code: 'control-characters' });
  if (!hasLetters(text)) return fail({ field, code: 'missing' });
  return characters(text) > MAX_WORDS ? fail({ field, code: 'too-long', detail: String(MAX_WORDS) }) : ok(text);
}

function commandOf(act: ApplicantAct, words: string, receivedAt: string): ApplicantCommand {
  switch (act) {
    case 'answer':
      return { command: 'record-clarification', answer: words, receivedAt };
    case 'review':
      return { command: 'request-review', grounds: words, receivedAt };
    case 'withdraw':
      return { command: 'withdraw-request', receivedAt };
  }
}

/** True where the case has heard the very same already: a second click on the same form, not a second thing to say. */
function isSaid(stored: StoredCase, act: ApplicantAct, words: string): boolean {
  const textOf = (id: string) => stored.words.find((one) => one.id === id)?.text;
  switch (act) {
    case 'answer': {
      const last = stored.ledger.findLast((event) => event.type === 'ClarificationReceived');
      return last !== undefined && textOf(last.answer.textId) === words;
    }
    case 'review': {
      const last = stored.ledger.findLast((event) => event.type === 'ReviewRequested');
      return last !== undefined && textOf(last.grounds.textId) === words;
    }
    case 'withdraw':
      return stored.ledger.some((event) => event.type === 'RequestWithdrawn');
  }
}

/** Does what an applicant asks for, now. The table of the lifecycle allows it or not; sent twice it is done once. */
export async function giveAct(
  deps: ApplyDeps,
  reference: string,
  act: ApplicantAct,
  words: string,
): Promise<Result<Case, Problem>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const done = await apply(deps, reference, { kind: 'applicant' }, (theCase, context, stored) => {
      const decided = decideApplicant(theCase, commandOf(act, words, context.now), context);
      if (decided.ok || decided.error.code !== 'not-allowed-now') return decided;
      return isSaid(stored, act, words) ? ok([]) : decided;
    });
    if (done.ok || done.error.code !== 'changed-meanwhile') return done;
  }
  return fail(problem('busy'));
}
