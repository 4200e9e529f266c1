import { londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import { isPublic, isUp } from './given.ts';
import { allows, type CommandName } from './lifecycle.ts';
import { promisesGiven } from './promises.ts';
import { unconfirmed } from './withdrawal.ts';
import { isWithRegulator, openCommissions, openMatters } from './work.ts';

/**
 * Why a command cannot be given now, beyond the table: one sentence each, which the officers' API answers. Pages have words
 * of their own for each.
 */
export const hindrances = {
  state: 'The state of the case does not allow it.',
  'question-open': 'A question is still waiting for its answer.',
  'no-question-open': 'No question is waiting for an answer.',
  'question-not-posted': 'The question waits to be posted: say first on which day it was.',
  'no-answer-to-judge': 'No answer is waiting to be judged.',
  'fees-given': 'A fees notice was given before.',
  'review-open': 'A review is open.',
  'no-review-open': 'No review is open.',
  'no-version': 'No later version was saved.',
  erased: 'The case is erased.',
  'not-held-back': 'Only a response held from publication can be released.',
  'not-published': 'It is not published.',
  'nothing-to-confirm': 'No withdrawal waits to be confirmed.',
  'not-for-publication': 'The answer as it now stands is not for publication.',
  'nothing-undelivered': 'No message is known to be undelivered.',
  'nothing-to-post': 'No letter is waiting to be posted.',
  'nothing-asked': 'No question to a unit or to somebody outside is open.',
  'nothing-related': 'No other request is related to this one.',
  'no-complaint': 'The regulator has not written about this request.',
  'no-promise': 'The answer promises nothing for later publication.',
  'nothing-awaited': 'Nothing is waiting to be done for the regulator or the tribunal.',
} as const;
export type Hindrance = keyof typeof hindrances;

type Check = (theCase: Case) => Hindrance | null;
const unless = (isFine: boolean, hindrance: Hindrance): Hindrance | null => (isFine ? null : hindrance);
const isReviewOpen = ({ review }: Case) => review !== null && review.outcome === null;

/** What a command needs of the case besides its state. */
const checks: Partial<Record<CommandName, Check>> = {
  'seek-clarification': ({ clarifications }) => {
    const last = clarifications.at(-1);
    return unless(!last || last.adviceOnly || last.receivedAt !== null, 'question-open');
  },
  'record-clarification': ({ clarifications, toPost }) => {
    const last = clarifications.at(-1);
    if (last && toPost.some(({ event }) => event === last.n)) return 'question-not-posted';
    return unless(last !== undefined && (last.receivedAt === null || last.sufficient === false), 'no-question-open');
  },
  'judge-clarification': ({ clarifications }) => {
    const last = clarifications.at(-1);
    return unless(last !== undefined && last.receivedAt !== null && last.sufficient === null, 'no-answer-to-judge');
  },
  'issue-fees-notice': ({ fees }) => unless(fees === null, 'fees-given'),
  'release-hold': ({ sent }) => unless(sent?.publication === 'hold', 'not-held-back'),
  'clear-undelivered': ({ undelivered }) => unless(undelivered.length > 0, 'nothing-undelivered'),
  'request-review': (theCase) => unless(!isReviewOpen(theCase), 'review-open'),
  'assign-review': (theCase) => unless(isReviewOpen(theCase), 'no-review-open'),
  'answer-review': (theCase) => unless(isReviewOpen(theCase), 'no-review-open'),
  // What is saved then would never be erased again; and an answer of an earlier log is no response that could be corrected.
  'save-response': ({ erasedAt, isImported }) => (isImported ? 'state' : unless(erasedAt === null, 'erased')),
  'correct-response': (theCase) => {
    if (theCase.erasedAt !== null) return 'erased';
    // Its outcome changes the answer.
    if (isReviewOpen(theCase)) return 'review-open';
    return unless((theCase.responses.at(-1)?.version ?? 0) > (theCase.sent?.version ?? 0), 'no-version');
  },
  'withdraw-disclosure': (theCase) => unless(isUp(theCase), 'not-published'),
  'confirm-withdrawal': (theCase) => unless(unconfirmed(theCase) !== null, 'nothing-to-confirm'),
  'reinstate-disclosure': ({ sent, withdrawals, erasedAt }) => {
    if (!isPublic(sent?.publication)) return 'not-for-publication';
    // Erased while it was down, the answer itself is gone (erasure.ts).
    const isGone = erasedAt !== null && londonDate(erasedAt) >= (withdrawals.at(-1)?.on ?? '');
    return unless(!isGone, 'erased');
  },
  'mark-posted': ({ toPost }) => unless(toPost.length > 0, 'nothing-to-post'),
  'answer-commission': (theCase) => unless(openCommissions(theCase).length > 0, 'nothing-asked'),
  'cancel-commission': (theCase) => unless(openCommissions(theCase).length > 0, 'nothing-asked'),
  'keep-promise': (theCase) => unless(promisesGiven(theCase).length > 0, 'no-promise'),
  unrelate: ({ relations }) => unless(relations.length > 0, 'nothing-related'),
  'finish-regulator': (theCase) =>
    unless(openMatters(theCase).length > 0, isWithRegulator(theCase) ? 'nothing-awaited' : 'no-complaint'),
};

/** Why a command cannot be given to a case as it stands; null where it can. Its own fields may still be refused. */
export function hinder(theCase: Case, command: CommandName): Hindrance | null {
  if (!allows(theCase.state, command)) return 'state';
  return checks[command]?.(theCase) ?? null;
}
