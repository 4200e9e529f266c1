import { describe, expect, it } from 'vitest';
import { submit } from '#functions/submit/submit.ts';
import { type BatchAnswer, type OutboxEvent, outboxDoor, type Work } from '#plumbing/outbox-door.ts';
import { aSender } from '#tests/support/cases.ts';
import { anIntake, aWorld } from '#tests/support/rooms.ts';

const aRecord = (id: string, sequence: string) => ({
  eventID: sequence,
  dynamodb: { SequenceNumber: sequence, Keys: { pk: { S: `OUTBOX#${id}` } } },
});

/** A world in the past, so that its work is due by the wall clock, which the door itself reads. */
async function aWorldWithRequests(count: number) {
  const world = aWorld('2024-01-08T09:00:00.000Z');
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const receipt = await submit(world, anIntake, 'api', null, aSender);
    if (receipt.ok) ids.push(`${receipt.value.reference}~1~acknowledgement`);
  }
  const done: string[] = [];
  const run = (event: OutboxEvent, work: Work) =>
    outboxDoor('acknowledge', () => world.outbox, work)(event, {} as never) as Promise<BatchAnswer>;
  const doIt: Work = async ({ id }) => `done-${done.push(id)}`;
  return { world, ids, done, run, doIt };
}

describe('the door of a consumer', () => {
  it('does each piece of a batch once, however often the stream hands it over', async () => {
    const { ids, done, run, doIt } = await aWorldWithRequests(2);
    const event = { Records: ids.map((id, i) => aRecord(id, `s${i}`)) };
    expect(await run(event, doIt)).toEqual({ batchItemFailures: [] });
    expect(await run(event, doIt)).toEqual({ batchItemFailures: [] });
    expect(done).toEqual(ids);
  });
  it('answers which pieces failed, and does the others', async () => {
    const { world, ids, done, run, doIt } = await aWorldWithRequests(3);
    const work: Work = async (item, at) => {
      if (item.id === ids[1]) throw new Error('SES is away');
      return doIt(item, at);
    };
    const event = { Records: ids.map((id, i) => aRecord(id, `s${i}`)) };
    expect(await run(event, work)).toEqual({ batchItemFailures: [{ itemIdentifier: 's1' }] });
    expect(done).toEqual([ids[0], ids[2]]);
    expect(await world.outbox.outcome(ids[1]!)).toBe('pending');
    expect(await run({ Records: [aRecord(ids[1]!, 's1')] }, doIt)).toEqual({ batchItemFailures: [] });
  });
  it('finds by sweeping what the stream has lost, and leaves alone what another is doing', async () => {
    const { world, ids, done, run, doIt } = await aWorldWithRequests(3);
    await world.outbox.claim(ids[0]!, new Date().toISOString(), 120);
    expect(await run({ task: 'sweep' }, doIt)).toEqual({ batchItemFailures: [] });
    expect(done).toEqual([ids[1], ids[2]]);
    expect(await run({ task: 'sweep' }, doIt)).toEqual({ batchItemFailures: [] });
    expect(done).toHaveLength(2);
  });
  it('sweeps what was taken down before all that has waited longer, however much that is', async () => {
    const world = aWorld('2024-01-08T09:00:00.000Z');
    const ask = (reference: string, kind: 'publication' | 'withdrawal', notBefore: string) =>
      world.outbox.put({ id: `${reference}~6~${kind}`, kind, reference, event: 6, notBefore });
    for (let i = 0; i < 120; i += 1) await ask(`07.FOI.24.${i}`, 'publication', '2024-01-08T09:00:00.000Z');
    await ask('07.FOI.24.999', 'withdrawal', '2024-01-08T10:00:00.000Z');
    const done: string[] = [];
    const work: Work = async ({ id }) => `done-${done.push(id)}`;
    await outboxDoor('publish', () => world.outbox, work)({ task: 'sweep' }, {} as never);
    expect(done.slice(0, 2)).toEqual(['07.FOI.24.999~6~withdrawal', '07.FOI.24.0~6~publication']);
    expect(done).toHaveLength(100);
  });
  it('goes on sweeping after a piece that fails', async () => {
    const { ids, done, run, doIt } = await aWorldWithRequests(2);
    const work: Work = async (item, at) => {
      if (item.id === ids[0]) throw new Error('no');
      return doIt(item, at);
    };
    await run({ task: 'sweep' }, work);
    expect(done).toEqual([ids[1]]);
  });
});
