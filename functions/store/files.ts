import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { isNamed } from './dynamo.ts';
import type { Files } from './ports.ts';

let shared: S3Client | undefined;

/** A bucket by name, through one client per process. `cacheControl` is sent with every object put. */
export function s3Files(bucket: string, cacheControl = 'private, no-store'): Files {
  shared ??= new S3Client({ maxAttempts: 4 });
  const client = shared;
  return {
    put: async (key, body, contentType) => {
      const object = { Bucket: bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl };
      await client.send(new PutObjectCommand(object));
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
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
