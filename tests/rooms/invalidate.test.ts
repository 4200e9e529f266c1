import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { invalidator } from '#plumbing/invalidate.ts';

/** What CloudFront answers, as far as it matters here: a status, and the name of what is wrong. */
let answer = { status: 201, code: '' };
const asked: string[] = [];
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      asked.push(body);
      const xmlns = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';
      const error = `<ErrorResponse xmlns="${xmlns}"><Error><Code>${answer.code}</Code></Error></ErrorResponse>`;
      response.writeHead(answer.status, { 'content-type': 'text/xml' });
      response.end(answer.code === '' ? `<Invalidation xmlns="${xmlns}"><Id>I1</Id></Invalidation>` : error);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'none');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'none');
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
  server.closeAllConnections();
});
const forget = (unique: string) => invalidator('E1')(['/disclosures/*', '/scheme/*'], unique);

it('the front is asked to forget what was taken down, once for each piece of work', async () => {
  await forget('01.FOI.26.000001~6~withdrawal');
  expect(asked.at(-1)).toContain('<Path>/disclosures/*</Path>');
  expect(asked.at(-1)).toContain('<CallerReference>01.FOI.26.000001~6~withdrawal</CallerReference>');
});

it('where many are taken down at once, what the front does not take any more fails none of them', async () => {
  answer = { status: 400, code: 'TooManyInvalidationsInProgress' };
  await expect(forget('01.FOI.26.000002~6~withdrawal')).resolves.toBeUndefined();
  answer = { status: 403, code: 'AccessDenied' };
  await expect(forget('01.FOI.26.000003~6~withdrawal')).rejects.toThrow();
});
