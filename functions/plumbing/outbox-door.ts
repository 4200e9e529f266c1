import middy from '@middy/core';
import type { Consumer, OutboxItem } from '#domain/case/outbox.ts';
import type { Outbox } from '#store/ports.ts';
import { log, traceOf } from './log.ts';
import { now } from './time.ts';

/** A batch of the table's stream, or what the scheduler sends. */
export type OutboxEvent =
  | {
      readonly Records: readonly {
        eventID: string;
        dynamodb: { SequenceNumber: string; Keys: { pk: { S: string } } };
      }[];
    }
  | { readonly task: string };
export type BatchAnswer = { readonly batchItemFailures: readonly { itemIdentifier: string }[] };

/** Does one piece of work and answers a short word for the record. It must be safe to do twice. */
export type Work = (item: OutboxItem, at: string) => Promise<string>;

const LEASE_SECONDS = 120;
const SWEEP = 100;
/** So many are looked at to find what cannot wait. */
const LOOKED_AT = 1000;

/** Claims, does, marks done. True where nothing is left to do; false where the work failed and must be tried again. */
export async function workOff(outbox: Outbox, id: string, work: Work, clock: () => string): Promise<boolean> {
  const at = clock();
  const item = await outbox.claim(id, at, LEASE_SECONDS);
  if (!item) return true; // done before, leased by another, or not due yet: the sweeper will find it
  try {
    const outcome = await work(item, at);
    await outbox.done(id, clock(), outcome);
    return true;
  } catch (error) {
    log('error', 'outbox', { id, ...traceOf(error) });
    await outbox.release(id);
    return false;
  }
}

/**
 * What a sweep does, in its order: the longest due first, but what was taken down before all of it. Work that takes longer than the function has would
 * be begun first by every sweep, and nothing after it ever come to its turn.
 */
async function toSweep(outbox: Outbox, consumer: Consumer): Promise<readonly string[]> {
  const due = await outbox.due(consumer, now(), LOOKED_AT);
  const isUrgent = (id: string) => id.endsWith('~withdrawal');
  return [...due.filter(isUrgent), ...due.filter((id) => !isUrgent(id))].slice(0, SWEEP);
}

/** What else the scheduler may ask of a consumer, by the name of the task. */
export type Tasks = Readonly<Record<string, () => Promise<void>>>;

/**
 * The door of a consumer: a stream batch (partial answers, so that one bad item does not hold the others), a sweep of
 * what is still pending, or a task of its own. A stream alone would lose work after a day.
 */
export function outboxDoor(consumer: Consumer, outbox: () => Outbox, work: Work, tasks: Tasks = {}) {
  return middy<OutboxEvent, BatchAnswer>().handler(async (event) => {
    if ('task' in event) {
      const own = tasks[event.task];
      if (own) {
        await own();
        return { batchItemFailures: [] };
      }
      let failed = 0;
      for (const id of await toSweep(outbox(), consumer)) {
        if (!(await workOff(outbox(), id, work, now))) failed += 1;
      }
      if (failed > 0) log('error', 'sweep', { consumer, failed });
      return { batchItemFailures: [] };
    }
    const failures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      const id = record.dynamodb.Keys.pk.S.slice('OUTBOX#'.length);
      const fine = await workOff(outbox(), id, work, now).catch(() => false);
      if (!fine) failures.push({ itemIdentifier: record.dynamodb.SequenceNumber });
    }
    return { batchItemFailures: failures };
  });
}
