import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isNamed, queryAll, type Table, toWire } from './dynamo.ts';
import { movedKey } from './keys.ts';

/** Where answers stood before they came here: digests of paths, and the references that they are under now. */
export type Moved = {
  /** Keeps it; where the path is another answer’s already, that one’s it stays. */
  readonly put: (digest: string, reference: string) => Promise<void>;
  /** The reference under which it is now, or null. */
  readonly find: (digest: string) => Promise<string | null>;
};
export type MovedReader = Pick<Moved, 'find'>;

/** For who only looks up. A query, as that is the one right that the function which looks has. */
export function movedReader(table: Table): MovedReader {
  return {
    find: async (digest) => {
      const [item] = await queryAll(table, movedKey(digest).pk);
      return item ? String(item['reference']) : null;
    },
  };
}

export function dynamoMoved(table: Table): Moved {
  const { client, name: TableName } = table;
  return {
    ...movedReader(table),
    put: async (digest, reference) => {
      const Item = toWire({ ...movedKey(digest), reference });
      const ConditionExpression = 'attribute_not_exists(pk)';
      try {
        await client.send(new PutItemCommand({ TableName, Item, ConditionExpression }));
      } catch (error) {
        if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
  };
}
