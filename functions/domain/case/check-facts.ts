import type { Authority } from '../authority.ts';
import { londonDate } from '../dates.ts';
import type { CheckFacts, KnownApplicant } from '../response/check/finding.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';

/** Who asked, as the store knows them. */
type Asked = { readonly name: string; readonly contact: { readonly email?: string } | { readonly post?: string } };

/** The settings of an authority that its responses are checked by. */
export type CheckedBy = Pick<
  Authority,
  'regulator' | 'contact' | 'costLimitHours' | 'smallNumberThreshold' | 'zeroIsSmall'
>;

/** Who asked, as the checks ask for them; null where they were erased. */
export function checkApplicant(asked: Asked | null): KnownApplicant | null {
  return asked && { name: asked.name, ...asked.contact };
}

/** What the checks of a response ask of its case. */
export function checkFactsOf(
  theCase: Case,
  asked: Asked | null,
  authority: Pick<Authority, 'regulator' | 'contact' | 'costLimitHours'>,
  rules: ClockRules,
  now: string,
): CheckFacts {
  const extension = theCase.extensions.findLast(({ ground }) => ground === 'public-interest');
  return {
    regime: theCase.regime,
    today: londonDate(now),
    dueOn: clockOf(theCase, rules).dueOn,
    applicant: checkApplicant(asked),
    authority,
    files: theCase.files,
    ran: {
      publicInterestUntil: extension?.until ?? null,
      feesNotice: theCase.fees !== null,
      clarification: theCase.clarifications.length > 0,
    },
  };
}
