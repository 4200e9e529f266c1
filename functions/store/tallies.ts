import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Month, type TallyName, tallyNames } from '#domain/tallies.ts';
import { getItem, type Item, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Tallies, Tally } from './ports.ts';

/** Every count of a month; nothing counted is nought. */
function tallyOf(item: Item | null): Tally {
  return Object.fromEntries(tallyNames.map((name) => [name, Number(item?.[name] ?? 0)])) as Tally;
}

/** The tallies on DynamoDB: one item for each month, with a number for each name. */
export function dynamoTallies(table: Table): Tallies {
  return {
    add: async (name: TallyName, month: Month) => {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toWire(keys.tally(month)),
          UpdateExpression: 'ADD #name :one',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: toWire({ ':one': 1 }),
        }),
      );
    },
    read: async (months) => {
      const items = await Promise.all(months.map((month) => getItem(table, keys.tally(month))));
      return months.map((month, i) => ({ month, ...tallyOf(items[i] ?? null) }));
    },
  };
}
