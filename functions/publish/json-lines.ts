import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** The lines of a compressed text, one after the other: it is never whole in memory. Of none, none. */
export async function* linesOf(bytes: Uint8Array | undefined): AsyncGenerator<string> {
  if (!bytes) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of Readable.from([bytes]).compose(createGunzip())) {
    const pieces = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
}

/** Compresses lines as they come; the same lines give the same bytes. Answers how many there were, too. */
export async function packed(
  lines: AsyncIterable<string>,
): Promise<{ readonly bytes: Buffer; readonly count: number }> {
  const chunks: Buffer[] = [];
  let count = 0;
  await pipeline(
    async function* () {
      for await (const line of lines) {
        count += 1;
        yield `${line}\n`;
      }
    },
    createGzip({ level: 9 }),
    async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) chunks.push(chunk);
    },
  );
  return { bytes: Buffer.concat(chunks), count };
}
