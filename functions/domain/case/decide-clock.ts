import { londonDate } from '../dates.ts';
import { ok } from '../result.ts';
import type { Case } from './case.ts';
import { clockOf } from './clock.ts';
import {
  clockStands,
  type Decided,
  invalid,
  outOfOrder,
  recordClarification,
  refuse,
  requestReview,
  sentOnFault,
} from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import { decideReview } from './decide-review.ts';
import { extendTime } from './extend-time.ts';

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

/** What the verbs of the clock do: three verbs, never one pause. Refuses what the clock could not make sense of after it. */
export function decideClock(theCase: Case, command: ClockCommand, context: DecideContext): Decided {
  return clockStands(theCase, decideVerb(theCase, command, context), context);
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
      // FOIA s.9(1), EIR reg 8(5): the notice is given within the time for answering; a late one takes no duty away.
      const { dueOn } = clockOf(theCase, context.rules);
      if (dueOn !== null && givenOn > dueOn) return invalid('givenOn', 'The time for answering was over by then.');
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
    case 'request-review':
      return requestReview(theCase, command, context);
    case 'assign-review':
    case 'answer-review':
      return decideReview(theCase, command, context);
  }
}
