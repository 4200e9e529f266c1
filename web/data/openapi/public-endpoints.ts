import { clockKinds } from '#domain/clock/question.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import type { Endpoint, MachineRoute, Parameter } from './endpoint.ts';

export const badBody = ['malformed-body', 'wrong-content-type', 'body-too-large', 'not-valid', 'cross-site'] as const;

/** The one parameter of every address of a request. */
export const referenceParameter: Parameter = {
  name: 'reference',
  in: 'path',
  required: true,
  description: 'Reference of the request, such as 01.FOI.26.000123. Hyphens may stand for the dots.',
  schema: { type: 'string', examples: ['01.FOI.26.000123'] },
};
const query = (name: string, description: string, schema: Readonly<Record<string, unknown>>): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});

/** What anybody may call, and who holds the key of a request. */
export const publicEndpoints = {
  'POST /api/requests': {
    id: 'makeRequest',
    tag: 'requests',
    summary: 'Make a request for information',
    description:
      'The request is written down before it is answered, and the acknowledgement follows by email or post. What looks like misuse is received all the same, and an officer looks at it first.',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'Any text of your own. Sent again with the same body within a day, the answer is the same and nothing is made twice; with another body it is refused (422).',
        schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
      },
    ],
    body: {
      schema: 'NewRequest',
      examples: {
        byEmail: {
          information: 'How many trees did you plant in 2025, by ward?',
          name: 'Sam Taylor',
          email: 'sam@example.org',
          preferredForm: 're-usable',
        },
        byPost: {
          information: 'What did the fireworks in the park cost?',
          name: 'Sam Taylor',
          postalAddress: '1 High Street, Aldermere',
        },
      },
    },
    answer: {
      status: 201,
      schema: 'Receipt',
      description: 'It is received.',
      example: {
        reference: '01.FOI.26.000123',
        receivedOn: '2026-11-18',
        dueOn: '2026-12-16',
        held: false,
        trackingUrl: 'https://foi.example.org/track/01.FOI.26.000123?key=MkY2dDl3UXJhbmRvbWtleXRoYXRpc25vdHJlYWw',
      },
    },
    problems: [...badBody, 'bad-idempotency-key', 'idempotency-mismatch', 'too-many', 'busy'],
  },
  'GET /api/requests/{reference}': {
    id: 'followRequest',
    tag: 'requests',
    summary: 'Follow a request',
    description: 'A wrong key and a reference that does not exist answer the same.',
    parameters: [referenceParameter],
    answer: { status: 200, schema: 'Tracked', description: 'Where it stands.' },
    problems: ['not-signed-in', 'not-found'],
  },
  'GET /api/clock': {
    id: 'askClock',
    tag: 'clock',
    summary: 'Ask when an answer is due',
    description: 'Nothing about a person is asked. May be kept for five minutes; holidays can change.',
    parameters: [
      {
        ...query('receivedAt', 'When the request was received.', { $ref: '#/components/schemas/ClockMoment' }),
        required: true,
      },
      query('regime', 'The law.', { type: 'string', enum: regimeNames, default: 'FOIA' }),
      query('kind', 'What is asked for.', { type: 'string', enum: clockKinds, default: 'response' }),
      query('limitWorkingDays', 'Another limit than the law’s own, where one holds.', {
        type: 'integer',
        minimum: 1,
        maximum: 60,
      }),
    ],
    answer: { status: 200, schema: 'WorkedClock', description: 'The date with its working.' },
    problems: ['not-valid'],
  },
  'POST /api/clock': {
    id: 'askClockWithHistory',
    tag: 'clock',
    summary: 'Ask when an answer is due, with what has happened since',
    body: {
      schema: 'ClockQuestion',
      examples: {
        clarified: {
          regime: 'FOIA',
          receivedAt: '2026-11-02T09:00:00Z',
          events: [
            { type: 'clarification-requested', at: '2026-11-06' },
            { type: 'clarification-received', at: '2026-11-16' },
          ],
        },
      },
    },
    answer: { status: 200, schema: 'WorkedClock', description: 'The date with its working.' },
    problems: badBody,
  },
} as const satisfies Partial<Record<MachineRoute, Endpoint>>;
