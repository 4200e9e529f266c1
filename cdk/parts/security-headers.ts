import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { securityHeaders } from '#domain/headers.ts';

/** CloudFront takes these in fields of their own, and refuses them among the custom headers. */
const {
  'content-security-policy': contentSecurityPolicy,
  'strict-transport-security': transport,
  'x-content-type-options': _nosniff,
  'referrer-policy': _referrer,
  'x-frame-options': _frames,
  ...custom
} = securityHeaders;

/**
 * The headers of `securityHeaders` for what the buckets serve. The same policy on the API's behaviours covers what API
 * Gateway answers by itself; a function's own headers are left as they are.
 */
export function securityHeadersPolicy(scope: Construct): cloudfront.ResponseHeadersPolicy {
  const override = false;
  return new cloudfront.ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.SAME_ORIGIN, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(transport)?.[1])),
        includeSubdomains: transport.includes('includeSubDomains'),
        override,
      },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(custom).map(([header, value]) => ({ header, value, override })),
    },
  });
}
