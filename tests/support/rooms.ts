import { readAuthority } from '#domain/authority.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import type { HttpAnswer, HttpEvent } from '#plumbing/http.ts';
import { sealWith, sha256 } from '#plumbing/ids.ts';
import { clockRules } from '#store/clock-rules.ts';
import { type MemoryStore, memoryStore } from '#store/memory.ts';
import { memoryFiles } from '#store/memory-files.ts';
import { memoryMoved } from '#store/memory-moved.ts';
import { memoryEditions } from '#store/memory-statistics.ts';

/** A made-up authority for the rules' tests. */
export const authority = readAuthority({
  name: 'Testshire County Council',
  shortName: 'the council',
  code: '07',
  regimes: ['FOIA', 'EIR'],
  costLimitHours: 18,
  nonWorkingDayReceipt: 'calendar',
  regulator: { name: 'The Regulator', address: '1 Office Street, Town', url: 'https://regulator.example/' },
  contact: { email: 'foi@testshire.example', post: 'County Hall, Testshire' },
  mail: { from: 'foi@testshire.example', replyTo: 'replies@testshire.example' },
  colours: { brand: '#12436d', link: '#12436d' },
  languages: ['en'],
  exit: { url: 'https://weather.example/', escapeKey: false },
  elsewhere: {},
  // Most tests know one officer; that somebody else must approve has tests of its own (editor.test.ts).
  approval: 'same-person-allowed',
  retention: { caseDaysAfterAnswer: 1000, personalDataDaysAfterAnswer: 365 },
  smallNumberThreshold: 5,
  publicationDelayDays: 0,
});

export const SECRET = 'a secret for tests of at least thirty-two characters';
export const ORIGIN = 'https://foi.testshire.example';

/** A clock that stands still until it is moved, and ids that count. */
export function aWorld(at = '2026-11-23T09:30:00.000Z') {
  let time = at;
  let n = 0;
  const store: MemoryStore = memoryStore();
  return {
    ...store,
    records: store.files,
    editions: memoryEditions(),
    moved: memoryMoved(),
    pages: memoryFiles(),
    authority,
    origin: ORIGIN,
    language: 'en',
    seal: sealWith(SECRET),
    digest: sha256,
    now: () => time,
    rules: clockRules(store.calendars, authority, () => time),
    newId: () => {
      n += 1;
      return `id-${n}`;
    },
    moveTo: (to: string) => {
      time = to;
    },
  };
}
export type World = ReturnType<typeof aWorld>;

type EventParts = Partial<
  Pick<HttpEvent, 'cookies' | 'queryStringParameters' | 'pathParameters' | 'body' | 'isBase64Encoded'>
> & {
  headers?: Record<string, string>;
  claims?: Record<string, unknown>;
};

/** A request as HTTP API hands it over. */
export function anEvent(method: string, path: string, { claims, headers = {}, ...parts }: EventParts = {}): HttpEvent {
  return {
    rawPath: path,
    headers,
    ...parts,
    requestContext: { http: { method, path }, ...(claims ? { authorizer: { jwt: { claims } } } : {}) },
  };
}

/** A form post, with the body in base64 as HTTP API sends it. */
export function aFormPost(path: string, fields: Record<string, string> | string, parts: EventParts = {}): HttpEvent {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...parts.headers };
  return anEvent('POST', path, {
    ...parts,
    headers,
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  });
}

/** A JSON body. */
export function aJson(method: string, path: string, body: unknown, parts: EventParts = {}): HttpEvent {
  const headers = { 'content-type': 'application/json', ...parts.headers };
  return anEvent(method, path, { ...parts, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

/** The claims of an officer as API Gateway writes them: groups as the text `[a b]`. */
export const officerClaims = (groups = '[officer approver]', sub = 'officer-1') => ({
  sub,
  token_use: 'access',
  'cognito:groups': groups,
});

/** The body of an answer as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test is about
export function bodyOf(answer: HttpAnswer): any {
  return JSON.parse(answer.body ?? 'null');
}

/** A checked request. */
export const anIntake = {
  information: 'How many miles?',
  name: 'Ada Example',
  contact: { email: 'ada@example.org' },
  regime: 'FOIA',
  language: 'en',
  preferredForm: 'any',
  adjustments: '',
} as const;

/** A small response that can be sent. */
export function aResponse(more: Partial<ResponseInput> = {}): ResponseInput {
  return {
    title: 'Gritting of cycle paths',
    request: 'How many miles of cycle path were gritted last winter?',
    parts: [
      {
        label: '',
        question: 'How many miles were gritted?',
        held: 'yes',
        outcome: 'disclosed',
        answer: 'We gritted 431 miles.',
      },
    ],
    publication: { kind: 'publish' },
    ...more,
  };
}
