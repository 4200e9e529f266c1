import { ORIGIN_SECRET_HEADER } from '#domain/edge.ts';
import { type ApiRoute, gatewayPaths } from '#domain/routes.ts';
import type { Authorise } from './authoriser.ts';
import { type Answer, answerOf, gatewayAnswer } from './http-answer.ts';
import { httpEvent, jwtContext, matchRoute, type RawRequest, splitUrl } from './http-event.ts';
import { withViewerAddress } from './viewer-address.ts';
import { type Invoke, TimedOut } from './workers.ts';

/** What Lambda takes: less than HTTP API, and it is the event that counts, body in base64 and all. */
const maxEventBytes = 6 * 1024 * 1024;

/** HTTP API in front of the functions: route, authorise, call, read the answer. Its own refusals look as on AWS. */
export function httpApi({
  invoke,
  authorise,
  originSecret,
  routes,
}: {
  readonly invoke: Invoke;
  readonly authorise: Authorise;
  readonly originSecret: string;
  readonly routes: readonly ApiRoute[];
}): (request: RawRequest) => Promise<Answer> {
  const served = routes.flatMap((route) =>
    [route.path, ...gatewayPaths(route.path)].map((path) => ({ ...route, path })),
  );
  return async (request) => {
    const match = matchRoute(served, request.method, splitUrl(request.url).path);
    if (!match) return gatewayAnswer(404, 'Not Found');
    const rawHeaders = throughTheFront(request, originSecret);
    const event = httpEvent({ ...request, rawHeaders }, match.route, match.pathParameters);
    if (match.route.auth === 'officer') {
      const claims = await authorise(event.headers['authorization']);
      if (!claims) return gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
      event.requestContext.authorizer = jwtContext(claims);
    }
    if (JSON.stringify(event).length > maxEventBytes) return gatewayAnswer(413, 'Request Entity Too Large');
    try {
      return answerOf(await invoke(match.route.door, event));
    } catch (error) {
      return error instanceof TimedOut
        ? gatewayAnswer(503, 'Service Unavailable')
        : gatewayAnswer(500, 'Internal Server Error');
    }
  };
}

/** What CloudFront makes of the headers: its secret and the visitor's address in place of any that was sent, the API's own host. */
function throughTheFront({ rawHeaders, sourceIp }: RawRequest, originSecret: string): readonly string[] {
  const dropped = new Set([ORIGIN_SECRET_HEADER, 'host', 'connection', 'keep-alive', 'transfer-encoding']);
  const kept: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!dropped.has(name.toLowerCase())) kept.push(name, rawHeaders[at + 1] ?? '');
  }
  return [
    ...withViewerAddress(kept, sourceIp),
    'host',
    'api.local',
    'x-forwarded-for',
    sourceIp,
    ORIGIN_SECRET_HEADER,
    originSecret,
  ];
}
