import {
  BatchGetItemCommand,
  DeleteItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { citedOf, dynamoCite } from './cite-links.ts';
import { fromWire, getItem, type Item, isNamed, isRefused, queryPage, type Table, toWire } from './dynamo.ts';
import { attributesOf, fromLinkItem, linkId, linkKeys } from './link-item.ts';
import type { Links } from './link-ports.ts';
import { toOutboxItem } from './outbox.ts';

/** As many as one call may ask for. */
const MOST = 100;

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
    cite: dynamoCite(table),
    citedBy: async (owner) => {
      const { cited } = await citedOf(table, owner);
      const items = await readMany([...cited.keys()].map((address) => linkKeys.link(linkId(address))));
      return items.map(fromLinkItem).sort((a, b) => (a.address < b.address ? -1 : 1));
    },
    due: async (now, limit) => {
      const { items } = await queryPage(table, 'pending', linkKeys.next, { limit, last: now });
      return items.map(({ pk }) => String(pk).slice(linkKeys.link('').pk.length));
    },
    load: async (id) => {
      const item = await getItem(table, linkKeys.link(id));
      return item && fromLinkItem(item);
    },
    record: async (id, due, link, alert) => {
      const { expression, names, values } = setting(attributesOf(id, link));
      const Update = {
        TableName,
        Key: toWire(linkKeys.link(id)),
        UpdateExpression: expression,
        ConditionExpression: '#pendingSk = :due',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: toWire({ ...values, ':due': due }),
      };
      const puts = alert ? [{ Put: { TableName, Item: toWire(toOutboxItem(alert)) } }] : [];
      try {
        if (alert) await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update }, ...puts] }));
        else await client.send(new UpdateItemCommand(Update));
        return true;
      } catch (error) {
        if (isRefused(error) || isNamed(error, 'ConditionalCheckFailedException')) return false;
        throw error;
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
