import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { DataFolder } from './data-folder.ts';
import { asLambdaSees, deliver, type StreamRecord } from './deliver.ts';
import { aws, names } from './parts/part.ts';
import { passesFilter } from './stream-filter.ts';

export type Consumer = {
  readonly name: string;
  /** Filter as an event source mapping has it. */
  readonly filter: object;
  readonly call: (event: { Records: readonly StreamRecord[] }) => Promise<unknown>;
};

/** Where a consumer has got to in each shard: a sequence number, or `closed` for a shard read to its end. */
type Checkpoint = Record<string, string>;

const pollMs = 150;
const batchSize = 10;
const closed = 'closed';

/**
 * Follows the table's stream for each consumer, as event source mappings do, from where it had got to before (at first
 * from the oldest record). Returns what ends it; a batch in flight is then tried again by the next start.
 */
export function followStream(
  endpoint: string,
  folder: DataFolder,
  consumers: readonly Consumer[],
): () => Promise<void> {
  const stopping = new AbortController();
  const loops = consumers.map((consumer) => follow(endpoint, folder, consumer, stopping.signal));
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

async function follow(endpoint: string, folder: DataFolder, consumer: Consumer, signal: AbortSignal): Promise<void> {
  const client = new DynamoDBStreamsClient({ ...aws, endpoint });
  const file = `stream-${consumer.name}.json`;
  let arn: string | undefined;
  let iterators = new Map<string, string>();
  let shards: readonly Shard[] = [];
  let describeAgainAt = 0;
  while (!signal.aborted) {
    try {
      arn ??= await streamArn(endpoint);
      const kept = folder.readJson<{ arn: string; at: Checkpoint }>(file);
      // A database made anew has another stream: its numbers mean nothing here.
      const at = kept?.arn === arn ? kept.at : {};
      if (Date.now() > describeAgainAt || shards.some(({ ShardId }) => at[ShardId ?? ''] === closed)) {
        const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
        shards = StreamDescription?.Shards ?? [];
        describeAgainAt = Date.now() + 10_000;
      }
      for (const shard of openShards(shards, at)) {
        await readShard(client, arn, shard, at, iterators, consumer, () => {
          if (!signal.aborted) folder.writeJson(file, { arn, at });
        });
      }
    } catch (error) {
      if (signal.aborted) break;
      iterators = new Map();
      const trimmed = error instanceof Error && error.name === 'TrimmedDataAccessException';
      if (trimmed) folder.writeJson(file, { arn, at: {} });
      await wait(500, undefined, { signal }).catch(() => {});
    }
    await wait(pollMs, undefined, { signal }).catch(() => {});
  }
  client.destroy();
}

/** Reads what is new in a shard and hands it over; `save` is called after each batch that is done with. */
async function readShard(
  client: DynamoDBStreamsClient,
  arn: string,
  shard: string,
  at: Checkpoint,
  iterators: Map<string, string>,
  { filter, call, name }: Consumer,
  save: () => void,
): Promise<void> {
  const iterator = iterators.get(shard) ?? (await newIterator(client, arn, shard, at[shard]));
  if (!iterator) return;
  const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }));
  const records = (page.Records ?? []).map(asLambdaSees);
  const wanted = records.filter((record) => passesFilter(filter, record));
  for (let from = 0; from < wanted.length; from += batchSize) {
    const batch = wanted.slice(from, from + batchSize);
    await deliver(batch, call, ({ eventID }) => console.error(`${name} gave up on the stream record ${eventID}.`));
    at[shard] = batch.at(-1)?.dynamodb.SequenceNumber ?? at[shard] ?? '';
    save();
  }
  const last = records.at(-1)?.dynamodb.SequenceNumber;
  if (last) at[shard] = last;
  if (page.NextShardIterator) iterators.set(shard, page.NextShardIterator);
  else at[shard] = closed;
  if (last || !page.NextShardIterator) save();
}

async function newIterator(client: DynamoDBStreamsClient, arn: string, shard: string, after: string | undefined) {
  const where = after
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
    : { ShardIteratorType: 'TRIM_HORIZON' as const };
  const command = new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...where });
  return (await client.send(command)).ShardIterator;
}

/** Shards with something left to read; a child waits until its parent has been read to the end. */
function openShards(shards: readonly Shard[], at: Checkpoint): readonly string[] {
  const open = shards.filter(({ ShardId }) => ShardId && at[ShardId] !== closed);
  const ids = new Set(open.map(({ ShardId }) => ShardId));
  return open
    .filter(({ ParentShardId }) => !ids.has(ParentShardId))
    .flatMap(({ ShardId }) => (ShardId ? [ShardId] : []));
}

async function streamArn(endpoint: string): Promise<string> {
  const client = new DynamoDBClient({ ...aws, endpoint });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: names.table }));
  client.destroy();
  if (!Table?.LatestStreamArn) throw new Error('The table has no stream');
  return Table.LatestStreamArn;
}
