import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';

/** A form by which a browser puts one file into a bucket: its address, and the fields that go before the file. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** What one such form allows: a file of this size below this folder, for so long; then the browser goes on to `next`. */
export type UploadTo = {
  readonly folder: string;
  readonly maxBytes: number;
  readonly seconds: number;
  readonly next: string;
};
export type SignUpload = (to: UploadTo) => Promise<UploadForm>;

/** Forms for uploads into a bucket. It can do no more than whoever signed it. Region, endpoint and credentials are the SDK's own. */
export function uploadsInto(bucket: string, client = new S3Client({})): SignUpload {
  return ({ folder, maxBytes, seconds, next }) =>
    createPresignedPost(client, {
      Bucket: bucket,
      // The browser's own name of the file takes the place of this.
      Key: `${folder}\${filename}`,
      Conditions: [['content-length-range', 1, maxBytes]],
      Fields: { success_action_redirect: next },
      Expires: seconds,
    });
}
