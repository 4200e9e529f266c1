import { isForLater } from '../promise.ts';
import type { Response } from '../response.ts';
import { aDay } from './days.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds, isNeitherOnly } from './known.ts';
import { textOf } from './places.ts';

const atRequest =
  /\b(?:at the (?:time|date) (?:of|that|when|you)|when (?:you|we received|the request|your request)|before (?:you|we received|the request|your request)|at that time|already (?:intended|planned|held|decided|settled)|prior to (?:you|the|receiving))/i;
const when =
  /\b(?:19|20)\d{2}\b|\bno (?:set |fixed |firm )?date\b|\bdate (?:has not|is not|not)|\b(?:set|fixed|publication) date\b|\b(?:by the end of|this|next|early|late) (?:the )?(?:spring|summer|autumn|winter|month|quarter|year|week)|\bwithin \w+ (?:weeks|months)|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;
const reasonable = /\breasonabl[ey]\b/i;

/**
 * FOIA s.22(1), and FOISA s.27(1) after it: (a) held to be published, on a date fixed or not; (b) intended already when the
 * request was made; (c) reasonable in all the circumstances to wait. Each is looked for in what the ground says.
 */
export function* laterPublication(response: Response, facts: CheckFacts): Generator<Found> {
  for (const known of findGrounds(response, facts)) {
    const { i, ground, exemption, citation } = known;
    const isResearch = ground.limbs.some((limb) => limb.startsWith('27(2)'));
    if (!isForLater(facts.regime, exemption.id) || isResearch || isNeitherOnly(known) || ground.reasonsWithheld)
      continue;
    const text = textOf(response, i);
    const common = { place: `grounds.${i}`, field: 'why', facts: { citation }, about: exemption.id };
    if (!atRequest.test(text)) yield { rule: 'later-intention', ...common };
    // A promise has its day, or says that none is set.
    if (!ground.promise && !when.test(text) && !aDay.test(text)) yield { rule: 'later-date', ...common };
    const by = ground.promise?.on;
    if (by !== undefined && by < facts.today) {
      yield { rule: 'promise-in-the-past', place: `grounds.${i}.promise.on`, facts: { by }, about: exemption.id };
    }
    if (!reasonable.test(text)) yield { rule: 'later-reasonable', ...common };
  }
}
