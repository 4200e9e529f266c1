import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { dataHeaders, securityHeaders } from '#domain/headers.ts';

/** CloudFront takes these in fields of their own, and refuses them among the custom headers. */
const {
  'content-security-policy': contentSecurityPolicy,
  'strict-transport-security': transport,
  'x-content-type-options': _nosniff,
  'referrer-policy': _referrer,
  'x-frame-options': _frames,
  ...custom
} = securityHeaders;

/** Data for programs is read by pages of any site, without cookies (functions/domain/headers.ts). */
const readByAll: cloudfront.ResponseHeadersCorsBehavior = {
  accessControlAllowOrigins: [dataHeaders['access-control-allow-origin']],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowHeaders: ['*'],
  accessControlAllowCredentials: false,
  originOverride: true,
};

/**
 * The headers of `securityHeaders` for what the buckets serve. The same policy on the API's behaviours covers what API
 * Gateway answers by itself; a function's own headers are left as they are. `DataHeaders` are the same with what lets every site read.
 */
export function securityHeadersPolicy(
  scope: Construct,
  id: 'SecurityHeaders' | 'DataHeaders' = 'SecurityHeaders',
): cloudfront.ResponseHeadersPolicy {
  const override = false;
  return new cloudfront.ResponseHeadersPolicy(scope, id, {
    ...(id === 'DataHeaders' ? { corsBehavior: readByAll } : {}),
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
