import { addDays, type LocalDate, londonDate } from '../dates.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Case, evolve } from './case.ts';
import { askClock, clockOf } from './clock.ts';
import type { Command, DecideContext } from './commands.ts';
import { decideReview } from './decide-review.ts';
import type { EventBody } from './events.ts';

const clockCommands = [
  'seek-clarification',
  'record-clarification',
  'judge-clarification',
  'close-unclarified',
  'issue-fees-notice',
  'record-fee',
  'lapse',
  'extend-time',
  'correct-received-date',
  'request-review',
  'assign-review',
  'answer-review',
] as const;
export type ClockCommand = Extract<Command, { command: (typeof clockCommands)[number] }>;

/** True for the commands that stop, restart or move the clock, or that come after the answer. */
export function isClockCommand(command: Command): command is ClockCommand {
  return (clockCommands as readonly string[]).includes(command.command);
}

type Decided = Result<readonly EventBody[], Problem>;
const refuse = (detail: string): Decided => fail(problem('not-allowed-now', { detail }));
const invalid = (field: string, detail: string, code: FieldProblem['code'] = 'not-valid'): Decided =>
  fail(problem('not-valid', { fields: [{ field, code, detail }] }));

/** A legal moment may be earlier than now, never later, and not before what it answers. Null where it is fine. */
function outOfOrder(at: string, notBefore: LocalDate, now: string): string | null {
  if (Date.parse(at) > Date.parse(now)) return 'This lies in the future.';
  return londonDate(at) < notBefore ? `This lies before ${notBefore}, which it follows.` : null;
}

/** A letter that an officer sent by hand went out between the receipt of the request and today. */
function sentOnFault(theCase: Case, sentOn: LocalDate | undefined, now: string): string | null {
  return sentOn === undefined ? null : outOfOrder(`${sentOn}T00:00:00Z`, londonDate(theCase.receivedAt), now);
}

function recordClarification(
  theCase: Case,
  command: ClockCommand & { command: 'record-clarification' },
  context: DecideContext,
): Decided {
  const last = theCase.clarifications.at(-1);
  if (!last) throw new Error('A question is open');
  const fault = outOfOrder(command.receivedAt, londonDate(last.soughtAt), context.now);
  if (fault) return invalid('receivedAt', fault);
  return ok([{ type: 'ClarificationReceived', answer: context.keep(command.answer), receivedAt: command.receivedAt }]);
}

/**
 * FOIA s.10(3): only where a qualified exemption is engaged, with the notice of s.17(2) by the 20th working day; it may be
 * revised. EIR and EISR reg 7: up to 40 working days where complexity and volume make it impracticable, once.
 */
function extendTime(
  theCase: Case,
  command: ClockCommand & { command: 'extend-time' },
  context: DecideContext,
): Decided {
  const { ground, until, exemptions, why } = command;
  const isPublicInterest = ground === 'public-interest';
  const allowedUnder = isPublicInterest ? ['FOIA'] : ['EIR', 'EISR'];
  if (!allowedUnder.includes(theCase.regime))
    return invalid('ground', `Time under ${theCase.regime} is not extended for this.`);
  if (isPublicInterest && exemptions.length === 0)
    return invalid('exemptions', 'Name the exemptions that are engaged.', 'missing');
  if (!context.findExemption) throw new Error('An extension is decided with the catalogue at hand');
  for (const [i, id] of exemptions.entries()) {
    const exemption = context.findExemption(theCase.regime, id);
    if (!exemption) return invalid(`exemptions.${i}`, `${theCase.regime} has no such ground.`);
    if (isPublicInterest && exemption.publicInterest === 'never') return invalid(`exemptions.${i}`, 'It is absolute.');
  }
  const { answer } = clockOf(theCase, context.rules);
  const noticeDue = answer.refusalNoticeDue ?? answer.extensionNoticeDue ?? answer.dueOn;
  if (noticeDue === null) return refuse('The clock is stopped.');
  const isExtended = answer.refusalNoticeDue !== undefined || answer.extensionNoticeDue !== undefined;
  if (!isPublicInterest && isExtended) return refuse('Regulation 7 extends the time once.');
  const fault = sentOnFault(theCase, command.sentOn, context.now);
  if (fault) return invalid('sentOn', fault);
  const today = command.sentOn ?? londonDate(context.now);
  // Nothing in the Act says how long; a year is no estimate any more, but a slip of the pen.
  if (until > addDays(noticeDue, 366))
    return invalid('until', 'This is more than a year after the time for answering.');
  if (until <= noticeDue || until < today) return invalid('until', 'This does not extend the time.');
  // A revision of an extension made in time is not late itself.
  const late = !isExtended && today > noticeDue;
  const extended: EventBody = {
    type: 'TimeExtended',
    ground,
    until,
    exemptions,
    why: context.keep(why),
    late,
    ...(command.answers === undefined ? {} : { answers: context.keep(command.answers) }),
    ...(command.sentOn === undefined ? {} : { sentOn: command.sentOn }),
  };
  if (isPublicInterest) return ok([extended]);
  const made = { n: theCase.version + 1, ground, at: command.sentOn ?? context.now, until, late };
  const after = { ...theCase, extensions: [...theCase.extensions, made] };
  const latest = clockOf(after, context.rules).answer.dueOn;
  if (latest !== null && until > latest) return invalid('until', `The 40th working day is ${latest}.`);
  return ok([extended]);
}

/** What the verbs of the clock do: three verbs, never one pause. Refuses what the clock could not make sense of after it. */
export function decideClock(theCase: Case, command: ClockCommand, context: DecideContext): Decided {
  return clockStands(theCase, decideVerb(theCase, command, context), context);
}

/** What was decided, or why the clock could make no sense of the case after it. */
export function clockStands(theCase: Case, decided: Decided, context: DecideContext): Decided {
  if (!decided.ok) return decided;
  const stamp = { recordedAt: context.now, actor: { kind: 'portal' }, previous: '' } as const;
  const after = decided.value.reduce(
    (before, body) => evolve(before, { ...body, ...stamp, n: before.version + 1 }, before.reference),
    theCase,
  );
  const clock = askClock(after, context.rules);
  if (clock.ok) return decided;
  return refuse(clock.error.fields?.[0]?.detail ?? 'This does not fit what was recorded before.');
}

function decideVerb(theCase: Case, command: ClockCommand, context: DecideContext): Decided {
  const { now, keep } = context;
  switch (command.command) {
    case 'seek-clarification': {
      const { question, parts, adviceOnly, sentOn } = command;
      const fault = sentOnFault(theCase, sentOn, now);
      if (fault) return invalid('sentOn', fault);
      const byHand = sentOn === undefined ? {} : { sentOn };
      return ok([{ type: 'ClarificationSought', question: keep(question), parts, adviceOnly, ...byHand }]);
    }
    case 'record-clarification':
      return recordClarification(theCase, command, context);
    case 'judge-clarification':
      return ok([{ type: 'ClarificationJudged', sufficient: command.sufficient }]);
    case 'close-unclarified':
      return ok([{ type: 'ClosedUnclarified' }]);
    case 'issue-fees-notice': {
      const givenOn = command.givenOn ?? londonDate(now);
      const fault = outOfOrder(`${givenOn}T00:00:00Z`, londonDate(theCase.receivedAt), now);
      return fault
        ? invalid('givenOn', fault)
        : ok([
            {
              type: 'FeesNoticeIssued',
              amountPence: command.amountPence,
              givenOn,
              ...(command.byHand ? { byHand: true } : {}),
            },
          ]);
    }
    case 'record-fee': {
      const fault = outOfOrder(command.receivedAt, theCase.fees?.givenOn ?? '', now);
      return fault ? invalid('receivedAt', fault) : ok([{ type: 'FeeReceived', receivedAt: command.receivedAt }]);
    }
    case 'lapse': {
      // FOIA s.9(2): no duty unless the fee is paid within three months beginning with the day of the notice.
      const { feePaymentDeadline } = clockOf(theCase, context.rules).answer;
      const over = feePaymentDeadline !== undefined && londonDate(now) > feePaymentDeadline;
      return over ? ok([{ type: 'RequestLapsed', reason: 'fee-unpaid' }]) : refuse('The time for paying is not over.');
    }
    case 'extend-time':
      return extendTime(theCase, command, context);
    case 'correct-received-date': {
      const fault = outOfOrder(command.receivedAt, '', now);
      if (fault) return invalid('receivedAt', fault);
      return ok([{ type: 'ReceivedDateCorrected', receivedAt: command.receivedAt, reason: keep(command.reason) }]);
    }
    case 'request-review': {
      const fault = outOfOrder(command.receivedAt, theCase.sent ? londonDate(theCase.sent.sentAt) : '', now);
      if (fault) return invalid('receivedAt', fault);
      return ok([{ type: 'ReviewRequested', receivedAt: command.receivedAt, grounds: keep(command.grounds) }]);
    }
    case 'assign-review':
    case 'answer-review':
      return decideReview(theCase, command, context);
  }
}
