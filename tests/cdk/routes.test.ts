import { expect, test } from 'vitest';
import { accessLogFields } from '#cdk/parts/public-api.ts';
import { apiRoutes, gatewayPaths, methodsOf } from '#domain/routes.ts';
import { functionOf, portalTemplate, resourcesOf } from './stacks.ts';

const routes = Object.values(resourcesOf(portalTemplate, 'AWS::ApiGatewayV2::Route')).map(
  ({ Properties }) => Properties,
);
const integrations = resourcesOf(portalTemplate, 'AWS::ApiGatewayV2::Integration');

/** The function behind a route of the template. */
function functionBehind(route: Record<string, unknown>): unknown {
  const integration = /"Ref":"(\w+)"/.exec(JSON.stringify(route['Target']))?.[1] ?? '';
  return integrations[integration]?.Properties['IntegrationUri'];
}

test('the API answers the routes of the list and no other', () => {
  const listed = apiRoutes.flatMap((route) =>
    methodsOf(route).flatMap((method) => gatewayPaths(route.path).map((one) => `${method} ${one}`)),
  );
  expect(routes.map((route) => route['RouteKey']).sort()).toEqual([...listed].sort());
});

test.each(apiRoutes)('$method $path is answered by $door for $auth', ({ method, path, door, auth }) => {
  for (const one of gatewayPaths(path)) {
    const route = routes.find((candidate) => candidate['RouteKey'] === `${method} ${one}`)!;
    expect(functionBehind(route)).toEqual({ 'Fn::GetAtt': [functionOf(door)[0], 'Arn'] });
    expect(route['AuthorizationType']).toBe(auth === 'officer' ? 'JWT' : 'NONE');
    expect('AuthorizerId' in route).toBe(auth === 'officer');
  }
});

test('a path that ends with a slash is reached whether or not the gateway keeps the slash', () => {
  expect(gatewayPaths('/request/')).toEqual(['/request', '/request/{proxy+}']);
  expect(gatewayPaths('/api/clock')).toEqual(['/api/clock']);
});

test('tokens are accepted from the officers’ pool for the console, and from nowhere else', () => {
  const authorisers = Object.values(resourcesOf(portalTemplate, 'AWS::ApiGatewayV2::Authorizer'));
  expect(authorisers).toHaveLength(1);
  const { JwtConfiguration } = authorisers[0]!.Properties as {
    JwtConfiguration: { Issuer: unknown; Audience: unknown };
  };
  expect(JSON.stringify(JwtConfiguration.Issuer)).toContain('Officers1E4D2E73ProviderURL');
  expect(JwtConfiguration.Audience).toEqual([
    { Ref: Object.keys(resourcesOf(portalTemplate, 'AWS::Cognito::UserPoolClient'))[0] },
  ]);
});

test('the API is throttled, and its access log holds no query string, header or address of a person', () => {
  const [stage] = Object.values(resourcesOf(portalTemplate, 'AWS::ApiGatewayV2::Stage'));
  expect(stage?.Properties).toMatchObject({
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
    AccessLogSettings: { Format: JSON.stringify(accessLogFields) },
  });
  expect(JSON.stringify(accessLogFields)).not.toMatch(/query|protocol|header|identity|requestLine/i);
});

test('no other site may call the API from a browser', () => {
  for (const { Properties } of Object.values(resourcesOf(portalTemplate, 'AWS::ApiGatewayV2::Api'))) {
    expect(Properties).not.toHaveProperty('CorsConfiguration');
  }
});
