import type { Checks, Provider } from '#plumbing/provider.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { groupsOf, isOfficer } from '#plumbing/who.ts';
import type { Colleagues, Sessions, SignIns } from '#store/officer-ports.ts';
import { sessionEnds } from '#store/officer-session.ts';

export type SignInDeps = {
  readonly provider: Provider;
  readonly sessions: Pick<Sessions, 'open' | 'close'>;
  readonly signIns: SignIns;
  readonly colleagues: Pick<Colleagues, 'put'>;
  /** Address of the portal; the provider leads back to its page `/officer/signed-in`, and to no other. */
  readonly origin: string;
  readonly now: () => string;
  readonly newId: () => string;
};

/** How long a sign-in may take, in seconds; setting up an authenticator is part of the first one. */
export const SIGN_IN_SECONDS = 600;

const HOME = '/officer/';
const UNIT_HOME = '/officer/commissions';

/** The page to go to after signing in: one of the console, or its first. No address of another site gets through. */
export function pageAfter(asked: string | undefined): string {
  const isPage = asked !== undefined && asked.length <= 1000 && /^\/officer\/[\w/.~?=&%+:#,!*@-]*$/.test(asked);
  return isPage && !/\.\.|\/\/|^\/officer\/sign/.test(asked) ? asked : HOME;
}

const redirectOf = ({ origin }: SignInDeps) => `${origin}/officer/signed-in`;

/** Begins a sign-in of this browser; answers the address of the provider's page. Rejects where it cannot be reached. */
export async function beginSignIn(deps: SignInDeps, browser: string, to: string | undefined): Promise<string> {
  const [state, nonce] = [deps.newId(), deps.newId()];
  // PKCE asks for 43 characters at least (RFC 7636 section 4.1); an id has 22.
  const verifier = deps.newId() + deps.newId();
  const address = await deps.provider.signInAddress(redirectOf(deps), { state, nonce, verifier });
  const expires = epochSeconds(deps.now()) + SIGN_IN_SECONDS;
  await deps.signIns.begin(state, { browser, verifier, nonce, to: pageAfter(to) }, expires);
  return address;
}

/** `lost`: too late, a second time, or begun in another browser. `refused`: by the provider. `no-role`: no group of ours. */
export type SignInFailure = 'lost' | 'refused' | 'no-role';
export type SignedInAs = { readonly sessionId: string; readonly to: string };

/** The name that colleagues see, from the best that the provider knows. */
function nameIn(claims: Readonly<Record<string, unknown>>, sub: string): string {
  const known = [claims['name'], claims['email'], claims['cognito:username']];
  const name = known.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof name === 'string' ? name.trim().slice(0, 200) : sub;
}

/** Ends a sign-in with what the provider sent along in the address: opens a session, and notes the colleague. */
export async function endSignIn(deps: SignInDeps, browser: string, query: string): Promise<SignedInAs | SignInFailure> {
  const address = new URL(`${redirectOf(deps)}?${query}`);
  const state = address.searchParams.get('state') ?? '';
  const now = deps.now();
  const begun = await deps.signIns.take(state, browser, now);
  if (!begun) return 'lost';
  const checks: Checks = { state, nonce: begun.nonce, verifier: begun.verifier };
  const claims = await deps.provider.claims(address, checks);
  const sub = claims?.['sub'];
  if (!claims || typeof sub !== 'string' || sub === '') return 'refused';
  const groups = groupsOf(claims['cognito:groups']);
  const isUnit = groups.includes('unit');
  if (!isOfficer(groups) && !isUnit) return 'no-role';
  const name = nameIn(claims, sub);
  await deps.colleagues.put({ sub, name, groups, seenAt: now });
  const sessionId = deps.newId();
  const session = { sub, name, groups, startedAt: now, seenAt: now };
  await deps.sessions.open(sessionId, session, sessionEnds(session));
  return { sessionId, to: begun.to === HOME && !isOfficer(groups) ? UNIT_HOME : begun.to };
}
