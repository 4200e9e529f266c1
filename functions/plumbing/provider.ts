import * as oidc from 'openid-client';
import { log, traceOf } from './log.ts';

/** What the sign-in says of a person: subject, groups, and the name that they have there. */
export type Claims = Readonly<Record<string, unknown>>;

/** What an answer of the provider is checked with. */
export type Checks = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The identity provider, as a sign-in needs it. */
export type Provider = {
  /** Address of the provider's sign-in page. Rejects where the provider cannot be reached. */
  readonly signInAddress: (redirect: string, checks: Checks) => Promise<string>;
  /** Exchanges the code in an address that the provider led to; the claims of the ID token, or null where it does not hold. */
  readonly claims: (address: URL, checks: Checks) => Promise<Claims | null>;
};

const SCOPE = 'openid profile email';
/** Without TLS on this machine only. */
const isHere = (issuer: string) => issuer.startsWith('http://127.0.0.1:');

/**
 * The provider by its issuer, discovered at the first sign-in: authorization code with PKCE, a public client without a
 * secret. The ID token's signature is checked as well, although it comes from the provider itself.
 */
export function openProvider(issuer: string, client: string): Provider {
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    const execute = [oidc.enableNonRepudiationChecks, ...(isHere(issuer) ? [oidc.allowInsecureRequests] : [])];
    discovered ??= oidc
      .discovery(new URL(issuer), client, undefined, oidc.None(), { execute, timeout: 8 })
      .catch((e) => {
        discovered = undefined; // a passing failure must not stay for the life of the process
        throw e;
      });
    return discovered;
  };
  return {
    signInAddress: async (redirect, { state, nonce, verifier }) => {
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return address.href;
    },
    claims: async (address, { state, nonce, verifier }) => {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, address, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return tokens.claims() ?? null;
      } catch (error) {
        // What the provider refused, and what does not fit; the network failing is nobody's refusal.
        const isRefusal = error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError;
        const isUnfit = error instanceof oidc.ClientError && !/TIMEOUT|ABORT/.test(error.code ?? '');
        if (!isRefusal && !isUnfit) throw error;
        log('warn', 'sign-in-refused', { ...traceOf(error), code: error.code ?? '' });
        return null;
      }
    },
  };
}
