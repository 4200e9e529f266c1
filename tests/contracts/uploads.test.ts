import { afterAll, beforeAll, expect, it } from 'vitest';
import { uploadsInto } from '#store/uploads.ts';
import { openRealStore } from '#tests/support/store.ts';

let real: Awaited<ReturnType<typeof openRealStore>>;
beforeAll(async () => {
  real = await openRealStore();
});
afterAll(() => real?.close());

const to = {
  folder: 'quarantine/01.FOI.26.000001/abc/',
  maxBytes: 50_000_000,
  seconds: 3600,
  next: 'http://portal.example/officer/cases/01.FOI.26.000001/files/uploaded/abc',
};

it('a form that is posted from anywhere puts the file below the folder, under its own name, and leads back', async () => {
  const { url, fields } = await uploadsInto(real.buckets.records, real.s3)(to);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File(['Park,Benches\n'], 'benches été.csv'));
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.status).toBe(303);
  // The store adds where it put the file: whoever is led back must not take that for an answer.
  expect(answer.headers.get('location')?.split('?')[0]).toBe(to.next);
  const key = `${to.folder}benches été.csv`;
  expect(await real.store.files.list(to.folder)).toEqual([key]);
  expect(await real.store.files.size(key)).toBe(13);
});

it('the policy that is signed allows that folder, that size and that way back, for an hour, and nothing else', async () => {
  const { fields } = await uploadsInto(real.buckets.records, real.s3)(to);
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as {
    expiration: string;
    conditions: unknown[];
  };
  expect(policy.conditions).toEqual(
    expect.arrayContaining([
      ['content-length-range', 1, 50_000_000],
      ['starts-with', '$key', to.folder],
      { bucket: real.buckets.records },
      { success_action_redirect: to.next },
    ]),
  );
  const signedAt = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
    .exec(fields['X-Amz-Date'] ?? '')
    ?.slice(1)
    .map(Number);
  const [year = 0, month = 0, ...rest] = signedAt ?? [];
  expect(Date.parse(policy.expiration) - Date.UTC(year, month - 1, ...rest)).toBe(3600_000);
  expect(fields['X-Amz-Signature']).toMatch(/^[0-9a-f]{64}$/);
});
