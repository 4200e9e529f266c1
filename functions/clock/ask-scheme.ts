import { londonDate } from '#domain/dates.ts';
import { dueState } from '#domain/scheme/entry.ts';
import { dailyWork, schemeReminderId } from '#domain/scheme/work.ts';
import type { Outbox } from '#store/ports.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';

export type AskSchemeDeps = {
  readonly scheme: Pick<SchemeEntries, 'all'>;
  readonly outbox: Pick<Outbox, 'put' | 'outcome'>;
  readonly now: () => string;
};

/**
 * What the days ask of the publication scheme: its pages made again once a day, as what was not overdue yesterday may be today; and a reminder
 * to the team fourteen days before the next version of an entry is due, and one when it is overdue, each once. Answers how many pieces
 * of work were asked for.
 */
export async function askScheme({ scheme, outbox, now }: AskSchemeDeps): Promise<number> {
  const at = now();
  const today = londonDate(at);
  let asked = Number(await outbox.put(dailyWork(today, at)));
  for (const entry of await scheme.all()) {
    const { id, version, nextVersionDue: due, isRemoved } = entry;
    const stage = dueState(entry, today);
    if (isRemoved || due === null || stage === null || stage === 'later') continue;
    const named = schemeReminderId(id, due, stage);
    if ((await outbox.outcome(named)) !== null) continue;
    const item = { id: named, kind: 'scheme-reminder', reference: id, event: version, notBefore: at } as const;
    asked += Number(await outbox.put(item));
  }
  return asked;
}
