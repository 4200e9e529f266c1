import { type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';
import type { CaseEvent } from './events.ts';
import { windowsOf } from './windows.ts';

/** What an applicant sent about a request, and what a letter tells of it. */
export type Confirmed = {
  readonly what: 'answer' | 'withdraw' | 'review';
  readonly receivedOn: LocalDate;
  /** By when we answer; null where nothing is due. */
  readonly dueOn: LocalDate | null;
  /** The date is law, not a target. */
  readonly isStatutory: boolean;
};

/** What an event confirms to the applicant; null for one that is no work of theirs. `then`: the case after the event. */
export function confirmedBy(then: Case, event: CaseEvent, rules: ClockRules): Confirmed | null {
  switch (event.type) {
    case 'ClarificationReceived':
      return { ...at(event), what: 'answer', dueOn: clockOf(then, rules).dueOn, isStatutory: true };
    case 'RequestWithdrawn':
      return { ...at(event), what: 'withdraw', dueOn: null, isStatutory: false };
    case 'ReviewRequested': {
      const { reviewDueOn, reviewDueIsStatutory } = windowsOf(then, rules);
      return { ...at(event), what: 'review', dueOn: reviewDueOn, isStatutory: reviewDueIsStatutory };
    }
    default:
      return null;
  }
}

const at = ({ receivedAt }: { readonly receivedAt: string }) => ({ receivedOn: londonDate(receivedAt) });
