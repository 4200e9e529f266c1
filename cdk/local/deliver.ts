import { setTimeout as wait } from 'node:timers/promises';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { aws } from './parts/part.ts';

/** A record of the stream as Lambda hands it over. */
export type StreamRecord = {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly Keys: object; readonly NewImage?: object };
};
type Call = (event: { Records: readonly StreamRecord[] }) => Promise<unknown>;
type GiveUp = (record: StreamRecord) => void;

const attempts = 3;

/**
 * Hands a batch to a consumer as an event source mapping does: an answer that names failures is tried again from the
 * first of them on, an error bisects the batch, and a record that keeps failing is given up (the sweeper finds its work).
 */
export async function deliver(
  records: readonly StreamRecord[],
  call: Call,
  giveUp: GiveUp,
  attempt = 1,
): Promise<void> {
  const [head] = records;
  if (!head) return;
  const from = await firstFailure(records, call);
  if (from === undefined) return;
  if (from > 0) return deliver(records.slice(from), call, giveUp);
  if (attempt < attempts) {
    await wait(100 * 2 ** attempt);
    return deliver(records, call, giveUp, attempt + 1);
  }
  if (records.length > 1) {
    const half = Math.ceil(records.length / 2);
    await deliver(records.slice(0, half), call, giveUp);
    return deliver(records.slice(half), call, giveUp);
  }
  giveUp(head);
}

/** Index of the first record that is not done; undefined if all are. An error or an unknown identifier fails them all. */
async function firstFailure(records: readonly StreamRecord[], call: Call): Promise<number | undefined> {
  try {
    const answer = (await call({ Records: records })) as { batchItemFailures?: { itemIdentifier?: string }[] } | null;
    const failed = answer?.batchItemFailures ?? [];
    if (failed.length === 0) return undefined;
    const places = failed.map(({ itemIdentifier }) => {
      return records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier);
    });
    return Math.max(0, Math.min(...places));
  } catch {
    return 0;
  }
}

/** A record of the streams API as the function gets it. */
export function asLambdaSees({ eventID, eventName, eventVersion, awsRegion, dynamodb }: _Record): StreamRecord {
  return {
    eventID: eventID ?? '',
    eventName: eventName ?? '',
    eventVersion: eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: awsRegion ?? aws.region,
    dynamodb: {
      ...dynamodb,
      SequenceNumber: dynamodb?.SequenceNumber ?? '',
      Keys: dynamodb?.Keys ?? {},
      // The SDK has made dates of it; Lambda hands over seconds.
      ...(dynamodb?.ApproximateCreationDateTime
        ? { ApproximateCreationDateTime: Math.floor(dynamodb.ApproximateCreationDateTime.getTime() / 1000) }
        : {}),
    },
  } as StreamRecord;
}
