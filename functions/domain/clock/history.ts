import { isLocalDate, type LocalDate } from '../dates.ts';
import type { FieldProblem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { type ClockFault, clockFault } from './faults.ts';
import { clockDay } from './periods.ts';
import type { ClockEvent, FullQuestion } from './question.ts';
import { type RegimeRules, regimes } from './regimes.ts';

export type Fee = { readonly noticeOn: LocalDate; readonly paidOn?: LocalDate };
export type Extension = { readonly on: LocalDate; readonly until: LocalDate | undefined };

/** What the events say about a request, in London days. `not-valid` faults are found here; what depends on holidays is not. */
export type History = {
  readonly receivedOn: LocalDate;
  readonly isPosted: boolean;
  /** The last question of clarification, and the restart before it, if there was one. */
  readonly asked?: { readonly on: LocalDate; readonly since: LocalDate | undefined };
  readonly isAnswerAwaited: boolean;
  readonly restartedOn?: LocalDate;
  readonly fees: readonly Fee[];
  /** Those of the running period; one made before a restart is spent with the days that it extended. */
  readonly extensions: readonly Extension[];
  readonly spentExtensions: readonly Extension[];
  readonly respondedOn?: LocalDate;
};

type Draft = { -readonly [K in keyof History]: History[K] };
type Dated = ClockEvent & { readonly day: LocalDate; readonly index: number };

/** True for a question about a review, which runs from its own receipt and knows nothing of these events but post and answer. */
export function isReview(kind: FullQuestion['kind']): boolean {
  return kind !== 'response' && kind !== 'pit-decision-target' && kind !== 'review-request-window';
}

function whyNotKnownHere({ type }: ClockEvent, rules: RegimeRules, isForReview: boolean): ClockFault | undefined {
  if (type === 'posted') return rules.post ? undefined : 'post-foisa-only';
  if (type === 'responded') return undefined;
  if (isForReview) return 'not-for-reviews';
  if ((type === 'pit-extension' || type === 'eir-reg7-extension') && rules.extension?.event !== type) {
    return 'no-such-extension';
  }
  return undefined;
}

function whyExtensionIsWrong({ day, until }: Dated, draft: Draft, rules: RegimeRules): ClockFault | undefined {
  if (until !== undefined && (!isLocalDate(until) || clockDay(until) === undefined || until < day)) {
    return 'until-too-early';
  }
  return rules.extension?.once && draft.extensions.length > 0 ? 'extended-twice' : undefined;
}

/** Takes one event into the draft, or says in a sentence why it cannot have happened then. */
function take(event: Dated, draft: Draft, rules: RegimeRules): ClockFault | undefined {
  const { type, day } = event;
  const open = draft.fees.at(-1);
  if (draft.respondedOn !== undefined && type !== 'responded') return 'after-the-answer';
  switch (type) {
    case 'posted':
      if (draft.isPosted) return 'posted-twice';
      if (day !== draft.receivedOn) return 'not-the-day-of-posting';
      draft.isPosted = true;
      return undefined;
    case 'clarification-requested':
      if (draft.isAnswerAwaited) return undefined; // a reminder changes nothing
      draft.asked = { on: day, since: draft.restartedOn };
      draft.isAnswerAwaited = true;
      return undefined;
    case 'clarification-received':
      if (!draft.isAnswerAwaited) return 'nothing-asked';
      draft.isAnswerAwaited = false;
      draft.restartedOn = day;
      draft.spentExtensions = [...draft.spentExtensions, ...draft.extensions];
      draft.extensions = [];
      return undefined;
    case 'fees-notice':
      if (open && open.paidOn === undefined) return 'earlier-notice-unpaid';
      draft.fees = [...draft.fees, { noticeOn: day }];
      return undefined;
    case 'fee-received':
      if (!open || open.paidOn !== undefined) return 'no-notice';
      draft.fees = [...draft.fees.slice(0, -1), { ...open, paidOn: day }];
      return undefined;
    case 'pit-extension':
    case 'eir-reg7-extension': {
      const fault = whyExtensionIsWrong(event, draft, rules);
      if (fault === undefined) draft.extensions = [...draft.extensions, { on: day, until: event.until }];
      return fault;
    }
    case 'responded':
      draft.respondedOn = day;
      return undefined;
  }
}

/**
 * Reads the events in the order of their days (those of one day as listed). Answers the faults by dotted path, each with
 * a sentence: an impossible date, an event before the receipt, of another regime, or out of order.
 */
export function readHistory(question: FullQuestion): Result<History, readonly FieldProblem[]> {
  const rules = regimes[question.regime];
  const faults: FieldProblem[] = [];
  const fault = (field: string, reason: ClockFault) => faults.push(clockFault(field, reason));
  const receivedOn = clockDay(question.receivedAt);
  if (receivedOn === undefined) {
    fault('receivedAt', 'received-not-in-range');
    return fail(faults);
  }
  const dated: Dated[] = [];
  for (const [index, event] of question.events.entries()) {
    const day = clockDay(event.at);
    const unknown = whyNotKnownHere(event, rules, isReview(question.kind));
    if (unknown !== undefined) fault(`events.${index}.type`, unknown);
    else if (day === undefined) fault(`events.${index}.at`, 'not-a-day');
    else if (day < receivedOn) fault(`events.${index}.at`, 'before-receipt');
    else dated.push({ ...event, day, index });
  }
  const draft: Draft = {
    receivedOn,
    isPosted: false,
    isAnswerAwaited: false,
    fees: [],
    extensions: [],
    spentExtensions: [],
  };
  for (const event of dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index))) {
    const reason = take(event, draft, rules);
    if (reason !== undefined) fault(`events.${event.index}.type`, reason);
  }
  return faults.length > 0 ? fail(faults) : ok(draft);
}
