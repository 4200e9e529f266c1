import type { Calendar } from '#domain/clock/calendar.ts';
import { londonDate } from '#domain/dates.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { isQuarter, statisticsId, takenAt } from '#domain/statistics/quarter.ts';
import type { Outbox } from './ports.ts';
import type { Editions } from './statistics-ports.ts';

export type AskDeps = {
  readonly editions: Pick<Editions, 'all' | 'ask'>;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly calendar: Calendar;
  readonly now: () => string;
};
export type NotAsked =
  | 'no-such-quarter'
  | 'not-over'
  | 'published-already'
  | 'not-published'
  | 'asked-already'
  | 'no-reason';

/** A reason is a sentence or two; it stands on the page. */
export const LONGEST_REASON = 500;

async function put(
  { outbox, now }: Pick<AskDeps, 'outbox' | 'now'>,
  quarter: string,
  version: number,
): Promise<Result<number, NotAsked>> {
  const id = statisticsId(quarter, version);
  const item = { id, kind: 'statistics', reference: quarter, event: version, notBefore: now() } as const;
  return (await outbox.put(item)) ? ok(version) : fail('asked-already');
}

/** Asks for the figures of a quarter from before the portal began to count: its requests were logged or brought in later. */
export async function askFirst(deps: AskDeps, quarter: string): Promise<Result<number, NotAsked>> {
  if (!isQuarter(quarter)) return fail('no-such-quarter');
  if (londonDate(deps.now()) <= takenAt(quarter, deps.calendar)) return fail('not-over');
  const isThere = (await deps.editions.all()).some((edition) => edition.quarter === quarter);
  return isThere ? fail('published-already') : put(deps, quarter, 1);
}

/**
 * Asks for the figures of a quarter to be counted again and published as a new version, with the reason on the page. Answers the number
 * of the version. A crash between the two writes is mended by asking again.
 */
export async function askCorrection(
  deps: Omit<AskDeps, 'calendar'>,
  quarter: string,
  reason: string,
  by?: string,
): Promise<Result<number, NotAsked>> {
  if (!isQuarter(quarter)) return fail('no-such-quarter');
  const why = reason.trim();
  if (why === '' || why.length > LONGEST_REASON) return fail('no-reason');
  const last = (await deps.editions.all()).findLast((edition) => edition.quarter === quarter);
  if (!last) return fail('not-published');
  const version = last.document === null ? last.version : last.version + 1;
  if (last.document !== null) await deps.editions.ask(quarter, version, why, by);
  return put(deps, quarter, version);
}
