import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/**
 * An address at which anybody who has it may fetch one object, for as many seconds from `at` (an instant). It works no
 * longer than the function's own credentials, which outlast it by far.
 */
export type SignLink = (key: string, at: string, seconds: number) => Promise<string>;

/** Links into a bucket. Region, endpoint and credentials come from the SDK's own variables. */
export function linksInto(bucket: string, client = new S3Client({})): SignLink {
  return (key, at, expiresIn) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn, signingDate: new Date(at) });
}
