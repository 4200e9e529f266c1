import { Aws, Duration, Fn } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Authority } from '#domain/authority.ts';

/** What the console needs to know to send an officer to sign in. */
export type SignIn = { readonly issuer: string; readonly clientId: string; readonly domain: string };

/**
 * How officers sign in: the pool's own pages and the console as a public client (code with PKCE, no secret). Both can be
 * made again at any time, so they stand here and not with the records; the client needs the portal's address.
 */
export function signIn(scope: Construct, pool: cognito.UserPool, origin: string): SignIn {
  // The name must be free in the whole region: part of the stack's own id is, and says nothing about the account.
  const unique = Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))));
  const domain = new cognito.UserPoolDomain(scope, 'SignInPages', {
    userPool: pool,
    cognitoDomain: { domainPrefix: `request-portal-${unique}` },
  });
  const client = new cognito.UserPoolClient(scope, 'Console', {
    userPool: pool,
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      // Beside who it is: the name and address that colleagues see.
      scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE, cognito.OAuthScope.EMAIL],
      callbackUrls: [`${origin}/officer/signed-in`],
      logoutUrls: [`${origin}/officer/signed-out`],
    },
    supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    // A working day: nobody stays signed in on a shared machine over night.
    refreshTokenValidity: Duration.hours(10),
  });
  return { issuer: pool.userPoolProviderUrl, clientId: client.userPoolClientId, domain: domain.baseUrl() };
}

/**
 * A group for each unit of the authority: whoever is in `unit` and in this one answers for it. They come and go with the
 * settings, and so do not stand with the pool, which outlives every one of them.
 */
export function unitGroups(scope: Construct, pool: cognito.UserPool, { units }: Pick<Authority, 'units'>): void {
  for (const { id, name } of units) {
    const group = { userPoolId: pool.userPoolId, groupName: `unit-${id}`, description: name };
    new cognito.CfnUserPoolGroup(scope, `Unit-${id}`, group);
  }
}
