import { PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { consumerOf, type OutboxItem } from '#domain/case/outbox.ts';
import { fromWire, getItem, type Item, isNamed, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Outbox } from './ports.ts';
import { table as definition, OUTBOX_PREFIX } from './table.ts';

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
            'attribute_exists(pendingPk) AND notBefore <= :now AND (attribute_not_exists(leasedUntil) OR leasedUntil < :now)',
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
      await update(id, {
        UpdateExpression: 'SET doneAt = :now, outcome = :outcome REMOVE pendingPk, pendingSk, leasedUntil',
        ExpressionAttributeValues: toWire({ ':now': now, ':outcome': outcome }),
      });
    },
    release: async (id) => {
      await update(id, { UpdateExpression: 'REMOVE leasedUntil', ConditionExpression: 'attribute_exists(pk)' });
    },
    due: async (consumer, now, limit) => {
      const { name, partitionKey, sortKey } = definition.indexes.pending;
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: name,
          KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} <= :now`,
          ExpressionAttributeValues: toWire({ ':pk': keys.pending(consumer), ':now': now }),
          Limit: limit,
        }),
      );
      return (Items ?? []).map((item) => String(fromWire(item)['pk']).slice(OUTBOX_PREFIX.length));
    },
    outcome: async (id) => {
      const item = await getItem(table, keys.outbox(id));
      if (!item) return null;
      const { outcome } = item;
      return typeof outcome === 'string' ? outcome : 'pending';
    },
  };
}
