import type { FullAnswer } from '#domain/clock/question.ts';
import { type RegimeRules, regimes } from '#domain/clock/regimes.ts';

/** Where the rule of an answer stands. `inLaw` is false for a code of practice, which is not a part of the law itself. */
export type RuleSection = { readonly section: string; readonly inLaw: boolean };

function sectionOf(rules: RegimeRules, kind: FullAnswer['kind']): string {
  switch (kind) {
    case 'response':
      return rules.limitSection;
    case 'pit-decision-target':
      return rules.extension?.section ?? rules.limitSection;
    case 'review-request-window':
      return rules.reviewWindow.section;
    default:
      return rules.reviews[kind]?.section ?? rules.limitSection;
  }
}

/** The section on which the limit of an answer rests. */
export function ruleSection({ regime, kind }: Pick<FullAnswer, 'regime' | 'kind'>): RuleSection {
  const section = sectionOf(regimes[regime], kind);
  return { section, inLaw: /^(section|regulation) [^ ]+$/.test(section) };
}
