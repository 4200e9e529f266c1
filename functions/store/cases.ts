import { DeleteItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { canonical } from '#domain/case/chain.ts';
import { fail, ok } from '#domain/result.ts';
import { fromWire, getItem, type Item, isNamed, isRefused, queryAll, queryPage, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import { toOutboxItem } from './outbox.ts';
import type { Cases, Commit, CommitFailure, Page, Remembered } from './ports.ts';
import { dynamoCaseReader } from './read-cases.ts';
import { fromAskedItem, fromSummaryItem, placesOf, toAskedItem, toSummaryItem } from './summary-item.ts';
import { toWordsItem } from './words-item.ts';

const NEW = 'attribute_not_exists(pk)';

/** The puts of one command, in the order that `whyCancelled` reads the reasons in: summary first, then the key. */
function putsOf(commit: Commit, TableName: string): { Put: object }[] {
  const { reference, expectedVersion, idempotency } = commit;
  const put = (item: Item, condition?: object) => ({ Put: { TableName, Item: toWire(item), ...condition } });
  const summary =
    expectedVersion === 0
      ? { ConditionExpression: NEW }
      : {
          ConditionExpression: '#v = :v',
          ExpressionAttributeNames: { '#v': 'version' },
          ExpressionAttributeValues: toWire({ ':v': expectedVersion }),
        };
  const puts = [put(toSummaryItem(commit.summary), summary)];
  if (idempotency) {
    const { key, now, expires, fingerprint } = idempotency;
    const item = { ...keys.idempotency(key), reference, fingerprint, expires };
    // Time to live deletes late; an expired key counts as absent.
    const free = {
      ConditionExpression: `${NEW} OR expires < :now`,
      ExpressionAttributeValues: toWire({ ':now': now }),
    };
    puts.push(put(item, free));
  }
  for (const event of commit.events) {
    puts.push(put({ ...keys.event(reference, event.n), event: canonical(event) }, { ConditionExpression: NEW }));
  }
  if (commit.applicant) puts.push(put({ ...keys.applicant(reference), ...commit.applicant }));
  for (const words of commit.words ?? []) puts.push(put(toWordsItem(reference, words), { ConditionExpression: NEW }));
  for (const asked of commit.asked ?? []) puts.push(put(toAskedItem(asked)));
  for (const item of commit.outbox) puts.push(put(toOutboxItem(item), { ConditionExpression: NEW }));
  return puts;
}

/** Why a transaction was cancelled; throws what is not an expected refusal. */
function whyCancelled(error: unknown, commit: Commit): CommitFailure {
  if (isNamed(error, 'TransactionInProgressException')) return 'busy';
  if (!isNamed(error, 'TransactionCanceledException')) throw error;
  const reasons = (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [];
  if (commit.idempotency && reasons[1]?.Code === 'ConditionalCheckFailed') return 'key-taken';
  if (reasons.some((r) => r.Code === 'ConditionalCheckFailed')) return 'changed-meanwhile';
  if (reasons.some((r) => r.Code === 'TransactionConflict')) return commit.idempotency ? 'busy' : 'changed-meanwhile';
  if (reasons.some((r) => r.Code === 'ThrottlingError' || r.Code === 'ProvisionedThroughputExceeded')) return 'busy';
  throw error;
}

/** The case ledger on DynamoDB. */
export function dynamoCases(table: Table): Cases {
  const { client, name: TableName } = table;
  async function list<T>(
    index: 'open' | 'quarter',
    pk: string,
    from: (item: Item) => T,
    limit: number,
    after?: string,
    range: { first?: string; last?: string } = {},
  ): Promise<Page<T>> {
    const { items, next } = await queryPage(table, index, pk, { limit, after, ...range });
    return { items: items.map(from), next };
  }
  return {
    nextSerial: async (regime, yy) => {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toWire(keys.counter(regime, yy)),
          UpdateExpression: 'ADD serial :one',
          ExpressionAttributeValues: toWire({ ':one': 1 }),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(fromWire(Attributes ?? {})['serial']);
    },
    commit: async (commit) => {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: putsOf(commit, TableName) as never }));
        return ok(null);
      } catch (error) {
        return fail(whyCancelled(error, commit));
      }
    },
    ...dynamoCaseReader(table),
    remembered: async (key, now) => {
      const item = await getItem(table, keys.idempotency(key));
      if (!item || Number(item['expires']) < now) return null;
      const { reference, fingerprint } = item as Remembered;
      return { reference, fingerprint };
    },
    erase: async (reference) => {
      const { pk } = keys.summary(reference);
      const sks = (await queryAll(table, pk)).map((item) => String(item['sk']));
      await client.send(new DeleteItemCommand({ TableName, Key: toWire(keys.editing(reference)) }));
      // Words first: while the applicant's item is there, it can be seen that something is left.
      for (const sk of [...sks.filter((sk) => sk.startsWith('TEXT#')), keys.applicant(reference).sk]) {
        await client.send(new DeleteItemCommand({ TableName, Key: toWire({ pk, sk }) }));
      }
    },
    rotateLink: async (reference, expected, letter) => {
      const Update = {
        TableName,
        Key: toWire(keys.applicant(reference)),
        UpdateExpression: 'SET linkVersion = :next',
        ConditionExpression: 'linkVersion = :expected',
        ExpressionAttributeValues: toWire({ ':expected': expected, ':next': expected + 1 }),
      };
      const Put = { TableName, Item: toWire(toOutboxItem(letter)), ConditionExpression: NEW };
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update }, { Put }] }));
        return expected + 1;
      } catch (error) {
        if (isRefused(error)) return null;
        throw error;
      }
    },
    open: (assignee, limit, after, range = {}) =>
      list('open', keys.open(assignee), fromSummaryItem, limit, after, placesOf(range)),
    asked: (unit, limit, after) => list('open', keys.openUnit(unit), fromAskedItem, limit, after),
    receivedIn: (quarter, limit, after) => list('quarter', keys.quarter(quarter), fromSummaryItem, limit, after),
  };
}
