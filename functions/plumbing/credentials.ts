import { environmentCredentials } from './env.ts';

/**
 * Stands in for `@aws-sdk/credential-provider-node` in every bundle. A function only ever has credentials in its
 * environment; the SDK's own chain (profiles, SSO, web identity, instance metadata) would be loaded at each cold start
 * and never used: it is about a third of the import time.
 */
export function defaultProvider(): () => Promise<ReturnType<typeof environmentCredentials>> {
  return async () => environmentCredentials();
}
