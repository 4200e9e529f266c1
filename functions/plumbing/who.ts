import type { HttpEvent } from './http.ts';

/** A signed-in officer: the identity provider's subject and groups, never a name. */
export type Officer = { readonly sub: string; readonly groups: readonly string[] };

/** Groups of a claim: HTTP API hands an array over as the text `[officer approver]`. */
export function groupsOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return String(claim ?? '')
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** True for whoever works on cases: a unit's contact does not. */
export function isOfficer(groups: readonly string[]): boolean {
  return groups.includes('officer') || groups.includes('approver');
}

/** Who is asking, from the claims that the authoriser has verified; null where there are none or the role is missing. */
export function officerOf(event: HttpEvent): Officer | null {
  const claims = event.requestContext.authorizer?.jwt?.claims;
  const sub = claims?.['sub'];
  if (typeof sub !== 'string' || sub === '' || claims?.['token_use'] !== 'access') return null;
  const groups = groupsOf(claims['cognito:groups']);
  return isOfficer(groups) ? { sub, groups } : null;
}
