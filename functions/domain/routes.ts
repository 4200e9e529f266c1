import type { Consumer } from './case/outbox.ts';
import { addressIn } from './languages.ts';

/** The rooms in the order in which a request passes through them; `store` has no door of its own. */
export const rooms = ['submit', 'acknowledge', 'clock', 'track', 'decide', 'respond', 'publish', 'search'] as const;

/**
 * `public` for anyone; `officer` needs a signed token from the identity provider; `key` a tracking key, and `session` an
 * officer's session, that the room checks.
 */
export type RouteAuth = 'public' | 'key' | 'officer' | 'session';

/**
 * Every function, by name, with its entry file below `functions/`. A room has one door; a second one is there only where
 * it needs other rights: `gone` may not publish, `links` alone asks addresses that people typed and knows nothing besides them, `compact` and `tick` may not answer the public, `track` may not write, `ask` has no way
 * to the ledger, `sign-in` none to a case, `decide` answers tokens and `desk` sessions, `write` has the
 * editor of responses and its templates, whose weight no other page of the console should wait for, `scheme` keeps the publication scheme and
 * has no way to a case,
 * `search` may not count, `find` alone looks in the words of cases, `evidence` alone hands out what `decide` may not read,
 * `inspect` opens what came from outside, in a memory of its own, `bounce` may not send mail (a topic of SES starts it: cdk/parts/mail-events.ts).
 */
export const doors = {
  submit: 'submit/handler.ts',
  ask: 'submit/ask-handler.ts',
  acknowledge: 'acknowledge/handler.ts',
  bounce: 'acknowledge/bounce-handler.ts',
  clock: 'clock/handler.ts',
  tick: 'clock/tick-handler.ts',
  track: 'track/handler.ts',
  act: 'track/act-handler.ts',
  read: 'track/read-handler.ts',
  decide: 'decide/handler.ts',
  'sign-in': 'decide/sign-in-handler.ts',
  desk: 'decide/desk-handler.ts',
  write: 'decide/write-handler.ts',
  scheme: 'decide/scheme-handler.ts',
  evidence: 'decide/evidence-handler.ts',
  respond: 'respond/handler.ts',
  inspect: 'respond/inspect-handler.ts',
  publish: 'publish/handler.ts',
  gone: 'publish/gone-handler.ts',
  links: 'publish/links-handler.ts',
  search: 'search/handler.ts',
  suggest: 'search/suggest-handler.ts',
  find: 'search/find-handler.ts',
  compact: 'search/compact-handler.ts',
} as const;
export type Door = keyof typeof doors;

/** A route of the API: method, path with `{parameters}` as API Gateway writes them, the function that answers. */
export type ApiRoute = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly door: Door;
  readonly auth: RouteAuth;
};

/**
 * Every path that a function answers, once. The CDK stack, the local gateway and the tests derive from this list.
 * A path is answered from one origin for all its methods: those named in `edge` (edge.ts) as `api` come here.
 */
export const apiRoutes = [
  { method: 'GET', path: '/request/', door: 'ask', auth: 'public' },
  { method: 'POST', path: '/request/', door: 'ask', auth: 'public' },
  { method: 'GET', path: '/request/{step}', door: 'ask', auth: 'public' },
  { method: 'POST', path: '/request/{step}', door: 'ask', auth: 'public' },
  { method: 'GET', path: '/request/all', door: 'submit', auth: 'public' },
  { method: 'POST', path: '/request/all', door: 'submit', auth: 'public' },
  { method: 'GET', path: '/request/check', door: 'submit', auth: 'public' },
  { method: 'POST', path: '/request/check', door: 'submit', auth: 'public' },
  { method: 'GET', path: '/request/sent/{reference}', door: 'submit', auth: 'key' },
  { method: 'GET', path: '/request/sent/{reference}/copy', door: 'submit', auth: 'key' },
  { method: 'GET', path: '/request/published', door: 'suggest', auth: 'public' },
  { method: 'POST', path: '/request/published', door: 'suggest', auth: 'public' },
  { method: 'POST', path: '/request/suggestions', door: 'suggest', auth: 'public' },
  { method: 'GET', path: '/request/answered', door: 'suggest', auth: 'public' },
  { method: 'POST', path: '/request/answered', door: 'suggest', auth: 'public' },
  { method: 'POST', path: '/api/requests', door: 'submit', auth: 'public' },
  { method: 'GET', path: '/track/', door: 'act', auth: 'public' },
  { method: 'POST', path: '/track/', door: 'act', auth: 'public' },
  { method: 'GET', path: '/track/{reference}', door: 'track', auth: 'key' },
  { method: 'POST', path: '/track/{reference}', door: 'track', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/due.ics', door: 'track', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/response', door: 'read', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/files/{file}', door: 'read', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/answer', door: 'act', auth: 'key' },
  { method: 'POST', path: '/track/{reference}/answer', door: 'act', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/withdraw', door: 'act', auth: 'key' },
  { method: 'POST', path: '/track/{reference}/withdraw', door: 'act', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/review', door: 'act', auth: 'key' },
  { method: 'POST', path: '/track/{reference}/review', door: 'act', auth: 'key' },
  { method: 'GET', path: '/track/{reference}/new-link', door: 'act', auth: 'key' },
  { method: 'POST', path: '/track/{reference}/new-link', door: 'act', auth: 'key' },
  { method: 'GET', path: '/api/requests/{reference}', door: 'track', auth: 'key' },
  { method: 'GET', path: '/clock/', door: 'clock', auth: 'public' },
  { method: 'GET', path: '/clock/due.ics', door: 'clock', auth: 'public' },
  { method: 'GET', path: '/api/clock', door: 'clock', auth: 'public' },
  { method: 'POST', path: '/api/clock', door: 'clock', auth: 'public' },
  { method: 'GET', path: '/api/cases', door: 'decide', auth: 'officer' },
  { method: 'POST', path: '/api/cases', door: 'decide', auth: 'officer' },
  { method: 'GET', path: '/api/cases/{reference}', door: 'decide', auth: 'officer' },
  { method: 'POST', path: '/api/cases/{reference}/commands', door: 'decide', auth: 'officer' },
  { method: 'POST', path: '/api/cases/{reference}/evidence', door: 'evidence', auth: 'officer' },
  { method: 'GET', path: '/officer/cases/{reference}/evidence', door: 'evidence', auth: 'session' },
  { method: 'POST', path: '/officer/cases/{reference}/evidence', door: 'evidence', auth: 'session' },
  { method: 'GET', path: '/api/tallies', door: 'decide', auth: 'officer' },
  { method: 'PUT', path: '/api/cases/{reference}/response', door: 'respond', auth: 'officer' },
  { method: 'GET', path: '/officer/cases/{reference}/files', door: 'inspect', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/files/uploaded/{upload}', door: 'inspect', auth: 'session' },
  { method: 'POST', path: '/officer/cases/{reference}/files/uploaded/{upload}', door: 'inspect', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/files/{file}', door: 'inspect', auth: 'session' },
  { method: 'POST', path: '/officer/cases/{reference}/files/{file}', door: 'inspect', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/files/{file}/original', door: 'inspect', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/files/{file}/sheets/{sheet}', door: 'inspect', auth: 'session' },
  { method: 'GET', path: '/officer/sign-in', door: 'sign-in', auth: 'public' },
  { method: 'GET', path: '/officer/signed-in', door: 'sign-in', auth: 'public' },
  { method: 'POST', path: '/officer/sign-out', door: 'sign-in', auth: 'session' },
  { method: 'GET', path: '/officer/signed-out', door: 'sign-in', auth: 'public' },
  { method: 'GET', path: '/officer/search', door: 'find', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/similar', door: 'find', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/response', door: 'write', auth: 'session' },
  { method: 'POST', path: '/officer/cases/{reference}/response', door: 'write', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/response/letter', door: 'write', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/response/letter.html', door: 'write', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/response/page', door: 'write', auth: 'session' },
  { method: 'GET', path: '/officer/cases/{reference}/responses/{version}', door: 'write', auth: 'session' },
  { method: 'GET', path: '/officer/templates/', door: 'write', auth: 'session' },
  { method: 'POST', path: '/officer/templates/', door: 'write', auth: 'session' },
  { method: 'GET', path: '/officer/scheme/', door: 'scheme', auth: 'session' },
  { method: 'POST', path: '/officer/scheme/', door: 'scheme', auth: 'session' },
  { method: 'GET', path: '/officer/', door: 'desk', auth: 'session' },
  { method: 'POST', path: '/officer/', door: 'desk', auth: 'session' },
  { method: 'GET', path: '/disclosures/search', door: 'search', auth: 'public' },
  { method: 'GET', path: '/gone/{proxy+}', door: 'gone', auth: 'public' },
] as const satisfies readonly ApiRoute[];

/** Every path of the API where the authority offers these languages: what people read is there in each of them. */
export function apiRoutesIn(languages: readonly string[]): readonly ApiRoute[] {
  const further = languages.slice(1).flatMap((language) =>
    apiRoutes.flatMap((route): ApiRoute[] => {
      const path = addressIn(languages, language, route.path);
      return path === route.path ? [] : [{ ...route, path }];
    }),
  );
  return [...apiRoutes, ...further];
}

/**
 * A path as API Gateway can hold it. It takes no slash at the end of a route, and whether `/request` answers `/request/`
 * is not documented: the greedy twin does where the plain one does not. The function behind it answers 404 for the rest.
 */
export function gatewayPaths(path: string): readonly string[] {
  return path.endsWith('/') ? [path.slice(0, -1), `${path}{proxy+}`] : [path];
}

/** The methods that a route answers: who may GET a public address may ask for its headers alone (link checkers do). */
export function methodsOf({ method, auth }: ApiRoute): readonly ('GET' | 'HEAD' | 'POST' | 'PUT')[] {
  return method === 'GET' && auth !== 'officer' ? ['GET', 'HEAD'] : [method];
}

/** What starts a function besides a request: the outbox stream (its own kinds only), or the scheduler with an input. */
export const triggers = [
  { door: 'acknowledge', stream: 'acknowledge' },
  { door: 'acknowledge', everyMinutes: 5, input: { task: 'sweep' } },
  { door: 'tick', everyMinutes: 60, input: { task: 'tick' } },
  { door: 'tick', everyMinutes: 24 * 60, input: { task: 'import-holidays' } },
  { door: 'publish', stream: 'publish' },
  // A withdrawal whose first try was killed may be tried again after its lease of two minutes: it must be gone within five.
  { door: 'publish', everyMinutes: 1, input: { task: 'sweep' } },
  { door: 'publish', everyMinutes: 24 * 60, input: { task: 'dump' } },
  { door: 'links', everyMinutes: 5, input: { task: 'check-links' } },
  { door: 'compact', everyMinutes: 60, input: { task: 'compact' } },
] as const satisfies readonly (
  | { door: Door; stream: Consumer }
  | { door: Door; everyMinutes: number; input: { task: string } }
)[];
