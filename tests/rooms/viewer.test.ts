import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf, viewerNetwork } from '#plumbing/viewer.ts';
import { anEvent } from '#tests/support/rooms.ts';

describe('the network of a visitor', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
  it.each([
    '',
    'localhost',
    '203.0.113',
    '203.0.113.9, 10.0.0.1',
    'fe80::1%eth0',
    '[::1]',
    '::1/64',
    '1:2:3:4:5:6:7:8:9',
  ])('is unknown for %j', (address) => {
    expect(networkOf(address)).toBeNull();
  });
  it('is one for all addresses of an IPv6 network, and another for the next network', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (a, b) => {
        // The first 64 bits, worked out in another way.
        const bits = (address: string) => {
          const [head = '', tail] = address.split('::');
          const groups = (half: string) =>
            half.split(':').flatMap((group) => {
              if (!group.includes('.')) return group === '' ? [] : [Number.parseInt(group, 16)];
              const [w = 0, x = 0, y = 0, z = 0] = group.split('.').map(Number);
              return [w * 256 + x, y * 256 + z];
            });
          const [first, last] = [groups(head), groups(tail ?? '')];
          return [...first, ...Array<number>(tail === undefined ? 0 : 8 - first.length - last.length).fill(0), ...last];
        };
        const isMapped = (groups: number[]) => groups.slice(0, 6).join() === '0,0,0,0,0,65535';
        fc.pre(![a, b].some((one) => isMapped(bits(one))));
        const same = bits(a).slice(0, 4).join() === bits(b).slice(0, 4).join();
        expect(networkOf(a) === networkOf(b)).toBe(same);
      }),
    );
  });
  it('is what the front says, never what the API or the visitor does', () => {
    const event = anEvent('POST', '/', { headers: { 'x-forwarded-for': '198.51.100.1' } });
    const seen = { ...event.requestContext, http: { ...event.requestContext.http, sourceIp: '198.51.100.2' } };
    expect(viewerNetwork({ ...event, requestContext: seen })).toBeNull();
    expect(viewerNetwork(anEvent('POST', '/', { headers: { 'x-portal-viewer': '203.0.113.9' } }))).toBe('203.0.113.9');
  });
});
