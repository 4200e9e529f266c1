import { environmentRegion, namedEndpoint } from '#plumbing/env.ts';
import { signedFetch } from '#plumbing/signed-fetch.ts';
import type { Files } from './ports.ts';

/** A bucket that is only read. */
export type FileReader = Pick<Files, 'get'>;

/**
 * Reads a bucket without the S3 client, for functions in the public's way. `endpoint` names a stand-in, which is addressed
 * by path; S3 itself is addressed by the bucket's host name. Throws where it neither has the object nor says it is missing.
 */
export function bucketReader(bucket: string, endpoint = namedEndpoint('S3')): FileReader {
  const base = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${environmentRegion()}.amazonaws.com`;
  return {
    get: async (key) => {
      const path = key.split('/').map(encodeURIComponent).join('/');
      const answer = await signedFetch({ service: 's3', url: new URL(`${base}/${path}`) });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`S3 answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
