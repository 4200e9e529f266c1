import { environmentRegion, namedEndpoint } from '#plumbing/env.ts';
import { signedFetch } from '#plumbing/signed-fetch.ts';
import type { Files } from './ports.ts';

/** Where the objects of a bucket are. */
export function addressesIn(bucket: string, endpoint = namedEndpoint('S3')): (key: string) => URL {
  const base = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${environmentRegion()}.amazonaws.com`;
  return (key) => new URL(`${base}/${key.split('/').map(encodeURIComponent).join('/')}`);
}

/** A bucket that is only read. */
export type FileReader = Pick<Files, 'get'>;

/**
 * Reads a bucket without the S3 client, for functions in the public's way. `endpoint` names a stand-in, which is addressed
 * by path; S3 itself is addressed by the bucket's host name. Throws where it neither has the object nor says it is missing.
 */
export function bucketReader(bucket: string, endpoint = namedEndpoint('S3')): FileReader {
  const address = addressesIn(bucket, endpoint);
  return {
    get: async (key) => {
      const answer = await signedFetch({ service: 's3', url: address(key) });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`S3 answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/** A bucket that is read, and that objects are put into, without the S3 client either. */
export type FileKeeper = Pick<Files, 'get' | 'put'>;

/** The same, for a function that keeps something now and then. Throws where S3 does not take it. */
export function bucketKeeper(bucket: string, endpoint = namedEndpoint('S3')): FileKeeper {
  const address = addressesIn(bucket, endpoint);
  return {
    ...bucketReader(bucket, endpoint),
    put: async (key, body, contentType) => {
      const sent = typeof body === 'string' ? body : new Uint8Array(body);
      const headers = { 'content-type': contentType, 'cache-control': 'private, no-store' };
      const answer = await signedFetch({ service: 's3', url: address(key), headers, body: sent, method: 'PUT' });
      if (!answer.ok) throw new Error(`S3 answered ${answer.status}`);
    },
  };
}
