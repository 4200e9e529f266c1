import {
  BatchGetItemCommand,
  DeleteItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { newLink } from '#domain/links/link.ts';
import { fromWire, getItem, type Item, isNamed, isRefused, queryPage, type Table, toWire } from './dynamo.ts';
import { attributesOf, fromLinkItem, linkId, linkKeys } from './link-item.ts';
import type { Links } from './link-ports.ts';
import { toOutboxItem } from './outbox.ts';
import { table as definition } from './table.ts';

/** A transaction takes a hundred: so many links at a time, and who cites them. */
const AT_ONCE = 90;
/** As many as one call may ask for. */
const MOST = 100;
const TRIES = 8;

/** `SET a = …` of everything that is there, and `REMOVE` of what is null. Names are written apart: some are reserved. */
function setting(values: Item): { expression: string; names: Record<string, string>; values: Item } {
  const all = Object.entries(values);
  const set = all.filter(([, value]) => value !== null);
  const gone = all.filter(([, value]) => value === null);
  const name = (attribute: string) => `#${attribute}`;
  const parts = [
    `SET ${set.map(([key]) => `${name(key)} = :${key}`).join(', ')}`,
    ...(gone.length === 0 ? [] : [`REMOVE ${gone.map(([key]) => name(key)).join(', ')}`]),
  ];
  return {
    expression: parts.join(' '),
    names: Object.fromEntries(all.map(([key]) => [name(key), key])),
    values: Object.fromEntries(set.map(([key, value]) => [`:${key}`, value])),
  };
}

/** The links on DynamoDB: an item for each address, and one for each who cites any. */
export function dynamoLinks(table: Table): Links {
  const { client, name: TableName } = table;
  const citedOf = async (owner: string) => {
    const item = await getItem(table, linkKeys.cited(owner));
    return {
      addresses: (item?.['addresses'] as string[] | undefined) ?? [],
      revision: Number(item?.['revision'] ?? 0),
    };
  };

  /** A new link, or one that somebody else cites already: that one is looked at again, and told of again. */
  function added(owner: string, address: string, at: string): object {
    const id = linkId(address);
    const { nextCheckAt: _next, told: _told, ...fresh } = newLink(at);
    const first = Object.entries({ address, ...fresh }).filter(([, value]) => value !== null);
    const sets = first.map(([key]) => `#${key} = if_not_exists(#${key}, :${key})`);
    return {
      TableName,
      Key: toWire(linkKeys.link(id)),
      UpdateExpression: `SET ${sets.join(', ')}, told = :no, pendingPk = :pk, pendingSk = :at ADD owners :owner`,
      ExpressionAttributeNames: Object.fromEntries(first.map(([key]) => [`#${key}`, key])),
      ExpressionAttributeValues: toWire({
        ...Object.fromEntries(first.map(([key, value]) => [`:${key}`, value])),
        ...{ ':no': false, ':pk': linkKeys.next, ':at': at, ':owner': new Set([owner]) },
      }),
    };
  }
  /** One that is not cited any more is looked at next as well: where nobody else cites it, it is then forgotten. */
  function removed(owner: string, address: string, at: string): object {
    return {
      TableName,
      Key: toWire(linkKeys.link(linkId(address))),
      UpdateExpression: 'SET pendingPk = :pk, pendingSk = :at DELETE owners :owner',
      ExpressionAttributeValues: toWire({ ':pk': linkKeys.next, ':at': at, ':owner': new Set([owner]) }),
    };
  }

  /** Brings some of what somebody cites to what it should be, all of these or none; true where nothing is left to do. */
  async function step(owner: string, wanted: readonly string[], at: string): Promise<boolean> {
    const { addresses, revision } = await citedOf(owner);
    const gone = addresses.filter((one) => !wanted.includes(one));
    const fresh = wanted.filter((one) => !addresses.includes(one));
    const changes = [...gone, ...fresh].slice(0, AT_ONCE);
    if (changes.length === 0) return true;
    const left = addresses.filter((one) => !changes.includes(one));
    const item = { ...linkKeys.cited(owner), revision: revision + 1 };
    const Put = {
      TableName,
      Item: toWire({ ...item, addresses: [...left, ...changes.filter((one) => !gone.includes(one))] }),
      ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : 'revision = :before',
      ...(revision === 0 ? {} : { ExpressionAttributeValues: toWire({ ':before': revision }) }),
    };
    const links = changes.map((one) => ({ Update: (gone.includes(one) ? removed : added)(owner, one, at) }));
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }, ...links] as never }));
    return changes.length === gone.length + fresh.length;
  }

  async function readMany(asked: readonly Item[]): Promise<readonly Item[]> {
    if (asked.length === 0) return [];
    const Keys = asked.slice(0, MOST).map(toWire);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }),
    );
    const missed = (UnprocessedKeys?.[TableName]?.Keys ?? []).map(fromWire);
    return [...(Responses?.[TableName] ?? []).map(fromWire), ...(await readMany([...missed, ...asked.slice(MOST)]))];
  }

  return {
    cite: async (owner, addresses, at) => {
      const wanted = [...new Set(addresses)];
      for (let tries = TRIES; tries > 0; ) {
        try {
          if (await step(owner, wanted, at)) return;
        } catch (error) {
          // Somebody else says something of the same links, or of the same owner: once more, from what is there then.
          tries -= 1;
          if (!isRefused(error) || tries === 0) throw error;
        }
      }
    },
    citedBy: async (owner) => {
      const { addresses } = await citedOf(owner);
      const items = await readMany(addresses.map((address) => linkKeys.link(linkId(address))));
      return items.map(fromLinkItem).sort((a, b) => (a.address < b.address ? -1 : 1));
    },
    due: async (now, limit) => {
      const { name, partitionKey, sortKey } = definition.indexes.pending;
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: name,
          KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} <= :now`,
          ExpressionAttributeValues: toWire({ ':pk': linkKeys.next, ':now': now }),
          Limit: limit,
        }),
      );
      return (Items ?? []).map((item) => String(fromWire(item)['pk']).slice(linkKeys.link('').pk.length));
    },
    load: async (id) => {
      const item = await getItem(table, linkKeys.link(id));
      return item && fromLinkItem(item);
    },
    record: async (id, link, alert) => {
      const { expression, names, values } = setting(attributesOf(id, link));
      const Update = {
        TableName,
        Key: toWire(linkKeys.link(id)),
        UpdateExpression: expression,
        // Of two that find it dead at once, one tells.
        ConditionExpression: alert ? '#alerts = :before' : 'attribute_exists(pk)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: toWire(alert ? { ...values, ':before': link.alerts - 1 } : values),
      };
      const puts = alert ? [{ Put: { TableName, Item: toWire(toOutboxItem(alert)) } }] : [];
      try {
        if (alert) await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update }, ...puts] }));
        else await client.send(new UpdateItemCommand(Update));
      } catch (error) {
        if (!isRefused(error) && !isNamed(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
    hasten: async (id, at) => {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: toWire(linkKeys.link(id)),
            UpdateExpression: 'SET pendingSk = :at',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: toWire({ ':at': at }),
          }),
        );
      } catch (error) {
        if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
    forget: async (id) => {
      try {
        await client.send(
          new DeleteItemCommand({
            TableName,
            Key: toWire(linkKeys.link(id)),
            ConditionExpression: 'attribute_not_exists(owners)',
          }),
        );
        return true;
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return false;
        throw error;
      }
    },
    shown: async (limit, after) => {
      const { items, next } = await queryPage(table, 'open', linkKeys.shown, { limit, after });
      return { items: items.map(fromLinkItem), next };
    },
  };
}
