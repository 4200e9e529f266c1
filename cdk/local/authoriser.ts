import { createLocalJWKSet, type JWK, type JWTPayload, jwtVerify } from 'jose';
import { clientId } from './parts/identity-key.ts';

/** Reads the claims of an `Authorization` header; undefined if the token is not one of ours, or not good now. */
export type Authorise = (header: string | undefined) => Promise<JWTPayload | undefined>;

/**
 * HTTP API's JWT authoriser: signature, issuer, times, and the client in `aud` or else `client_id` (Cognito's access
 * tokens have no `aud`). `keys` may be private ones.
 */
export function jwtAuthoriser(issuer: string, keys: readonly JWK[]): Authorise {
  const publicKeys = keys.map(({ kty, n, e, kid, alg, use }) => ({ kty, n, e, kid, alg, use }) as JWK);
  const keySet = createLocalJWKSet({ keys: publicKeys });
  return async (header) => {
    const token = header?.replace(/^Bearer\s+/i, '');
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] });
      const audience = payload.aud ?? payload['client_id'];
      return [audience].flat().includes(clientId) ? payload : undefined;
    } catch {
      return undefined;
    }
  };
}
