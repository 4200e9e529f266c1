import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketKeeper, bucketReader, type FileReader } from '#store/read-files.ts';
import { openRealStore } from '#tests/support/store.ts';

describe('reading a bucket without the S3 client', () => {
  let real: Awaited<ReturnType<typeof openRealStore>>;
  let reader: FileReader;
  beforeAll(async () => {
    Object.assign(process.env, { AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
    real = await openRealStore();
    reader = bucketReader(real.buckets.records, real.endpoints.objects);
  });
  afterAll(() => real?.close());

  it.each(['plain.json', 'a/b c/ü+&?#.bin', 'responses/01.FOI.26.000001/abc.json'])(
    'gives what the client put at %s',
    async (key) => {
      const bytes = new Uint8Array([0, 1, 255, 10]);
      await real.store.files.put(key, bytes, 'application/octet-stream');
      expect(await reader.get(key)).toEqual(bytes);
    },
  );
  it.each(['a text – “ü”', new Uint8Array([0, 1, 255, 10, 128])])('puts %s, byte for byte', async (body) => {
    const keeper = bucketKeeper(real.buckets.records, real.endpoints.objects);
    await keeper.put('originals/x/y.pdf', body, 'application/pdf');
    expect(await real.store.files.get('originals/x/y.pdf')).toEqual(new Uint8Array(Buffer.from(body as string)));
  });
  it('answers null for what is not there', async () => {
    expect(await reader.get('missing.json')).toBeNull();
  });
});
