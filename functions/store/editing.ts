import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { getItem, isNamed, type Table, toWire } from './dynamo.ts';
import type { Editing } from './editing-ports.ts';
import { keys } from './keys.ts';
import { MAX_COPY_BYTES, packCopy, unpackCopy } from './working-copy-item.ts';

/**
 * Working copies on DynamoDB. They have a partition of their own: whoever reads a case, the public's pages among them, does
 * not read what officers have not decided yet.
 */
export function dynamoEditing(table: Table): Editing {
  return {
    load: async (reference) => {
      const item = await getItem(table, keys.editing(reference));
      return item && unpackCopy(item['br'] as Uint8Array, Number(item['revision']));
    },
    save: async (reference, copy) => {
      const br = packCopy(copy);
      if (br.length > MAX_COPY_BYTES) return 'too-large';
      const { revision } = copy;
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: toWire({ ...keys.editing(reference), revision, br }),
            ...(revision === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'revision = :before',
                  ExpressionAttributeValues: toWire({ ':before': revision - 1 }),
                }),
          }),
        );
        return 'saved';
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return 'changed-meanwhile';
        throw error;
      }
    },
  };
}
