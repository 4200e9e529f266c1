import { describe, expect, it } from 'vitest';
import { deliver, type StreamRecord } from '#cdk/local/deliver.ts';
import { passesFilter } from '#cdk/local/stream-filter.ts';
import { consumers } from '#domain/case/outbox.ts';
import { streamFilter } from '#store/table.ts';

function record(number: string): StreamRecord {
  return {
    eventID: number,
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-2',
    dynamodb: { SequenceNumber: number, Keys: {} },
  };
}

/** Delivers records 1 to 4 to a consumer that fails the given ones; answers what it was handed and what was given up. */
async function delivery(answer: (numbers: readonly string[]) => unknown) {
  const batches: string[] = [];
  const givenUp: string[] = [];
  await deliver(
    ['1', '2', '3', '4'].map(record),
    async ({ Records }) => {
      const numbers = Records.map(({ eventID }) => eventID);
      batches.push(numbers.join(''));
      return answer(numbers);
    },
    ({ eventID }) => givenUp.push(eventID),
  );
  return { batches, givenUp };
}

describe('a batch of the stream', () => {
  it('is handed over once where nothing fails', async () => {
    expect(await delivery(() => ({ batchItemFailures: [] }))).toEqual({ batches: ['1234'], givenUp: [] });
  });

  it('is handed over again from the first record that failed, which is given up in the end', async () => {
    const { batches, givenUp } = await delivery((numbers) => ({
      batchItemFailures: numbers.filter((one) => one === '3').map((itemIdentifier) => ({ itemIdentifier })),
    }));
    expect(batches.slice(0, 2)).toEqual(['1234', '34']);
    expect(batches.at(-1)).toBe('4');
    expect(givenUp).toEqual(['3']);
  });

  it('is cut in halves where the function throws, so that one bad record does not hold the others', async () => {
    const { batches, givenUp } = await delivery((numbers) => {
      if (numbers.includes('2')) throw new Error('bad');
      return null;
    });
    expect(givenUp).toEqual(['2']);
    expect(batches).toContain('1');
    expect(batches).toContain('34');
  });
});

describe('the filter of a consumer', () => {
  const image = (pk: string, kind: string, eventName = 'INSERT') => ({
    eventName,
    dynamodb: { Keys: { pk: { S: pk } }, NewImage: { kind: { S: kind } } },
  });

  it.each([
    [image('OUTBOX#x', 'acknowledgement'), true],
    [image('OUTBOX#x', 'publication'), false],
    [image('CASE#x', 'acknowledgement'), false],
    [image('OUTBOX#x', 'acknowledgement', 'MODIFY'), false],
    [{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'OUTBOX#x' } } } }, false],
  ])('of acknowledge lets %j through: %s', (one, passes) => {
    expect(passesFilter(streamFilter(consumers.acknowledge), one)).toBe(passes);
  });
});
