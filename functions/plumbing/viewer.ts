import { isIPv4, isIPv6 } from 'node:net';
import { VIEWER_HEADER } from '#domain/edge.ts';
import type { HttpEvent } from './http.ts';

/** The eight groups of an IPv6 address, without leading noughts. The parser of web addresses knows every way of writing one. */
function groupsOf(address: string): readonly string[] {
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = [], tail = []] = written.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}

/**
 * The network of an address as it is counted: an IPv4 address itself, of IPv6 the first 64 bits, since one household or
 * one phone has all that follow to choose from. Null for a text that is no address.
 */
export function networkOf(address: string): string | null {
  if (isIPv4(address)) return address;
  if (!isIPv6(address) || address.includes('%')) return null;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return `${groups.slice(0, 4).join(':')}::/64`;
  // IPv4 written as IPv6.
  const bytes = groups.slice(6).flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return bytes.join('.');
}

/**
 * The network that a visitor comes from, as the front says it (cdk/edge/viewer-address.js), and in no other way: the API
 * itself sees the front's own address, and `X-Forwarded-For` begins with what the visitor wrote. Null where it says nothing.
 */
export function viewerNetwork(event: HttpEvent): string | null {
  return networkOf(event.headers[VIEWER_HEADER] ?? '');
}
