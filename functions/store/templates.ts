import { QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { KeptTemplate } from '#domain/response/template.ts';
import { fromWire, getItem, type Item, isRefused, queryAll, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import { type Templates, TOLD_REVISIONS } from './template-ports.ts';

function templateOf({ pk: _, sk: __, ...kept }: Item): KeptTemplate {
  return kept as KeptTemplate;
}

/**
 * Templates on DynamoDB: the present ones in one partition, since an authority has at most hundreds; every revision in a
 * partition of its template, which nobody reads but whoever looks for earlier words.
 */
export function dynamoTemplates(table: Table): Templates {
  const { client, name: TableName } = table;
  return {
    all: async () => (await queryAll(table, keys.template('').pk)).map(templateOf),
    find: async (id) => {
      const item = await getItem(table, keys.template(id));
      return item && templateOf(item);
    },
    history: async (id) => {
      const page = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: toWire({ ':pk': keys.templateText(id, 0).pk }),
          ScanIndexForward: false,
          Limit: TOLD_REVISIONS,
        }),
      );
      return (page.Items ?? []).map((item) => templateOf(fromWire(item)));
    },
    save: async (template) => {
      const { id, revision } = template;
      const condition =
        revision === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :before',
              ExpressionAttributeValues: toWire({ ':before': revision - 1 }),
            };
      const now = { TableName, Item: toWire({ ...keys.template(id), ...template }), ...condition };
      const told = { TableName, Item: toWire({ ...keys.templateText(id, revision), ...template }) };
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: now }, { Put: told }] }));
        return 'saved';
      } catch (error) {
        if (isRefused(error)) return 'changed-meanwhile';
        throw error;
      }
    },
  };
}
