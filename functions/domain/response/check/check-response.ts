import type { Response } from '../response.ts';
import { answerMissing, partsNotThere, whereToFindIt } from './answered.ts';
import { blankLeft } from './blanks.ts';
import { complaints } from './complaint.ts';
import { conditions, purposes } from './conditions.ts';
import { applicantInFiles, personalInFiles, reusableForm } from './files.ts';
import type { Check, CheckFacts, Finding, Found } from './finding.ts';
import { harmAndLikelihood, qualifiedPerson } from './harm.ts';
import { notHeld, onDisclosed, whatIsWithheld } from './held.ts';
import { applicantPublished } from './identity.ts';
import { laterPublication } from './later.ts';
import { leftOutInRequest } from './left-out.ts';
import { limbsTogether, notOpen, wideLimbs } from './limbs.ts';
import { missingLimbs, missingReasons, unknownExemptions } from './notice.ts';
import { citedWithoutGround, conditionsElsewhere, repealedAct, repealedLimbs } from './outdated.ts';
import { completion, pastEstimates, pending } from './pending.ts';
import { firstPerson, personalColumns, personalData } from './personal.ts';
import { byName } from './places.ts';
import { missingPublicInterest, publicInterestNotAsked } from './public-interest.ts';
import { missingNeitherLimbs, neitherAlone, refusedWithoutGround } from './refused.ts';
import { ruleOf } from './rules.ts';
import { exclusiveGrounds } from './together.ts';
import { adviceMissing, costLimit, emissions, environmental, nothingAsked } from './whole.ts';

/** Every check, in the order in which officers read what they find: the notice, its reasons, the answers, people. */
const checks: readonly Check[] = [
  unknownExemptions,
  missingLimbs,
  refusedWithoutGround,
  missingReasons,
  missingNeitherLimbs,
  missingPublicInterest,
  pastEstimates,
  complaints,
  applicantPublished,
  applicantInFiles,
  harmAndLikelihood,
  qualifiedPerson,
  publicInterestNotAsked,
  pending,
  completion,
  wideLimbs,
  limbsTogether,
  purposes,
  conditions,
  neitherAlone,
  laterPublication,
  notOpen,
  emissions,
  exclusiveGrounds,
  costLimit,
  adviceMissing,
  nothingAsked,
  environmental,
  notHeld,
  onDisclosed,
  whatIsWithheld,
  whereToFindIt,
  answerMissing,
  partsNotThere,
  leftOutInRequest,
  blankLeft,
  repealedAct,
  repealedLimbs,
  conditionsElsewhere,
  citedWithoutGround,
  firstPerson,
  personalData,
  personalColumns,
  personalInFiles,
  reusableForm,
];

function findingOf(response: Response, { regime }: CheckFacts, found: Found): Finding | undefined {
  const { rule, place, field, facts = {}, provision = '', about, group = place } = found;
  const { level, section: sections, approverOnly } = ruleOf(rule);
  const section = sections[regime]?.replace('§', provision);
  if (section === undefined) return undefined;
  const named = byName(response, group);
  return {
    id: [rule, named || 'response', ...(about === undefined ? [] : [about])].join('~'),
    rule,
    level,
    ...(approverOnly ? { approverOnly } : {}),
    place,
    ...(field === undefined ? {} : { field }),
    section,
    facts,
  };
}

/**
 * Checks a structured response against the law of its regime: what must be mended (or overridden by an approver), and what
 * somebody must have looked at. Never throws, whatever the response names; whether it hangs together is read-response.ts's
 * matter. That an answer is late is never found here. Law: law/rules.md §2.
 */
export function checkResponse(response: Response, facts: CheckFacts): readonly Finding[] {
  const byId = new Map<string, Finding>();
  for (const check of checks) {
    for (const found of check(response, facts)) {
      const finding = findingOf(response, facts, found);
      if (finding && !byId.has(finding.id)) byId.set(finding.id, finding);
    }
  }
  return [...byId.values()];
}
