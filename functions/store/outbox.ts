import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { consumerOf, type OutboxItem } from '#domain/case/outbox.ts';
import { fromWire, getItem, type Item, isNamed, queryPage, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Outbox } from './ports.ts';
import { OUTBOX_PREFIX } from './table.ts';

/** The outcome of a letter that somebody has to print and post. */
const TO_POST = 'to-post';

/** An outbox item as an item of the table: pending from the moment it is written. */
export function toOutboxItem(item: OutboxItem): Item {
  return {
    ...keys.outbox(item.id),
    ...item,
    pendingPk: keys.pending(consumerOf(item.kind)),
    pendingSk: item.notBefore,
  };
}

/** The outbox on DynamoDB. A lease is an instant until which nobody else may claim; it stands outside the sparse index. */
export function dynamoOutbox(table: Table): Outbox {
  const { client, name: TableName } = table;
  async function update(id: string, expression: object): Promise<Item | null> {
    const { Attributes } = await client.send(
      new UpdateItemCommand({ TableName, Key: toWire(keys.outbox(id)), ReturnValues: 'ALL_NEW', ...expression }),
    );
    return Attributes ? fromWire(Attributes) : null;
  }
  return {
    put: async (item, outcome) => {
      const done = { ...keys.outbox(item.id), ...item, doneAt: item.notBefore, outcome };
      const Item = toWire(outcome === undefined ? toOutboxItem(item) : done);
      try {
        await client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
        return true;
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return false;
        throw error;
      }
    },
    claim: async (id, now, leaseSeconds) => {
      const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
      try {
        const item = await update(id, {
          UpdateExpression: 'SET leasedUntil = :until',
          ConditionExpression:
            'attribute_exists(pendingPk) AND attribute_not_exists(doneAt) AND notBefore <= :now AND (attribute_not_exists(leasedUntil) OR leasedUntil < :now)',
          ExpressionAttributeValues: toWire({ ':until': until, ':now': now }),
        });
        if (!item) return null;
        const { kind, reference, event, notBefore } = item as OutboxItem;
        return { id, kind, reference, event, notBefore };
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return null;
        throw error;
      }
    },
    done: async (id, now, outcome) => {
      const set = 'SET doneAt = :now, outcome = :outcome';
      const values = { ':now': now, ':outcome': outcome };
      await update(
        id,
        outcome === TO_POST
          ? {
              UpdateExpression: `${set}, pendingPk = :post, pendingSk = :now REMOVE leasedUntil`,
              ExpressionAttributeValues: toWire({ ...values, ':post': keys.pending('post') }),
            }
          : {
              UpdateExpression: `${set} REMOVE pendingPk, pendingSk, leasedUntil`,
              ExpressionAttributeValues: toWire(values),
            },
      );
    },
    release: async (id) => {
      await update(id, { UpdateExpression: 'REMOVE leasedUntil', ConditionExpression: 'attribute_exists(pk)' });
    },
    due: async (consumer, now, limit) => {
      const { items } = await queryPage(table, 'pending', keys.pending(consumer), { limit, last: now });
      return items.map(({ pk }) => String(pk).slice(OUTBOX_PREFIX.length));
    },
    toPost: async (limit, after) => {
      const page = await queryPage(table, 'pending', keys.pending('post'), { limit, after });
      const items = page.items.map(({ pk, pendingSk }) => {
        return { id: String(pk).slice(OUTBOX_PREFIX.length), since: String(pendingSk) };
      });
      return { items, next: page.next };
    },
    posted: async (id, now, outcome) => {
      try {
        await update(id, {
          UpdateExpression: 'SET doneAt = :now, outcome = :outcome REMOVE pendingPk, pendingSk',
          ConditionExpression: 'pendingPk = :post',
          ExpressionAttributeValues: toWire({ ':now': now, ':outcome': outcome, ':post': keys.pending('post') }),
        });
      } catch (error) {
        if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
    outcome: async (id) => {
      const item = await getItem(table, keys.outbox(id));
      if (!item) return null;
      const { outcome } = item;
      return typeof outcome === 'string' ? outcome : 'pending';
    },
  };
}
