import { policyWithFormsTo } from '#domain/headers.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Upload } from './deps.ts';

/** A page with the form that posts to the bucket: no other page may send a form anywhere else. */
export function withUpload(page: string, upload: Upload | null, status = 200): HttpAnswer {
  if (!upload) return html(page, status);
  return html(page, status, { 'content-security-policy': policyWithFormsTo(new URL(upload.url).origin) });
}
