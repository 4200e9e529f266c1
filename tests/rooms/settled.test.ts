import { expect, test } from 'vitest';
import { settled } from '#functions/publish/settled.ts';

/** Reads one source after the other, and the last for ever after. */
const reading = <T>(...sources: readonly T[]) => {
  let n = -1;
  return async (): Promise<T> => {
    n += 1;
    return sources[Math.min(n, sources.length - 1)] as T;
  };
};

test('what is written from is read again, whatever the order in which the database gives its attributes', async () => {
  const written: object[] = [];
  const read = reading<object>({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 });
  await settled(read, async (source) => void written.push(source));
  expect(written).toEqual([{ a: 1, b: [{ c: 2, d: 3 }] }]);
});

test('it is written again where somebody came between, and given up where somebody always does', async () => {
  const written: number[] = [];
  await settled(reading(1, 2, 2), async (source) => void written.push(source));
  expect(written).toEqual([1, 2]);
  let n = 0;
  const restless = async () => {
    n += 1;
    return n;
  };
  await expect(settled(restless, async () => {})).rejects.toThrow('moved at every try');
});
