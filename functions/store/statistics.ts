import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, isNamed, queryAll, type Table, toWire } from './dynamo.ts';
import { editionKey } from './keys.ts';
import type { Editions, StoredEdition } from './statistics-ports.ts';

function fromItem({ quarter, version, reason, document, publishedOn, by }: Item): StoredEdition {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    quarter: String(quarter),
    version: Number(version),
    reason: text(reason),
    document: text(document),
    publishedOn: text(publishedOn),
    ...(typeof by === 'string' ? { by } : {}),
  };
}

/** The editions of the quarterly figures on DynamoDB: one partition, an item for each version. */
export function dynamoEditions(table: Table): Editions {
  const { client, name: TableName } = table;
  /** Adds to an edition; false where it has that already. */
  async function set(quarter: string, version: number, values: Item, unless: string): Promise<boolean> {
    const all = Object.entries({ quarter, version, ...values });
    try {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toWire(editionKey(quarter, version)),
          UpdateExpression: `SET ${all.map((_, i) => `#n${i} = :v${i}`).join(', ')}`,
          ConditionExpression: `attribute_not_exists(#unless)`,
          ExpressionAttributeNames: Object.fromEntries([...all.map(([n], i) => [`#n${i}`, n]), ['#unless', unless]]),
          ExpressionAttributeValues: toWire(Object.fromEntries(all.map(([, value], i) => [`:v${i}`, value]))),
        }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, 'ConditionalCheckFailedException')) return false;
      throw error;
    }
  }
  return {
    all: async () => (await queryAll(table, editionKey('', 0).pk)).map(fromItem),
    ask: (quarter, version, reason, by) => set(quarter, version, { reason, ...(by === undefined ? {} : { by }) }, 'pk'),
    freeze: (quarter, version, document, publishedOn) => set(quarter, version, { document, publishedOn }, 'document'),
  };
}
