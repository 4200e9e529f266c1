import { filterNames } from '#domain/publication/filters.ts';
import type { ApiRoute, RouteAuth } from '#domain/routes.ts';

/** What the pages of each place are for. A new place needs a line, or the build stops. */
const places: Readonly<Record<string, string>> = {
  request: 'Making a request',
  track: 'Following a request',
  clock: 'When an answer is due',
  disclosures: 'Search in published answers',
  officer: 'Console of officers',
};

const opened: Record<RouteAuth, string> = {
  public: 'For anybody.',
  key: 'For who came by the private link of the request: a cookie keeps its key.',
  officer: 'For officers.',
  session: 'For officers who signed in.',
};

/** The place of a path, whatever language stands before it. */
function placeOf(path: string): string {
  const found = path.split('/').find((segment) => segment in places);
  if (found === undefined)
    throw new Error(`The OpenAPI document knows no place for ${path} (web/data/openapi/pages.ts)`);
  return places[found] ?? '';
}

const query = (name: string, description: string) => ({ name, in: 'query', description, schema: { type: 'string' } });

/** What the address of a page may carry that others link to. */
const queries: Readonly<Record<string, readonly object[]>> = {
  '/disclosures/search': [
    query('q', 'Words, or a reference.'),
    query('page', 'Page of what is found, from 1.'),
    ...filterNames.map((name) => query(name, 'Picks answers out; the page says what can be chosen.')),
    query('like', 'Reference of a published answer: others like it are looked for.'),
    query('after', 'Reference of a published answer: leads to the one that was published next after it.'),
    query('before', 'Reference of a published answer: leads to the one that was published before it.'),
  ],
};

const parametersOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
const queriesOf = (path: string) => Object.entries(queries).find(([end]) => path.endsWith(end))?.[1] ?? [];

/** A page for people, briefly: who may open it, and what kind of answer there is. Its forms are not part of the contract. */
export function pageOperation({ method, path, auth }: ApiRoute, security: readonly object[]) {
  const parameters = [...parametersOf(path), ...queriesOf(path)];
  const isForm = method !== 'GET';
  const type = path.endsWith('.ics') ? 'text/calendar' : 'text/html';
  const page = (description: string) => ({ description, content: { [type]: { schema: { type: 'string' } } } });
  const below =
    path.endsWith('/') && path !== '/clock/' ? ' Answers every path below it that no other route takes.' : '';
  return {
    operationId: `${isForm ? 'send' : 'show'}${path.replace(/[^A-Za-z]+(\w?)/g, (_, first: string) => first.toUpperCase())}`,
    tags: ['pages'],
    summary: isForm ? `${placeOf(path)}: a form was sent` : placeOf(path),
    description: opened[auth] + below,
    ...(auth === 'key' ? {} : { security }),
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: isForm
      ? { 200: page('A page.'), 303: { description: 'Done: see the address.' }, default: page('What is wrong.') }
      : {
          200: page('The page.'),
          ...(queriesOf(path).length > 0 ? { 303: { description: 'See the address.' } } : {}),
          default: page('A page that says why not.'),
        },
  };
}
