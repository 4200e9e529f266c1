import type { Authority } from '#domain/authority.ts';
import { edgeIn } from '#domain/edge.ts';
import { type ProblemCode, problems } from '#domain/problem.ts';
import { type ApiRoute, apiRoutesIn, type RouteAuth } from '#domain/routes.ts';
import { componentSchemas, refTo } from './components.ts';
import type { Endpoint, MachineRoute } from './endpoint.ts';
import { officerEndpoints } from './officer-endpoints.ts';
import { pageOperation } from './pages.ts';
import { typeOfProblem } from './problem.ts';
import { publicEndpoints } from './public-endpoints.ts';

/** Every endpoint for programs. A route of the list that is missing here does not compile, nor does one that is no route. */
const endpoints: Readonly<Record<MachineRoute, Endpoint>> = { ...publicEndpoints, ...officerEndpoints };

const security: Record<RouteAuth, readonly object[]> = {
  public: [],
  key: [{ trackingKey: [] }],
  officer: [{ officerToken: [] }],
  session: [{ officerSession: [] }],
};
const inJson = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });

/** Refusals by their status, each with the types that it may have. */
function refusalsOf({ problems: codes }: Endpoint, auth: RouteAuth) {
  const byStatus = Map.groupBy<number, ProblemCode>([...codes, 'internal-error'], (code) => problems[code].status);
  const refusals = [...byStatus].map(([status, same]) => {
    const description = same.map((code) => problems[code].title).join('; or: ');
    const types = { type: 'object', properties: { type: { enum: same.map(typeOfProblem) } } };
    return [status, { description, ...inJson({ ...refTo('ProblemAnswer'), ...types }, 'application/problem+json') }];
  });
  const unsigned = { description: 'A valid token is needed', ...inJson(refTo('GatewayRefusal')) };
  return {
    ...Object.fromEntries(refusals),
    ...(auth === 'officer' ? { 401: unsigned } : {}),
    default: { description: 'Refused before the portal looked at it', ...inJson(refTo('GatewayRefusal')) },
  };
}

function operationOf(endpoint: Endpoint, auth: RouteAuth) {
  const { id, tag, summary, description, parameters, body, answer } = endpoint;
  const examples = Object.fromEntries(Object.entries(body?.examples ?? {}).map(([name, value]) => [name, { value }]));
  const example = answer.example === undefined ? {} : { example: answer.example };
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    security: security[auth],
    ...(parameters ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: refTo(body.schema), examples } } } }
      : {}),
    responses: {
      [answer.status]: {
        description: answer.description,
        content: { 'application/json': { schema: refTo(answer.schema), ...example } },
      },
      ...refusalsOf(endpoint, auth),
    },
  };
}

/** True for what the front leads to: `/gone` is asked by the front itself, and nobody else can. */
function isReached(path: string, languages: readonly string[]): boolean {
  return edgeIn(languages).some(
    ({ pattern, origin }) => origin === 'api' && path.startsWith(pattern.replace(/\*$/, '')),
  );
}

function pathsOf(languages: readonly string[]) {
  const paths: Record<string, Record<string, object>> = {};
  const isForPeople = ({ path }: ApiRoute) => !path.startsWith('/api/');
  // What programs call comes first: a reader of the document looks for that.
  for (const route of apiRoutesIn(languages).toSorted((a, b) => Number(isForPeople(a)) - Number(isForPeople(b)))) {
    const { method, path, auth } = route;
    if (!isReached(path, languages)) continue;
    const endpoint = (endpoints as Readonly<Record<string, Endpoint>>)[`${method} ${path}`];
    const operation = endpoint ? operationOf(endpoint, auth) : pageOperation(route, security[auth]);
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  }
  return paths;
}

/** The OpenAPI document of an authority's portal, made from the list of routes. */
export function openApiOf({ name, contact, languages }: Pick<Authority, 'name' | 'contact' | 'languages'>) {
  return {
    openapi: '3.1.0',
    info: {
      title: `Freedom of information portal of ${name}`,
      version: '1',
      description:
        'Ask for information, follow a request, work out when an answer is due, and work on cases. Published answers are files: see `/.well-known/foi.json` and the schema that each names.',
      contact: { email: contact.email },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/', description: 'The portal from which this document came.' }],
    tags: [
      { name: 'requests', description: 'For applicants and their programs.' },
      { name: 'clock', description: 'When an answer is due. For anybody.' },
      { name: 'cases', description: 'For officers and their programs.' },
      { name: 'pages', description: 'Pages for people, and the forms on them. They may change at any time.' },
    ],
    paths: pathsOf(languages),
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        trackingKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The key of one request: what follows `?key=` in its link. Pages keep it in a cookie.',
        },
        officerToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the authority’s identity provider, of somebody in the group `officer` or `approver`.',
        },
        officerSession: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-officer',
          description: 'The cookie of an officer who signed in with a browser.',
        },
      },
    },
  };
}
