import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Answer } from './http-answer.ts';

const compressible = /^(text\/|image\/svg|application\/(json|javascript|xml|[\w.-]+\+(xml|json)|manifest))/;

/**
 * Compresses what a bucket served as CloudFront does: text between 1,000 bytes and 10 MB, Brotli before gzip, the entity
 * tag weakened. Answers of functions are left alone: there the edge does not cache, and so does not compress.
 */
export function compressed(answer: Answer, acceptEncoding: string): Answer {
  const { status, headers, body } = answer;
  const isText = compressible.test(String(headers['content-type'] ?? ''));
  if (status !== 200 || !isText || headers['content-encoding'] || body.length < 1000 || body.length > 10_000_000) {
    return answer;
  }
  const vary = { ...headers, vary: 'accept-encoding' };
  const encoding = ['br', 'gzip'].find((one) => new RegExp(`\\b${one}\\b`).test(acceptEncoding));
  if (!encoding) return { ...answer, headers: vary };
  const etag = headers['etag'] ? { etag: `W/${String(headers['etag']).replace(/^W\//, '')}` } : {};
  return {
    status,
    headers: { ...vary, ...etag, 'content-encoding': encoding },
    body: encoding === 'br' ? brotli(body) : gzipSync(body, { level: 6 }),
  };
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
