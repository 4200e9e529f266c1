import { lookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** IPv4 that is not of the public network: the special-purpose registry of IANA (RFC 6890), multicast, and what is reserved. */
const closed = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local, and where a cloud tells a machine its credentials
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net = '', bits] = range.split('/');
  closed.addSubnet(net, Number(bits), 'ipv4');
}

/** Of IPv6 only what is given out (2000::/3), but for what is special in it: no mapped or translated IPv4, nothing local, no tunnel. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']) {
  const [net = '', bits] = range.split('/');
  closed6.addSubnet(net, Number(bits), 'ipv6');
}

/** True for an IP address that anybody on the public network may ask; false for everything else, and for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/** An address to which no connection is made. */
export class NotPublic extends Error {
  readonly code = 'NOT_PUBLIC';
}

export type Resolve = (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
const byDns: Resolve = (name) => lookup(name, { all: true });

/**
 * Looks a name up for a connection, which goes to what is answered here and nowhere else: a name that stands for something else a
 * moment later leads nowhere. One address that is not public is enough to refuse them all.
 */
export function publicLookup(resolve: Resolve = byDns): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => isPublicAddress(address))) done(new NotPublic(), '', 0);
        else if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error) => done(error, '', 0),
    );
  };
}

/** True for a host that is an IP address itself, for which no name is looked up, and not of the public network. */
export function isClosedHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !isPublicAddress(host);
}
