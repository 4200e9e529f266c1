import { afterAll, beforeAll, expect, it } from 'vitest';
import { linksInto } from '#store/signed-links.ts';
import { openRealStore } from '#tests/support/store.ts';

let real: Awaited<ReturnType<typeof openRealStore>>;
beforeAll(async () => {
  real = await openRealStore();
});
afterAll(() => real?.close());

it('a link fetches the object without any credentials, as a file with its name, for as long as it says', async () => {
  const bytes = new Uint8Array([80, 75, 0, 255]);
  await real.store.files.put(
    'evidence/01.FOI.26.000001/d.zip',
    bytes,
    'application/zip',
    '01.FOI.26.000001-evidence.zip',
  );
  const at = '2026-11-23T09:30:00.000Z';
  const link = new URL(await linksInto(real.buckets.records, real.s3)('evidence/01.FOI.26.000001/d.zip', at, 300));
  expect(link.searchParams.get('X-Amz-Expires')).toBe('300');
  expect(link.searchParams.get('X-Amz-Date')).toBe('20261123T093000Z');
  expect(link.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
  const answer = await fetch(link);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="01.FOI.26.000001-evidence.zip"');
  expect(answer.headers.get('content-type')).toBe('application/zip');
});
