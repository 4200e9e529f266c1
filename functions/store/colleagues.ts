import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isNamed, queryAll, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Colleague, Colleagues } from './officer-ports.ts';

/** Whoever has signed in or was given a case, on DynamoDB: one partition, since an authority has tens of officers. */
export function dynamoColleagues(table: Table): Colleagues {
  const { client, name: TableName } = table;
  return {
    put: async (colleague) => {
      const item = { ...keys.colleague(colleague.sub), ...colleague };
      await client.send(new PutItemCommand({ TableName, Item: toWire(item) }));
    },
    noteSub: async (sub) => {
      const item = { ...keys.colleague(sub), sub, name: null, groups: [], seenAt: null };
      try {
        await client.send(
          new PutItemCommand({ TableName, Item: toWire(item), ConditionExpression: 'attribute_not_exists(pk)' }),
        );
      } catch (error) {
        if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
    all: async () => {
      const items = await queryAll(table, keys.colleague('').pk);
      return items.map(({ sub, name, groups, seenAt }) => ({ sub, name, groups, seenAt }) as Colleague);
    },
  };
}
