import { problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Case } from './case.ts';
import { type Decided, invalid } from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import { isPublic, isUp } from './given.ts';
import { findingsLetStand } from './let-stand.ts';
import { promisesMade } from './promises.ts';

type ReviewCommand = Extract<Command, { command: 'assign-review' | 'answer-review' }>;
/**
 * Who reviews, and what comes of it. s.45 Code part 5, EIR reg 11: a fresh decision by somebody who did not make the first
 * one. Whoever wrote or approved what was answered is refused, whoever was asked first.
 */
export function decideReview(theCase: Case, command: ReviewCommand, context: DecideContext): Decided {
  const { review, handledBy, responses, sent } = theCase;
  if (!review) throw new Error('A review is open');
  if (command.command === 'assign-review') {
    if (handledBy.includes(command.to)) return invalid('to', 'This person wrote or approved the answer.');
    return ok(command.to === review.reviewer ? [] : [{ type: 'ReviewAssigned', to: command.to }]);
  }
  const by = context.by ?? null;
  if (by !== null && handledBy.includes(by)) {
    const detail = 'Whoever wrote or approved an answer does not review it.';
    return fail(problem('not-permitted', { detail }));
  }
  if (by !== null && review.reviewer !== null && review.reviewer !== by) {
    return fail(problem('not-permitted', { detail: 'The review belongs to somebody else.' }));
  }
  const { outcome, letter, version, earlier } = command;
  const kept = letter === undefined ? {} : { letter: context.keep(letter) };
  if (version === undefined) return ok([{ type: 'ReviewAnswered', outcome, ...kept }]);
  if (outcome === 'upheld') return invalid('version', 'A response that is upheld stays as it was sent.');
  const changed = responses.find((one) => one.version === version);
  if (!changed || version <= (sent?.version ?? 0)) return invalid('version', 'There is no such later version.');
  if (!context.publication) throw new Error('A response carries its publication decision');
  const { document } = changed;
  const { publication } = context;
  const said = { ...promisesMade(context), ...findingsLetStand(command.acceptFindings, context) };
  const changedTo = { version, document, publication, ...(earlier === undefined ? {} : { earlier }), ...said };
  const answered = { type: 'ReviewAnswered', outcome, ...kept, ...changedTo } as const;
  // What is not to be published any more must not stand there in its older version either.
  const isSuperseded = isUp(theCase) && !isPublic(publication);
  return ok(
    isSuperseded ? [answered, { type: 'DisclosureWithdrawn', reason: 'superseded', decided: true }] : [answered],
  );
}
