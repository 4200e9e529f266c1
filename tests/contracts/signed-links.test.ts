import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aws } from '#cdk/local/parts/part.ts';
import { fileLinksInto } from '#store/file-links.ts';
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

describe('a link that is made without the S3 client', () => {
  const at = '2026-11-23T09:30:00.000Z';
  const as = { name: 'benches-2026.csv', contentType: 'text/csv; charset=utf-8' };
  const key = 'cleared/01.FOI.26.000001/0a';
  const made = async () => {
    const was = { ...process.env };
    const { accessKeyId, secretAccessKey } = aws.credentials;
    Object.assign(process.env, { AWS_REGION: aws.region, AWS_ACCESS_KEY_ID: accessKeyId });
    Object.assign(process.env, { AWS_SECRET_ACCESS_KEY: secretAccessKey });
    try {
      return await fileLinksInto(real.buckets.records, real.endpoints.objects)(key, at, 60, as);
    } finally {
      process.env = was;
    }
  };

  it('fetches the object under the name and as what it says', async () => {
    const bytes = new TextEncoder().encode('park,benches\r\n');
    await real.store.files.put(key, bytes, 'application/octet-stream');
    const answer = await fetch(await made());
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="benches-2026.csv"');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('is signed as the client’s own presigner signs it', async () => {
    const ours = new URL(await made());
    const theirs = new S3RequestPresigner({ ...aws, sha256: Sha256 });
    const asked = new HttpRequest({
      protocol: ours.protocol,
      hostname: ours.hostname,
      port: Number(ours.port),
      path: ours.pathname,
      query: {
        'response-content-disposition': 'attachment; filename="benches-2026.csv"',
        'response-content-type': as.contentType,
        'response-cache-control': 'private, no-store',
      },
      headers: { host: ours.host },
    });
    const signed = await theirs.presign(asked, { expiresIn: 60, signingDate: new Date(at) });
    expect(Object.fromEntries(ours.searchParams)).toEqual(signed.query);
  });
});
