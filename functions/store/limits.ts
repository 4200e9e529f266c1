import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { fromWire, isNamed, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Limits } from './ports.ts';

/** The limits on DynamoDB: one counter for each name, which its time to live removes. */
export function dynamoLimits({ client, name: TableName }: Table): Limits {
  return {
    take: async (name, max, expires) => {
      try {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: toWire(keys.limit(name)),
            UpdateExpression: 'ADD used :one SET expires = :expires',
            ConditionExpression: 'attribute_not_exists(used) OR used < :max',
            ExpressionAttributeValues: toWire({ ':one': 1, ':max': max, ':expires': expires }),
            ReturnValues: 'UPDATED_NEW',
          }),
        );
        return Number(fromWire(Attributes ?? {})['used']);
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return null;
        throw error;
      }
    },
  };
}
