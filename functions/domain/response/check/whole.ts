import { triageHints } from '../../request/triage-hints.ts';
import type { Response } from '../response.ts';
import type { CheckFacts, Found } from './finding.ts';
import { findGrounds } from './known.ts';
import { askedIn } from './places.ts';

const isCost = (kind: string | undefined) => kind?.startsWith('cost-limit') === true;

/** s.12: an estimate is good practice (ICO), and one within the limit of SI 2004/3244 reg 3 refuses nothing. */
export function* costLimit(response: Response, facts: CheckFacts): Generator<Found> {
  const { requestOutcome, grounds } = response;
  const limit = facts.authority.costLimitHours;
  if (requestOutcome && isCost(requestOutcome.kind)) {
    const { estimatedHours: hours } = requestOutcome;
    const isSaid = /\d ?(?:person.)?hours/i.test(requestOutcome.explanation);
    if (hours === undefined && !isSaid)
      yield { rule: 'estimate-missing', place: 'requestOutcome', field: 'estimatedHours' };
    if (hours !== undefined && hours <= limit) {
      const said = { hours: String(hours), limit: String(limit) };
      yield { rule: 'estimate-within-limit', place: 'requestOutcome.estimatedHours', facts: said };
    }
  }
  // s.12 lifts the duty for the request, not for a part of it.
  for (const { i, exemption, citation } of findGrounds(response, facts)) {
    if (exemption.basis !== 'cost' || isCost(requestOutcome?.kind) || grounds.length === 0) continue;
    yield { rule: 'cost-limit-on-parts', place: `grounds.${i}`, facts: { citation }, about: exemption.id };
  }
}

/** FOIA s.16, FOISA s.15, EIR reg 9: with a refusal for cost or breadth, what could be asked for instead. */
export function* adviceMissing(response: Response, facts: CheckFacts): Generator<Found> {
  const tooMuch = findGrounds(response, facts).some(
    ({ exemption }) => exemption.basis === 'cost' || /^r1[02]\(4\)\([bc]\)$/.test(exemption.id),
  );
  const advised = /\b(?:narrow|refin|resubmit|reduc|shorten)\w*|\bfewer\b/i.test(
    response.requestOutcome?.explanation ?? '',
  );
  if (response.advice === undefined && !advised && (tooMuch || isCost(response.requestOutcome?.kind))) {
    yield { rule: 'advice-missing', place: '', field: 'advice' };
  }
}

/** s.9(2), s.1(3): a request ends for want of a fee or of an answer only where one was asked for. */
export function* nothingAsked({ requestOutcome }: Response, { ran }: CheckFacts): Generator<Found> {
  const place = 'requestOutcome.kind';
  if (requestOutcome?.kind === 'fee-unpaid' && !ran.feesNotice) yield { rule: 'fee-not-asked', place };
  if (requestOutcome?.kind === 'clarification-not-given' && !ran.clarification) {
    yield { rule: 'clarification-not-asked', place };
  }
}

/** EIR reg 2(1), FOIA s.39: environmental information is asked for and answered under the Regulations. */
export function* environmental(response: Response, { regime }: CheckFacts): Generator<Found> {
  if (regime === 'EIR' || regime === 'EISR' || response.grounds.some((ground) => ground.exemption === 's39')) return;
  const asked = askedIn(response);
  const hint = triageHints(asked).find(({ kind }) => kind === 'environment');
  if (hint) yield { rule: 'environmental', place: 'request', facts: { words: hint.words } };
}

/** EIR reg 12(9): information on emissions may not be refused under reg 12(5)(d) to (g). */
export function* emissions(response: Response, facts: CheckFacts): Generator<Found> {
  const asked = askedIn(response);
  if (!/\b(?:emissions?|emit(?:s|ted)?|discharges?)\b/i.test(asked)) return;
  for (const { i, exemption, citation } of findGrounds(response, facts)) {
    if (exemption.notForEmissions) {
      yield { rule: 'emissions', place: `grounds.${i}.exemption`, facts: { citation }, about: exemption.id };
    }
  }
}
