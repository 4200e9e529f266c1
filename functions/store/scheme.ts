import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { EntryEvent, SchemeEntry } from '#domain/scheme/entry.ts';
import { getItem, type Item, isRefused, queryAll, type Table, toWire } from './dynamo.ts';
import { schemeKeys } from './keys.ts';
import { toOutboxItem } from './outbox.ts';
import type { SchemeEntries } from './scheme-ports.ts';

const bare = ({ pk: _, sk: __, ...kept }: Item) => kept;

/**
 * The entries of the publication scheme on DynamoDB: as they are now in one partition, since an authority has at most hundreds; what
 * happened to each in a partition of its own.
 */
export function dynamoScheme(table: Table): SchemeEntries {
  const { client, name: TableName } = table;
  return {
    all: async () => (await queryAll(table, schemeKeys.entry('').pk)).map((item) => bare(item) as SchemeEntry),
    find: async (id) => {
      const item = await getItem(table, schemeKeys.entry(id));
      return item && (bare(item) as SchemeEntry);
    },
    history: async (id) => {
      const items = await queryAll(table, schemeKeys.event(id, 0).pk);
      return items.map((item) => bare(item) as unknown as EntryEvent);
    },
    append: async (entry, event, work) => {
      const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
      const follows = {
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: toWire({ ':before': event.n - 1 }),
      };
      const put = (Item: Item, condition: object) => ({ Put: { TableName, Item: toWire(Item), ...condition } });
      const items = [
        put({ ...schemeKeys.entry(entry.id), ...entry }, event.n === 1 ? isNew : follows),
        put({ ...schemeKeys.event(entry.id, event.n), ...event }, isNew),
        put(toOutboxItem(work), isNew),
      ];
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
        return 'saved';
      } catch (error) {
        if (isRefused(error)) return 'changed-meanwhile';
        throw error;
      }
    },
  };
}
