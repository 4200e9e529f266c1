import { ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { replay } from '#domain/case/case.ts';
import { canonical } from '#domain/case/chain.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { summarise } from '#domain/case/summary.ts';
import { changedQuestions } from '#domain/case/work.ts';
import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import { rulesOf } from './clock-rules.ts';
import { FRESH_MS } from './current-calendar.ts';
import { fromWire, type Item, isNamed, queryAll, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import { toAskedItem, toSummaryItem } from './summary-item.ts';

/** `same`: nothing was wrong, and nothing is written. */
export type Rebuilt = 'rebuilt' | 'same' | 'changed-meanwhile' | 'no-case';

/** A transaction takes a hundred; one place is for the check that nobody wrote meanwhile. */
const AT_ONCE = 99;

/**
 * The version of the holidays by which the date was told last: that of the last write. By a newer one the case would hold
 * a date that the applicant was never told of; the daily recount moves it, and tells. A process may hear late of a version.
 */
async function toldBy(table: Table, ledger: readonly CaseEvent[]): Promise<CalendarVersion | null> {
  const versions = (await queryAll(table, keys.calendar(0).pk)) as unknown as readonly CalendarVersion[];
  const writtenAt = Date.parse(ledger.at(-1)?.recordedAt ?? '') - FRESH_MS;
  const moved = ledger.map((event) => (event.type === 'DueDateMoved' ? event.calendarVersion : 0));
  const known = versions.filter(
    (one) => Date.parse(one.importedAt) <= writtenAt || one.version <= Math.max(0, ...moved),
  );
  return known.at(-1) ?? null;
}

/**
 * Writes what is computed of a case anew from its events: its summary, and its lines in the units' lists. Everything else
 * is left alone. Where an event is added meanwhile, nothing is written, or nothing more: ask again.
 */
export async function rebuildSummary(
  table: Table,
  receiptRule: ClockRules['receiptRule'],
  reference: string,
): Promise<Rebuilt> {
  const items = await queryAll(table, keys.summary(reference).pk);
  const ofKind = (prefix: string) => items.filter((item) => String(item['sk']).startsWith(prefix));
  const ledger = ofKind('EVENT#').map((item) => JSON.parse(String(item['event'])) as CaseEvent);
  const theCase = replay(reference, ledger);
  if (!theCase) return 'no-case';
  const summary = summarise(theCase, rulesOf(await toldBy(table, ledger), receiptRule));
  const right: readonly Item[] = [toSummaryItem(summary), ...changedQuestions(null, theCase).map(toAskedItem)];
  const there = [...ofKind('SUMMARY'), ...ofKind('ASKED#')];
  const isAmong = (list: readonly Item[], item: Item) => list.some((one) => canonical(one) === canonical(item));
  const puts = right.filter((item) => !isAmong(there, item)).map((item) => ({ Put: { Item: toWire(item) } }));
  const strays = there.filter(({ sk }) => !right.some((item) => item['sk'] === sk));
  const deletes = strays.map(({ pk, sk }) => ({ Delete: { Key: toWire({ pk, sk }) } }));
  return write(table, reference, theCase.version, [...puts, ...deletes]);
}

async function write(
  { client, name: TableName }: Table,
  reference: string,
  version: number,
  changes: readonly ({ Put: object } | { Delete: object })[],
): Promise<Rebuilt> {
  const next = { Key: toWire(keys.event(reference, version + 1)), ConditionExpression: 'attribute_not_exists(pk)' };
  for (let done = 0; done < changes.length; done += AT_ONCE) {
    const some = [{ ConditionCheck: next }, ...changes.slice(done, done + AT_ONCE)];
    const TransactItems = some.map((one) => {
      const [[action, what]] = Object.entries(one) as [[string, object]];
      return { [action]: { TableName, ...what } };
    });
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: TransactItems as never }));
    } catch (error) {
      if (isNamed(error, 'TransactionCanceledException')) return 'changed-meanwhile';
      throw error;
    }
  }
  return changes.length === 0 ? 'same' : 'rebuilt';
}

/** The references of all cases by their first events: the lists may be what is broken. Reads the whole table. */
export async function* everyReference({ client, name: TableName }: Table): AsyncGenerator<string> {
  const { pk: start, sk } = keys.event('', 1);
  let from: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'sk = :first',
        ProjectionExpression: 'pk',
        ExpressionAttributeValues: toWire({ ':first': sk }),
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) yield String(fromWire(item)['pk']).slice(start.length);
    from = page.LastEvaluatedKey as typeof from;
  } while (from);
}
