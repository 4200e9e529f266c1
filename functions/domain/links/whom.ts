/**
 * Whom the portal may ask: itself, at its public address, and besides anybody on the public network or, on one machine, these hosts
 * with their ports and nobody else.
 */
export type Whom = { readonly origin: string; readonly hosts: 'public' | readonly string[] };

/**
 * Whom the setting of the portal lets it ask: `public`, or ports of this machine with commas between (`127.0.0.1:8080`). Whatever else
 * it says opens nothing.
 */
export function whomOf(origin: string, setting: string): Whom {
  const ports = setting.split(',').filter((host) => /^127\.0\.0\.1:\d+$/.test(host));
  return { origin, hosts: setting === 'public' ? setting : ports };
}

/** True for the portal's own address and for a host that is named: there the machine's own network is not closed. */
export function isNamed(url: URL, { origin, hosts }: Whom): boolean {
  return url.origin === origin || (hosts !== 'public' && hosts.includes(url.host));
}

/**
 * Why an address is not asked, as far as it tells itself; null where it is. On the public network only the web at its usual ports, and
 * nothing that signs in; what its name stands for is found out when the connection is made (plumbing/public-address.ts).
 */
export function notAsked(url: URL, whom: Whom): 'not-asked' | 'off' | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-asked';
  if (url.username !== '' || url.password !== '') return 'not-asked';
  if (isNamed(url, whom)) return null;
  if (whom.hosts !== 'public') return 'off';
  // The usual port of each is no part of the address.
  return url.port === '' || url.port === '443' || url.port === '80' ? null : 'not-asked';
}
