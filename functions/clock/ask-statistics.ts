import type { Authority } from '#domain/authority.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { type LocalDate, londonDate, quarterOf } from '#domain/dates.ts';
import {
  BEGAN,
  nextQuarter,
  type Quarter,
  quarterAfter,
  quartersFrom,
  statisticsId,
} from '#domain/statistics/quarter.ts';
import type { Cases, Outbox } from '#store/ports.ts';
import { everyCase } from './every-case.ts';

export type AskStatisticsDeps = {
  readonly cases: Pick<Cases, 'load' | 'receivedIn'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly outbox: Pick<Outbox, 'put' | 'outcome'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/** The quarter in which the first request of the ledger was received, or else that of today. What was taken over from an earlier log was none. */
async function firstQuarter({ cases }: AskStatisticsDeps, today: LocalDate): Promise<Quarter> {
  for await (const { reference, quarter } of everyCase(cases, today)) {
    const [begun] = (await cases.load(reference))?.ledger ?? [];
    if (begun?.type === 'RequestReceived') return quarter;
  }
  return quarterOf(today);
}

/**
 * Asks for the figures of every quarter whose day has come, oldest first, and for the page that says which is next. The first quarter is told
 * at the first run and stays: a letter that is logged years later begins nothing anew. Each is asked for once; the last is
 * written last, so that one look is enough. Answers how many pieces of work it asked for.
 */
export async function askStatistics(deps: AskStatisticsDeps): Promise<number> {
  const { authority, outbox, rules, now } = deps;
  const today = londonDate(now());
  const put = (id: string, quarter: Quarter, version: number, outcome?: string) =>
    outbox.put({ id, kind: 'statistics', reference: quarter, event: version, notBefore: now() }, outcome);
  let began = await outbox.outcome(BEGAN);
  if (began === null) {
    began = await firstQuarter(deps, today);
    await put(BEGAN, began, 0, began);
  }
  const next = nextQuarter(began, today, (await rules()).calendar(authority.regimes[0] ?? 'FOIA'));
  if ((await outbox.outcome(statisticsId(next, 0))) !== null) return 0;
  let asked = 0;
  for (const quarter of quartersFrom(began, quarterAfter(next, -1))) {
    asked += Number(await put(statisticsId(quarter, 1), quarter, 1));
  }
  return asked + Number(await put(statisticsId(next, 0), next, 0));
}
