import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import { fromWire, isNamed, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Calendars } from './ports.ts';

/** The versions of the holidays on DynamoDB: one partition, newest last. */
export function dynamoCalendars({ client, name: TableName }: Table): Calendars {
  return {
    current: async () => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: toWire({ ':pk': keys.calendar(0).pk }),
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      const [newest] = Items ?? [];
      if (!newest) return null;
      const { pk: _pk, sk: _sk, ...version } = fromWire(newest);
      return version as CalendarVersion;
    },
    add: async (version, expected) => {
      const item = { ...version, ...keys.calendar(expected + 1), version: expected + 1 };
      try {
        const isNew = 'attribute_not_exists(pk)';
        await client.send(new PutItemCommand({ TableName, Item: toWire(item), ConditionExpression: isNew }));
        return true;
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return false;
        throw error;
      }
    },
  };
}
