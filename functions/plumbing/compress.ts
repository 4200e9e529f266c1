import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { HttpAnswer, HttpEvent } from './http.ts';

const WORTH_IT = 1_000;

/** Compresses an answer as the browser allows. The front does not: an edge behaviour without caching never compresses. */
export function compressed(event: HttpEvent, answer: HttpAnswer): HttpAnswer {
  const body = answer.body ?? '';
  if (answer.isBase64Encoded || body.length < WORTH_IT || answer.headers?.['content-encoding']) return answer;
  const accepts = (event.headers['accept-encoding'] ?? '').toLowerCase();
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
  const vary = { ...answer.headers, vary: 'accept-encoding' };
  if (!encoding) return { ...answer, headers: vary };
  const bytes =
    encoding === 'br' ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : gzipSync(body);
  return {
    ...answer,
    headers: { ...vary, 'content-encoding': encoding },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}
