import { answeredParts } from '../parts.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';

const REFUSALS = ['cost-limit-12(1)', 'cost-limit-12(2)', 'vexatious-14(1)', 'repeated-14(2)'];
const isBlank = (text: string | undefined) => text === undefined || text.trim() === '';

/** True where the response refuses something, so that the law asks it to be a notice. FOISA s.17: not held, too. */
function isNotice(response: Response, { regime }: CheckFacts): boolean {
  const isRefused = response.grounds.length > 0 || REFUSALS.includes(response.requestOutcome?.kind ?? '');
  return isRefused || (regime !== 'FOIA' && answeredParts(response).some((part) => part.outcome === 'not-held'));
}

/**
 * FOIA s.17(7), EIR reg 14(5), FOISA s.19: how to complain to the authority and to whom after it. The letter says both of
 * itself, with the day (tests/web/law-letter.test.ts); what can be wrong is what the authority’s settings say.
 */
export function* complaints(response: Response, facts: CheckFacts): Generator<Found> {
  if (!isNotice(response, facts)) return;
  const { contact, regulator } = facts.authority;
  if (isBlank(contact.email) && isBlank(contact.post)) yield { rule: 'complaints-procedure-missing', place: '' };
  if (isBlank(regulator.name) || (isBlank(regulator.address) && isBlank(regulator.url))) {
    yield { rule: 'regulator-missing', place: '' };
    return;
  }
  // Scotland has a commissioner of its own; the name of the other one changes (Data (Use and Access) Act 2025 s.117).
  const isScottish = /\bScot(?:tish|land)\b/i.test(regulator.name);
  if (isScottish !== (facts.regime === 'FOISA' || facts.regime === 'EISR')) {
    yield { rule: 'regulator-of-another-law', place: '', facts: { regulator: regulator.name } };
  }
}
