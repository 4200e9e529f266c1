import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { getItem, isNamed, queryAll, type Table, toWire } from './dynamo.ts';
import type { CaseJournal, Journal, JournalLine } from './journal-ports.ts';
import { type Book, bookKeys } from './keys.ts';

const TRIES = 20;

/** The journal of published disclosures on DynamoDB. */
export function dynamoJournal(table: Table): Journal {
  return journalOf(table, 'disclosures');
}

/** The journal of cases on DynamoDB: partitions of its own, so that whoever reads the other has no right to this one. */
export function dynamoCaseJournal(table: Table): CaseJournal {
  return journalOf(table, 'cases');
}

/**
 * A line is put where none is, and only then the head is moved to it: a reader that has seen n finds all up to n. Whoever
 * finds a line that has no head yet (its writer is on the way, or gone) moves the head for it and goes on. A transaction
 * would cost twice as much.
 */
function journalOf<Line extends JournalLine>(table: Table, book: Book): Journal<Line> {
  const { client, name: TableName } = table;
  const keys = bookKeys(book);
  /** Sends a conditional write; false where its condition does not hold. */
  async function wrote(command: PutItemCommand | UpdateItemCommand): Promise<boolean> {
    try {
      await client.send(command as PutItemCommand);
      return true;
    } catch (error) {
      if (isNamed(error, 'ConditionalCheckFailedException')) return false;
      throw error;
    }
  }
  const putLine = (year: string, sequence: number, entry: object) =>
    wrote(
      new PutItemCommand({
        TableName,
        Item: toWire({ ...keys.line(year, sequence), ...entry, sequence }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  const moveHead = (year: string, sequence: number) =>
    wrote(
      new UpdateItemCommand({
        TableName,
        Key: toWire(keys.head(year)),
        UpdateExpression: 'SET #s = :s',
        ConditionExpression: 'attribute_not_exists(pk) OR #s < :s',
        ExpressionAttributeNames: { '#s': 'sequence' },
        ExpressionAttributeValues: toWire({ ':s': sequence }),
      }),
    );
  return {
    append: async (year, entry) => {
      for (let i = 0; i < TRIES; i += 1) {
        const head = await getItem(table, keys.head(year));
        const sequence = Number(head?.['sequence'] ?? 0) + 1;
        const isOurs = await putLine(year, sequence, entry);
        await moveHead(year, sequence);
        if (isOurs) return sequence;
      }
      throw new Error('The journal moved at every try');
    },
    heads: async () => {
      const items = await queryAll(table, keys.head('').pk);
      return Object.fromEntries(items.map((item) => [String(item['sk']), Number(item['sequence'])]));
    },
    since: async (year, sequence) => {
      const { pk, sk } = keys.line(year, sequence);
      const items = await queryAll(table, pk, sk);
      return items.map(({ pk: _pk, sk: _sk, ...entry }) => entry as unknown as Line);
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
