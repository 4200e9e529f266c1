import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { DataFolder } from '../data-folder.ts';

/** The officer console as the identity provider knows it (Cognito's app client). */
export const clientId = 'officer-console';

/** Roles of officers: what the console and the functions ask for. */
export const groups = ['officer', 'approver', 'unit'] as const;

/** A role, or the unit that a contact of a unit answers for. */
type Group = (typeof groups)[number] | `unit-${string}`;

/** The people whom the local sign-in page offers. `sub` is what the ledger records. */
export const demoOfficers = [
  { sub: 'demo-officer', name: 'Olu Adeyemi', groups: ['officer'] },
  { sub: 'demo-approver', name: 'Ann Price', groups: ['officer', 'approver'] },
  { sub: 'demo-reviewer', name: 'Sian Rees', groups: ['officer', 'approver'] },
  { sub: 'demo-unit', name: 'Tom Barker, Traffic', groups: ['unit', 'unit-traffic'] },
] as const satisfies readonly { sub: string; name: string; groups: readonly Group[] }[];

/** Lifetime of a token, in seconds. */
export const tokenSeconds = 8 * 3600;

const file = 'identity.json';
type Keys = { readonly signing: JWK; readonly cookies: readonly string[] };

/** The keys of the identity part, made on first use and kept, so that tokens and sessions outlive a restart. */
export async function identityKeys(folder: DataFolder): Promise<Keys> {
  const kept = folder.readJson<Keys>(file);
  if (kept) return kept;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  // Making a key takes a while: somebody else may have been first.
  const first = folder.readJson<Keys>(file);
  if (first) return first;
  const keys = { signing, cookies: [randomBytes(32).toString('base64url')] };
  folder.writeJson(file, keys);
  return keys;
}

/** The claims that a Cognito access token has beside the registered ones. */
export function cognitoClaims(officerGroups: readonly string[]): Record<string, unknown> {
  return { token_use: 'access', 'cognito:groups': [...officerGroups], version: 2 };
}

/** An access token for an officer, as signing in would give it: no `aud`, but `client_id`, as with Cognito. */
export async function officerToken(
  folder: DataFolder,
  issuer: string,
  { sub, officerGroups }: { readonly sub: string; readonly officerGroups: readonly string[] },
): Promise<string> {
  const { signing } = await identityKeys(folder);
  const claims = { ...cognitoClaims(officerGroups), client_id: clientId, username: sub, scope: 'openid' };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', ...(signing.kid ? { kid: signing.kid } : {}) })
    .setSubject(sub)
    .setIssuer(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${tokenSeconds}s`)
    .sign(await importJWK(signing, 'RS256'));
}
