import {
  type AttributeValue,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Page } from './ports.ts';
import { table as definition } from './table.ts';

/** The table as the store's parts see it: the client and the table's name. */
export type Table = { readonly client: DynamoDBClient; readonly name: string };

let shared: DynamoDBClient | undefined;

/** The table by name, through one client per process. Region, endpoint and credentials come from the SDK's own variables. */
export function openTable(name: string): Table {
  // Three tries are enough for a throttled moment; the caller answers 503 after that, and nothing was promised.
  shared ??= new DynamoDBClient({ maxAttempts: 4 });
  return { client: shared, name };
}

export type Item = Record<string, unknown>;

/** An item as the wire wants it; undefined attributes are left out. */
export function toWire(item: Item): Record<string, AttributeValue> {
  return marshall(item, { removeUndefinedValues: true }) as Record<string, AttributeValue>;
}

/** An item from the wire. */
export function fromWire(item: Record<string, AttributeValue>): Item {
  return unmarshall(item);
}

/** True for an SDK error of the given name; the SDK's classes are not compared, so that they stay out of bundles. */
export function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

/** True where somebody else was first: a condition of a transaction did not hold, or another write was under way. */
export function isRefused(error: unknown): boolean {
  if (!isNamed(error, 'TransactionCanceledException')) return false;
  const reasons = (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [];
  return reasons.some((r) => r.Code === 'ConditionalCheckFailed' || r.Code === 'TransactionConflict');
}

/** One item, read consistently; null where there is none. */
export async function getItem({ client, name }: Table, key: { pk: string; sk: string }): Promise<Item | null> {
  const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: toWire(key), ConsistentRead: true }));
  return Item ? fromWire(Item) : null;
}

/** Every item of a partition whose sort key is after `after`, read consistently, page by page. */
export async function queryAll({ client, name }: Table, pk: string, after = ' '): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk > :after',
        ExpressionAttributeValues: toWire({ ':pk': pk, ':after': after }),
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...(page.Items ?? []).map(fromWire));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

/** What of a partition of an index is asked for: `first` and `last` are the ends of a range of its sort key. */
type PageOf = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly first?: string;
  readonly last?: string;
};

/** One page of a partition of an index, in the order of its sort key; `next` asks for the page after it. */
export async function queryPage(
  { client, name: TableName }: Table,
  index: keyof typeof definition.indexes,
  pk: string,
  { limit, after, first = ' ', last = '~' }: PageOf,
): Promise<Page<Item>> {
  const { name, partitionKey, sortKey } = definition.indexes[index];
  // The database refuses a range that ends before it begins.
  if (first > last) return { items: [], next: null };
  const page = await client.send(
    new QueryCommand({
      TableName,
      IndexName: name,
      KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} BETWEEN :first AND :last`,
      ExpressionAttributeValues: toWire({ ':pk': pk, ':first': first, ':last': last }),
      Limit: limit,
      ...(after ? { ExclusiveStartKey: JSON.parse(Buffer.from(after, 'base64url').toString()) } : {}),
    }),
  );
  const next = page.LastEvaluatedKey ? Buffer.from(JSON.stringify(page.LastEvaluatedKey)).toString('base64url') : null;
  return { items: (page.Items ?? []).map(fromWire), next };
}
