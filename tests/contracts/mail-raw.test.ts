import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type mail from 'aws-ses-v2-local';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aws } from '#cdk/local/parts/part.ts';
import { sha256 } from '#plumbing/ids.ts';
import { type Email, sesMail } from '#plumbing/mail.ts';
import { rawMail } from '#plumbing/raw-mail.ts';

const start = (createRequire(import.meta.url)('aws-ses-v2-local') as typeof mail).default;
let server: Awaited<ReturnType<typeof start>>;
let endpoint: string;
beforeAll(async () => {
  server = await start({ host: '127.0.0.1', port: 0 });
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
});

type Kept = {
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
  readonly replyTo: readonly string[];
  readonly body: { readonly text: string; readonly html: string };
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
};
/** Bytes that any change of characters or line ends would show. */
const bytes = Uint8Array.from({ length: 70_001 }, (_, i) => (i * 7 + (i >> 8)) % 256);
const email: Email = {
  to: 'ada@example.org',
  from: 'foi@testshire.example',
  replyTo: 'replies@testshire.example',
  subject:
    'Ein Wort – naïve “quotes” £5 und noch eine lange Zeile, die niemand in einem Stück über die Leitung schickt',
  text: 'Liebe Ada,\n.\nein Punkt allein, und £5 – so.\n',
  html: '<p>Liebe <strong>Ada</strong>, £5 – so.</p>',
  tags: { reference: '07.FOI.26.000001', kind: 'response' },
  files: [
    { name: 'a.xlsx', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    { name: 'a-1.csv', contentType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode('a,b\r\n"£",1\r\n') },
  ],
};

it('an email with files arrives with both its renderings, and every file as it was', async () => {
  const was = { ...process.env };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SES: endpoint,
    AWS_REGION: aws.region,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  });
  try {
    expect(await sesMail('letters')(email)).not.toBe('');
  } finally {
    process.env = was;
  }
  const { emails } = (await (await fetch(`${endpoint}/store`)).json()) as { emails: readonly Kept[] };
  expect(emails).toHaveLength(1);
  const [kept] = emails;
  expect(kept).toMatchObject({ subject: email.subject, destination: { to: [email.to] }, replyTo: [email.replyTo] });
  expect(kept?.body.text.replaceAll('\r\n', '\n').trim()).toBe(email.text.trim());
  expect(kept?.body.html.trim()).toBe(email.html);
  const digests = kept?.attachments.map((one) => [one.filename, sha256(Buffer.from(one.content, 'base64'))]);
  expect(digests).toEqual(email.files?.map((file) => [file.name, sha256(file.bytes)]));
});

it('its lines are as short as mail wants them, and all of it is ASCII', async () => {
  const raw = (await rawMail(email, email.files ?? [])).toString('latin1');
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  expect([...raw].every((sign) => sign < '\u0080')).toBe(true);
  expect(raw).toContain('Content-Disposition: attachment; filename=a.xlsx');
});
