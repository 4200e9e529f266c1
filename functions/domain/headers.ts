/**
 * The security headers of every answer, whatever its origin: functions send them themselves, the front adds them to what
 * the buckets serve. No inline script or style anywhere, so the policy needs no exception but one (below).
 */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; font-src 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  // Not no-referrer: that makes browsers send `Origin: null` with form posts. No address outside this site sees a path.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

/** What data for programs says besides: a page of any site may read it, as nobody (without cookies). */
export const dataHeaders = { 'access-control-allow-origin': '*' } as const;

/** The same policy for a page with a form that goes to one other address too: that of uploads. */
export function policyWithFormsTo(origin: string): string {
  return securityHeaders['content-security-policy'].replace("form-action 'self'", `form-action 'self' ${origin}`);
}
