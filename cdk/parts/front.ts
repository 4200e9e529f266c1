import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { edgeIn, ORIGIN_SECRET_HEADER, type Origin } from '#domain/edge.ts';
import type { Settings } from '../settings.ts';
import { securityHeadersPolicy } from './security-headers.ts';

type Props = {
  readonly settings: Settings;
  readonly web: s3.IBucket;
  readonly publication: s3.IBucket;
  readonly apiHost: string;
  /** What proves to the functions that a request came through here. */
  readonly originSecret: string;
};

type Rule = 'index-rule' | 'viewer-address';
const fileOf = (rule: Rule) => fileURLToPath(new URL(`../edge/${rule}.js`, import.meta.url));

/** The front: one behaviour for each line of `edgeIn`, in its order; the last line is the default. */
export function front(scope: Construct, props: Props): cloudfront.Distribution {
  const behaviours = behavioursOf(scope, props);
  const responseHeadersPolicy = securityHeadersPolicy(scope, 'DataHeaders');
  const rules = edgeIn(props.settings.authority.languages).map(
    ({ pattern, origin, data }) =>
      [pattern, data ? { ...behaviours[origin], responseHeadersPolicy } : behaviours[origin]] as const,
  );
  const last = rules.at(-1);
  if (last?.[0] !== '*') throw new Error('The last line of `edge` must be for every path that is left (`*`)');
  const { domain } = props.settings;
  return new cloudfront.Distribution(scope, 'Front', {
    comment: `Request portal: ${props.settings.authority.shortName}`,
    defaultBehavior: last[1],
    additionalBehaviors: Object.fromEntries(rules.slice(0, -1)),
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
    // No errorResponses: they would hold for the API too, and hide what it says about a request that was refused.
    // No standard log: it records query strings, and a tracking link carries its key there.
    enableLogging: false,
    ...(domain
      ? {
          domainNames: [domain.name],
          // CloudFront's own name comes with CloudFront's own choice: only with a certificate may one say more.
          minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: acm.Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
        }
      : {}),
  });
}

type Behaviours = Record<Origin, cloudfront.BehaviorOptions>;

function behavioursOf(scope: Construct, { web, publication, apiHost, originSecret }: Props): Behaviours {
  const responseHeadersPolicy = securityHeadersPolicy(scope);
  const viewerProtocolPolicy = cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
  const api = (originPath?: string) =>
    new origins.HttpOrigin(apiHost, {
      protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
      customHeaders: { [ORIGIN_SECRET_HEADER]: originSecret },
      ...(originPath ? { originPath } : {}),
    });
  // What a bucket does not have (403, as it may not be listed, or 404) is asked of the API under /gone, for published
  // pages and for the rest alike: the function answers 404, or 410 for what was withdrawn, with the page for people.
  // So a miss is right for each origin by itself, and nothing is set for the whole distribution.
  const gone = api('/gone');
  const orGone = (bucket: s3.IBucket) =>
    new origins.OriginGroup({
      primaryOrigin: origins.S3BucketOrigin.withOriginAccessControl(bucket),
      fallbackOrigin: gone,
      fallbackStatusCodes: [403, 404],
    });
  // Each object says by itself how long it may be kept (s-maxage); without a word, a minute.
  const cachePolicy = new cloudfront.CachePolicy(scope, 'Pages', {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.minutes(1),
    maxTtl: Duration.days(365),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
  const running = (id: string, rule: Rule) => ({
    function: new cloudfront.Function(scope, id, {
      code: cloudfront.FunctionCode.fromFile({ filePath: fileOf(rule) }),
      runtime: cloudfront.FunctionRuntime.JS_2_0,
    }),
    eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
  });
  const pages = {
    responseHeadersPolicy,
    viewerProtocolPolicy,
    cachePolicy,
    compress: true,
    allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
    functionAssociations: [running('IndexRule', 'index-rule')],
  };
  return {
    api: {
      origin: api(),
      responseHeadersPolicy,
      viewerProtocolPolicy,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      functionAssociations: [running('ViewerAddress', 'viewer-address')],
      // Without caching the front does not compress: the functions do.
      compress: false,
    },
    publication: { origin: orGone(publication), ...pages },
    web: { origin: orGone(web), ...pages },
  };
}
