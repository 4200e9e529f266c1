import type { Authority } from '#domain/authority.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { type LocalDate, quarterOf } from '#domain/dates.ts';
import {
  BEGAN,
  nextQuarter,
  type Quarter,
  quarterAfter,
  quartersFrom,
  statisticsId,
} from '#domain/statistics/quarter.ts';
import type { Outbox } from '#store/ports.ts';

export type AskStatisticsDeps = {
  readonly authority: Pick<Authority, 'regimes'>;
  readonly outbox: Pick<Outbox, 'put' | 'outcome'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/**
 * Asks for the figures of every quarter whose day has come, oldest first, and for the page that says which is next. The first quarter is told
 * at the first run and stays: the one in which the first request of the ledger was received (`first`), or else that of `today`. A
 * letter that is logged years later begins nothing anew. Each is asked for once; the last is written last, so that one look
 * is enough. Answers how many pieces of work it asked for.
 */
export async function askStatistics(
  { authority, outbox, rules, now }: AskStatisticsDeps,
  first: Quarter | undefined,
  today: LocalDate,
): Promise<number> {
  const put = (id: string, quarter: Quarter, version: number, outcome?: string) =>
    outbox.put({ id, kind: 'statistics', reference: quarter, event: version, notBefore: now() }, outcome);
  let began = await outbox.outcome(BEGAN);
  if (began === null) {
    began = first ?? quarterOf(today);
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
