import { describe, expect, it } from 'vitest';
import { uploadForm } from '#plumbing/upload.ts';
import { aFormPost, anEvent } from '#tests/support/rooms.ts';

async function multipart(form: FormData) {
  const sent = new Response(form);
  const body = Buffer.from(await sent.arrayBuffer()).toString('base64');
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  return anEvent('POST', '/', { headers, body, isBase64Encoded: true });
}

describe('a form that may bring a file', () => {
  it('gives the fields as typed and the file byte for byte', async () => {
    const form = new FormData();
    form.append('words', 'Räksmörgås\r\n“20 %”');
    form.append('part', '1');
    form.append('part', '2');
    const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 128]);
    form.append('file', new File([bytes], 'a letter ü.pdf', { type: 'application/pdf' }));
    expect(await uploadForm(await multipart(form))).toEqual({
      ok: true,
      value: {
        fields: { words: 'Räksmörgås\r\n“20 %”', part: ['1', '2'] },
        upload: { name: 'a letter ü.pdf', bytes },
      },
    });
  });
  it('gives none where the box was left empty, or the form has none', async () => {
    const form = new FormData();
    form.append('words', 'x');
    form.append('file', new File([], ''));
    for (const event of [await multipart(form), aFormPost('/', { words: 'x' })]) {
      expect(await uploadForm(event)).toMatchObject({ ok: true, value: { fields: { words: 'x' }, upload: null } });
    }
  });
  it('refuses what is too large, and what is no form', async () => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(6_500_000)], 'a.pdf'));
    expect(await uploadForm(await multipart(form))).toMatchObject({ ok: false, error: { code: 'body-too-large' } });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const broken = anEvent('POST', '/', { headers, body: 'nothing of it' });
    expect(await uploadForm(broken)).toMatchObject({ ok: false, error: { code: 'malformed-body' } });
  });
});
