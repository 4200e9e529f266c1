import type { Authority } from '#domain/authority.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { type LocalDate, quarterOf } from '#domain/dates.ts';
import { nextQuarter, type Quarter, quarterAfter, quartersFrom, statisticsId } from '#domain/statistics/quarter.ts';
import type { Outbox } from '#store/ports.ts';

export type AskStatisticsDeps = {
  readonly authority: Pick<Authority, 'regimes'>;
  readonly outbox: Pick<Outbox, 'put' | 'outcome'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/**
 * Asks for the figures of every quarter whose day has come, oldest first, from the first in which anything was received
 * (`first`; undefined where nothing was), and for the page that says which is next. Each is asked for once; the last is written
 * last, so that one look is enough. Answers how many pieces of work it asked for.
 */
export async function askStatistics(
  { authority, outbox, rules, now }: AskStatisticsDeps,
  first: Quarter | undefined,
  today: LocalDate,
): Promise<number> {
  const calendar = (await rules()).calendar(authority.regimes[0] ?? 'FOIA');
  const next = nextQuarter(first ?? quarterOf(today), today, calendar);
  const last = statisticsId(next, 0);
  if ((await outbox.outcome(last)) !== null) return 0;
  const put = (quarter: Quarter, version: number) => {
    const id = statisticsId(quarter, version);
    return outbox.put({ id, kind: 'statistics', reference: quarter, event: version, notBefore: now() });
  };
  let asked = 0;
  const due = first === undefined ? [] : quartersFrom(first, quarterAfter(next, -1));
  for (const quarter of due) asked += Number(await put(quarter, 1));
  return asked + Number(await put(next, 0));
}
