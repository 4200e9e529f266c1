import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { originOf } from '#cdk/local/gateway.ts';
import { readSettings } from '#cdk/settings.ts';
import { edge, edgeIn, ORIGIN_SECRET_HEADER, VIEWER_HEADER } from '#domain/edge.ts';
import { securityHeaders } from '#domain/headers.ts';
import { dumpPath } from '#domain/publication/take-away/addresses.ts';
import { apiRoutesIn } from '#domain/routes.ts';
import { staticAddresses } from '#domain/static-pages.ts';
import { foiOf } from '#web/data/foi.ts';
import { functionOf, makeStacks, portalTemplate, resourcesOf } from './stacks.ts';

type Behaviour = {
  PathPattern?: string;
  TargetOriginId: string;
  AllowedMethods: string[];
  CachePolicyId: unknown;
  OriginRequestPolicyId?: string;
  FunctionAssociations?: { EventType: string; FunctionARN: unknown }[];
  ResponseHeadersPolicyId: unknown;
  ViewerProtocolPolicy: string;
};
type Origin = { Id: string; DomainName: unknown; OriginPath?: string; OriginCustomHeaders?: unknown };
type Config = {
  CacheBehaviors: Behaviour[];
  DefaultCacheBehavior: Behaviour;
  Origins: Origin[];
  OriginGroups: {
    Items: {
      Id: string;
      FailoverCriteria: { StatusCodes: { Items: number[] } };
      Members: { Items: { OriginId: string }[] };
    }[];
  };
} & Record<string, unknown>;

function configOf(template: Template): Config {
  const [distribution] = Object.values(resourcesOf(template, 'AWS::CloudFront::Distribution'));
  return distribution?.Properties['DistributionConfig'] as Config;
}

const config = configOf(portalTemplate);
const behaviours = [...config.CacheBehaviors, { ...config.DefaultCacheBehavior, PathPattern: '*' }];
const origin = (id: string | undefined) => config.Origins.find(({ Id }) => Id === id);

/** What a behaviour reads from, in the words of `edge`, and what it falls back to. */
function sourcesOf({ TargetOriginId }: Behaviour): { first: string; fallback: Origin | undefined; on: number[] } {
  const group = config.OriginGroups.Items.find(({ Id }) => Id === TargetOriginId);
  const [first, fallback] = group
    ? group.Members.Items.map(({ OriginId }) => origin(OriginId))
    : [origin(TargetOriginId)];
  const bucket = /"(Web|Publication)\w{8}"/.exec(JSON.stringify(first?.DomainName))?.[1];
  return { first: bucket?.toLowerCase() ?? 'api', fallback, on: group?.FailoverCriteria.StatusCodes.Items ?? [] };
}

test('the front sends paths where `edge` says, in its order', () => {
  const told = behaviours.map((behaviour) => ({ pattern: behaviour.PathPattern, origin: sourcesOf(behaviour).first }));
  expect(told).toEqual(edge.map(({ pattern, origin }) => ({ pattern, origin })));
});

test('what a bucket does not have is asked of the API under /gone, and nothing is set for all answers', () => {
  for (const behaviour of behaviours.filter((one) => sourcesOf(one).first !== 'api')) {
    expect(sourcesOf(behaviour)).toMatchObject({ on: [403, 404], fallback: { OriginPath: '/gone' } });
  }
  expect(config).not.toHaveProperty('CustomErrorResponses');
});

test('every way to the API carries the secret header, by reference and never in words', () => {
  const api = config.Origins.filter(({ DomainName }) => JSON.stringify(DomainName).includes('ApiEndpoint'));
  expect(api).toHaveLength(2);
  const [, { Environment }] = functionOf('submit');
  const known = (Environment as { Variables: Record<string, unknown> }).Variables['PORTAL_ORIGIN_SECRET'];
  expect(JSON.stringify(known)).toContain('{{resolve:secretsmanager:');
  for (const { OriginCustomHeaders } of api) {
    expect(OriginCustomHeaders).toEqual([{ HeaderName: ORIGIN_SECRET_HEADER, HeaderValue: known }]);
  }
});

/** What a behaviour runs at the edge: when, and which file. */
function ruleOf({ FunctionAssociations = [] }: Behaviour) {
  return FunctionAssociations.map(({ EventType, FunctionARN }) => {
    const [id = ''] = (FunctionARN as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
    const code = resourcesOf(portalTemplate, 'AWS::CloudFront::Function')[id]?.Properties['FunctionCode'];
    const file = ['index-rule', 'viewer-address'].find(
      (name) => readFileSync(new URL(`../../cdk/edge/${name}.js`, import.meta.url), 'utf8') === code,
    );
    return `${EventType}: ${file}`;
  });
}

test('the API is told the visitor’s address in the header that the functions read', () => {
  const code = readFileSync(new URL('../../cdk/edge/viewer-address.js', import.meta.url), 'utf8');
  expect(code).toContain(`headers['${VIEWER_HEADER}'] = { value: event.viewer.ip }`);
});

test('the API is never cached and sees what the browser sent; pages are read only', () => {
  for (const behaviour of behaviours) {
    if (sourcesOf(behaviour).first === 'api') {
      expect(behaviour).toMatchObject({
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // AWS: CachingDisabled
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AWS: AllViewerExceptHostHeader
        AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT']),
      });
      expect(ruleOf(behaviour)).toEqual(['viewer-request: viewer-address']);
    } else {
      expect(behaviour).toMatchObject({ AllowedMethods: ['GET', 'HEAD'] });
      expect(ruleOf(behaviour)).toEqual(['viewer-request: index-rule']);
      expect(behaviour).not.toHaveProperty('OriginRequestPolicyId');
    }
    expect(behaviour.ViewerProtocolPolicy).toBe('redirect-to-https');
  }
});

test('pages are kept as long as they say, and a query or cookie makes no other page', () => {
  portalTemplate.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MinTTL: 0,
      DefaultTTL: 60,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      },
    },
  });
});

test('every answer has the security headers of the domain', () => {
  for (const behaviour of behaviours) expectSecure(policyOf(behaviour));
  expect(securityHeaders['content-security-policy']).not.toContain('unsafe-inline');
});

test('data for programs is read by every site, without cookies, and nothing else is', () => {
  const open = behaviours.filter((behaviour) => policyOf(behaviour).CorsConfig !== undefined);
  const data = edge.filter((line) => 'data' in line).map(({ pattern }) => pattern);
  expect(open.map(({ PathPattern }) => PathPattern)).toEqual(data);
  for (const behaviour of open) {
    expect(behaviour.AllowedMethods).toEqual(['GET', 'HEAD']);
    expect(policyOf(behaviour).CorsConfig).toMatchObject({
      AccessControlAllowOrigins: { Items: ['*'] },
      AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
      AccessControlAllowCredentials: false,
    });
  }
  const line = (path: string) => edge.find(({ pattern }) => pattern === path);
  expect(line('/disclosures/*')).not.toHaveProperty('data');
  expect(edge.filter((one) => 'data' in one && one.origin === ('api' as string))).toEqual([]);
});

test('every file that `foi.json` names is data that each site may read', () => {
  const { published, scheme, api } = foiOf(readSettings().authority);
  const named = [api, ...Object.values(published), ...Object.values(scheme ?? {})].filter((path) => path !== undefined);
  const files = [...named.filter((path) => /\.\w+$/.test(path)), dumpPath('2026')];
  expect(files.length).toBeGreaterThan(10);
  for (const path of files) {
    const line = edge.find(({ pattern }) =>
      new RegExp(`^${pattern.replaceAll('.', '[.]').replaceAll('*', '.*')}$`).test(path),
    );
    expect(line, path).toHaveProperty('data');
  }
});

type Policy = {
  SecurityHeadersConfig: Record<string, Record<string, unknown>>;
  CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
  CorsConfig?: object;
};
function policyOf({ ResponseHeadersPolicyId }: Behaviour): Policy {
  const { Ref } = ResponseHeadersPolicyId as { Ref: string };
  const policy = resourcesOf(portalTemplate, 'AWS::CloudFront::ResponseHeadersPolicy')[Ref];
  return policy!.Properties['ResponseHeadersPolicyConfig'] as Policy;
}

function expectSecure({ SecurityHeadersConfig, CustomHeadersConfig }: Policy): void {
  const { ContentSecurityPolicy, StrictTransportSecurity, ReferrerPolicy, FrameOptions } = SecurityHeadersConfig;
  expect({
    'content-security-policy': ContentSecurityPolicy?.['ContentSecurityPolicy'],
    'strict-transport-security': `max-age=${StrictTransportSecurity?.['AccessControlMaxAgeSec']}; includeSubDomains`,
    'x-content-type-options': 'ContentTypeOptions' in SecurityHeadersConfig && 'nosniff',
    'referrer-policy': ReferrerPolicy?.['ReferrerPolicy'],
    'x-frame-options': FrameOptions?.['FrameOption'],
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  }).toEqual(securityHeaders);
}

test('nothing logs addresses with their query string, and new protocols are spoken', () => {
  expect(config).not.toHaveProperty('Logging');
  expect(config['HttpVersion']).toBe('http2and3');
});

test('with a domain of its own the portal says so everywhere and speaks TLS 1.2 or later', () => {
  const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1a2b';
  const { portal } = makeStacks({ domain: { name: 'foi.example.org', certificateArn } });
  const template = Template.fromStack(portal);
  expect(configOf(template)).toMatchObject({
    Aliases: ['foi.example.org'],
    ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
  });
  const origins = Object.values(resourcesOf(template, 'AWS::Lambda::Function')).flatMap(({ Properties }) => {
    const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
    return 'PORTAL_ORIGIN' in Variables ? [Variables['PORTAL_ORIGIN']] : [];
  });
  expect(new Set(origins)).toEqual(new Set(['https://foi.example.org']));
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    CallbackURLs: ['https://foi.example.org/officer/signed-in'],
    LogoutURLs: ['https://foi.example.org/officer/signed-out'],
  });
});

describe('with more than one language', () => {
  const languages = ['en', 'cy'];
  const settings = readSettings();
  const { portal } = makeStacks({ authority: { ...settings.authority, languages } });
  const template = Template.fromStack(portal);
  const { CacheBehaviors } = configOf(template);
  const patterns = CacheBehaviors.map(({ PathPattern = '' }) => PathPattern);
  /** As CloudFront: the first pattern that matches, `*` for anything and `?` for one character. */
  const behaviourOf = (path: string) =>
    patterns.find((pattern) => {
      const escaped = pattern.replace(/[.+^$(){}|[\]\\]/g, '\\$&');
      return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(path);
    }) ?? '*';
  const paths = [
    ...staticAddresses(languages),
    ...apiRoutesIn(languages).map(({ path }) => path.replace(/\{[^}]+\}/g, 'x')),
    ...['/en/request/', '/gd/request/', '/xx/track/y', '/cy/disclosures/', '/cy/disclosures/01.FOI.26.000001/'],
    ...['/cymru/request/', '/cy/api/clock', '/cy', '/disclosures/cy/request/'],
  ];

  test('the front has a behaviour for each line of `edgeIn`', () => {
    expect([...patterns, '*']).toEqual(edgeIn(languages).map(({ pattern }) => pattern));
  });
  test.each(paths)('%s goes to the same origin on AWS as on one machine', (path) => {
    const line = edgeIn(languages).find(({ pattern }) => pattern === behaviourOf(path));
    expect(line?.origin).toBe(originOf(path, languages));
  });
  test('every route of the API in that language is reached through the front, and nothing else of it is', () => {
    for (const { path } of apiRoutesIn(languages).filter(({ path }) => path.startsWith('/cy/'))) {
      expect(originOf(path.replace(/\{[^}]+\}/g, 'x'), languages), path).toBe('api');
    }
    for (const path of ['/cy/', '/cy/privacy/', '/cy/disclosures/01.FOI.26.000001/', '/gd/request/', '/en/request/']) {
      expect(originOf(path, languages), path).toBe('web');
    }
  });
  test('the API has the routes of that language as well, and the stack stays below CloudFormation’s 500 resources', () => {
    const keys = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties['RouteKey'],
    );
    expect(keys).toEqual(
      expect.arrayContaining(['GET /cy/request', 'POST /cy/request/{proxy+}', 'GET /cy/track/{reference}']),
    );
    const { Resources } = template.toJSON() as { Resources: object };
    expect(Object.keys(Resources).length).toBeLessThan(500);
  });
});
