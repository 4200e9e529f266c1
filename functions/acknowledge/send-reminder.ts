import { type Case, replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { CaseState } from '#domain/case/lifecycle.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { promiseReminder, type ReminderName, reachedStages, readReminderId } from '#domain/clock/tick.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import type { Message } from './compose-facts.ts';
import { sendInside } from './send-inside.ts';
import type { MessageDeps } from './send-message.ts';

export type ReminderDeps = Pick<MessageDeps, 'cases' | 'authority' | 'origin' | 'sendMail' | 'rules'> & {
  readonly reminder: (facts: {
    reference: string;
    name: ReminderName;
    day: LocalDate;
    state: CaseState;
    caseUrl: string;
  }) => Message;
};

type Asked = { readonly name: ReminderName; readonly day: LocalDate };

/** Why a reminder is not worth sending any more; null where it still is. Between asking and sending may lie a day, or an answer. */
function overtaken(rules: ClockRules, theCase: Case, asked: Asked, today: LocalDate): string | null {
  const now = summarise(theCase, rules);
  if (asked.name === 'unjudged') return now.open && now.unjudgedSince === asked.day ? null : 'no-longer-due';
  if (asked.name === 'unchecked')
    return theCase.state === 'held' && now.receivedOn === asked.day ? null : 'no-longer-due';
  if (asked.name === 'unconfirmed') return now.unconfirmedSince === asked.day ? null : 'no-longer-due';
  if (asked.name === 'promise-soon' || asked.name === 'promise-overdue') {
    if (!now.promisedOn?.includes(asked.day)) return 'no-longer-due';
    return promiseReminder(asked.day, today) === asked.name ? null : 'superseded';
  }
  if (!now.open || now.dueOn !== asked.day) return 'no-longer-due';
  const reached = reachedStages(asked.day, today, rules.calendar(theCase.regime));
  return reached.at(-1) === asked.name ? null : 'superseded';
}

/**
 * Sends a reminder to the team's mailbox and answers what became of it: the mail's id, `no-longer-due`, or `superseded`
 * where a more urgent one has taken its place. `at` is the instant of sending.
 */
export async function sendReminder(deps: ReminderDeps, item: OutboxItem, at: string): Promise<string> {
  const { reference } = item;
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  const asked = readReminderId(item.id);
  if (!theCase || !asked) throw new Error('A reminder names a case and a day');
  const outcome = overtaken(await deps.rules(), theCase, asked, londonDate(at));
  if (outcome !== null) return outcome;
  const caseUrl = `${deps.origin}/officer/cases/${reference}`;
  const message = deps.reminder({ reference, ...asked, state: theCase.state, caseUrl });
  return sendInside(deps, item, message);
}
