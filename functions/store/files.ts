import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { isNamed } from './dynamo.ts';
import type { Files } from './ports.ts';

let shared: S3Client | undefined;

/** A bucket as the store sees it. `cacheControl` is sent with every object put. */
export type Bucket = { readonly client: S3Client; readonly name: string; readonly cacheControl: string };

/** The bucket by name, through one client per process. Region, endpoint and credentials come from the SDK's own variables. */
export function openBucket(name: string, cacheControl = 'private, no-store'): Files {
  shared ??= new S3Client({ maxAttempts: 4 });
  return s3Files({ client: shared, name, cacheControl });
}

/** The files of a bucket: only what S3 and its local stand-in both do right. */
export function s3Files({ client, name: bucket, cacheControl }: Bucket): Files {
  return {
    put: async (key, body, contentType, downloadAs) => {
      const object = { Bucket: bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl };
      const name = downloadAs === undefined ? {} : { ContentDisposition: `attachment; filename="${downloadAs}"` };
      await client.send(new PutObjectCommand({ ...object, ...name }));
    },
    get: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body ? await Body.transformToByteArray() : new Uint8Array();
      } catch (error) {
        if (isNamed(error, 'NoSuchKey')) return null;
        throw error;
      }
    },
    size: async (key) => {
      try {
        const { ContentLength = 0 } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return ContentLength;
      } catch (error) {
        // An answer without a body cannot name what is missing.
        if (isNamed(error, 'NotFound') || isNamed(error, 'NoSuchKey')) return null;
        throw error;
      }
    },
    list: async (prefix) => {
      const keys: string[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        keys.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
      }
      return keys.sort();
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
