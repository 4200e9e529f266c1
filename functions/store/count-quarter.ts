import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { keptDocuments } from '#domain/case/erasure.ts';
import { londonDate, quarterOf } from '#domain/dates.ts';
import { type Decision, decisionOf } from '#domain/response/decision.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { type Fact, factOf, firstAnswer } from '#domain/statistics/fact.ts';
import { type Quarter, takenAt } from '#domain/statistics/quarter.ts';
import { type Statistics, statisticsOf } from '#domain/statistics/statistics.ts';
import type { Cases, Files, StoredCase } from './ports.ts';
import { mustRead } from './response-files.ts';

export type CountDeps = {
  readonly cases: Pick<Cases, 'load' | 'receivedIn'>;
  readonly records: Pick<Files, 'get'>;
  readonly authority: Pick<Authority, 'regimes' | 'smallNumberThreshold' | 'zeroIsSmall'>;
  readonly rules: () => Promise<ClockRules>;
};

/** Cases that are read at the same time. */
const AT_ONCE = 20;

/** What the first answer decided; null where there is none, or it went with the personal data. */
async function firstDecision({ records }: CountDeps, { reference, ledger }: StoredCase): Promise<Decision | null> {
  const sent = firstAnswer(ledger);
  const theCase = replay(reference, ledger);
  if (!sent || !theCase) return null;
  if (theCase.erasedAt !== null && !keptDocuments(theCase).includes(sent.document)) return null;
  const read = readResponse(await mustRead(records, sent.document), theCase.regime);
  if (!read.ok) throw new Error('A response that was sent can be read');
  return decisionOf(read.value, theCase.regime);
}

async function* referencesOf({ cases }: CountDeps, quarter: Quarter): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  do {
    const page = await cases.receivedIn(quarter, AT_ONCE, after);
    yield page.items.map(({ reference }) => reference);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/**
 * Counts the requests received in a quarter from their ledgers, as they stood on the day on which its figures are taken. The quarter of a
 * case is that of its day of receipt as it is now known.
 */
export async function countQuarter(deps: CountDeps, quarter: Quarter): Promise<Statistics> {
  const { regimes, smallNumberThreshold: threshold, zeroIsSmall } = deps.authority;
  const rules = await deps.rules();
  const day = takenAt(quarter, rules.calendar(regimes[0] ?? 'FOIA'));
  const fact = async (reference: string): Promise<readonly Fact[]> => {
    const stored = await deps.cases.load(reference);
    const theCase = stored && replay(reference, stored.ledger);
    if (!stored || !theCase) throw new Error('A line of the list names a case');
    // An answer of an earlier log tells of no request and no clock. A line of the list may be a moment older than a day of receipt that was put right.
    if (theCase.isImported || quarterOf(londonDate(theCase.receivedAt)) !== quarter) return [];
    return [factOf(theCase, stored.ledger, await firstDecision(deps, stored), rules, day)];
  };
  const facts: Fact[] = [];
  for await (const references of referencesOf(deps, quarter))
    facts.push(...(await Promise.all(references.map(fact))).flat());
  return statisticsOf(quarter, facts, day, regimes, { threshold, zeroIsSmall });
}
