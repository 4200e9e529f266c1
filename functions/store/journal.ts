import { PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { getItem, isNamed, queryAll, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Journal, JournalEntry } from './ports.ts';

const TRIES = 20;

/** The journal on DynamoDB. Head and entry are one transaction, so a reader that has seen n has seen all up to n. */
export function dynamoJournal(table: Table): Journal {
  const { client, name: TableName } = table;
  async function tryAppend(year: string, entry: Omit<JournalEntry, 'sequence'>): Promise<number | null> {
    const head = await getItem(table, keys.journalHead(year));
    const before = Number(head?.['sequence'] ?? 0);
    const sequence = before + 1;
    const unmoved =
      before === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#s = :s',
            ExpressionAttributeNames: { '#s': 'sequence' },
            ExpressionAttributeValues: toWire({ ':s': before }),
          };
    const line = { ...keys.journal(year, sequence), ...entry, sequence };
    try {
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName, Item: toWire({ ...keys.journalHead(year), sequence }), ...unmoved } },
            { Put: { TableName, Item: toWire(line), ConditionExpression: 'attribute_not_exists(pk)' } },
          ],
        }),
      );
      return sequence;
    } catch (error) {
      if (isNamed(error, 'TransactionCanceledException')) return null;
      throw error;
    }
  }
  return {
    append: async (year, entry) => {
      for (let i = 0; i < TRIES; i += 1) {
        const sequence = await tryAppend(year, entry);
        if (sequence !== null) return sequence;
      }
      throw new Error('The journal moved at every try');
    },
    heads: async () => {
      const items = await queryAll(table, keys.journalHead('').pk);
      return Object.fromEntries(items.map((item) => [String(item['sk']), Number(item['sequence'])]));
    },
    since: async (year, sequence) => {
      const { pk, sk } = keys.journal(year, sequence);
      const items = await queryAll(table, pk, sk);
      return items.map(({ pk: _pk, sk: _sk, ...entry }) => entry as JournalEntry);
    },
    snapshot: async () => {
      const item = await getItem(table, keys.snapshot());
      return item ? { key: String(item['key']), heads: item['heads'] as Record<string, number> } : null;
    },
    setSnapshot: async (key, heads) => {
      await client.send(new PutItemCommand({ TableName, Item: toWire({ ...keys.snapshot(), key, heads }) }));
    },
  };
}
