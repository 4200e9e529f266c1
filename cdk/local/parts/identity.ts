import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Configuration, Provider } from 'oidc-provider';
import type { DataFolder } from '../data-folder.ts';
import { portOf, rememberedPort } from '../ports.ts';
import { clientId, cognitoClaims, demoOfficers, identityKeys, tokenSeconds } from './identity-key.ts';
import { pickerPage } from './identity-pages.ts';
import { identityStore } from './identity-store.ts';
import type { Part } from './part.ts';

/** The issuer of tokens: the identity part's address, or the one it had the last time when it is not running. */
export async function issuerOf(folder: DataFolder): Promise<string> {
  return `http://127.0.0.1:${rememberedPort(folder, 'identity') ?? (await portOf(folder, 'identity'))}`;
}

/**
 * Starts the identity provider for officers: authorisation code with PKCE for the console below `<origin>/officer/`,
 * tokens with Cognito's claims, a page on which one picks a demo officer in place of a sign-in page, and Cognito's way out.
 */
export async function startIdentity(folder: DataFolder, origin: string): Promise<Part> {
  const port = await portOf(folder, 'identity');
  const issuer = `http://127.0.0.1:${port}`;
  const { signing, cookies } = await identityKeys(folder);
  const store = identityStore(folder.file('identity.sqlite'));
  const provider = new Provider(issuer, {
    ...settings(origin),
    adapter: store.adapter,
    jwks: { keys: [signing] },
    cookies: { keys: [...cookies] },
  } as Configuration);
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const [, page] = /^\/(sign-in|logout)\b/.exec(request.url ?? '') ?? [];
    if (page === undefined) return void answer(request, response);
    const own = page === 'logout' ? signOut : pickOfficer;
    own(provider, request, response).catch((error: Error) => {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(`${error.message}\n`);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: issuer,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      store.close();
    },
  };
}

/** Name of the one thing that tokens are for, as resource indicators want it. */
const api = 'urn:request-portal:api';

function settings(origin: string): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${origin}/officer/signed-in`],
        post_logout_redirect_uris: [`${origin}/officer/signed-out`],
      },
    ],
    pkce: { required: () => true },
    // Cognito's groups come with every token, whatever scope was asked for.
    claims: { openid: ['sub', 'cognito:groups'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => {
      const officer = demoOfficers.find((one) => one.sub === sub);
      if (!officer) return undefined;
      const email = `${sub}@example.org`;
      const claims = { sub, name: officer.name, email, 'cognito:groups': [...officer.groups] };
      return { accountId: sub, claims: () => claims };
    },
    // The console is the authority's own: nobody is asked to consent.
    async loadExistingGrant({ oidc }) {
      const { client, session, provider } = oidc;
      if (!client || !session?.accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      const { accountId } = session;
      const grant =
        (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope('openid profile email');
      grant.addResourceScope(api, 'openid');
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    clientBasedCORS: (_context, from) => from === origin,
    issueRefreshToken: async () => true,
    ttl: {
      RefreshToken: 36_000,
      AccessToken: tokenSeconds,
      IdToken: tokenSeconds,
      Session: 86_400,
      Grant: 86_400,
      Interaction: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        // Every access token is for our API, and so a JWT.
        defaultResource: () => api,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid',
          audience: clientId,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const sub = 'accountId' in token ? token.accountId : undefined;
      return cognitoClaims(demoOfficers.find((one) => one.sub === sub)?.groups ?? []);
    },
  };
}

/** `GET /sign-in/<uid>`: a button for each officer. `GET /sign-in/<uid>/<sub>`: signs that officer in. */
async function pickOfficer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , uid, sub] = new URL(request.url ?? '', provider.issuer).pathname.split('/');
  if (sub && request.method === 'POST') {
    const login = { accountId: decodeURIComponent(sub) };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(200, headers).end(pickerPage(uid ?? ''));
}

/** `GET /logout?client_id&logout_uri`, as Cognito has it: ends the session without asking, and leads back. */
async function signOut(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { searchParams } = new URL(request.url ?? '', provider.issuer);
  const client = await provider.Client.find(searchParams.get('client_id') ?? '');
  const back = searchParams.get('logout_uri') ?? '';
  if (!client?.postLogoutRedirectUris?.includes(back)) throw new Error('This is no address of the console.');
  const id = /(?:^|; )_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const session = id === undefined ? undefined : await provider.Session.find(id);
  await session?.destroy();
  const forget = ['_session', '_session.sig'].map((name) => `${name}=; Max-Age=0; Path=/; HttpOnly`);
  response.writeHead(302, { location: back, 'set-cookie': forget, 'cache-control': 'no-store' }).end();
}
