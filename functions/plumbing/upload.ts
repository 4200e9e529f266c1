import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { formBody, MAX_BODY_BYTES } from './body.ts';
import type { HttpEvent } from './http.ts';

/** A file of a form, under the name that it has on its sender's machine. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

type Fields = Readonly<Record<string, string | readonly string[]>>;
export type UploadForm = { readonly fields: Fields; readonly upload: Upload | null };

/** Room for a file beside the fields: as much as Lambda is handed at all. Its own limit is told on the page. */
const MAX_UPLOAD_BYTES = 4_500_000 + MAX_BODY_BYTES;

/** True for a form that may bring a file. */
export function isUpload({ headers }: Pick<HttpEvent, 'headers'>): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

/**
 * The fields of a form that may bring one file (the first; a box that was left empty brings none). A form without files is read as
 * any other. `body-too-large` or `malformed-body` where it cannot be read.
 */
export async function uploadForm(event: HttpEvent): Promise<Result<UploadForm, Problem>> {
  if (!isUpload(event)) {
    const form = formBody(event);
    return form.ok ? ok({ fields: form.value, upload: null }) : form;
  }
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'latin1');
  if (bytes.length > MAX_UPLOAD_BYTES) return fail(problem('body-too-large'));
  const headers = { 'content-type': event.headers['content-type'] ?? '' };
  const parts = await new Response(bytes, { headers }).formData().catch(() => null);
  if (!parts) return fail(problem('malformed-body'));
  const fields: Record<string, string | string[]> = Object.create(null);
  let upload: Upload | null = null;
  for (const [name, value] of parts) {
    if (typeof value === 'string') {
      const there = fields[name];
      fields[name] = there === undefined ? value : [...(Array.isArray(there) ? there : [there]), value];
    } else if (upload === null && value.name !== '') {
      upload = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
  }
  return ok({ fields, upload });
}
