import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { httpApi } from '#cdk/local/api.ts';
import { withViewerAddress } from '#cdk/local/viewer-address.ts';
import { apiRoutes } from '#domain/routes.ts';

describe('the viewer’s address at the edge', () => {
  it('takes the place of whatever the visitor wrote, however often and in whatever case', () => {
    const sent = ['Accept', '*/*', 'X-Portal-Viewer', '203.0.113.1', 'x-portal-viewer', '203.0.113.2', 'Accept', 'a/b'];
    expect(withViewerAddress(sent, '198.51.100.7')).toEqual([
      ...['accept', '*/*', 'accept', 'a/b'],
      ...['x-portal-viewer', '198.51.100.7'],
    ]);
  });
  it('reaches the functions of a local portal', async () => {
    const seen: unknown[] = [];
    const api = httpApi({
      invoke: async (_door, event) => {
        seen.push((event as { headers: Record<string, string> }).headers['x-portal-viewer']);
        return { statusCode: 200 };
      },
      authorise: async () => undefined,
      originSecret: 'a secret of the origin',
      routes: apiRoutes,
    });
    const rawHeaders = ['x-portal-viewer', '203.0.113.1'];
    const request = { method: 'GET', url: '/request/', rawHeaders, body: Buffer.alloc(0) };
    await api({ ...request, sourceIp: '2001:db8::1' });
    expect(seen).toEqual(['2001:db8::1']);
  });
  it('fits into a CloudFront function: no module, at most 10 KB', () => {
    const source = readFileSync(new URL('../../cdk/edge/viewer-address.js', import.meta.url), 'utf8');
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
    expect(Buffer.byteLength(source)).toBeLessThan(10_240);
  });
});
