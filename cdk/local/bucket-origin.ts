import { GetObjectCommand, type GetObjectCommandOutput, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { compressed } from './compress.ts';
import { type Answer, gatewayAnswer } from './http-answer.ts';
import { type RawRequest, splitUrl } from './http-event.ts';
import { indexRule } from './index-rule.ts';
import { aws } from './parts/part.ts';

/**
 * Answers from a bucket as CloudFront does in front of S3: GET and HEAD only, the index rule first, conditional requests,
 * compression. `miss` is asked, with the path as the rule has left it, where the bucket says 403 or 404.
 */
export function bucketOrigin(
  endpoint: string,
  bucket: string,
  miss: (request: RawRequest) => Promise<Answer>,
): (request: RawRequest) => Promise<Answer> {
  const client = new S3Client({ ...aws, endpoint, forcePathStyle: true });
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return gatewayAnswer(405, 'Method Not Allowed', { allow: 'GET, HEAD' });
    }
    const { path, query } = splitUrl(request.url);
    const ruling = indexRule(request.method, path, query);
    if ('status' in ruling) return { ...ruling, body: Buffer.alloc(0) };
    const key = keyOf(ruling.key);
    try {
      if (key === undefined) return await miss({ ...request, url: ruling.key });
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const answer = {
        status: 200,
        headers: headersOf(object),
        body: Buffer.from((await object.Body?.transformToByteArray()) ?? []),
      };
      const header = headerOf(request);
      if (isUnchanged(answer, header('if-none-match'))) return { ...answer, status: 304, body: Buffer.alloc(0) };
      return compressed(answer, header('accept-encoding'));
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status !== 403 && status !== 404) throw error;
      return miss({ ...request, url: ruling.key });
    }
  };
}

function keyOf(path: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}

function headersOf(object: GetObjectCommandOutput): Record<string, string> {
  const headers = {
    'content-type': object.ContentType,
    'content-encoding': object.ContentEncoding,
    'content-disposition': object.ContentDisposition,
    'content-language': object.ContentLanguage,
    'cache-control': object.CacheControl,
    'last-modified': object.LastModified?.toUTCString(),
    etag: object.ETag,
  };
  return Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

function isUnchanged(answer: Answer, ifNoneMatch: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag !== '' && bare(tag) === bare(String(answer.headers['etag'] ?? '')));
}

function headerOf({ rawHeaders }: RawRequest): (name: string) => string {
  return (name) => {
    const at = rawHeaders.findIndex((one, index) => index % 2 === 0 && one.toLowerCase() === name);
    return at < 0 ? '' : (rawHeaders[at + 1] ?? '');
  };
}
