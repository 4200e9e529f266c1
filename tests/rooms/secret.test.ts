import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readParameter } from '#plumbing/parameter.ts';

const SECRET_KEY = 'a-secret-access-key';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** AWS Signature Version 4, worked out here from its published steps: what SSM would compare the request with. */
function signatureOf(request: IncomingMessage, body: string): string {
  const authorization = request.headers.authorization ?? '';
  const [, scope = ''] = /Credential=[^/]+\/([^,]+)/.exec(authorization) ?? [];
  const [, signed = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const headers = signed
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    .join('');
  const canonical = [request.method, '/', '', headers, signed, sha(body)].join('\n');
  const [date = '', region = '', service = '', end = ''] = scope.split('/');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const key = [region, service, end].reduce((k, part) => mac(k, part), mac(`AWS4${SECRET_KEY}`, date));
  return mac(key, toSign).toString('hex');
}

describe('the portal’s secret', () => {
  let seen: { target: unknown; body: string; signature: string; sent: string };
  const server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const sent = /Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    seen = { target: request.headers['x-amz-target'], body, signature: signatureOf(request, body), sent };
    const { Name } = JSON.parse(body);
    if (Name === '/missing') answer.writeHead(400).end('{"__type":"ParameterNotFound"}');
    else answer.end(JSON.stringify({ Parameter: { Name, Value: 'the value' } }));
  });
  let endpoint: string;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    endpoint = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: SECRET_KEY,
    });
  });
  afterAll(() => void server.close());

  it('is asked of SSM with decryption, in a call whose signature is right', async () => {
    expect(await readParameter('/request-portal/secret', endpoint)).toBe('the value');
    expect(seen.target).toBe('AmazonSSM.GetParameter');
    expect(JSON.parse(seen.body)).toEqual({ Name: '/request-portal/secret', WithDecryption: true });
    expect(seen.sent).toBe(seen.signature);
  });
  it('fails closed where SSM does not have it', async () => {
    await expect(readParameter('/missing', endpoint)).rejects.toThrow('400');
  });
});
