import type { Endpoint, MachineRoute, Parameter } from './endpoint.ts';
import { badBody, referenceParameter } from './public-endpoints.ts';

const query = (name: string, description: string, schema: Readonly<Record<string, unknown>>): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});
const onCase = ['not-found', 'not-allowed-now', 'changed-meanwhile', 'busy'] as const;

/** What officers' programs may call. */
export const officerEndpoints = {
  'GET /api/cases': {
    id: 'listCases',
    tag: 'cases',
    summary: 'List cases',
    description:
      'Cases of an assignee that ask for work, soonest due first; or, with `quarter`, all that were received in it.',
    parameters: [
      query('assignee', '`unassigned`, `me`, or an officer’s subject.', {
        type: 'string',
        pattern: '^[\\w.:@|-]+$',
        maxLength: 128,
        default: 'unassigned',
      }),
      query('quarter', 'A quarter such as 2026Q4.', { type: 'string', pattern: '^\\d{4}Q[1-4]$' }),
      query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      query('after', '`next` of the page before.', { type: 'string', maxLength: 1000 }),
    ],
    answer: { status: 200, schema: 'CasePage', description: 'A page of them.' },
    problems: ['not-permitted', 'not-valid'],
  },
  'POST /api/cases': {
    id: 'logRequest',
    tag: 'cases',
    summary: 'Log a request that came in another way',
    description:
      'It gets its due date from the true day of receipt, and the acknowledgement. The same letter logged twice is one case.',
    body: {
      schema: 'LoggedRequest',
      examples: {
        letter: {
          information: 'How many lamps are out?',
          name: 'Sam Taylor',
          postalAddress: '1 High Street, Aldermere',
          channel: 'post',
          receivedAt: '2026-11-16T00:00:00Z',
        },
      },
    },
    answer: { status: 201, schema: 'CaseLine', description: 'The case that was opened, or was there already.' },
    problems: [...badBody, 'not-permitted', 'busy'],
  },
  'GET /api/cases/{reference}': {
    id: 'readCase',
    tag: 'cases',
    summary: 'Read a case',
    parameters: [referenceParameter],
    answer: { status: 200, schema: 'CaseView', description: 'Everything on it but who asked.' },
    problems: ['not-permitted', 'not-found'],
  },
  'POST /api/cases/{reference}/commands': {
    id: 'commandCase',
    tag: 'cases',
    summary: 'Do something with a case',
    description:
      'One command, carried out as the state of the case allows. To approve, to correct, to confirm a withdrawal and to put an answer back need the role of approver.',
    parameters: [referenceParameter],
    body: {
      schema: 'OfficerCommand',
      examples: {
        assign: { command: 'assign', to: 'demo-officer' },
        ask: { command: 'seek-clarification', question: 'Which park do you mean?' },
        send: { command: 'send-response', expectedVersion: 5 },
      },
    },
    answer: { status: 200, schema: 'CaseLine', description: 'The case as it then is.' },
    problems: [...badBody, ...onCase, 'not-permitted', 'gone'],
  },
  'POST /api/cases/{reference}/evidence': {
    id: 'packEvidence',
    tag: 'cases',
    summary: 'Pack everything on a case',
    description: 'For the regulator or a court. Each pack is an event of the case.',
    parameters: [referenceParameter],
    answer: { status: 201, schema: 'Evidence', description: 'Where it can be fetched for five minutes.' },
    problems: ['not-permitted', 'not-found', 'changed-meanwhile', 'busy', 'cross-site'],
  },
  'PUT /api/cases/{reference}/response': {
    id: 'saveResponse',
    tag: 'cases',
    summary: 'Save a version of the response',
    description: 'Nothing is sent. An approver approves it, and `send-response` sends it.',
    parameters: [
      referenceParameter,
      {
        name: 'If-Match',
        in: 'header',
        description: 'The version of the case that you saw. Where somebody wrote since, nothing is saved (409).',
        schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
      },
    ],
    body: {
      schema: 'Response',
      examples: {
        benches: {
          title: 'Benches in parks',
          request: 'How many benches are there in your parks?',
          parts: [
            {
              question: 'How many benches are there?',
              held: 'yes',
              outcome: 'disclosed',
              answer: 'There are **412**.',
              tables: ['benches'],
            },
          ],
          tables: [
            {
              id: 'benches',
              caption: 'Benches by park',
              head: [[{ text: 'Park' }, { text: 'Benches' }]],
              rows: [
                { header: 'Riverside', cells: [282] },
                { header: 'Moot Hall Gardens', cells: ['130'] },
              ],
            },
          ],
          publication: { kind: 'publish' },
        },
      },
    },
    answer: { status: 200, schema: 'Saved', description: 'What it decides.' },
    problems: [...badBody.filter((code) => code !== 'cross-site'), ...onCase, 'not-permitted'],
  },
  'GET /api/tallies': {
    id: 'readTallies',
    tag: 'cases',
    summary: 'Read how often published answers were offered and helped',
    parameters: [query('months', 'How many months.', { type: 'integer', minimum: 1, maximum: 60, default: 12 })],
    answer: { status: 200, schema: 'TalliesAnswer', description: 'Counts by month. Nobody stands behind any of them.' },
    problems: ['not-permitted', 'not-valid'],
  },
} as const satisfies Partial<Record<MachineRoute, Endpoint>>;
