import { count } from '../../clock/count.ts';
import { calendarFor } from '../../clock/due-date.ts';
import { regimes } from '../../clock/regimes.ts';
import { dayNumber, fromDayNumber } from '../../dates.ts';
import type { Response } from '../response.ts';
import { aDay } from './days.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds } from './known.ts';
import { textOf } from './places.ts';

/** s.17(2): the estimate of when the public interest will have been decided; a day that has gone is none. */
export function* pastEstimates({ grounds }: Response, { today }: CheckFacts): Generator<Found> {
  for (const [i, { publicInterestDueOn: by }] of grounds.entries()) {
    if (by !== undefined && by < today) {
      yield { rule: 'estimate-in-the-past', place: `grounds.${i}.publicInterestDueOn`, facts: { by } };
    }
  }
}

/** s.17(2) and (3): the public interest is decided or it is not. s.10(3): more time, once, and ICO: twenty days more. */
export function* pending(response: Response, facts: CheckFacts): Generator<Found> {
  const { regime, today, dueOn, ran } = facts;
  const start = dueOn !== null && dueOn > today ? dueOn : today;
  const further = regimes.FOIA.extension?.furtherWorkingDays ?? 0;
  const usual = fromDayNumber(count(calendarFor(regime), dayNumber(start), further).last);
  for (const { i, ground, citation } of findGrounds(response, facts)) {
    const by = ground.publicInterestDueOn;
    if (by === undefined) continue;
    const common = { place: `grounds.${i}.publicInterestDueOn`, facts: { citation, by, usual } };
    if (ground.publicInterest) yield { rule: 'public-interest-decided-and-pending', ...common };
    if (by > usual) yield { rule: 'estimate-too-far', ...common };
    if (ran.publicInterestUntil !== null) yield { rule: 'pending-again', ...common };
  }
}

/** EIR reg 14(4): who is completing the material of reg 12(4)(d), and when it will be complete, if that is known. */
export function* completion(response: Response, facts: CheckFacts): Generator<Found> {
  for (const { i, exemption, citation } of findGrounds(response, facts)) {
    if (!/^r1[02]\(4\)\(d\)$/.test(exemption.id)) continue;
    const text = textOf(response, i);
    if (aDay.test(text) || /\b(?:19|20)\d{2}\b|not (?:yet )?known/.test(text)) continue;
    yield {
      rule: 'completion-estimate',
      place: `grounds.${i}`,
      field: 'why',
      facts: { citation },
      about: exemption.id,
    };
  }
}
