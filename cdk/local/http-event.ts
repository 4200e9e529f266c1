import { randomUUID } from 'node:crypto';
import { type ApiRoute, methodsOf } from '#domain/routes.ts';

/** A request as the gateway received it: Node's flat `[name, value, …]` header list keeps repeated headers apart. */
export type RawRequest = {
  readonly method: string;
  /** As sent: path, and after `?` the query. */
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
};
export type Claims = Readonly<Record<string, unknown>>;
type JwtContext = { readonly jwt: { readonly claims: Readonly<Record<string, string>>; readonly scopes: null } };

/** Splits an address as sent into path and query, neither decoded. */
export function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

/**
 * Matches a path against routes as HTTP API does: full match before parameters before greedy ones (`{proxy+}`), trailing
 * slash significant, values decoded. Returns undefined where no route of that method matches.
 */
export function matchRoute(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): { readonly route: ApiRoute; readonly pathParameters: Readonly<Record<string, string>> } | undefined {
  // Fewer parameters first, and a greedy one last of all.
  const rank = ({ path: p }: ApiRoute) => p.split('{').length + (p.includes('+}') ? 100 : 0);
  for (const route of [...routes].sort((a, b) => rank(a) - rank(b))) {
    const pattern = route.path.replace(/[.*?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)(\+?)\}/g, parameterPattern);
    const groups = (methodsOf(route) as readonly string[]).includes(method)
      ? new RegExp(`^${pattern}$`).exec(path)
      : null;
    if (!groups) continue;
    const values = Object.entries(groups.groups ?? {}).map(([name, value]) => [name, decode(value)] as const);
    return { route, pathParameters: Object.fromEntries(values) };
  }
  return undefined;
}

function parameterPattern(_all: string, name: string, plus: string): string {
  return plus ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
}

/**
 * The event that HTTP API hands to a function (payload 2.0): lower-case headers with repeated ones joined by commas,
 * cookies apart, query values decoded and joined, bodies that are not text in base64.
 */
export function httpEvent(request: RawRequest, route: ApiRoute, pathParameters: Readonly<Record<string, string>>) {
  const { path, query } = splitUrl(request.url);
  const { cookie, ...headers } = joinHeaders(request.rawHeaders);
  const queryStringParameters = joinQuery(query);
  const isText = /^(text\/|application\/(json|xml|javascript)\b)/i.test(headers['content-type'] ?? '');
  const isBase64Encoded = request.body.length > 0 && !isText;
  const routeKey = `${route.method} ${route.path}`;
  const now = new Date();
  return {
    version: '2.0',
    routeKey,
    rawPath: decode(path),
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/[;,] */).filter((one) => one !== '') }),
    headers,
    ...(query === '' ? {} : { queryStringParameters }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: undefined as JwtContext | undefined,
      domainName: headers['host'] ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: decode(path),
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(request.body.length === 0 ? {} : { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

/** What the JWT authoriser adds to the event: every claim as text, an array as `[a b]`. */
export function jwtContext(claims: Claims): JwtContext {
  const asText = (value: unknown) => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value));
  const texts = Object.entries(claims).map(([name, value]) => [name, asText(value)] as const);
  return { jwt: { claims: Object.fromEntries(texts), scopes: null } };
}

function joinHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    const value = raw[at + 1] ?? '';
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return headers;
}

function joinQuery(query: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
